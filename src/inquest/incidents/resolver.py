"""Anchors to incidents: each joins the group that it matches best, or opens one of its own."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from inquest.incidents.evidence import Sighting
from inquest.incidents.geography import homeland, locate, settle
from inquest.incidents.grouping import Group, group
from inquest.model import (
    Anchor,
    Claim,
    Incident,
    IncidentLink,
    IncidentType,
    LinkKind,
    Period,
    Place,
    Precision,
    Reading,
)
from inquest.model.ids import slug, unique

ORDER = list(Precision)
T = TypeVar("T", bound=Hashable)


def resolve(readings: Sequence[Reading]) -> tuple[tuple[Incident, ...], tuple[Claim, ...]]:
    """Tell the incidents of some readings apart and give every claim its own.

    The order of the readings does not matter. Incidents come out by first report, claims in the
    order of their documents.
    """
    groups = [each for each in group(sightings_of(readings)) if each.has_claims]
    taken: set[str] = set()
    incidents, homes = [], {}
    for each in groups:
        incident = describe(each, taken)
        taken.add(incident.id)
        incidents.append(incident)
        homes.update({name: incident.id for s in each.sightings for name in s.anchor.claims})
    claims = tuple(
        replace(claim, incident=homes.get(claim.id, ""))
        for reading in sorted(readings, key=lambda each: each.report.id)
        for claim in reading.claims
    )
    return linked(incidents), claims


def sightings_of(readings: Iterable[Reading]) -> list[Sighting]:
    """All anchors, their places looked up, those with the best known time and place first."""
    found = [
        Sighting(anchor, reading.report.metadata.published)
        for reading in readings
        for anchor in located(reading.anchors)
        if anchor.claims or anchor.main
    ]
    return sorted(found, key=rank)


def located(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The anchors of one report, their places looked up by what that report tells alone.

    Where no other country is told for a place, it is that of the report.
    """
    told = next((a.place.country for a in anchors if a.main and a.place), None)
    home = homeland((name for a in anchors if a.main for name in a.named), told)
    return [replace(a, place=a.place and settle(a.place, told, home)) for a in anchors]


def rank(sighting: Sighting) -> tuple[bool, int, bool, str, tuple[str, ...]]:
    """Sort key: main anchors with fine times first."""
    anchor = sighting.anchor
    fineness = ORDER.index(anchor.period.precision) if anchor.period else len(ORDER)
    return (not anchor.main, fineness, anchor.place is None, anchor.document, anchor.claims)


def describe(group: Group, taken: set[str]) -> Incident:
    """The incident that a group of sightings tells of."""
    anchors = [sighting.anchor for sighting in group.sightings]
    kind = (
        common([a.type for a in anchors if a.type is not IncidentType.OTHER]) or IncidentType.OTHER
    )
    periods = [a.period for a in anchors if a.period]
    finest = min((ORDER.index(p.precision) for p in periods), default=None)
    period = common([p for p in periods if ORDER.index(p.precision) == finest])
    named = [name for a in anchors for name in a.named]
    place = common_place([a.place for a in anchors if a.place], named)
    name = "-".join(
        filter(None, (slug(place.name) if place else "", kind, slug(str(period or ""))))
    )
    return Incident(
        id=unique(slug(name) or "incident", taken),
        type=kind,
        title=title_of(kind, place, period),
        date=period,
        place=place,
        reports=tuple(sorted({a.document for a in anchors})),
    )


def common_place(places: Sequence[Place], named: Sequence[str]) -> Place | None:
    """The place named most, a finer one before a country.

    Spellings of one place count together; it goes by the one used most. Where no country is named
    with it, it is that named most; without any, all that is `named` in the reports tells it.
    """
    country = common([p.country for p in places if p.country]) or homeland(named, None, least=1)
    fine = [p for p in places if p.precision != "country"]
    if not fine:
        return next((p for p in places if p.country == country), None)
    most = common([site(p) for p in fine])
    spelt = [p for p in fine if site(p) == most]
    name, near = common([p.name for p in spelt]), common([p.near for p in spelt if p.near])
    own = common([p.country for p in spelt if p.country])
    return locate(Place(name or "", own or country, precision="place", near=near))


def site(place: Place) -> str:
    """What two names of one place share: its number in the gazetteer, else the spelling."""
    return place.geonames or slug(place.name) or place.name


def title_of(kind: IncidentType, place: Place | None, period: Period | None) -> str:
    """A short name for people: what, where, when."""
    what = (
        kind.value.replace("_", " ").capitalize() if kind is not IncidentType.OTHER else "Incident"
    )
    where = place.name if place else "place not told"
    return ", ".join((what, where, period.words if period else "date not told"))


def common(values: Sequence[T]) -> T | None:
    """The most frequent value; of equals, the first."""
    counts = Counter(values)
    return max(counts, key=lambda value: counts[value]) if counts else None


def linked(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Tie incidents that one report tells of, as earlier and later where both are dated."""
    return tuple(replace(mine, links=links_of(mine, incidents)) for mine in incidents)


def links_of(mine: Incident, incidents: Sequence[Incident]) -> tuple[IncidentLink, ...]:
    """The links of one incident to the others."""
    found = []
    for other in incidents:
        if other.id == mine.id or not set(mine.reports) & set(other.reports):
            continue
        if mine.date and other.date and not mine.date.overlaps(other.date):
            earlier = other.date.last < mine.date.first
            kind = LinkKind.EARLIER if earlier else LinkKind.LATER
            found.append(IncidentLink(other.id, kind))
    return tuple(found)
