"""Lines on the globe as the data of an SVG path, in hundredths of a degree.

A line that crosses the antimeridian goes on beyond 180 degrees, and is drawn once more on the other
side of the map, so that neither a stripe nor a seam shows.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import copysign
from statistics import fmean

from packing.topology import Line

STEPS = 100  # in a degree
LEAST = 3  # corners of a ring

Steps = tuple[tuple[int, int], ...]  # east, south


def ring_path(rings: Iterable[Line]) -> str:
    """Closed outlines; a ring too small to hold anything is left out."""
    drawn = (_steps(copy) for ring in rings for copy in _copies(_closed(ring)))
    return _path((ring[:-1] for ring in drawn if _holds(ring)), end="z")


def line_path(lines: Iterable[Line]) -> str:
    """Open lines."""
    drawn = (_steps(copy) for line in lines for copy in _copies(_unwrapped(line)))
    return _path((line for line in drawn if len(line) > 1), end="")


def _closed(ring: Line) -> Line:
    """The ring without leaps; one that goes round a pole is led along it, from edge to edge."""
    body = ring[:-1]
    start = next((at for at, pair in enumerate(pairwise(ring), 1) if _leap(*pair)), 0)
    start %= len(body)
    line = _unwrapped((*body[start:], *body[: start + 1]))
    east, west = line[-1][0], line[0][0]
    if abs(east - west) < 180:  # half round: the ends of other rings are one point
        return line
    pole = copysign(90, fmean(north for _, north in line))
    return (*line, (east, pole), (west, pole), line[0])


def _unwrapped(line: Line) -> Line:
    """The line with longitudes that go on beyond 180 degrees in place of leaping back."""
    turn, found = 0, [line[0]]
    for before, point in pairwise(line):
        turn += _leap(before, point)
        found.append((point[0] + turn, point[1]))
    return tuple(found)


def _leap(before: Sequence[float], after: Sequence[float]) -> int:
    """What must be added to come on, rather than back: 360, -360 or 0."""
    moved = after[0] - before[0]
    return int(copysign(360, -moved)) if abs(moved) > 180 else 0


def _copies(line: Line) -> Iterator[Line]:
    """The line, and again a turn away for each edge of the map that it passes."""
    yield line
    if max(east for east, _ in line) > 180:
        yield tuple((east - 360, north) for east, north in line)
    if min(east for east, _ in line) < -180:
        yield tuple((east + 360, north) for east, north in line)


def _steps(line: Line) -> Steps:
    """Whole steps; a point that falls on the one before it is left out."""
    whole = [(round(east * STEPS), -round(north * STEPS)) for east, north in line]
    return (whole[0], *(after for before, after in pairwise(whole) if before != after))


def _holds(ring: Steps) -> bool:
    """Whether it has three corners that are not all on one line of the grid."""
    easts, souths = zip(*ring, strict=True)
    return len(ring) > LEAST and min(len(set(easts)), len(set(souths))) > 1


def _path(lines: Iterable[Steps], end: str) -> str:
    """Each line a row that starts from where the row before it ended."""
    rows, at = [], (0, 0)
    for line in lines:
        points = (at, *line)
        moves = [(x - left, y - top) for (left, top), (x, y) in pairwise(points)]
        rows.append(f"m{_words(number for move in moves for number in move)}{end}")
        at = line[0] if end else line[-1]  # closing goes back to the start
    return "\n".join(rows)


def _words(numbers: Iterable[int]) -> str:
    """Numbers with a space only where no sign parts them."""
    return "".join(f"{number}" if number < 0 else f" {number}" for number in numbers).lstrip()
