"""How far apart two places are."""

from math import asin, cos, radians, sin, sqrt
from typing import Protocol

from inquest.model import Place

RADIUS = 6371.0  # kilometres, the mean of the Earth's
NEAR = 25.0  # kilometres within which UCDP takes two points for one neighbourhood
POINTS = (1, 2)  # codes of places whose point is that of a town


class Point(Protocol):
    """What has WGS 84 degrees north and east."""

    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...


def kilometres(one: Point, other: Point) -> float:
    """The way between two points on a globe, by the haversine formula."""
    return haversine(one.lat, one.lon, other.lat, other.lon)


def haversine(north: float, east: float, other_north: float, other_east: float) -> float:
    """The way in kilometres between two points in degrees north and east."""
    lat, other_lat = radians(north), radians(other_north)
    up = sin((other_lat - lat) / 2) ** 2
    along = sin(radians(other_east - east) / 2) ** 2
    return 2 * RADIUS * asin(min(1.0, sqrt(up + cos(lat) * cos(other_lat) * along)))


def is_same(one: Place, other: Place) -> bool:
    """Whether two names were found to be those of one place."""
    return one.geonames is not None and one.geonames == other.geonames


def apart(one: Place, other: Place) -> float | None:
    """Kilometres between two towns; None unless both are known as points."""
    if one.code not in POINTS or other.code not in POINTS:
        return None
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return haversine(one.lat, one.lon, other.lat, other.lon)


def holds(one: Place, other: Place) -> bool:
    """Whether one place is the region in which the other lies."""
    inside = one.country == other.country and one.region is not None
    return inside and one.region == other.region and "region" in (one.precision, other.precision)
