"""Incidents that have a point on the map."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from inquest.model import Incident


@dataclass(frozen=True, slots=True)
class Spot:
    """An incident that has a point.

    Attributes:
        incident: its id.
        title: its title.
        name: its place, as reports name it.
        lat: WGS 84 degrees north.
        lon: WGS 84 degrees east.
        precision: place, region or country: what the point stands for.
        weight: number of reports that tell of it, at least 1.
        main: false for background that reports only mention.
        number: from 1, by which mark and list tell it.

    """

    incident: str
    title: str
    name: str
    lat: float
    lon: float
    precision: str
    weight: int
    main: bool
    number: int


def spots_of(
    incidents: Sequence[Incident], weights: Mapping[str, int], main: Collection[str] | None
) -> tuple[Spot, ...]:
    """The spots of these incidents, in their order; arguments as those of `maps.map_of`."""
    found: list[Spot] = []
    for incident in incidents:
        place = incident.place
        if place is None or place.lat is None or place.lon is None:
            continue
        found.append(
            Spot(
                incident=incident.id,
                title=incident.title,
                name=place.name,
                lat=place.lat,
                lon=place.lon,
                precision=place.precision or "place",
                weight=max(weights.get(incident.id, 1), 1),
                main=main is None or incident.id in main,
                number=len(found) + 1,
            )
        )
    return tuple(found)
