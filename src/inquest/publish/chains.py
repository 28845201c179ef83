"""The ways on which a voice's statements reached the reader: a tree with the voice as its root.

Below the voice stand those who passed its words on, below them the publishers whose reports carry
these. Whoever passed them on and published them as well stands once. A copy is no branch: it is
named beside the words that it copies.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from inquest.model import Denial, Figure, Report, Voice
from inquest.publish import wording
from inquest.publish.statements import Statement, in_time

MANY, SHOWN = 6, 4  # from how many branches on a fork is folded, and how many it then shows
RELATIONS = {"part_of": "a part of it", "adds_to": "in addition"}
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Told:
    """A voice's statement in one report.

    Attributes:
        notes: what sets it apart from the voice's name and latest figure, in words.
        copies: the statements of other reports that copy it.

    """

    statement: Statement
    notes: tuple[str, ...]
    copies: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """One report: when it came out, in words, and what it has of the voice."""

    published: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """One who passed a voice's words on.

    Attributes:
        how: "heard by" for the first who tells of an unnamed source, "through" for a relay whose
            own text is not at hand, else "in".
        leaves: its own reports with these words, the earliest first.
        branches: those who have the words from it.

    """

    how: str
    name: str
    leaves: tuple[Leaf, ...]
    branches: tuple["Branch", ...]

    @property
    def size(self) -> int:
        """How many reports it leads to, copies left out."""
        return len(self.leaves) + sum(each.size for each in self.branches)


def grow(voice: Voice | Denial, statements: Iterable[Statement]) -> tuple[Branch, ...]:
    """The branches of a voice, that of the earliest statement first."""
    ordered = in_time(statements)
    homes = {each.number: _home(each, ordered) for each in ordered}
    copies: dict[int, list[Statement]] = defaultdict(list)
    for each in ordered:
        if home := homes[each.number]:
            copies[home.number].append(each)
    told = [
        Told(each, tuple(_notes(each, voice)), tuple(copies[each.number]))
        for each in ordered
        if homes[each.number] is None
    ]
    return _branches(told, 0, heard=voice.anonymous)


def fold(branches: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
    """The branches that are shown at once, and those that are folded away."""
    shown = SHOWN if len(branches) >= MANY else len(branches)
    return branches[:shown], branches[shown:]


def stops(statement: Statement) -> list[tuple[str, str]]:
    """Id and name of each who passed a statement on, the publisher of the report at the end."""
    way = [(link.holder or link.name, link.name) for link in statement.links[1:]]
    way.append((statement.house, statement.publisher))
    return [stop for at, stop in enumerate(way) if stop[0] not in {key for key, _ in way[at + 1 :]}]


def _branches(told: Iterable[Told], depth: int, *, heard: bool = False) -> tuple[Branch, ...]:
    forks: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        forks[stops(each.statement)[depth][0]].append(each)
    return tuple(_branch(here, depth, heard=heard) for here in forks.values())


def _branch(told: Sequence[Told], depth: int, *, heard: bool) -> Branch:
    ends = [each for each in told if len(stops(each.statement)) == depth + 1]
    names = Counter(stops(each.statement)[depth][1] for each in ends or told)
    how = "heard by" if heard else "in" if ends else "through"
    return Branch(
        how,
        min(names, key=lambda name: (-names[name], len(name), name)),
        tuple(_leaves(ends)),
        _branches((each for each in told if each not in ends), depth + 1),
    )


def _leaves(told: Iterable[Told]) -> Iterable[Leaf]:
    by_report: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        by_report[each.statement.report.id].append(each)
    for here in by_report.values():
        here.sort(key=lambda each: each.statement.number)
        yield Leaf(_published(here[0].statement.report), tuple(here))


def _published(report: Report) -> str:
    published = report.metadata.published
    return published.period.words if published else "undated"


def _home(copy: Statement, statements: Iterable[Statement]) -> Statement | None:
    """The statement that another copies, the one in the same words before one of the same figure."""
    alike = [
        each
        for each in statements
        if each.report.id == copy.original and _bounds(each.figure) == _bounds(copy.figure)
    ]
    return min(alike, key=lambda each: (each.quote != copy.quote, each.number), default=None)


def _notes(statement: Statement, voice: Voice | Denial) -> Iterable[str]:
    """Another name for the voice, another day than the report's, another figure than the latest."""
    if statement.voice.casefold() != voice.name.casefold() and statement.links:
        yield f"as \u201c{statement.voice}\u201d"
    published = statement.report.metadata.published
    day = statement.stated_on
    if day and published and not published.period.first <= day <= published.period.last:
        yield f"said {wording.day_words(day)}"
    if statement.claim.id not in voice.claims and statement.figure:
        yield _standing(statement, statement.figure, voice)
    yield from filter(None, (statement.where, "copy" if statement.copy else ""))


def _standing(statement: Statement, figure: Figure, voice: Voice | Denial) -> str:
    """What a figure that is not the latest is to the voice."""
    words = wording.figure_words(figure)
    if statement.stance:
        return f"{statement.stance} {words}"
    if isinstance(voice, Voice) and _bounds(figure) in map(_bounds, voice.earlier):
        return f"earlier figure, {words}"
    relation = statement.claim.relation
    return f"{RELATIONS.get(relation.kind if relation else '', 'also')}, {words}"


def _bounds(figure: Figure | None) -> tuple[int | None, int | None] | None:
    return (figure.low, figure.high) if figure else None
