"""TopoJSON: shapes as arcs that neighbours share, each arc told once.

The format is https://github.com/topojson/topojson-specification: the first position of an arc is
told in whole steps, each later one as steps from that before it; `transform` makes steps degrees.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

Point = tuple[float, float]  # degrees east, degrees north
Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Topology:
    """Decoded arcs, in degrees, and the collections of geometries that point to them by number."""

    arcs: tuple[Line, ...]
    collections: Mapping[str, Sequence[Mapping[str, Any]]]

    @classmethod
    def decode(cls, document: Mapping[str, Any]) -> "Topology":
        """A quantised topology whose objects are all collections of geometries."""
        scale, start = document["transform"]["scale"], document["transform"]["translate"]
        return cls(
            tuple(_decoded(arc, scale, start) for arc in document["arcs"]),
            {name: each["geometries"] for name, each in document["objects"].items()},
        )

    def rings(self, name: str) -> Iterator[Line]:
        """The rings of all polygons of a collection; the last point of a ring is its first."""
        for geometry in self.collections[name]:
            for ring in _rings(geometry):
                yield self._joined(ring)

    def shared(self, name: str) -> Iterator[Line]:
        """The arcs that lie between two geometries of a collection, each once."""
        users = defaultdict(set)
        for number, geometry in enumerate(self.collections[name]):
            for ring in _rings(geometry):
                for index in ring:
                    users[max(index, ~index)].add(number)
        return (self.arcs[arc] for arc in sorted(users) if len(users[arc]) > 1)

    def _joined(self, indices: Sequence[int]) -> Line:
        """Arcs end to end; an index below zero is the arc `~index` backwards."""
        first, *others = (
            self.arcs[index] if index >= 0 else self.arcs[~index][::-1] for index in indices
        )
        return (*first, *(point for arc in others for point in arc[1:]))


def _decoded(arc: Sequence[Sequence[int]], scale: Sequence[float], start: Sequence[float]) -> Line:
    easts = accumulate(step[0] for step in arc)
    norths = accumulate(step[1] for step in arc)
    return tuple(
        (start[0] + scale[0] * east, start[1] + scale[1] * north)
        for east, north in zip(easts, norths, strict=True)
    )


def _rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    match geometry["type"]:
        case "Polygon":
            yield from geometry["arcs"]
        case "MultiPolygon":
            for polygon in geometry["arcs"]:
                yield from polygon
