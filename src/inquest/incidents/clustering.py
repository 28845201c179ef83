"""Sightings that hang together to groups: the pair that fits best is tied first, if nothing forbids.

Two groups become one if no rule in `FORBIDS` keeps them apart and enough of the pairs between them
fit (`SUPPORT`), so that one report in between makes no bridge. Pairs that only time and kind tie
(`vague`) come last: what tells no country joins the one incident that fits, or none of several.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from inquest.incidents.bundles import Bundle
from inquest.incidents.evidence import CORE, FINE, NEAR_TIME, weights
from inquest.incidents.sightings import Sighting
from inquest.model import Anchor

SUPPORT = 0.2  # the least share of the pairs between two groups that have to fit

Pair = tuple[int, int]


class Tie(NamedTuple):
    """A pair that fits: the sum of its evidence, and whether only time and kind speak for it."""

    score: float
    vague: bool = False


Ties = dict[Pair, Tie]  # by places in a sequence, the lower first


@dataclass(frozen=True, slots=True)
class Part:
    """One group: its members by their places in a sequence, and the pairs that tied them, in turn."""

    members: tuple[int, ...]
    joins: tuple[Pair, ...]


@dataclass(slots=True)
class Cluster:
    """A group that grows.

    Attributes:
        name: the place of a member, by which others know the group.
        members: places of bundles, which hold `size` sightings.
        aspects: numbers of what its members show to the rules that forbid.
        unplaced: whether none of them tells a place and its country.
        fits: how many pairs fit, by the name of the cluster that the others are in.
        foes: names of clusters that it may not be joined with.

    """

    name: int
    members: list[int]
    size: int
    documents: set[str]
    aspects: set[int]
    unplaced: bool
    fits: Counter[int] = field(default_factory=Counter)
    joins: list[Pair] = field(default_factory=list)
    foes: set[int] = field(default_factory=set)


class Clustering:
    """Groups bundles, which stand alone at first.

    What forbids looks at few things of a sighting, its aspect. Many sightings share one, so groups
    are compared by their aspects, each pair of which is worked out once.
    """

    def __init__(self, bundles: Sequence[Bundle]) -> None:
        numbers: dict[Sighting, int] = {}
        self.forbidden: dict[Pair, bool] = {}
        self.homes: list[Cluster] = []
        for index, each in enumerate(bundles):
            number = numbers.setdefault(aspect_of(each.first), len(numbers))
            documents = {sighting.anchor.document for sighting in each.sightings}
            size, unplaced = len(each.sightings), each.first.unplaced
            self.homes.append(Cluster(index, [index], size, documents, {number}, unplaced))
        self.shown = list(numbers)

    def tie(self, ties: Ties) -> None:
        """Join by pairs that fit, the best first; of equals, those of the first sightings."""
        for first, second in ties:
            mine, theirs = self.homes[first], self.homes[second]
            mine.fits[second] = theirs.fits[first] = mine.size * theirs.size
        for first, second in sorted(ties, key=lambda pair: (-ties[pair].score, pair)):
            self.join(first, second)

    def replay(self, joins: Iterable[Pair]) -> None:
        """Join as another clustering did."""
        for first, second in joins:
            self.merge(self.homes[first], self.homes[second]).joins.append((first, second))

    def join(self, first: int, second: int) -> None:
        """Put the groups of two bundles together, unless something forbids it."""
        mine, theirs = self.homes[first], self.homes[second]
        if mine is theirs or theirs.name in mine.foes:
            return
        if self.forbids(mine, theirs):
            mine.foes.add(theirs.name)
            theirs.foes.add(mine.name)
        elif mine.fits[theirs.name] >= SUPPORT * mine.size * theirs.size:
            self.merge(mine, theirs).joins.append((first, second))

    def join_vague(self, ties: Sequence[Pair]) -> None:
        """Put groups that tell no place to the only one that fits; then those that fit one another."""
        around = self.around(ties)
        for name, homes in around.items():
            placed = [each for each in homes if not self.homes[each].unplaced]
            if self.homes[name].unplaced and len({self.homes[each].name for each in placed}) == 1:
                self.attach(name, placed[0], homes[placed[0]])
        around = self.around(ties)
        for name, homes in around.items():
            closed = {name, *homes}
            alike = all({each, *around[each]} == closed for each in homes)
            if alike and all(self.homes[each].unplaced for each in closed):
                for each in homes:
                    self.attach(name, each, homes[each])

    def around(self, ties: Sequence[Pair]) -> dict[int, dict[int, Pair]]:
        """The groups that each group fits, by their names, with the first pair that ties them."""
        found: dict[int, dict[int, Pair]] = {}
        for pair in ties:
            mine, theirs = (self.homes[each].name for each in pair)
            if mine != theirs:
                found.setdefault(mine, {}).setdefault(theirs, pair)
                found.setdefault(theirs, {}).setdefault(mine, pair)
        return found

    def attach(self, name: int, other: int, pair: Pair) -> None:
        """Put two groups together by a pair, unless something forbids it."""
        mine, theirs = self.homes[name], self.homes[other]
        if mine is not theirs and not self.forbids(mine, theirs):
            self.merge(mine, theirs).joins.append(pair)

    def merge(self, mine: Cluster, theirs: Cluster) -> Cluster:
        """Move all of the smaller group into the larger, and give that."""
        larger, smaller = sorted((mine, theirs), key=lambda each: (-len(each.members), each.name))
        larger.members += smaller.members
        larger.joins += smaller.joins
        larger.size += smaller.size
        larger.documents |= smaller.documents
        larger.aspects |= smaller.aspects
        larger.unplaced &= smaller.unplaced
        larger.foes |= smaller.foes
        for name in smaller.foes:
            self.homes[name].foes.add(larger.name)
        for name, count in smaller.fits.items():
            other = self.homes[name]
            del other.fits[smaller.name]
            if other is not larger:
                other.fits[larger.name] += count
                larger.fits[name] += count
        for index in smaller.members:
            self.homes[index] = larger
        return larger

    def forbids(self, mine: Cluster, theirs: Cluster) -> bool:
        """Whether a report sets two groups apart, or some pair of theirs may not meet."""
        if mine.documents & theirs.documents:
            return True
        return any(self.apart(one, other) for one in mine.aspects for other in theirs.aspects)

    def apart(self, one: int, other: int) -> bool:
        """Whether two aspects forbid."""
        pair = min(one, other), max(one, other)
        if pair not in self.forbidden:
            a, b = self.shown[pair[0]], self.shown[pair[1]]
            self.forbidden[pair] = any(rule(a, b) for rule in FORBIDS)
        return self.forbidden[pair]

    def parts(self) -> Iterator[Part]:
        """The groups, by their first members."""
        for index, home in enumerate(self.homes):
            if index == min(home.members):
                yield Part(tuple(sorted(home.members)), tuple(home.joins))


def aspect_of(sighting: Sighting) -> Sighting:
    """All that the rules which forbid look at: time, place, kind, focus, date of publication."""
    anchor = sighting.anchor
    bare = Anchor("", (), anchor.type, anchor.period, anchor.place, anchor.main)
    return Sighting(bare, None if anchor.period else sighting.published)


def days_apart(a: Sighting, b: Sighting) -> bool:
    """Both are known to the day, and the days are too far apart for one incident."""
    mine, theirs = a.anchor.period, b.anchor.period
    if mine is None or theirs is None or not {mine.precision, theirs.precision} <= FINE:
        return False
    return mine.gap(theirs) > NEAR_TIME


def speak_against(a: Sighting, b: Sighting) -> bool:
    """Time, place, kind and focus together speak against one incident.

    Not that it has two places in one country: other reports may name both.
    """
    said = [found[0] for weigh in CORE if (found := weigh(a, b))]
    total = sum(weights()[feature] for feature in said if feature != "other_place")
    return total < weights()["forbids"]


FORBIDS: tuple[Callable[[Sighting, Sighting], bool], ...] = (days_apart, speak_against)
