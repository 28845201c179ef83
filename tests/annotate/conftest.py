"""Notations for what is seen in a text: marks drawn into the words themselves.

``[At least 25=25+] inmates`` is a quantity with its figure: ``25``, ``25+`` (at least), ``26>`` (more
than 25), ``..50`` (up to), ``<49`` (fewer than 50), ``~20`` (about), ``15-20``, ``24-99?`` (vague).
``{Officials} <said> [13 inmates died].`` is an attribution: its source, its cue, its content.
"""

from collections.abc import Callable, Iterable

import pytest

from inquest.annotate.attribution import find_attributions
from inquest.annotate.entities import find_entities
from inquest.annotate.quantities import find_quantities
from inquest.annotate.sentences import split_sentences
from inquest.lexicons.tokens import tokenise
from inquest.model import Attribution, Figure, Qualifier, Sentence, Span

FIGURES = {
    Qualifier.EXACT: "{0.low}",
    Qualifier.ABOUT: "~{0.low}",
    Qualifier.AT_LEAST: "{0.low}+",
    Qualifier.MORE_THAN: "{0.low}>",
    Qualifier.AT_MOST: "..{0.high}",
    Qualifier.FEWER_THAN: "<{0.high}",
    Qualifier.RANGE: "{0.low}-{0.high}",
    Qualifier.VAGUE: "{0.low}-{0.high}?",
}
Insert = tuple[int, int, str]  # offset, rank among those at one offset, mark


def whole(text: str) -> Sentence:
    span = Span.of(text, 0, len(text))
    return Sentence(span, tokenise(span))


def sentences_of(text: str) -> tuple[Sentence, ...]:
    spans = split_sentences(text, Span.of(text, 0, len(text)))
    return tuple(Sentence(span, tokenise(span)) for span in spans)


def insert(text: str, marks: Iterable[Insert]) -> str:
    for offset, _, mark in sorted(marks, reverse=True):
        text = text[:offset] + mark + text[offset:]
    return text


def around(span: Span, opening: str, closing: str, rank: int) -> list[Insert]:
    return [(span.start, rank, opening), (span.end, -rank, closing)]


def draw_figure(figure: Figure) -> str:
    return FIGURES[figure.qualifier].format(figure)


@pytest.fixture
def counted() -> Callable[[str], str]:
    """A sentence with its quantities drawn into it."""

    def drawer(text: str) -> str:
        marks: list[Insert] = []
        for each in find_quantities(text, whole(text)):
            assert each.span.holds(each.number)
            assert each.figure.phrase == each.span.text
            marks += around(each.span, "[", f"={draw_figure(each.figure)}]", 1)
        return insert(text, marks)

    return drawer


@pytest.fixture
def named() -> Callable[[str], str]:
    """A text with its entities drawn into it: ``[Khujand=place]``, ``[Tajik=nationality TJ]``."""

    def drawer(text: str) -> str:
        marks: list[Insert] = []
        for each in find_entities(text, sentences_of(text)):
            kind = f"{each.kind} {each.country}".strip()
            marks += around(each.span, "[", f"={kind}]", 1)
        return insert(text, marks)

    return drawer


@pytest.fixture
def attributed() -> Callable[[str], list[str]]:
    """The attributions of a text in the order of their cues, each drawn into its sentence."""

    def drawer(text: str) -> list[str]:
        sentences = sentences_of(text)
        found = find_attributions(text, sentences)
        return [
            draw_one(sentence, each)
            for sentence in sentences
            for each in sorted(found, key=lambda one: one.cue)
            if sentence.span.holds(each.cue)
        ]

    return drawer


def draw_one(sentence: Sentence, each: Attribution) -> str:
    marks = around(each.cue, "<", ">", 3)
    marks += around(each.source, "{", "}", 2) if each.source else []
    marks += around(each.content, "[", "]", 1)
    start = sentence.span.start
    return insert(sentence.span.text, [(offset - start, *mark) for offset, *mark in marks])


@pytest.fixture
def chains() -> Callable[[str], list[str]]:
    """Who says it and who passes it on, ``origin < relay``, for each that holds no other."""

    def reader(text: str) -> list[str]:
        found = find_attributions(text, sentences_of(text))
        outer = {each.inside for each in found}
        return [" < ".join(outwards(found, at)) for at in range(len(found)) if at not in outer]

    return reader


def outwards(found: tuple[Attribution, ...], at: int | None) -> Iterable[str]:
    seen = 0
    while at is not None:
        seen += 1
        assert seen <= len(found), "attributions lie inside each other"
        source = found[at].source
        yield source.text if source else "?"
        at = found[at].inside
