"""A notation for claims, one a line.

``killed inmates 25+ <- two security sources < Reuters`` is a count with its chain, origin first.
Figures are drawn ``25``, ``25+`` (at least), ``26>`` (more than 25), ``..50`` (up to), ``<49`` (fewer
than 50), ``~20`` (about), ``15-20`` and ``24-99?`` (a vague word); another stance than asserting
stands before the line. Attributions are drawn ``source | cue | content``; what lies inside the
content of another is passed on by it.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from inquest.annotate.english import EnglishAnnotator
from inquest.claims import read_claims
from inquest.documents import read_report
from inquest.model import (
    Annotation,
    Attribution,
    Cause,
    Claim,
    Count,
    Factor,
    Figure,
    Measure,
    Qualifier,
    RawReport,
    Reading,
    Report,
    Responsibility,
    Span,
    Stance,
    Strength,
)
from inquest.settings import Settings

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
STANCES = {Stance.ASSERTS: "", Stance.DENIES: "denied: ", Stance.DOUBTS: "doubted: "}


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Reads a body with a header, its attributions found by rules or drawn."""

    def reader(body: str, *drawn: str, publisher: str = "", name: str = "report.txt") -> Reading:
        report = report_of(body, publisher, name)
        annotation = EnglishAnnotator().annotate(report)
        if drawn:
            annotation = replace(annotation, attributions=attributions(report.text, drawn))
        return read_claims(report, annotation)

    return reader


@pytest.fixture
def prepare() -> Callable[[str], tuple[Report, Annotation]]:
    """A report with its annotation, not yet read for claims."""

    def preparer(body: str) -> tuple[Report, Annotation]:
        report = report_of(body)
        return report, EnglishAnnotator().annotate(report)

    return preparer


@pytest.fixture
def drawn(read: Callable[..., Reading]) -> Callable[..., list[str]]:
    """The claims of one kind that a body makes, each as a line."""

    def drawer(body: str, *told: str, kind: str = "count", publisher: str = "") -> list[str]:
        claims = read(body, *told, publisher=publisher).claims
        return [draw(claim) for claim in claims if claim.kind == kind]

    return drawer


def report_of(body: str, publisher: str = "", name: str = "report.txt") -> Report:
    header = f"Title: Report\nPublisher: {publisher}\nPublished: 2018-11-09\nLanguage: en\n\n"
    return read_report(RawReport(name, (header + body).encode()), "report", Settings())


def attributions(text: str, drawn: Iterable[str]) -> tuple[Attribution, ...]:
    found = [attribution(text, *(each.strip() for each in line.split("|"))) for line in drawn]
    return tuple(replace(each, inside=outer(found, each)) for each in found)


def attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    named = find(text, source) if source else None
    return Attribution(named, find(text, cue), find(text, content), "drawn")


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def outer(found: list[Attribution], inner: Attribution) -> int | None:
    holding = [
        (len(each.content), place)
        for place, each in enumerate(found)
        if each is not inner and each.content.holds(inner.content)
    ]
    return min(holding)[1] if holding else None


def draw(claim: Claim) -> str:
    chain = " < ".join(link.name for link in claim.chain)
    return f"{STANCES[claim.stance]}{draw_content(claim)}{' <- ' if chain else ''}{chain}"


def draw_content(claim: Claim) -> str:
    match claim.content:
        case Count(outcome, group, figure, side, scope):
            told = f"{outcome} {group} {draw_figure(figure)}"
            return told + (f" of {side}" if side else "") + (f" in {scope}" if scope else "")
        case Responsibility(actor, role, mode):
            return f"{role} {actor}" + (f" by {mode}" if mode else "")
        case Cause():
            return claim.span.text
        case Measure(action, objective, owner, due):
            return " | ".join(each or "-" for each in (action, objective, owner, due))
        case Strength(subject, figure, place):
            return f"{subject} {draw_figure(figure)} at {place}"
        case Factor(factor):
            return factor


def draw_figure(figure: Figure) -> str:
    return FIGURES[figure.qualifier].format(figure)
