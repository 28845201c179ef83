"""Who claims it, who blames whom, who denies: statements in order of time, and who changed position."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from inquest.model import HolderKind, Responsibility, Role, Stance
from inquest.publish import wording
from inquest.publish.statements import Statement, in_time

# Whose changes of position are worth telling: those who answer for a body.
ANSWERING = frozenset(
    {HolderKind.OFFICIAL, HolderKind.STATE_BODY, HolderKind.ARMED_GROUP, HolderKind.PERSON}
)
SIDES = (Role.BLAMED, Role.CLEARED)
ALIKE = 0.84  # ratio of matching letters from which two names may be one


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: what was said of whom, and the statement that says it."""

    statement: Statement
    actor: str
    said: str
    mode: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of position: who, and what they said on each day, the earliest first."""

    voice: str
    steps: tuple[tuple[date | None, str, Statement], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All statements on who did it."""

    entries: tuple[Entry, ...]
    turns: tuple[Turn, ...]


def ledger_of(statements: Iterable[Statement]) -> Ledger:
    """The ledger of an incident; copies of a text add no row."""
    told = [
        each
        for each in in_time(statements)
        if isinstance(each.claim.content, Responsibility) and not each.copy
    ]
    return Ledger(tuple(map(entry_of, told)), tuple(turns_of(told)))


def entry_of(statement: Statement) -> Entry:
    """The row of a statement."""
    content = statement.claim.content
    if not isinstance(content, Responsibility):
        raise TypeError(statement.claim.kind)
    mode = wording.mode_words(content.mode) if content.mode else ""
    return Entry(statement, wording.sentence_case(content.actor), wording.ROLES[content.role], mode)


def turns_of(told: Sequence[Statement]) -> Iterable[Turn]:
    """Whoever blames another than before, or says of an actor what denies what they said before."""
    by_holder: dict[str, list[Statement]] = defaultdict(list)
    for each in told:
        links = each.links
        if links and links[0].kind in ANSWERING and not links[0].anonymous:
            by_holder[each.holder].append(each)
    for statements in by_holder.values():
        steps = steps_of(statements)
        if len(steps) > 1:
            yield Turn(statements[0].voice, tuple(steps))


def steps_of(statements: Sequence[Statement]) -> list[tuple[date | None, str, Statement]]:
    """What one voice said of who did it, as often as that changed."""
    held = [each for each in map(position_of, statements) if each]
    steps = held[:1]
    for each in held[1:]:
        if differs(each, steps[-1], held):
            steps.append(each)
    return [(each.statement.stated_on, each.said, each.statement) for each in steps]


@dataclass(frozen=True, slots=True)
class Position:
    """What a statement says of one actor: that they did it, or that they did not."""

    statement: Statement
    actor: str
    did: bool
    said: str


def position_of(statement: Statement) -> Position | None:
    """The position of a statement that blames or clears; None of any other."""
    content = statement.claim.content
    if not isinstance(content, Responsibility) or content.role not in SIDES:
        return None
    did = content.role is Role.BLAMED and statement.claim.stance is Stance.ASSERTS
    said = f"{content.actor}: {wording.ROLES[content.role]}"
    return Position(statement, content.actor, did, said)


def differs(new: Position, last: Position, held: Sequence[Position]) -> bool:
    """Whether a position is another than the one before, told on another day.

    To blame one and clear another is one position; so is to blame two on one day.
    """
    same = alike(new.actor, last.actor)
    if new.statement.stated_on == last.statement.stated_on:
        return False
    if same:
        return new.did is not last.did
    day = new.statement.stated_on
    kept = any(alike(p.actor, last.actor) and p.statement.stated_on == day for p in held)
    return new.did and last.did and not kept


def alike(one: str, other: str) -> bool:
    """Whether two names are one, spelt a little differently or with more words."""
    a, b = one.casefold(), other.casefold()
    return a in b or b in a or SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE
