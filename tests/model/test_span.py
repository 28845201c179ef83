"""Spans are drawn: ``..ab..`` is the stretch of letters in a text of that length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.model import Span


def drawn(picture):
    """The span of the letters in a picture, dots are the rest of the text."""
    words = picture.strip(".")
    start = len(picture) - len(picture.lstrip(".")) if words else len(picture) // 2
    return Span(start, start + len(words), words)


@pytest.mark.parametrize(
    ("one", "other", "holds", "overlaps", "gap"),
    [
        ("aaaa...", "aaaa...", True, True, 0),
        (".aaaa..", "..aa...", True, True, 0),
        ("..aa...", ".aaaa..", False, True, 0),
        ("aaa....", "..aaa..", False, True, 0),
        ("aaa....", "...aaa.", False, False, 0),
        ("aa.....", "....aaa", False, False, 2),
        (".aaaaa.", ".......", True, True, 0),
    ],
)
def test_two_spans(one, other, holds, overlaps, gap):
    first, second = drawn(one), drawn(other)
    assert first.holds(second) is holds
    assert first.overlaps(second) is second.overlaps(first) is overlaps
    assert first.gap(second) == second.gap(first) == gap


def test_a_span_is_as_long_as_its_words():
    assert len(Span.of("At least 25 died", 3, 11)) == len("least 25")


@pytest.mark.parametrize(
    ("picture", "words"), [("[ two ]", "two"), ("[two]", "two"), ("one[ \n]", ""), ("[]", "")]
)
def test_white_space_at_the_ends_is_cut_off(picture, words):
    start, end = picture.index("["), picture.index("]") - 1
    text = picture.replace("[", "").replace("]", "")
    span = Span.trimmed(text, start, end)
    assert span.text == words
    assert start <= span.start <= span.end <= end


@given(st.text("ab \n"), st.data())
def test_the_words_stand_at_the_offsets(text, data):
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    for span in (Span.of(text, start, end), Span.trimmed(text, start, end)):
        assert text[span.start : span.end] == span.text
        assert Span.of(text, start, end).holds(span)
