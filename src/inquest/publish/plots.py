"""Spots as marks in a picture: circles by weight, fanned out where they lie close, with names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, product
from math import cos, dist, log, pi, sin, sqrt
from typing import Final

from inquest.publish.frames import ASPECT, Frame
from inquest.publish.labels import Box, Label, place_labels
from inquest.publish.spots import Spot

MANY: Final = 100  # reports at which a mark is as large as it gets
GOLDEN: Final = pi * (3 - sqrt(5))  # turned by it each, the seeds of a sunflower fill a disc evenly
STEP: Final = 3  # pixels from the first such seed to the second
CLOSE: Final = 0.8  # of the sum of their radii: as near as two marks may come
EDGE: Final = 6  # pixels kept free around the picture


@dataclass(frozen=True, slots=True)
class Size:
    """Measures of a picture, in pixels: its width, the least and most radius, the face of names."""

    width: int
    least: float
    most: float
    face: float

    @property
    def height(self) -> float:
        return self.width / ASPECT


WIDE: Final = Size(width=780, least=9, most=20, face=13)
NARROW: Final = Size(width=390, least=9, most=16, face=13)


@dataclass(frozen=True, slots=True)
class Mark:
    """A spot as drawn: a circle, in pixels from the left and from the top.

    `point` is where the spot lies; the mark gives way to others that lie close to it.
    """

    spot: Spot
    x: float
    y: float
    radius: float
    point: tuple[float, float]

    @property
    def box(self) -> Box:
        """The square around the circle."""
        r = self.radius
        return Box(self.x - r, self.y - r, self.x + r, self.y + r)

    @property
    def moved(self) -> bool:
        """Whether its point lies outside of it."""
        return dist((self.x, self.y), self.point) > self.radius

    def hides(self, other: "Mark") -> bool:
        """Whether one would cover too much of the other."""
        apart = dist((self.x, self.y), (other.x, other.y))
        return apart < CLOSE * (self.radius + other.radius)


@dataclass(frozen=True, slots=True)
class Bar:
    """A scale bar: what it stands for, and from where to where it goes, in pixels."""

    kilometres: int
    x: float
    y: float
    length: float

    def box(self, face: float) -> Box:
        """The bar with the words upon it."""
        return Box(self.x, self.y - 1.5 * face, self.x + self.length, self.y)


@dataclass(frozen=True, slots=True)
class Picture:
    """The map at one size: the marks, the most important first, and names beside them."""

    size: Size
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    bar: Bar | None


def picture_of(spots: Sequence[Spot], frame: Frame, size: Size) -> Picture:
    """The picture of these spots at this size; marks that share a place have one label."""
    marks = _parted(_marks(spots, frame, size), 2 * size.most)
    bar = _bar(frame, size)
    taken = [mark.box for mark in marks] + ([bar.box(size.face)] if bar else [])
    room = Box(EDGE, EDGE, size.width - EDGE, size.height - EDGE)
    return Picture(
        size=size,
        marks=tuple(marks),
        labels=place_labels(_named(marks), taken, room, size.face),
        bar=bar,
    )


def _marks(spots: Sequence[Spot], frame: Frame, size: Size) -> Iterator[Mark]:
    """Marks at their points, those of main incidents and of most reports first."""
    for spot in sorted(spots, key=lambda each: (not each.main, -each.weight, each.number)):
        across, down = frame.place((spot.lat, spot.lon))
        x, y = round(across * size.width, 1), round(down * size.height, 1)
        share = min(log(spot.weight) / log(MANY), 1)
        radius = round(size.least + (size.most - size.least) * share, 1)
        yield Mark(spot, x, y, radius, (x, y))


def _parted(marks: Iterable[Mark], reach: float) -> list[Mark]:
    """The marks, each as near to its point as those before it leave room.

    No two that are `reach` pixels apart hide one another. Marks of one point go on from where the
    last of them found room.
    """
    cells: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    begin: dict[tuple[float, float], int] = defaultdict(int)
    placed = []
    for mark in marks:
        tries = ((at, _aside(mark, at)) for at in count(begin[mark.point]))
        begin[mark.point], there = next(
            (at, there)
            for at, there in tries
            if not any(there.hides(other) for cell in _cells(there, reach) for other in cells[cell])
        )
        placed.append(there)
        cells[int(there.x // reach), int(there.y // reach)].append(there)
    return placed


def _cells(mark: Mark, reach: float) -> Iterator[tuple[int, int]]:
    """The squares, as wide as the reach, in and beside which the mark lies."""
    column, row = int(mark.x // reach), int(mark.y // reach)
    return product((column - 1, column, column + 1), (row - 1, row, row + 1))


def _aside(mark: Mark, at: int) -> Mark:
    """The mark at its point for 0, then ever farther away, on all sides alike."""
    far, turn = STEP * sqrt(at), at * GOLDEN
    x, y = mark.point
    return replace(mark, x=round(x + far * cos(turn), 1), y=round(y + far * sin(turn), 1))


def _named(marks: Sequence[Mark]) -> list[tuple[str, Box]]:
    """The names of places, with the box of all marks that share name and point."""
    shared: dict[tuple[str, tuple[float, float]], list[Box]] = {}
    for mark in marks:
        shared.setdefault((mark.spot.name, mark.point), []).append(mark.box)
    return [(name, Box.around(boxes)) for (name, _), boxes in shared.items()]


def _bar(frame: Frame, size: Size) -> Bar | None:
    """The scale bar in the lower left corner."""
    told = frame.bar()
    if told is None:
        return None
    kilometres, share = told
    return Bar(kilometres, 2 * EDGE, size.height - 2 * EDGE, round(share * size.width, 1))
