"""Sightings that look alike: many reports tell the same day, place and kind of an incident.

Those of one face are of one incident, whatever else is said. So they are compared as one, by the
first few of them, and an incident that thousands of reports tell of does not cost their square.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inquest.incidents.evidence import FINE, compare, vague
from inquest.incidents.sightings import Sighting
from inquest.incidents.spelling import words_of
from inquest.model import Precision

SHOWN = 3  # sightings of a bundle that are compared for all of it
TELLING = FINE | {Precision.MONTH}


@dataclass(frozen=True, slots=True)
class Bundle:
    """Sightings of one face, in their order."""

    sightings: tuple[Sighting, ...]

    @property
    def first(self) -> Sighting:
        return self.sightings[0]

    @property
    def shown(self) -> tuple[Sighting, ...]:
        """Those that are compared."""
        return self.sightings[:SHOWN]

    def compare(self, other: "Bundle") -> float:
        """The mean evidence of the pairs shown."""
        scores = [compare(one, another) for one in self.shown for another in other.shown]
        return sum(scores) / len(scores)

    def vague(self, other: "Bundle") -> bool:
        """Whether nothing but time, kind and focus speaks for all pairs shown."""
        return all(vague(one, another) for one in self.shown for another in other.shown)


def bundle(sightings: Sequence[Sighting]) -> list[Bundle]:
    """The sightings by their faces, in the order of the first of each; those without one alone."""
    found: dict[object, list[Sighting]] = {}
    seen: Counter[object] = Counter()
    for index, sighting in enumerate(sightings):
        face = face_of(sighting) or index
        report = face, sighting.anchor.document
        found.setdefault((face, seen[report]), []).append(sighting)  # a report sets its own apart
        seen[report] += 1
    return [Bundle(tuple(each)) for each in found.values()]


def face_of(sighting: Sighting) -> object:
    """The time, place and kind that a sighting tells; None where they do not tell it from others."""
    anchor = sighting.anchor
    fine = anchor.period.precision in TELLING if anchor.period else anchor.main
    time = anchor.period or (sighting.published and sighting.published.period)
    place = anchor.place
    if place is None or place.precision == "country" or not fine or not time:
        return None
    named = words_of(place.name), place.country
    return named, time, anchor.period is None, anchor.type, anchor.main
