"""Reports that hold texts of others side by side do not make those others one.

A roundup prints two wires, or takes a part from each. The two share nothing, so that it cannot tie
them into one voice. It stays a copy of the text that it shares most with, since its other claims
would else count as a voice of its own, and its ties to the other texts are cut. What it takes for
this is local: only what lies where in the one report, so that no third report changes it.

A report known to have come out before both is no roundup: it is the source from which both were cut.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from inquest.model import CopyPair, Period

Stretches = Sequence[tuple[int, int]]

APART: Final = 0.4  # share of the smaller part of a report below which two parts are different ones


def untie_roundups(
    pairs: Sequence[CopyPair], periods: Mapping[str, Period | None]
) -> tuple[CopyPair, ...]:
    """The pairs less those that hold together texts which have nothing to do with each other."""
    tied = {(pair.document, pair.other) for pair in pairs}
    around: defaultdict[str, list[CopyPair]] = defaultdict(list)
    for pair in pairs:
        around[pair.document].append(pair)
        around[pair.other].append(pair)
    cut = {pair for name, own in around.items() for pair in _strangers(name, own, tied, periods)}
    return tuple(pair for pair in pairs if pair not in cut)


def _strangers(
    name: str,
    pairs: Sequence[CopyPair],
    tied: set[tuple[str, str]],
    periods: Mapping[str, Period | None],
) -> Iterator[CopyPair]:
    """Of the pairs of one report, those with a text that is apart from its main one."""
    parts = {pair: _part(pair, name) for pair in pairs}
    apart = {
        frozenset((one, other))
        for one, other in combinations(pairs, 2)
        if _key(one, other, name) not in tied
        and not _is_source(periods, name, (_partner(one, name), _partner(other, name)))
        and _overlap(parts[one], parts[other])
        < APART * min(_length(parts[one]), _length(parts[other]))
    }
    held = sorted(frozenset().union(*apart), key=lambda pair: (-_length(parts[pair]), pair.key))
    return (pair for pair in held[1:] if frozenset((held[0], pair)) in apart)


def _partner(pair: CopyPair, name: str) -> str:
    return pair.other if pair.document == name else pair.document


def _key(one: CopyPair, other: CopyPair, name: str) -> tuple[str, str]:
    first, second = sorted((_partner(one, name), _partner(other, name)))
    return first, second


def _is_source(periods: Mapping[str, Period | None], name: str, others: Iterable[str]) -> bool:
    """Whether a report is known to have come out before all these others."""
    mine, theirs = periods[name], [periods[other] for other in others]
    return mine is not None and all(each and mine.last < each.first for each in theirs)


def _part(pair: CopyPair, name: str) -> Stretches:
    """Where the passages of a pair stand in one of its reports, in order, joined where they meet."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(passage.within(pair.document == name) for passage in pair.passages):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _length(part: Stretches) -> int:
    return sum(end - start for start, end in part)


def _overlap(one: Stretches, other: Stretches) -> int:
    """How many characters are in both parts."""
    shared, at = 0, 0
    for start, end in one:
        while at < len(other) and other[at][1] <= start:
            at += 1
        ahead = at
        while ahead < len(other) and other[ahead][0] < end:
            shared += min(end, other[ahead][1]) - max(start, other[ahead][0])
            ahead += 1
    return shared
