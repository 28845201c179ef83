"""Which sightings are of one incident: blocks are compared, what hangs together is clustered.

Sightings that no chain of fitting pairs ties cannot meet. So each such component is clustered by
itself, and with a `Memory` only what a new report touches is worked out again; what only time and
kind tie is joined last, over all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from inquest.incidents.blocking import Block, Entry, blocks_of, pairs_in
from inquest.incidents.bundles import Bundle, bundle
from inquest.incidents.clustering import Clustering, Pair, Part, Tie, Ties
from inquest.incidents.evidence import weights
from inquest.incidents.sightings import Sighting, in_order, seen_in
from inquest.model import Claim, Reading

Seen = tuple[Bundle, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The sightings of one incident, and the pairs that tied them, one fewer than there are."""

    sightings: tuple[Sighting, ...]
    joins: tuple[tuple[Sighting, Sighting], ...] = ()


@dataclass(slots=True)
class Memory:
    """What was worked out before, with the readings or sightings that it depends on.

    It changes no result.
    """

    sightings: dict[str, tuple[Reading, tuple[Sighting, ...]]] = field(default_factory=dict)
    ties: dict[Block, tuple[Seen, Ties]] = field(default_factory=dict)
    joins: dict[Seen, tuple[Pair, ...]] = field(default_factory=dict)
    claims: dict[str, tuple[Reading, tuple[Claim, ...]]] = field(default_factory=dict)


def sightings_of(readings: Iterable[Reading], memory: Memory) -> list[Sighting]:
    """All sightings, those with the best known time and place first; of known readings, from memory."""
    known = memory.sightings
    memory.sightings = {
        each.report.id: found
        if (found := known.get(each.report.id)) and found[0] is each
        else (each, tuple(seen_in(each)))
        for each in readings
    }
    return in_order(each for _, seen in memory.sightings.values() for each in seen)


def group(sightings: Sequence[Sighting], memory: Memory) -> list[Group]:
    """Tell incidents apart; `sightings` in an order that does not depend on that of the reports.

    The groups come in the order of their first sightings. The memory keeps what this run used.
    """
    bundles = bundle(sightings)
    ties = find_ties(bundles, memory)
    firm = {pair: tie for pair, tie in ties.items() if not tie.vague}
    whole, kept = Clustering(bundles), {}
    for members, own in components(firm):
        seen = tuple(bundles[index] for index in members)
        joins = memory.joins.get(seen)
        kept[seen] = joins_of(seen, own) if joins is None else joins
        whole.replay((members[one], members[other]) for one, other in kept[seen])
    memory.joins = kept
    whole.join_vague(sorted(ties.keys() - firm.keys()))
    return [group_of(bundles, part) for part in whole.parts()]


def joins_of(seen: Seen, ties: Ties) -> tuple[Pair, ...]:
    """The pairs by which the bundles of one component are joined."""
    clustering = Clustering(seen)
    clustering.tie(ties)
    return tuple(join for part in clustering.parts() for join in part.joins)


def find_ties(bundles: Sequence[Bundle], memory: Memory) -> Ties:
    """The pairs that fit well enough, those of a block that did not change from memory."""
    kept: dict[Block, tuple[Seen, Ties]] = {}
    found = Ties()
    for block, entries in blocks_of(bundles).items():
        seen = tuple(bundles[entry.index] for entry in entries)
        known = memory.ties.get(block)
        if known is None or known[0] != seen:
            known = seen, ties_in(block, entries, seen)
        kept[block] = known
        for (one, other), tie in known[1].items():
            first, second = sorted((entries[one].index, entries[other].index))
            found[first, second] = tie
    memory.ties = kept
    return found


def ties_in(block: Block, entries: Sequence[Entry], seen: Seen) -> Ties:
    """The pairs of a block that fit well enough, by their places in it.

    Sums are rounded, so that equal ones are equal whatever was added first.
    """
    least, found = weights()["tied"], Ties()
    for one, other in pairs_in(block, entries):
        mine, theirs = seen[one], seen[other]
        score = round(mine.compare(theirs), 6)
        if score >= least:
            found[one, other] = Tie(score, mine.vague(theirs))
    return found


def components(ties: Ties) -> Iterator[tuple[Sequence[int], Ties]]:
    """The places that chains of ties connect, each with its ties by places among them."""
    roots: dict[int, int] = {}
    for first, second in ties:
        one, other = root_of(roots, first), root_of(roots, second)
        roots[max(one, other)] = min(one, other)
    own: dict[int, Ties] = defaultdict(dict)
    for pair, tie in ties.items():
        own[root_of(roots, pair[0])][pair] = tie
    for inside in own.values():
        members = sorted({index for pair in inside for index in pair})
        places = {index: place for place, index in enumerate(members)}
        yield members, {(places[one], places[two]): tie for (one, two), tie in inside.items()}


def root_of(roots: dict[int, int], index: int) -> int:
    """The first place of a component, with the way to it shortened."""
    while (above := roots.setdefault(index, index)) != index:
        roots[index] = roots.setdefault(above, above)
        index = roots[index]
    return index


def group_of(seen: Sequence[Bundle], part: Part) -> Group:
    """The sightings of a part, and the pairs that tied them.

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
