"""The part of the world that a map shows, and where in the picture a point of it lies.

The projection is equirectangular: a degree of longitude is as wide everywhere in one picture, namely
as it is at the middle latitude beside a degree of latitude, so that shapes look right there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, floor, log10, radians
from typing import Final

EAST: Final = 180  # the antimeridian
ASPECT: Final = 3 / 2  # width to height of the picture
LEAST: Final = 18.0  # degrees of latitude that the width takes: a country and its neighbours
MARGIN: Final = 0.2  # of what lies between the outermost points, on each side
FLATTEST: Final = 0.2  # the cosine is not followed beyond this: near a pole it comes to nothing
KILOMETRES: Final = 111.195  # in a degree of a great circle, the Earth's mean radius being 6,371 km
BAR: Final = 0.2  # of the width, about which the scale bar takes
UNEVEN: Final = 0.5  # scales at the edges that differ more from that at the middle: no bar

Point = tuple[float, float]  # degrees north, degrees east


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on the world, in degrees.

    Attributes:
        west: left edge, from -180 to 180.
        north: upper edge.
        width: degrees of longitude, up to 360; the window may pass the antimeridian.
        height: degrees of latitude, up to 180.

    """

    west: float
    north: float
    width: float
    height: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The same as the `viewBox` of a picture where x is the longitude, y minus the latitude."""
        return self.west, -self.north, self.width, self.height

    @property
    def middle(self) -> float:
        """The middle latitude."""
        return self.north - self.height / 2

    @property
    def turns(self) -> tuple[int, ...]:
        """By how many degrees a map from -180 to 180 is moved, each time it is drawn, to fill it."""
        return (0, 360) if self.west + self.width > EAST else (0,)

    def place(self, point: Point) -> tuple[float, float]:
        """Where the point lies, from the left and from the top, as shares of width and height."""
        north, east = point
        return (east - self.west) % 360 / self.width, (self.north - north) / self.height

    def bar(self) -> tuple[int, float] | None:
        """A round number of kilometres, and what share of the width they take at the middle.

        None where other latitudes of the picture have another scale.
        """
        here = cos(radians(self.middle))
        edges = (cos(radians(self.middle + side * self.height / 2)) for side in (-1, 1))
        if any(abs(edge / here - 1) > UNEVEN for edge in edges):
            return None
        across = self.width * KILOMETRES * here
        told = _round(across * BAR)
        return told, told / across


def frame_of(points: Sequence[Point]) -> Frame:
    """The window around these points, at least one."""
    norths = [north for north, _ in points]
    west, across = _arc([east for _, east in points])
    low, high = min(norths), max(norths)
    middle = (low + high) / 2
    squeeze = max(cos(radians(middle)), FLATTEST)
    room = 1 + 2 * MARGIN
    width = min(max(across * room, (high - low) * room * ASPECT / squeeze, LEAST / squeeze), 360.0)
    height = min(width * squeeze / ASPECT, 180.0)
    north = min(max(middle + height / 2, height - 90), 90.0)
    return Frame(_within(west + across / 2 - width / 2), north, width, height)


def _arc(easts: Sequence[float]) -> tuple[float, float]:
    """The shortest arc that holds all longitudes: where it begins in the west, and its degrees."""
    around = sorted({_within(east) for east in easts})
    around.append(around[0] + 360)
    gap, start = max((after - before, after) for before, after in pairwise(around))
    return _within(start), 360 - gap


def _within(east: float) -> float:
    """The same longitude from -180 up to 180."""
    return (east + 180) % 360 - 180


def _round(kilometres: float) -> int:
    """The number closest below of 1, 2 or 5 with zeros behind it; at least 1."""
    power = int(10 ** max(floor(log10(kilometres)), 0))
    return next((step * power for step in (5, 2) if step * power <= kilometres), power)
