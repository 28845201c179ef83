"""Words of a text, parted by bars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.lexicons.tokens import lemma_of, tokenise
from inquest.model import Span


def tokens(text: str):
    return tokenise(Span.of(text, 0, len(text)))


@pytest.mark.parametrize(
    "marked",
    [
        "Five|men|died|.",
        "twenty|-|five|men",
        "15|-|20|men",
        "1,200|men|,|3.5|metres",
        "colony|3/19|at|7:30|or|6pm|on|the|21st",
        "the|U.S.|at|3|a.m.|today",
        "the|governor's|men|can’t|go",
        "prisoners|'|rights",
        "$7|million|and|20%|of|€500",
        "Al|-|Shabaab|(|IS|)",
        "a|__|b",
        "Köln|und|Łódź|,|Ош",
        "1.1.1.1.1.1.1.1.1|.|1a",
    ],
)
def test_words_and_marks_are_parted(marked):
    text = " ".join(marked.split("|"))
    assert [token.span.text for token in tokens(text)] == marked.split("|")


def test_marks_are_parted_without_space():
    assert [token.span.text for token in tokens("(13-15),no")] == [
        "(",
        "13",
        "-",
        "15",
        ")",
        ",",
        "no",
    ]


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("Officials", "officials"),
        ("AFP's", "afp"),
        ("AFP’s", "afp"),
        ("can’t", "can't"),
        ("STRASSE", "strasse"),
        ("U.S.", "u.s."),
    ],
)
def test_lexicons_list_a_word_by_its_lemma(word, lemma):
    assert lemma_of(word) == lemma


@given(st.text(), st.integers(0, 5), st.integers(0, 5))
def test_tokens_are_verbatim_in_order_and_leave_out_space_alone(text, left, right):
    start, end = min(left, len(text)), max(min(left, len(text)), len(text) - right)
    place = start
    for index, token in enumerate(tokenise(Span.of(text, start, end))):
        assert text[token.span.start : token.span.end] == token.span.text != ""
        assert not text[place : token.span.start].strip()
        assert token.head == index
        place = token.span.end
    assert place <= end
    assert not text[place:end].strip()


@pytest.mark.parametrize("text", ["1." * 20_000 + "a", "a'" * 20_000, "_1" * 20_000, "a." * 20_000])
def test_a_long_row_of_joined_parts_is_read_through(text):
    assert "".join(token.span.text for token in tokens(text)) == text
