"""Sentences in numbers, their batches, and how they are varied."""

import random

import pytest

from inquest.annotate.analyser.pieces import Vocabulary
from training.batches import UNKNOWN, batches, encode, label_sets, varied
from training.examples import Example

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "guards", "left", ".", "two", "word"]
HEADS = {"upos": {}, "lemma": {"rare": 2}, "tree": {"relation": "relation"}}
STILL = {"shouted": 0.0, "masked": 0.0, "unstopped": 0.0}


@pytest.fixture
def vocabulary():
    return Vocabulary(PIECES)


def example(text, **labels):
    return Example(
        tuple(text.split()), {name: tuple(told.split()) for name, told in labels.items()}
    )


def encoded(vocabulary, told, numbers=None):
    return encode(told, vocabulary, numbers or {}, ("tree",))


def test_labels_of_each_head_are_sorted_and_rare_ones_left_out():
    told = [
        example("Guards left", upos="NOUN VERB", lemma="a b", relation="nsubj root"),
        example("Two left", upos="NUM VERB", lemma="c b", relation="nsubj root"),
    ]
    assert label_sets(told, HEADS) == {
        "lemma": ["b"],
        "relation": ["nsubj", "root"],
        "upos": ["NOUN", "NUM", "VERB"],
    }


def test_a_head_that_no_corpus_has_labels_for_is_told():
    with pytest.raises(ValueError, match="'side'"):
        label_sets([example("Guards left", upos="NOUN VERB")], {"side": {}})


def test_what_is_not_known_or_not_learnt_has_no_number(vocabulary):
    told = Example(
        ("Guards", "left"),
        {"upos": ("NOUN", None), "lemma": ("b", "rare"), "tree": ("2", "0"), "other": ("x", "y")},
    )
    made = encoded(vocabulary, told, {"upos": {"NOUN": 3}, "lemma": {"b": 0}})
    assert made.labels == {"upos": [3, UNKNOWN], "lemma": [0, UNKNOWN]}
    assert made.trees == {"tree": [2, 0]}


def test_batches_hold_every_sentence_once_and_fit_their_size(vocabulary):
    lengths = [1, 9, 4, 12, 2, 30, 7, 7, 3, 500]
    sentences = [encoded(vocabulary, example("word " * length)) for length in lengths]
    made = list(batches(sentences, 40, random.Random(1)))
    assert sorted(len(each.words) for group in made for each in group) == sorted(lengths)[:-1]
    for group in made:
        assert len(group) == 1 or len(group) * max(
            len(s.pieces.ids) for s in group
        ) <= 40 + 4 * len(group)


def test_a_seed_fixes_the_order_of_batches(vocabulary):
    sentences = [encoded(vocabulary, example("word " * length)) for length in range(1, 40)]
    first, again, other = (list(batches(sentences, 60, random.Random(n))) for n in (1, 1, 2))
    assert first == again
    assert first != other


def test_nothing_varies_by_a_chance_of_nothing(vocabulary):
    told = encoded(vocabulary, example("Guards left .", tree="2 0 2"))
    assert varied(told, vocabulary, random.Random(1), STILL) == told


def test_a_hidden_word_keeps_its_place(vocabulary):
    told = encoded(vocabulary, example("Guards left"))
    made = varied(told, vocabulary, random.Random(1), {**STILL, "masked": 1.0})
    assert made.pieces.ids == (2, 4, 4, 3)
    assert made.pieces.first == told.pieces.first


def test_shouted_words_have_one_case_and_figures_keep_theirs(vocabulary):
    told = encoded(vocabulary, example("Guards left 21 ."))
    made = varied(told, vocabulary, random.Random(1), {**STILL, "shouted": 1.0})
    shouted = encoded(vocabulary, example("GUARDS LEFT 21 ."))
    assert made.pieces.cases == shouted.pieces.cases


@pytest.mark.parametrize(
    ("text", "tree", "left"),
    [
        ("Guards left .", "2 0 2", "Guards left"),
        ("Guards left two", "2 0 2", "Guards left two"),
        ("Guards left .", "3 3 0", "Guards left ."),  # words hang on the stop
        (".", "0", "."),
    ],
)
def test_a_last_stop_is_dropped_where_nothing_hangs_on_it(vocabulary, text, tree, left):
    told = encoded(vocabulary, example(text, tree=tree))
    made = varied(told, vocabulary, random.Random(1), {**STILL, "unstopped": 1.0})
    whole = encoded(vocabulary, example(left, tree=" ".join(tree.split()[: len(left.split())])))
    assert (made.pieces, made.trees) == (whole.pieces, whole.trees)
    assert " ".join(made.words) == left
