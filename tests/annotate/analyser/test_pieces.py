"""A vocabulary of a few pieces; the pieces of a sentence drawn as they are, words parted by bars."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.analyser.pieces import (
    MOST_OF_SENTENCE,
    MOST_OF_WORD,
    Case,
    Vocabulary,
    case_of,
)

KNOWN = ["[UNK]", "[CLS]", "[SEP]", "a", "b", "ab", "abc", "##c", "##cd", "##a", "##d", "1", "##2"]
VOCABULARY = Vocabulary([*KNOWN, "-", "'", "prison", "##ers", "cafe"])
NAMES = {number: piece for piece, number in VOCABULARY.ids.items()}


def drawn(sentence):
    """The pieces of each word: ``prison ##ers|-``."""
    found = VOCABULARY.encode(sentence.split())
    ends = (*found.first[1:], len(found.ids) - 1)
    words = [found.ids[first:end] for first, end in zip(found.first, ends, strict=True)]
    return "|".join(" ".join(NAMES[number] for number in word) for word in words)


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        ("prisoners", "prison ##ers"),
        ("PRISON Prisoners", "prison|prison ##ers"),
        ("abcd", "abc ##d"),
        ("a-b", "a - b"),
        ("Café", "cafe"),
        ("a’b", "a ' b"),
        ("a12", "[UNK]"),
        ("12", "1 ##2"),
        ("xyz a", "[UNK]|a"),
        ("abx", "[UNK]"),
        ("😀", "[UNK]"),
        ("سجن b", "[UNK]|b"),
        ("\u0301 a", "[UNK]|a"),
        ("a" * 5000, "[UNK]"),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces_from_the_left(sentence, pieces):
    assert drawn(sentence) == pieces


def test_a_sentence_stands_between_start_and_end():
    found = VOCABULARY.encode(["Prisoners", "-"])
    assert [NAMES[number] for number in found.ids] == ["[CLS]", "prison", "##ers", "-", "[SEP]"]
    assert found.first == (1, 3)
    assert found.cases == (Case.NONE, Case.TITLE, Case.TITLE, Case.NONE, Case.NONE)


def test_of_a_long_row_of_marks_a_few_pieces_are_kept():
    assert len(VOCABULARY.word("-" * 5000)) == MOST_OF_WORD


def test_a_sentence_never_outgrows_the_encoder():
    found = VOCABULARY.encode(["-" * 40] * 100)
    assert len(found.ids) <= MOST_OF_SENTENCE + 2
    assert len(set(found.first)) == 100


def reference(word):
    """Longest match, as plainly as can be."""
    pieces = []
    while word:
        mark = "##" if pieces else ""
        fitting = [end for end in range(1, len(word) + 1) if mark + word[:end] in KNOWN]
        if not fitting:
            return ("[UNK]",)
        pieces.append(mark + word[: fitting[-1]])
        word = word[fitting[-1] :]
    return tuple(pieces)


@given(st.text("abcd", min_size=1, max_size=12))
def test_pieces_are_those_of_a_plain_search(word):
    assert tuple(NAMES[number] for number in VOCABULARY.word(word)) == reference(word)


@given(st.lists(st.text(min_size=1), max_size=30))
def test_each_word_has_pieces_of_its_own(words):
    found = VOCABULARY.encode(words)
    places = (0, *found.first, len(found.ids) - 1)
    assert len(found.first) == len(words)
    assert all(before < here for before, here in pairwise(places))
    assert len(found.ids) == len(found.cases)


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("men", Case.SMALL),
        ("ak-terek", Case.SMALL),
        ("Khujand", Case.TITLE),
        ("O'Neill", Case.TITLE),
        ("Ba'athist", Case.TITLE),
        ("UN", Case.CAPITALS),
        ("U.S.", Case.CAPITALS),
        ("A", Case.LETTER),
        ("J.", Case.LETTER),
        ("McDonald", Case.MIXED),
        ("iPhone", Case.MIXED),
        ("سجن", Case.MIXED),
        ("25", Case.FIGURES),
        ("7:30", Case.FIGURES),
        ("21st", Case.LETTERS_AND_FIGURES),
        ("M16", Case.LETTERS_AND_FIGURES),
        ("-", Case.NONE),
        ("😀", Case.NONE),
        ("", Case.NONE),
    ],
)
def test_how_a_word_is_written(word, case):
    assert case_of(word) is case
