"""Which sightings are worth comparing: those that share a key, at days that can meet.

Keys are chosen so that blocks stay small however many reports there are:

- ``country``: what is dated to a month or finer there, or undated and published about then;
- ``place``: a word of the place's name, where countries differ or are not told;
- ``name``, ``actor``, ``figure``: for guests, whose country is not told or whose days are not told
  finely. They are compared with all that share a name in title and opening, somebody said to have
  done it, or a number of killed or injured;
- ``kind``: for guests with a coarse time ("in 2016"): a kind of incident in a country;
- ``days``: for guests whose country is not told: all that reports about those days are about.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from inquest.incidents.bundles import Bundle
from inquest.incidents.evidence import AFTERMATH, NEAR_TIME, SAME_TIME, SOON, TOLL
from inquest.incidents.sightings import Sighting
from inquest.incidents.spelling import telling_words
from inquest.model import Period, Precision

SLOT = 32  # days: the buckets of time that blocks are cut into
LONG = 800  # days of a window from which it is not cut
COARSE = frozenset((Precision.SEASON, Precision.YEAR, Precision.YEARS))
HOST = "host"  # the home of all that are compared with guests only

Window = tuple[int, int]  # first and last day, both included, as ordinals
Pair = tuple[int, int]
ALWAYS = (date.min.toordinal(), date.max.toordinal())


class Key(NamedTuple):
    """What all members of a block share."""

    kind: str
    value: str


class Block(NamedTuple):
    """A key and a bucket of time; None for those whose time has no bounds."""

    key: Key
    slot: int | None


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A sighting in a block: its days and its place in the sequence.

    Two of one home are not compared in this block; without a home one is compared with all.
    """

    window: Window
    index: int
    home: str

    @property
    def endless(self) -> bool:
        """Whether its window is too long to be cut."""
        return self.window[1] - self.window[0] > LONG


def blocks_of(bundles: Sequence[Bundle]) -> Mapping[Block, list[Entry]]:
    """The members of all blocks in which there is something to compare, by their days."""
    shared: dict[Key, list[Entry]] = defaultdict(list)
    for index, each in enumerate(bundles):
        keys = {key: window for shown in each.shown for key, window in keys_of(shown).items()}
        for key, window in keys.items():
            shared[key].append(Entry(window, index, home_of(each.first, key)))
    blocks: dict[Block, list[Entry]] = defaultdict(list)
    for key, entries in shared.items():
        if worth_comparing(entries):
            for block, entry in cut(key, sorted(entries)):
                blocks[block].append(entry)
    return {block: found for block, found in blocks.items() if worth_comparing(found)}


def cut(key: Key, entries: Sequence[Entry]) -> Iterator[tuple[Block, Entry]]:
    """The blocks of a key: its buckets of time, and one where those without bounds meet all."""
    endless = any(entry.endless for entry in entries)
    for entry in entries:
        if endless:
            yield Block(key, None), entry if entry.endless else replace(entry, home=HOST)
        if not entry.endless:
            first, last = entry.window
            for slot in range(first // SLOT, last // SLOT + 1):
                yield Block(key, slot), entry


def worth_comparing(entries: Sequence[Entry]) -> bool:
    """Whether there is a pair to compare."""
    homes = {entry.home for entry in entries}
    return len(entries) > 1 and ("" in homes or len(homes) > 1)


def pairs_in(block: Block, entries: Sequence[Entry]) -> Iterator[Pair]:
    """The pairs whose windows start to meet in a block, by their places in it."""
    for first, one in enumerate(entries):
        last, home = one.window[1], one.home
        for second in range(first + 1, len(entries)):
            other = entries[second]
            start = other.window[0]
            if start > last:
                break
            if (not home or home != other.home) and block.slot in (None, start // SLOT):
                yield first, second


def home_of(sighting: Sighting, key: Key) -> str:
    """With whom a sighting is not compared under a key."""
    place, period = sighting.anchor.place, sighting.anchor.period
    country = (place.country if place else None) or ""
    coarse = period is not None and period.precision in COARSE
    match key.kind:
        case "country":
            return ""
        case "place":
            return "" if coarse or period is None else country
        case "kind":
            return "" if coarse else HOST
        case "days":
            return HOST if country else ""
    return HOST if country and period and not coarse else ""


def keys_of(sighting: Sighting) -> Mapping[Key, Window]:
    """The keys of a sighting, with the days that each looks at."""
    anchor, windows = sighting.anchor, windows_of(sighting)
    place, coarse = anchor.place, anchor.period and anchor.period.precision in COARSE
    named = telling_words(place.name) if place and place.precision != "country" else frozenset()
    figures = {f"{low} {outcome}" for outcome, low, _ in sighting.figures if low >= TOLL}
    keys = {Key("place", word): windows.wide for word in named}
    keys |= {Key("name", word): windows.wide for word in sighting.names | named}
    if place and place.country and anchor.period:
        keys[Key("kind", f"{place.country} {anchor.type}")] = windows.wide
    if windows.narrow:
        keys |= {Key("figure", figure): windows.narrow for figure in figures}
        keys |= {Key("actor", actor): windows.narrow for actor in sighting.actors}
        if place and place.country and not coarse:
            keys[Key("country", place.country)] = windows.narrow
    if windows.days and anchor.main:
        keys[Key("days", "")] = windows.days
    return keys


class Windows(NamedTuple):
    """The days on which what is seen may have happened; wide for rare keys, narrow for common ones."""

    wide: Window
    narrow: Window | None = None
    days: Window | None = None


def windows_of(sighting: Sighting) -> Windows:
    """Its windows; None where it is not looked for under such a key.

    Days no further apart than `NEAR_TIME` meet. An undated report speaks of what came before it;
    one without any date could speak of anything.
    """
    period, published = sighting.anchor.period, sighting.published
    if period:
        told = widened(period, NEAR_TIME / 2, NEAR_TIME / 2)
        return Windows(told, told, widened(period, SAME_TIME / 3, SAME_TIME / 3))
    if published is None or not sighting.anchor.main:
        return Windows(ALWAYS)
    day = published.period
    return Windows(
        widened(day, AFTERMATH, SAME_TIME),
        widened(day, SOON, SAME_TIME),
        widened(day, SOON, timedelta(0)),
    )


def widened(period: Period, before: timedelta, after: timedelta) -> Window:
    """The days of a period and some before and after it."""
    return period.first.toordinal() - before.days, period.last.toordinal() + after.days
