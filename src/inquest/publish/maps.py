"""Where incidents happened: a map with a mark for each, the larger the more reports tell of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from inquest.model import Incident
from inquest.publish.frames import Frame, frame_of
from inquest.publish.plots import NARROW, WIDE, Picture, picture_of
from inquest.publish.spots import Spot, spots_of


@dataclass(frozen=True, slots=True)
class Map:
    """Spots by number, the window on the world, and its pictures for a wide and a narrow page.

    `unplaced` counts the incidents whose place is not known to a point.
    """

    spots: tuple[Spot, ...]
    unplaced: int
    frame: Frame
    wide: Picture
    narrow: Picture


def map_of(
    incidents: Sequence[Incident], weights: Mapping[str, int], main: Collection[str] | None = None
) -> Map | None:
    """The map of the incidents that have a point, in their order; None where none has.

    Args:
        incidents: what happened.
        weights: number of reports by the id of an incident; one is taken where none is told.
        main: ids of incidents that reports are mainly about; all where it is not told.

    """
    spots = spots_of(incidents, weights, main)
    if not spots:
        return None
    frame = frame_of([(spot.lat, spot.lon) for spot in spots])
    unplaced = len(incidents) - len(spots)
    wide, narrow = (picture_of(spots, frame, size) for size in (WIDE, NARROW))
    return Map(spots, unplaced, frame, wide, narrow)
