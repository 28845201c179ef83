"""Anchors of all reports to incidents, each with its claims, its links and the reasons for it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from inquest.incidents.evidence import compare, reasons_for
from inquest.incidents.geography import homeland, locate
from inquest.incidents.grouping import Group, Memory, group, sightings_of
from inquest.incidents.links import Told, find_links
from inquest.incidents.passages import settle
from inquest.incidents.sightings import Sighting
from inquest.model import (
    Claim,
    Incident,
    IncidentType,
    Match,
    Period,
    Place,
    Precision,
    Reading,
)
from inquest.model.ids import slug

ORDER = list(Precision)
T = TypeVar("T", bound=Hashable)


def resolve(
    readings: Sequence[Reading], memory: Memory | None = None
) -> tuple[tuple[Incident, ...], tuple[Claim, ...]]:
    """Tell the incidents of some readings apart and give every claim its own.

    The order of the readings does not matter. Incidents come out with the best known first, claims
    in the order of their documents. A memory that is handed from run to run spares all that new
    readings do not touch, and changes nothing else.
    """
    kept = memory or Memory()
    sightings = sightings_of(readings, kept)
    dated = [each for each in sightings if not each.by_place]
    passages = [each for each in sightings if each.by_place]
    groups = settle(group(dated, kept), passages)
    told = tell(each for each in groups if any(s.anchor.claims for s in each.sightings))
    homes = {
        name: each.incident.id for each in told for s in each.sightings for name in s.anchor.claims
    }
    links = find_links(told)
    happened = tuple(replace(each.incident, links=links[each.incident.id]) for each in told)
    return happened, place(readings, homes, kept)


def place(
    readings: Iterable[Reading], homes: Mapping[str, str], memory: Memory
) -> tuple[Claim, ...]:
    """The claims of some readings, each with its incident; those that stay where they were are kept."""
    before, memory.claims = memory.claims, {}
    for reading in sorted(readings, key=lambda each: each.report.id):
        name, known = reading.report.id, before.get(reading.report.id)
        where = [homes.get(claim.id, "") for claim in reading.claims]
        same = known and known[0] is reading and where == [each.incident for each in known[1]]
        if known is None or not same:
            told = zip(reading.claims, where, strict=True)
            known = reading, tuple(replace(claim, incident=home) for claim, home in told)
        memory.claims[name] = known
    return tuple(claim for _, claims in memory.claims.values() for claim in claims)


def tell(groups: Iterable[Group]) -> list[Told]:
    """The incident of each group, with an id of its own."""
    taken: dict[str, int] = {}
    told = []
    for each in groups:
        incident = describe(each)
        name = free_name(incident.id, taken)
        told.append(Told(replace(incident, id=name), each.sightings))
    return told


def free_name(wanted: str, taken: dict[str, int]) -> str:
    """The name wanted, or that name with -2, -3 ...; `taken` keeps how far each was counted."""
    name = wanted
    while name in taken:
        taken[wanted] += 1
        name = f"{wanted}-{taken[wanted]}"
    taken[name] = 1
    return name


def describe(group: Group) -> Incident:
    """The incident that a group of sightings tells of; others may have the same id."""
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
        id=slug(name) or "incident",
        type=kind,
        title=title_of(kind, place, period),
        date=period,
        place=place,
        reports=tuple(sorted({a.document for a in anchors})),
        reasons=tuple(match_of(*pair) for pair in group.joins),
    )


def match_of(one: Sighting, other: Sighting) -> Match:
    """Why two sightings are of one incident."""
    return Match(
        (one.anchor.document, other.anchor.document),
        round(compare(one, other), 2),
        tuple(reasons_for(one, other)),
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
