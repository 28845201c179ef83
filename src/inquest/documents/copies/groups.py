"""Pairs of copies as groups, each with what holds it together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from inquest.documents.copies.roundups import untie_roundups
from inquest.model import CopyGroup, CopyPair, Period


def group_pairs(
    pairs: Iterable[CopyPair], periods: Mapping[str, Period | None]
) -> tuple[CopyGroup, ...]:
    """The groups that pairs make, in order of their ids, whatever the order of the pairs.

    Who copies a copy belongs to its group, but for what `untie_roundups` cuts. The first of a group
    came out first: undated reports last, then by document.

    Args:
        pairs: all pairs of copies, as `compare` gave them.
        periods: when each document of the pairs came out; None where that is unknown.

    """
    known = sorted(pairs, key=lambda pair: pair.key)
    tied = untie_roundups(known, periods)
    groups: defaultdict[str, list[CopyPair]] = defaultdict(list)
    firsts, holding = _tree(tied)
    for pair in holding:
        groups[_top(firsts, pair.document)].append(pair)
    made = [_group(each, periods) for each in groups.values()]
    return tuple(sorted(made, key=lambda group: group.id))


def _tree(pairs: Iterable[CopyPair]) -> tuple[dict[str, str], list[CopyPair]]:
    """The strongest pairs that hold all groups together: of n documents, n - 1 pairs.

    With them, for each document, one nearer to the top document of its group.
    """
    above: dict[str, str] = {}
    holding = []
    for pair in sorted(pairs, key=lambda pair: (-pair.words, -pair.share, pair.key)):
        one, other = _top(above, pair.document), _top(above, pair.other)
        if one != other:
            above[max(one, other)] = min(one, other)
            holding.append(pair)
    return above, holding


def _top(above: dict[str, str], name: str) -> str:
    while name in above:
        over = above[name]
        above[name] = above.get(over, over)  # the way is halved for the next
        name = over
    return name


def _group(pairs: Sequence[CopyPair], periods: Mapping[str, Period | None]) -> CopyGroup:
    documents = {name for pair in pairs for name in pair.key}
    ordered = sorted(documents, key=lambda name: _age(name, periods[name]))
    return CopyGroup(f"copy-{ordered[0]}", ordered[0], tuple(ordered), tuple(pairs))


def _age(name: str, period: Period | None) -> tuple[date, str]:
    return (period.first if period else date.max), name
