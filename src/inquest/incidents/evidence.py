"""Evidence that two sightings are of one incident: small functions that each say one thing, and why.

What each thing weighs stands in `lexicons/common/evidence.toml`. Only the two sightings count: what
is said of a pair is the same in whatever batch it stands.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache

from inquest.incidents.geography import apart, holds, is_same
from inquest.incidents.sightings import Sighting
from inquest.incidents.spelling import one_name, same_name, spelled_alike, telling_words
from inquest.lexicons import load
from inquest.model import IncidentType, Period, Place, Precision, Reason

SAME_TIME = timedelta(days=3)
NEAR_TIME = timedelta(days=10)
NEIGHBOURS = 25.0  # kilometres within which UCDP takes two points for one neighbourhood
SOON = timedelta(days=14)
LATER = timedelta(days=60)
AFTERMATH = timedelta(days=180)  # after which no report is still about an undated incident
FINE = frozenset((Precision.DAY, Precision.DAYS))
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
TOLL = 5  # killed or injured from which one number twice is no accident
TIMES = 4  # between two tolls that can hardly be of one incident
FEW = 3  # names from which it tells something that none is shared
SOME = 2  # shared names that are no accident


# One thing that two sightings say together (a feature of the table), and what was seen in each;
# a plain tuple, as millions of pairs are compared.
Said = tuple[str, object, object]


@cache
def weights() -> dict[str, float]:
    """What each feature weighs."""
    table = load("common", "evidence")
    return {name: float(value) for part in table.values() for name, value in part.items()}


def weigh_time(a: Sighting, b: Sighting) -> Said:
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
        return faded(TOGETHER, apart, "published_apart"), a.published.period, b.published.period
    return "time_not_told", mine, theirs


TOGETHER = ((SOON, "published_together"), (LATER, "published_near"), (AFTERMATH, "published_far"))
SINCE = ((SOON, "published_soon"), (LATER, "published_later"), (AFTERMATH, "published_late"))


def compare_publication(known: Period, published: Period) -> Said:
    """How a report that tells no day stands to one: news comes soon after."""
    if known.first - published.last > SAME_TIME:
        return "published_before", published, known
    late = max(published.last - known.last, timedelta(0))
    return faded(SINCE, late, "published_long_after"), known, published


def faded(steps: tuple[tuple[timedelta, str], ...], apart: timedelta, beyond: str) -> str:
    """The feature of the first step that a distance does not pass."""
    return next((feature for most, feature in steps if apart <= most), beyond)


def compare_periods(mine: Period, theirs: Period) -> Said:
    """How two known periods stand to each other."""
    gap = mine.gap(theirs)
    if mine.precision in FINE and theirs.precision in FINE:
        near = "days_near" if gap <= NEAR_TIME else "days_apart"
        return "same_days" if gap <= SAME_TIME else near, mine, theirs
    if gap or not mine.overlaps(theirs):
        return "days_apart", mine, theirs
    if Precision.MONTH not in (mine.precision, theirs.precision):
        return "period_overlaps", mine, theirs
    return "same_month" if mine == theirs else "month_overlaps", mine, theirs


def weigh_place(a: Sighting, b: Sighting) -> Said | None:
    """One name speaks for, two countries against; so do two names, unless a report has both."""
    mine, theirs = a.anchor.place, b.anchor.place
    if mine is None or theirs is None:
        return None
    names = mine.name, theirs.name
    if is_same(mine, theirs):
        return ("same_place", *names)
    named = "country" not in (mine.precision, theirs.precision)
    if named and (feature := agreement(a, b, *names)):
        return (feature, *names)
    if not mine.country or not theirs.country:
        return ("other_name", *names) if named else None
    if mine.country != theirs.country:
        return "other_country", mine.country, theirs.country
    return (way(mine, theirs) if named else "same_country", *names)


def way(mine: Place, theirs: Place) -> str:
    """How two places of one country lie to one another."""
    if holds(mine, theirs):
        return "in_region"
    kilometres = apart(mine, theirs)
    near = kilometres is not None and kilometres <= NEIGHBOURS
    return "places_near" if near else "other_place"


def agreement(a: Sighting, b: Sighting, mine: str, theirs: str) -> str | None:
    """How two names of places agree."""
    if same_name(mine, theirs):
        return "same_place"
    if spelled_alike(mine, theirs):
        return "spelled_alike"
    both = telling_words(mine) <= b.names or telling_words(theirs) <= a.names
    return "place_named" if both else None


def kin(mine: IncidentType, theirs: IncidentType) -> bool:
    """Whether reports on one event mix two kinds up."""
    return any(mine in family and theirs in family for family in FAMILIES)


def weigh_kind(a: Sighting, b: Sighting) -> Said | None:
    """One kind speaks for, kinds that reports mix up a little."""
    mine, theirs = a.anchor.type, b.anchor.type
    if IncidentType.OTHER in (mine, theirs):
        return None
    if mine is theirs:
        return "same_kind", mine, theirs
    if kin(mine, theirs):
        return "kin", mine, theirs
    both = a.anchor.main and b.anchor.main
    return ("other_kind", mine, theirs) if both else None


def weigh_focus(a: Sighting, b: Sighting) -> Said | None:
    """Reports laid side by side are mostly about one thing."""
    both = a.anchor.main and b.anchor.main
    return ("both_main", "both reports are about it", None) if both else None


def weigh_facility(a: Sighting, b: Sighting) -> Said | None:
    """One prison or market by its name speaks for; two of one kind against."""
    if not a.facilities or not b.facilities:
        return None
    pairs = [(one, other) for one in sorted(a.facilities) for other in sorted(b.facilities)]
    for one, other in pairs:
        if one_name(one, other):
            return "same_facility", one, other
    kinds = [(one, two) for one, two in pairs if one.split("-")[-1] == two.split("-")[-1]]
    return ("other_facility", *kinds[0]) if kinds else None


def weigh_actors(a: Sighting, b: Sighting) -> Said | None:
    """Who is said to have done it."""
    if not a.actors or not b.actors:
        return None
    shared = a.actors & b.actors
    if shared:
        return "same_actor", min(shared), None
    return "other_actor", min(a.actors), min(b.actors)


def weigh_figures(a: Sighting, b: Sighting) -> Said | None:
    """One number of killed or injured speaks for, tolls that lie far apart against."""
    shared = a.figures & b.figures
    if shared:
        same = [figure for figure in shared if figure[1] >= TOLL]
        if same:
            outcome, low, _ = min(same)
            return "same_figure", f"{low} {outcome}", None
    return compare_tolls(a.toll, b.toll) if a.toll and b.toll else None


def compare_tolls(mine: tuple[int, int], theirs: tuple[int, int]) -> Said | None:
    """Whether the highest numbers of killed, from and to, can be true together, or lie far apart."""
    if mine[0] <= theirs[1] and theirs[0] <= mine[1]:
        return "figures_agree", mine[0], theirs[0]
    low, high = sorted((mine[0], theirs[0]))
    return ("figures_apart", mine[0], theirs[0]) if high >= max(TOLL, TIMES * low) else None


def weigh_names(a: Sighting, b: Sighting) -> Said | None:
    """Names that both tell in title and opening."""
    fewer = min(len(a.names), len(b.names))
    if fewer < SOME:
        return None
    shared = a.names & b.names
    if len(shared) >= SOME:
        feature = "most_names" if 2 * len(shared) >= fewer else "some_names"
        return feature, ", ".join(sorted(shared)), None
    return None if shared or fewer < FEW else ("no_names", "none of the other's", None)


Weigh = Callable[[Sighting, Sighting], Said | None]
# What can forbid: it looks at anchor and date of publication alone.
CORE: tuple[Weigh, ...] = (weigh_time, weigh_place, weigh_kind, weigh_focus)
MORE: tuple[Weigh, ...] = (weigh_facility, weigh_actors, weigh_figures, weigh_names)


def compare(a: Sighting, b: Sighting) -> float:
    """The summed weight of all evidence; of the first part of it where the rest cannot tie."""
    first = summed(a, b, CORE)
    return first if first + most_more() < weights()["tied"] else first + summed(a, b, MORE)


def summed(a: Sighting, b: Sighting, evidence: tuple[Weigh, ...]) -> float:
    """The summed weight of some evidence."""
    table = weights()
    return sum(table[said[0]] for weigh in evidence if (said := weigh(a, b)))


@cache
def most_more() -> float:
    """The most that can speak for a pair beside time, place, kind and focus."""
    table = load("common", "evidence")
    return sum(
        float(max(table[part].values())) for part in ("facility", "actors", "figures", "names")
    )


# What ties a pair though one of them does not tell where.
SPECIFIC = frozenset(
    (
        *("same_place", "spelled_alike", "place_named", "in_region", "places_near"),
        "same_facility",
        *("same_actor", "same_figure", "most_names", "some_names"),
    )
)


def vague(a: Sighting, b: Sighting) -> bool:
    """Whether one tells no place or no country, and little but time, kind and focus speaks for it."""
    if not a.unplaced and not b.unplaced:
        return False
    said = (found[0] for weigh in (*CORE, *MORE) if (found := weigh(a, b)))
    return not any(feature in SPECIFIC for feature in said)


def reasons_for(a: Sighting, b: Sighting) -> Iterator[Reason]:
    """What each piece of evidence says, the weightiest first."""
    said = [found for weigh in (*CORE, *MORE) if (found := weigh(a, b))]
    for feature, mine, theirs in sorted(said, key=lambda each: -abs(weights()[each[0]])):
        seen = [str(each) for each in (mine, theirs) if each is not None]
        yield Reason(feature, " and ".join(dict.fromkeys(seen)), weights()[feature])
