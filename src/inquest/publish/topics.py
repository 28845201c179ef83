"""What is told besides findings: who claims and blames, causes, measures, sizes, weaknesses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inquest.model import Cause, Content, Count, Factor, Measure, Responsibility, Strength
from inquest.publish import wording
from inquest.publish.statements import Statement, in_time


@dataclass(frozen=True, slots=True)
class Point:
    """Statements that say one thing, under what they say."""

    heading: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A section of an incident; `unknown` is the sentence to say where it has no points.

    It is empty where nobody would look for the section.
    """

    name: str
    title: str
    unknown: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class _Section:
    name: str
    title: str
    content: type[Content]
    unknown: str = ""


SECTIONS = (
    _Section("figures", "Other figures told", Count),
    _Section(
        "responsibility",
        "Who claims and who blames",
        Responsibility,
        "Nothing was found on who claims it or who is blamed.",
    ),
    _Section("causes", "How it began", Cause, "No account of how it began was found."),
    _Section(
        "measures",
        "What was promised, and by when",
        Measure,
        "No promise and no measure was found.",
    ),
    _Section("strengths", "Sizes", Strength),
    _Section("factors", "Weaknesses named", Factor),
)


def topics(statements: Sequence[Statement]) -> tuple[Topic, ...]:
    """All topics, in the order in which a reader needs them."""
    return tuple(
        Topic(
            section.name,
            section.title,
            section.unknown,
            _points(each for each in statements if isinstance(each.claim.content, section.content)),
        )
        for section in SECTIONS
    )


def notes_of(statement: Statement) -> Iterator[str]:
    """Details of a statement that its heading leaves out."""
    match statement.claim.content:
        case Responsibility(mode=mode) if mode:
            yield f"By {mode}"
        case Responsibility(degree=degree) if degree:
            yield wording.sentence_case(degree.value)
        case Measure() as measure:
            yield from _measure_notes(measure, statement)
        case Strength() as strength:
            yield wording.sentence_case(wording.figure_words(strength.figure))
            if strength.capacity is not None:
                yield f"built for {strength.capacity}"
        case Factor(term=term) if term:
            yield f"Term: {wording.plain(term)}"


def _measure_notes(measure: Measure, statement: Statement) -> Iterator[str]:
    if measure.objective:
        yield f"To {measure.objective.removeprefix('to ')}"
    if measure.owner:
        yield f"By {measure.owner}"
    if measure.due:
        yield f"Due {wording.due_words(measure.due, statement.report.metadata.published)}"
    if measure.status:
        yield wording.sentence_case(wording.plain(measure.status))
    if not measure.owner or not measure.due:
        untold = ["by whom"] * (not measure.owner) + ["by when"] * (not measure.due)
        yield f"Not told: {', '.join(untold)}"


def _points(statements: Iterable[Statement]) -> tuple[Point, ...]:
    """One point for each heading, however it is spelt, in order of time; one for each account."""
    points: dict[str, list[Statement]] = {}
    for statement in in_time(statements):
        same = next((key for key, told in points.items() if _one_account(statement, told)), None)
        points.setdefault(same or _heading(statement).casefold(), []).append(statement)
    return tuple(Point(_title(told), tuple(told)) for told in points.values())


def _one_account(statement: Statement, told: Sequence[Statement]) -> bool:
    """Whether a statement gives an account of how it began that others give in other words."""
    if not isinstance(statement.claim.content, Cause):
        return False
    words = _words(statement)
    return any(2 * len(words & _words(each)) >= min(len(words), len(_words(each))) for each in told)


def _words(statement: Statement) -> frozenset[str]:
    """The longer words of a quote, cut to their beginnings."""
    found = re.findall(r"[^\W\d_]{5,}", statement.quote.casefold())
    return frozenset(word[:5] for word in found)


def _title(told: Sequence[Statement]) -> str:
    """The heading of a point: of an account that several voices give, with their number."""
    if not isinstance(told[0].claim.content, Cause):
        return _heading(told[0])
    voices = list(dict.fromkeys(each.voice for each in told if not each.copy))
    others = f" and {wording.counted(len(voices) - 1, 'other voice')}" if len(voices) > 1 else ""
    return f"{_heading(told[0])}{others}"


def _heading(statement: Statement) -> str:
    match statement.claim.content:
        case Count() as count:
            return f"{wording.question_words(count)}: {wording.figure_words(count.figure)}"
        case Responsibility(actor=actor, role=role):
            return f"{wording.sentence_case(actor)}: {wording.ROLES[role]}"
        case Cause():
            return wording.sentence_case(statement.voice)
        case Measure(action=action):
            return wording.sentence_case(action)
        case Strength(subject=subject, place=place):
            return wording.sentence_case(f"{subject}, {place}" if place else subject)
        case Factor(factor=factor):
            return wording.sentence_case(factor)
