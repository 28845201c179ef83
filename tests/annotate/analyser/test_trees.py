"""Scores in which each row is a word and each column a head, the root first."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.analyser.trees import best_tree


def squares(largest, score):
    sizes = st.integers(1, largest)
    return sizes.flatmap(lambda n: st.lists(rows(n, score), min_size=n, max_size=n))


def rows(words, score):
    return st.lists(score, min_size=words + 1, max_size=words + 1)


def reaches_root(heads, word):
    for _ in heads:
        word = heads[word - 1] if word else 0
    return word == 0


def is_tree(heads):
    return heads.count(0) == 1 and all(reaches_root(heads, at + 1) for at in range(len(heads)))


def total(scores, heads):
    return sum(row[head] for row, head in zip(scores, heads, strict=True))


def best_total(scores):
    words = len(scores)
    trees = filter(is_tree, product(range(words + 1), repeat=words))
    return max(total(scores, heads) for heads in trees)


@given(squares(4, st.integers(-3, 3)))
def test_no_tree_with_one_root_scores_higher(scores):
    heads = best_tree(np.array(scores, np.float32))
    assert is_tree(heads)
    assert total(scores, heads) == best_total(scores)


@pytest.mark.parametrize("seed", range(8))
def test_no_tree_of_five_words_scores_higher(seed):
    scores = np.random.default_rng(seed).normal(size=(5, 6)).astype(np.float32)
    heads = best_tree(scores)
    assert is_tree(heads)
    assert total(scores, heads) == pytest.approx(best_total(scores))


@given(squares(12, st.floats(-1e4, 1e4, width=32)))
def test_any_scores_give_a_tree(scores):
    assert is_tree(best_tree(np.array(scores, np.float32)))


@pytest.mark.parametrize("words", [60, 200])
def test_a_long_sentence_without_any_sense_gives_a_tree(words):
    scores = np.random.default_rng(words).normal(size=(words, words + 1))
    assert is_tree(best_tree(scores))


def test_no_words_have_no_tree():
    assert best_tree(np.zeros((0, 1), np.float32)) == []


def test_the_best_heads_are_kept_where_they_are_a_tree():
    assert best_tree(np.array([[0, 0, 9], [9, 0, 0]], np.float32)) == [2, 0]


def test_a_second_root_gives_way_though_it_scores_higher():
    assert best_tree(np.array([[9, 0, 1], [8, 2, 0]], np.float32)) == [0, 1]
