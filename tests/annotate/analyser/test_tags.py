"""Rows of tags, each with the score that it alone is given; all other tags have 0."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.analyser.tags import find_names

LABELS = ("B-LOC", "B-PER", "I-LOC", "I-PER", "O")


def scored(notation):
    """Scores from tags with their weights: ``B-PER 2, I-PER 3 O 1`` is two words."""
    scores = np.zeros((notation.count(",") + 1, len(LABELS)), np.float32)
    for row, word in zip(scores, notation.split(","), strict=True):
        told = word.split()
        for tag, weight in zip(told[::2], told[1::2], strict=True):
            row[LABELS.index(tag)] = float(weight)
    return scores


@pytest.mark.parametrize(
    ("notation", "names"),
    [
        ("O 1, O 1", []),
        ("O 1, B-PER 1, I-PER 1, O 1", [(1, 3, "PER")]),
        ("B-PER 1, B-PER 1", [(0, 1, "PER"), (1, 2, "PER")]),
        ("B-PER 1, B-LOC 1, I-LOC 1", [(0, 1, "PER"), (1, 3, "LOC")]),
        ("I-PER 2 B-PER 1, I-PER 2", [(0, 2, "PER")]),
        ("O 3, I-PER 2 B-PER 1", [(1, 2, "PER")]),
        ("B-LOC 2, I-PER 3 O 1 I-LOC 2", [(0, 2, "LOC")]),
        ("B-LOC 2 B-PER 1, I-PER 5, I-PER 5", [(0, 3, "PER")]),
    ],
)
def test_names_are_those_of_the_best_row_in_which_none_begins_inside(notation, names):
    assert find_names(scored(notation), LABELS) == names


def test_no_words_have_no_names():
    assert find_names(np.zeros((0, len(LABELS)), np.float32), LABELS) == []


def allowed(tags):
    return all(
        not tag.startswith("I-") or before[2:] == tag[2:]
        for before, tag in zip(("O", *tags), tags, strict=False)
    )


def tagged(names, words):
    tags = ["O"] * words
    for first, end, kind in names:
        tags[first:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - first - 1)
    return tags


def total(scores, tags):
    return sum(row[LABELS.index(tag)] for row, tag in zip(scores, tags, strict=True))


WEIGHTS = st.lists(st.integers(-4, 4), min_size=len(LABELS), max_size=len(LABELS))


@given(st.lists(WEIGHTS, min_size=1, max_size=4))
def test_no_other_row_scores_higher(scores):
    tags = tagged(find_names(np.array(scores, np.float32), LABELS), len(scores))
    best = max(total(scores, row) for row in product(LABELS, repeat=len(scores)) if allowed(row))
    assert total(scores, tags) == best


@given(st.lists(WEIGHTS, max_size=30), st.permutations(LABELS))
def test_names_are_in_order_and_apart(scores, labels):
    place = 0
    for first, end, kind in find_names(np.array(scores, np.float32), labels):
        assert place <= first < end <= len(scores)
        assert kind in {"PER", "LOC"}
        place = end
