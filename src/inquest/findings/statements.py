"""What one voice says of one question: its latest figure, and those that it replaced.

- Several figures in one report are parts of the greatest, which is the total, unless the words
  beside them say that one was given earlier, or lay them side by side ("varied from 13 to 25").
- A figure counts from the day on which the voice first gives it. Repeating it, or a part of what
  was given with it, says nothing new; only a voice's own text states a figure anew.
- Figures of one day do not revise one another: the greatest stands.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inquest.findings.authorities import mentions
from inquest.findings.independence import Origin
from inquest.findings.unnamed import is_press
from inquest.lexicons import load
from inquest.model import Claim, Count, Figure, Group, Qualifier, Report, Voice
from inquest.model.figures import greatest, least, same_bounds

SEEN = 160  # characters of a sentence that are looked at on each side of a figure
NEAR, FAR = 4, 8  # words before and behind a figure among which a word speaks of it
Bounds = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Statement:
    """A count with the voice behind it.

    Attributes:
        before, behind: the words of its sentence on both sides of the figure, lower-cased.
        own: whether the voice's own text gives it, which copies nobody's.
        early: whether the words beside the figure say that it was given before another.
        varied: whether it lays several figures side by side.

    """

    claim: Claim
    figure: Figure
    origin: Origin
    before: str = ""
    behind: str = ""
    own: bool = False
    early: bool = False
    varied: bool = False

    @property
    def day(self) -> date:
        """When it was stated; undated ones come first."""
        return self.claim.stated_on or date.min

    @property
    def bounds(self) -> Bounds:
        return self.figure.low, self.figure.high

    @property
    def rank(self) -> tuple[bool, int, int, str, int]:
        """A key by which the greatest figure is last, a vague word before any number."""
        number = self.figure.qualifier is not Qualifier.VAGUE
        place = self.claim.document, -self.claim.span.start
        return number, greatest(self.figure), least(self.figure), *place

    @property
    def partitive(self) -> bool:
        """As in "six of the dead": a part of those who met the outcome, whatever their total is."""
        content = self.claim.content
        if not isinstance(content, Count) or content.group is not Group.PEOPLE:
            return False
        nouns = load("en", "voices")["partitive"].get(content.outcome, ())
        return bool(nouns) and bool(re.match(rf"\s*of the ({'|'.join(nouns)})\b", self.behind))

    @property
    def words(self) -> str:
        """The words of the report that name the voice."""
        return self.claim.chain[0].span.text if self.claim.chain else ""

    def is_part_of(self, asked: Container[str]) -> bool:
        """Whether it tells a part of, or adds to, a figure on the same question; `asked` are its claims."""
        relation = self.claim.relation
        return self.partitive or (
            relation is not None and relation.kind != "replaces" and relation.claim in asked
        )


@dataclass(frozen=True, slots=True)
class Said:
    """A voice with all figures of its latest statement, which may exclude one another."""

    voice: Voice
    latest: tuple[Figure, ...]


def read_statement(
    claim: Claim, figure: Figure, origin: Origin, report: Report, *, own: bool
) -> Statement:
    """A count with the words around its figure."""
    text, span = report.text, claim.span
    at = text.find(figure.phrase, span.start, span.end) if figure.phrase else -1
    start = at if at >= 0 else span.start
    end = at + len(figure.phrase) if at >= 0 else span.end
    before = re.split(r"[.!?;:\n]\s", text[max(0, start - SEEN) : start])[-1].casefold()
    behind = re.split(r"[.!?;:,\n]", text[end : end + SEEN])[0].casefold()
    varied = is_varied(before) or is_press(origin.name)
    return Statement(claim, figure, origin, before, behind, own, is_early(before, behind), varied)


def by_voice(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Statements by the voices behind them, in their order."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        found[each.origin.holder].append(each)
    return found


def hear(statements: Sequence[Statement], *, official: bool, reasons: tuple[str, ...] = ()) -> Said:
    """What one origin says, from all of its statements on a question."""
    rounds = news(by_report(statements))
    days = first_days(rounds)
    last = max(rounds, key=lambda totals: (days[totals.bounds], totals.rank))
    origin, day = last.latest[0].origin, days[last.bounds]
    earlier = replaced(rounds, days, last).values()
    voice = Voice(
        holder=origin.holder,
        name=origin.name,
        kind=origin.kind,
        anonymous=origin.anonymous,
        official=official,
        stated_on=dated(day),
        figure=merged([each.figure for each in last.latest]),
        claims=carriers(statements, last.latest),
        earlier=tuple(figure for figure, _ in earlier),
        until=tuple(dated(fell) for _, fell in earlier),
        reasons=reasons,
    )
    return Said(voice, tuple(each.figure for each in last.latest))


def dated(day: date) -> date | None:
    """A day of statements; None for that of the undated ones."""
    return None if day == date.min else day


@dataclass(frozen=True, slots=True)
class Totals:
    """What one report says that a voice says: the figures that stand, given before, and all."""

    latest: tuple[Statement, ...]
    earlier: tuple[Statement, ...]
    every: tuple[Statement, ...]

    @property
    def bounds(self) -> tuple[Bounds, ...]:
        return tuple(each.bounds for each in self.latest)

    @property
    def besides(self) -> set[Bounds]:
        """The figures that are not by themselves what is said."""
        every = {each.bounds for each in self.every}
        return every if len(self.latest) > 1 else every - {*self.bounds}

    @property
    def day(self) -> date:
        return self.latest[0].day

    @property
    def rank(self) -> tuple[bool, int, int, str, int]:
        return max(each.rank for each in self.latest)

    @property
    def own(self) -> bool:
        return any(each.own for each in self.latest)


def by_report(statements: Iterable[Statement]) -> list[Totals]:
    """The totals of each report and day, in the order of days."""
    rounds: dict[tuple[date, str], list[Statement]] = defaultdict(list)
    for each in statements:
        rounds[each.day, each.claim.document].append(each)
    return [total(rounds[key]) for key in sorted(rounds)]


def total(statements: Sequence[Statement]) -> Totals:
    """Which figures of one report stand."""
    every = tuple(sorted(statements, key=lambda each: each.rank))
    if any(each.varied for each in every):
        return Totals(tuple({each.bounds: each for each in every}.values()), (), every)
    targets = {each.claim.relation.claim for each in every if each.claim.relation}
    early = [each for each in every if each.early or each.claim.id in targets]
    latest = ([each for each in every if each not in early] or every)[-1]
    earlier = sorted((e for e in early if e is not latest), key=lambda each: each.claim.span)
    return Totals((latest,), tuple(earlier), every)


def news(rounds: Sequence[Totals]) -> list[Totals]:
    """The totals less those that only repeat a part, or a replaced figure, given by then."""
    return [
        totals
        for totals in rounds
        if totals.own or len(totals.latest) > 1 or not is_given(totals, rounds)
    ] or list(rounds)


def is_given(totals: Totals, rounds: Iterable[Totals]) -> bool:
    """Whether a figure stood beside a total in some report of that day or before."""
    return any(totals.bounds[0] in other.besides for other in rounds if other.day <= totals.day)


def is_early(before: str, behind: str) -> bool:
    """Whether the words beside a figure say that it was given before another."""
    lexicon = load("en", "voices")["earlier"]
    left, right = (re.findall(r"[\w'-]+", side) for side in (before, behind))
    return (
        left[-1:] == lexicon["right"]
        or mentions(" ".join(left[-NEAR:]), lexicon["before"])
        or mentions(" ".join(right[:FAR]), lexicon["behind"])
    )


def is_varied(before: str) -> bool:
    """Whether the words before a figure lay several side by side."""
    words = load("en", "voices")["varied"]["words"]
    return any(re.search(rf"\b{word}\b", before) for word in words)


def first_days(rounds: Iterable[Totals]) -> dict[tuple[Bounds, ...], date]:
    """From which day each figure counts: the first, or the last on which it is stated anew."""
    days: dict[tuple[Bounds, ...], date] = {}
    for totals in rounds:
        known = days.get(totals.bounds)
        days[totals.bounds] = totals.day if known is None or totals.own else known
    return days


def merged(figures: Sequence[Figure]) -> Figure:
    """One figure that reaches all that a voice puts forward."""
    if len(figures) == 1:
        return figures[0]
    low, high = min(map(least, figures)), max(map(greatest, figures))
    phrase = " / ".join(figure.phrase for figure in figures)
    return Figure(low, high, Qualifier.RANGE, phrase)


def carriers(statements: Iterable[Statement], latest: Sequence[Statement]) -> tuple[str, ...]:
    """The claims that carry the latest figure, relays and copies included."""
    return tuple(
        sorted(
            each.claim.id
            for each in statements
            if any(same_bounds(each.figure, other.figure) for other in latest)
        )
    )


def replaced(
    rounds: Sequence[Totals], days: Mapping[tuple[Bounds, ...], date], last: Totals
) -> Mapping[Bounds, tuple[Figure, date]]:
    """The figures that a later day or the words themselves replaced, each once, oldest first.

    With each the day on which it fell: that of the words, or of the next figure.
    """
    found: dict[Bounds, tuple[Figure, date]] = {}
    for totals in rounds:
        for each in totals.earlier:
            found.setdefault(each.bounds, (each.figure, totals.day))
        if days[totals.bounds] < days[last.bounds]:
            fell = min(day for day in days.values() if day > days[totals.bounds])
            for each in totals.latest:
                found.setdefault(each.bounds, (each.figure, fell))
    return {bounds: each for bounds, each in found.items() if bounds not in last.bounds}
