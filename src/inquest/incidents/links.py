"""How incidents are tied that one report tells of: small named rules, each says why.

Of several that apply to two incidents, the first in `RULES` counts, whichever report it comes from.
A link stands with the incident that it is said of. The other end of a precedent and of what was
retaliated for is `later`; that of a part is none.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import permutations

from inquest.incidents.evidence import kin
from inquest.incidents.sightings import Sighting
from inquest.incidents.spelling import one_name
from inquest.lexicons import load
from inquest.model import Incident, IncidentLink, IncidentType, LinkKind, Period
from inquest.model.period import MONTHS


@dataclass(frozen=True, slots=True)
class Told:
    """An incident with the sightings of it."""

    incident: Incident
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class End:
    """One end of a tie: an incident as one report tells of it."""

    incident: Incident
    sighting: Sighting

    @property
    def main(self) -> bool:
        """Whether it is what the report is about."""
        return self.sighting.anchor.main

    @property
    def text(self) -> str:
        """The sentences that tell of it."""
        return " ".join(span.text for span in self.sighting.anchor.told).casefold()


def find_links(told: Sequence[Told]) -> Mapping[str, tuple[IncidentLink, ...]]:
    """The links of each incident, by its id, in the order of the incidents.

    Only incidents that share a report are looked at.
    """
    found: dict[tuple[str, str], tuple[int, str]] = {}
    for ends in by_report(told):
        for mine, other in permutations(ends, 2):
            pair = mine.incident.id, other.incident.id
            if pair[0] != pair[1] and (link := tie(mine, other)):
                found[pair] = min(found.get(pair, link), link)
    links: dict[str, list[IncidentLink]] = {each.incident.id: [] for each in told}
    order = {name: place for place, name in enumerate(links)}
    for (name, to), (rule, why) in sorted(found.items(), key=lambda each: order[each[0][1]]):
        links[name].append(IncidentLink(to, RULES[rule][0], why))
    return {name: tuple(listed) for name, listed in links.items()}


def by_report(told: Iterable[Told]) -> Iterator[list[End]]:
    """What each report tells of, report by report."""
    ends: dict[str, list[End]] = defaultdict(list)
    for each in told:
        for sighting in each.sightings:
            ends[sighting.anchor.document].append(End(each.incident, sighting))
    for document in sorted(ends):
        yield ends[document]


def tie(mine: End, other: End) -> tuple[int, str] | None:
    """The first rule that ties an end to another, by its place in `RULES`, and why."""
    for number, (_, rule) in enumerate(RULES):
        why = rule(mine, other)
        if why:
            return number, why
    return None


def retaliates(mine: End, other: End) -> str | None:
    """The report tells it was done because of the other, which the words behind name."""
    if not follows(mine.incident, other.incident):
        return None
    for end in (other, mine):
        found = cue_in("retaliation", end.text)
        behind = end.text[found.end() :].partition(".")[0] if found else ""
        if found and names(behind, other, dated=end is other):
            return because(mine, f"“{found.group()}{behind}”")
    return None


def names(words: str, other: End, *, dated: bool) -> bool:
    """Whether some words name an incident: by its place or, in a sentence about it, by a time."""
    place = other.sighting.anchor.place
    if place and place.precision != "country" and place.name.casefold() in words:
        return True
    return dated and bool(time_words().search(words))


@cache
def time_words() -> re.Pattern[str]:
    """Words that date something earlier."""
    words = "|".join(month.casefold() for month in MONTHS)
    return re.compile(rf"\b(?:{words}|last|earlier|previous|ago|yesterday|\w+day|[12]\d{{3}})\b")


def is_part(mine: End, other: End) -> str | None:
    """The report tells of both together, and period and place lie within those of the other."""
    if mine.main or not within(mine.incident, other.incident):
        return None
    found = cue_in("part_of", f"{mine.text} {other.text}")
    return because(mine, f"“{found.group()}”") if found else None


def within(mine: Incident, other: Incident) -> bool:
    """Whether an incident lies within the days of another, and within its wider place."""
    if not mine.date or not other.date or not other.date.holds(mine.date):
        return False
    if mine.place is None or other.place is None or mine.place.country != other.place.country:
        return False
    wider = other.place.precision in ("country", "region") or other.date != mine.date
    return wider and mine.place.precision != "country" and mine.place.name != other.place.name


def is_precedent(mine: End, other: End) -> str | None:
    """A report about one cites an earlier one of the same kind, in words or from long before."""
    if not mine.main or other.main or not follows(mine.incident, other.incident):
        return None
    if not alike(mine.incident.type, other.incident.type):
        return None
    found = cue_in("precedent", other.text)
    if found:
        return because(mine, f"“{found.group()}”")
    ago = days_between(mine.incident.date, other.incident.date)
    same = mine.incident.type is other.incident.type
    return because(mine, f"one of {other.incident.date}") if same and ago > RECENT else None


RECENT = 60  # days within which another incident is news, not background


def alike(mine: IncidentType, theirs: IncidentType) -> bool:
    """Whether two kinds are one, mixed up by reports, or not told."""
    kinds = {mine, theirs}
    return len(kinds) == 1 or IncidentType.OTHER in kinds or kin(mine, theirs)


def is_earlier(mine: End, other: End) -> str | None:
    """The other lies before it, in the same country or by the same actor."""
    return near(mine, other) if follows(mine.incident, other.incident) else None


def is_later(mine: End, other: End) -> str | None:
    """The other lies after it, in the same country or by the same actor."""
    return near(mine, other) if follows(other.incident, mine.incident) else None


def near(mine: End, other: End) -> str | None:
    """What two incidents share beside a report; an untold country is taken for the report's."""
    actors = mine.sighting.actors & other.sighting.actors
    if actors:
        return because(mine, f"both by {min(actors)}")
    here, there = mine.incident.place, other.incident.place
    if not here or not there or not here.country or not there.country:
        return because(mine, "told together")
    if one_name(here.name, there.name):
        return because(mine, f"both at {there.name}")
    return because(mine, f"both in {here.country}") if here.country == there.country else None


def follows(mine: Incident, other: Incident) -> bool:
    """Whether the days of one lie behind those of the other."""
    return bool(mine.date and other.date and other.date.last < mine.date.first)


def days_between(mine: Period | None, theirs: Period | None) -> int:
    """Days between two periods; 0 where one is not told."""
    return mine.gap(theirs).days if mine and theirs else 0


def because(end: End, what: str) -> str:
    """Why, with the report that tells it."""
    return f"{end.sighting.anchor.document}: {what}"


def cue_in(kind: str, text: str) -> re.Match[str] | None:
    """The first word or phrase for a kind of link."""
    return cue_pattern(kind).search(text)


@cache
def cue_pattern(kind: str) -> re.Pattern[str]:
    """All words and phrases for a kind of link, the longest first."""
    cues = sorted(load("en", "links")[kind]["cues"], key=lambda cue: (-len(cue), cue))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues))})\b")


RULES: tuple[tuple[LinkKind, Callable[[End, End], str | None]], ...] = (
    (LinkKind.RETALIATION, retaliates),
    (LinkKind.PART_OF, is_part),
    (LinkKind.PRECEDENT, is_precedent),
    (LinkKind.EARLIER, is_earlier),
    (LinkKind.LATER, is_later),
)
