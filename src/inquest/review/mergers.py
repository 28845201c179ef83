"""Doubts about incidents that stand apart: two of one kind, near in time and place, may be one."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from inquest.incidents.geography.distance import NEAR, apart, is_same
from inquest.model import Incident, Place, Precision, Reason
from inquest.model.grouping import grouped
from inquest.model.ids import slug
from inquest.review.changes import changes
from inquest.review.doubt import Doubt, scaled, strongest, weight
from inquest.review.index import Index
from inquest.review.joints import MOST, Told, made

CLOSE = timedelta(days=3)
FINE = (Precision.DAY, Precision.DAYS)


def merger_doubts(told: Told, index: Index, settled: frozenset[str]) -> Iterator[Doubt]:
    """One doubt for each two incidents that may be one."""
    for one, other in neighbours(index.dossier.incidents):
        doubt = merger(one, other, told, index)
        if doubt and not settled.issuperset(doubt.claims):
            yield doubt


def neighbours(incidents: Iterable[Incident]) -> Iterator[tuple[Incident, Incident]]:
    """Incidents of one kind a few days apart, in whatever order of days: no others are compared."""
    dated = [(each.type, each) for each in incidents if each.date and each.date.precision in FINE]
    for alike in grouped(dated).values():
        days = sorted((each.date.first, each.id, each) for each in alike if each.date)
        for at, (_, _, one) in enumerate(days):
            for day, _, other in days[at + 1 :]:
                if one.date is None or day - one.date.last > CLOSE:
                    break
                yield one, other


def merger(one: Incident, other: Incident, told: Told, index: Index) -> Doubt | None:
    """That two incidents are one; None where a report tells them apart, or their places do."""
    if not {*one.reports}.isdisjoint(other.reports):
        return None
    place = how_near(one.place, other.place)
    if place is None or not (index.homes.get(one.id) and index.homes.get(other.id)):
        return None
    less, more = sorted((one, other), key=lambda each: (len(each.reports), each.id))
    hangs = strongest(gains(less, more, told))[:MOST]
    rule, where = place
    saw = f"may be one with “{more.title}”: both {less.type.replace('_', ' ')}, {days(less)} and {days(more)}, {where}"
    first = index.homes[less.id][0].id, index.homes[more.id][0].id
    return made(more.id, first, hangs, Reason(f"joints.{rule}", saw, weight("joints", rule)), index)


def how_near(one: Place | None, other: Place | None) -> tuple[str, str] | None:
    """The rule by which two places may be one, and what it saw; None where they are two."""
    if one is None or other is None or not one.country or not other.country:
        return "unplaced", "the place of one is not known"
    if one.country != other.country:
        return None
    if "country" in (one.precision, other.precision):
        return "unplaced", "the place of one is known as the country only"
    distance = apart(one, other)
    if is_same(one, other) or slug(one.name) == slug(other.name):
        return "same_place", f"both at {one.name}"
    if distance is not None and distance <= NEAR:
        return "same_place", f"{distance:.0f} kilometres apart"
    return None


def gains(less: Incident, more: Incident, told: Told) -> Iterator[Reason]:
    """What the findings on an incident would be with the voices of another."""
    share = weight("shares", "merge")
    asked = {each.finding.asked: each for each in told.get(more.id, ())}
    for matter in told.get(less.id, ()):
        home = asked.get(matter.finding.asked)
        if home is None:
            continue
        known = {said.voice.holder for said in home.said}
        voices = [said.voice for said in matter.said if said.voice.holder not in known]
        after = home.with_voices(voices)
        for change in changes(home.finding, home.answer, after, "if they are one"):
            yield scaled(change, share)


def days(incident: Incident) -> str:
    """Its days in words."""
    return incident.date.words if incident.date else "undated"
