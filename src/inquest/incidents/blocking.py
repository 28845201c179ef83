"""Which sightings are worth comparing: those whose days can meet.

Pairs left out are too far apart in time for any other evidence to tie them.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from inquest.incidents.evidence import AFTERMATH, NEAR_TIME, SAME_TIME, Sighting

Window = tuple[date, date]


def candidates(sightings: Sequence[Sighting]) -> Iterator[tuple[int, int]]:
    """Pairs of places in the sequence, the lower first, each once."""
    windows = [window(each) for each in sightings]
    order = sorted(range(len(sightings)), key=lambda index: windows[index])
    for place, first in enumerate(order):
        for second in order[place + 1 :]:
            if windows[second][0] > windows[first][1]:
                break
            yield min(first, second), max(first, second)


def window(sighting: Sighting) -> Window:
    """The days on which what is seen may have happened, first and last."""
    period, published = sighting.anchor.period, sighting.published
    if period:
        return shifted(period.first, -NEAR_TIME), shifted(period.last, NEAR_TIME)
    if sighting.anchor.main and published:
        days = published.period
        return shifted(days.first, -AFTERMATH), shifted(days.last, SAME_TIME)
    return date.min, date.max


def shifted(day: date, by: timedelta) -> date:
    """A day moved, but not out of the calendar."""
    ordinal = day.toordinal() + by.days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))
