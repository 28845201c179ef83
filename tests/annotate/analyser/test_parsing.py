"""What is made of decisions, with a stand-in for the network."""

import numpy as np
import pytest

from inquest.annotate.analyser import parse, parse_apart
from inquest.annotate.analyser.parsing import best_lemma, irregular


def test_a_sentence_has_its_tags_tree_lemmas_and_names(naming):
    (found,) = parse([["Guards", "saw", "Umar", "Aliyev"]], naming("PER"))
    assert found.upos == ("NOUN",) * 4
    assert found.lemmas == ("guards", "saw", "umar", "aliyev")
    assert found.heads == (2, 3, 4, 0)
    assert found.relations == ("nsubj", "nsubj", "nsubj", "root")
    assert found.names == ((0, 1, "PER"), (2, 4, "PER"))


def test_sentences_come_back_in_their_order(naming):
    rows = [["a", "b", "c"], ["d"], ["e", "f"]]
    assert [each.lemmas for each in parse(rows, naming("PER"))] == [tuple(row) for row in rows]


def test_no_sentences_are_parsed_to_none(guessing):
    assert parse([], guessing) == []
    assert parse_apart([], guessing) == []


def test_sentences_in_a_row_have_trees_of_their_own(naming):
    rows = [["a", "b", "NOW", "c"], ["d"], ["THE", "END"]]
    found = parse_apart(rows, naming("PER"))
    assert [[each.lemmas for each in row] for row in found] == [
        [("a", "b"), ("now", "c")],
        [("d",)],
        [("the",), ("end",)],
    ]
    assert [each.heads for each in found[0]] == [(2, 0), (2, 0)]


@pytest.mark.parametrize(
    ("word", "scripts", "lemma"),
    [
        ("cities", "1| 3|y 0|", "city"),
        ("cities", "1| 0| 3|y", "city"),
        ("cities", "1| = ~be 3|y", "citie"),
        ("guards", "1| 3|y", "guard"),
        ("Guards", "= 1|", "Guards"),
        ("guards", "0| 1|", "guards"),
        ("was", "~be 1|", "be"),
        ("zorbs", "1| 2|", "zorb"),
    ],
)
def test_a_lemma_is_a_known_word_where_a_likely_label_makes_it_one(word, scripts, lemma):
    ranked = scripts.split()
    scores = -np.arange(len(ranked), dtype=np.float32)
    assert best_lemma(word, scores, ranked, {"city", "guard", "be"}) == lemma


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [("Fled", "VERB", "flee"), ("men", "NOUN", "man"), ("lives", "VERB", ""), ("died", "VERB", "")],
)
def test_an_irregular_form_has_its_lemma_by_its_part_of_speech(word, tag, lemma):
    assert irregular(word, tag) == lemma
