"""Evidence that two anchors speak of one incident: small functions, each with a weight and a reason."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher
from functools import cache

from inquest.incidents.geography import apart, holds, is_same
from inquest.model import Anchor, IncidentType, Period, Place, Precision, ReportDate
from inquest.model.ids import slug

SAME_TIME = timedelta(days=3)
NEAR_TIME = timedelta(days=10)
AFTERMATH = timedelta(days=180)  # after which no report is still about an undated incident
FADING = (
    (14, 0.5),
    (60, 0.0),
    (AFTERMATH.days, -1.0),
)  # days up to which dates of publication still speak
WAYS = ((25.0, 1.5), (100.0, 0.5))  # kilometres up to which two places speak for one incident
FAR = -1.0  # what places farther apart in one country say
ALIKE = 0.82  # share of matching letters from which two spellings are one name
# Kinds that reports on one event mix up.
FAMILIES = tuple(
    frozenset(map(IncidentType, names.split()))
    for names in (
        "attack bombing clash explosion massacre shooting abduction",
        "prison_riot escape hostage_taking clash fire massacre",
        "bombing explosion fire air_strike shelling",
        "protest_crackdown police_raid clash shooting",
    )
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """An anchor with the date of the report that it comes from."""

    anchor: Anchor
    published: ReportDate | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """What one kind of evidence says: for (above 0) or against."""

    score: float
    why: str


def weigh_time(a: Sighting, b: Sighting) -> Weighed:
    """Days that agree speak strongly for, days apart rule out."""
    mine, theirs = a.anchor.period, b.anchor.period
    if mine and theirs:
        return compare_periods(mine, theirs)
    known, other = (mine, b) if mine else (theirs, a)
    published = other.published
    if known and published and other.anchor.main:
        return compare_publication(known, published.period)
    if a.anchor.main and b.anchor.main and a.published and b.published:
        apart = a.published.period.gap(b.published.period)
        return Weighed(fade(apart), f"published {apart.days} days apart")
    return Weighed(-1.0, "time not told")


def compare_publication(known: Period, published: Period) -> Weighed:
    """How a report that tells no day stands to one: news comes soon after."""
    if known.first - published.last > SAME_TIME:
        return Weighed(-6.0, f"published {published}, before {known}")
    late = max(published.last - known.last, timedelta(0))
    return Weighed(1.0 + fade(late), f"published {late.days} days after {known}")


def fade(apart: timedelta) -> float:
    """What a distance between dates of publication says: news is told soon after."""
    return next((score for days, score in FADING if apart.days <= days), -4.0)


def compare_periods(mine: Period, theirs: Period) -> Weighed:
    """How two known periods stand to each other."""
    fine = {mine.precision, theirs.precision} <= {Precision.DAY, Precision.DAYS}
    gap = mine.gap(theirs)
    if fine and gap <= SAME_TIME:
        return Weighed(2.5, f"{mine} and {theirs}")
    if mine == theirs and mine.precision is Precision.MONTH:
        return Weighed(2.0, f"both {mine}")
    if mine.overlaps(theirs):
        month = Precision.MONTH in (mine.precision, theirs.precision)
        return Weighed(1.5 if month else 1.0, f"{mine} and {theirs} overlap")
    if fine and gap <= NEAR_TIME:
        return Weighed(-1.0, f"{mine} and {theirs} are {gap.days} days apart")
    return Weighed(-6.0, f"{mine} and {theirs} are apart")


def weigh_place(a: Sighting, b: Sighting) -> Weighed:
    """One name speaks for, two countries rule out; one event has many places in one country."""
    mine, theirs = a.anchor.place, b.anchor.place
    if mine is None or theirs is None:
        return Weighed(0.0, "place not told")
    named = "country" not in (mine.precision, theirs.precision)
    if is_same(mine, theirs):
        return Weighed(2.0, f"{mine.name} and {theirs.name} are one place")
    if named and same_name(mine.name, theirs.name):
        return Weighed(2.0, f"{mine.name} and {theirs.name}")
    if mine.country and theirs.country:
        if mine.country != theirs.country:
            return Weighed(-3.0, f"{mine.country} and {theirs.country}")
        return weigh_way(mine, theirs)
    return Weighed(-0.5 if named else 0.0, f"{mine.name} is not {theirs.name}")


def weigh_way(mine: Place, theirs: Place) -> Weighed:
    """Two places of one country: near ones speak for, far ones against."""
    way = apart(mine, theirs)
    if holds(mine, theirs):
        return Weighed(1.0, f"{mine.name} and {theirs.name} are in {mine.region}")
    if way is None:
        return Weighed(0.5, f"both in {mine.country}")
    score = next((score for most, score in WAYS if way <= most), FAR)
    return Weighed(score, f"{mine.name} and {theirs.name} are {way:.0f} km apart")


def weigh_type(a: Sighting, b: Sighting) -> Weighed:
    """One kind speaks for, kinds that reports mix up a little."""
    mine, theirs = a.anchor.type, b.anchor.type
    if IncidentType.OTHER in (mine, theirs):
        return Weighed(0.0, "kind not told")
    if mine is theirs:
        return Weighed(1.0, f"both {mine}")
    related = any({mine, theirs} <= family for family in FAMILIES)
    both = a.anchor.main and b.anchor.main
    return Weighed(0.3 if related else -1.2 if both else 0.0, f"{mine} and {theirs}")


def weigh_focus(a: Sighting, b: Sighting) -> Weighed:
    """Reports laid side by side are mostly about one thing."""
    both = a.anchor.main and b.anchor.main
    return Weighed(1.0 if both else 0.0, "both reports are about it" if both else "")


EVIDENCE: tuple[Callable[[Sighting, Sighting], Weighed], ...] = (
    weigh_time,
    weigh_place,
    weigh_type,
    weigh_focus,
)


@cache
def same_name(mine: str, theirs: str) -> bool:
    """Whether two place names are one, by spelling or because one holds the other."""
    left, right = slug(mine), slug(theirs)
    one, other = set(left.split("-")), set(right.split("-"))
    if not left or not right:
        return False
    if one <= other or other <= one:
        return True
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE


def compare(a: Sighting, b: Sighting) -> tuple[float, tuple[str, ...]]:
    """The summed score of all evidence, and what each piece says."""
    weighed = [weigh(a, b) for weigh in EVIDENCE]
    return sum(w.score for w in weighed), tuple(w.why for w in weighed if w.why)
