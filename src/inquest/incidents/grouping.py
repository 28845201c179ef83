"""Which sightings are of one incident: blocks are compared, what hangs together is clustered.

Sightings that no chain of fitting pairs ties cannot meet. So each component is clustered by itself,
and with a `Memory` only what a new report touches is worked out again.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inquest.incidents.blocking import Block, Entry, blocks_of, pairs_in
from inquest.incidents.bundles import Bundle, bundle
from inquest.incidents.clustering import Clustering, Part, Tie, Ties
from inquest.incidents.evidence import weights
from inquest.incidents.sightings import Sighting

Seen = tuple[Bundle, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The sightings of one incident, and the pairs that tied them, one fewer than there are."""

    sightings: tuple[Sighting, ...]
    joins: tuple[tuple[Sighting, Sighting], ...] = ()


@dataclass(slots=True)
class Memory:
    """What was worked out before, by the sightings that it depends on; it changes no result."""

    ties: dict[tuple[Block, Seen], Ties] = field(default_factory=dict)
    parts: dict[Seen, tuple[Part, ...]] = field(default_factory=dict)


def group(sightings: Sequence[Sighting], memory: Memory) -> list[Group]:
    """Tell incidents apart; `sightings` in an order that does not depend on that of the reports.

    The groups come in the order of their first sightings. The memory keeps what this run used.
    """
    bundles = bundle(sightings)
    ties = find_ties(bundles, memory)
    kept: dict[Seen, tuple[Part, ...]] = {}
    found: dict[int, Group] = {}
    for members, own in components(len(bundles), ties):
        seen = tuple(bundles[index] for index in members)
        kept[seen] = memory.parts.get(seen) or tuple(Clustering(seen, own).parts())
        for part in kept[seen]:
            found[members[part.members[0]]] = group_of(seen, part)
    memory.parts = kept
    return [found[index] for index in sorted(found)]


def find_ties(bundles: Sequence[Bundle], memory: Memory) -> Ties:
    """The pairs that fit well enough, those of a block that did not change from memory."""
    kept, found = {}, Ties()
    for block, entries in blocks_of(bundles).items():
        seen = tuple(bundles[entry.index] for entry in entries)
        local = memory.ties.get((block, seen))
        if local is None:
            local = ties_in(block, entries, seen)
        kept[block, seen] = local
        for (one, other), tie in local.items():
            first, second = sorted((entries[one].index, entries[other].index))
            found[first, second] = tie
    memory.ties = kept
    return found


def ties_in(block: Block, entries: Sequence[Entry], seen: Seen) -> Ties:
    """The pairs of a block that fit well enough, by their places in it."""
    least, found = weights()["tied"], Ties()
    for one, other in pairs_in(block, entries):
        mine, theirs = seen[one], seen[other]
        score = mine.compare(theirs)
        if score >= least:
            found[one, other] = Tie(score, mine.vague(theirs))
    return found


def components(size: int, ties: Ties) -> Iterator[tuple[Sequence[int], Ties]]:
    """The places that chains of ties connect, each with its ties by places among them."""
    roots = list(range(size))
    for first, second in ties:
        one, other = root_of(roots, first), root_of(roots, second)
        roots[max(one, other)] = min(one, other)
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(size):
        members[root_of(roots, index)].append(index)
    places = {index: place for found in members.values() for place, index in enumerate(found)}
    own: dict[int, Ties] = defaultdict(dict)
    for (first, second), tie in ties.items():
        own[root_of(roots, first)][places[first], places[second]] = tie
    for root, found in members.items():
        yield found, own[root]


def root_of(roots: list[int], index: int) -> int:
    """The first place of a component, with the way to it shortened."""
    while roots[index] != index:
        roots[index] = roots[roots[index]]
        index = roots[index]
    return index


def group_of(seen: Seen, part: Part) -> Group:
    """The sightings of a part of a component, and the pairs that tied them.

    All of a bundle are tied with its first.
    """
    bundles = [seen[place] for place in part.members]
    return Group(
        tuple(sighting for each in bundles for sighting in each.sightings),
        (
            *((seen[one].first, seen[other].first) for one, other in part.joins),
            *((each.first, sighting) for each in bundles for sighting in each.sightings[1:]),
        ),
    )
