"""All copies among many reports, with their texts read again and again and never all held."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inquest.documents.copies.bodies import Body, read_body
from inquest.documents.copies.groups import group_pairs
from inquest.documents.copies.index import CopyIndex
from inquest.documents.copies.ties import compare
from inquest.model import CopyGroup, CopyPair, Period, Report

Stream = Callable[[], Iterable[Report]]
Numbers = NDArray[np.uint32]

HELD: Final = 20_000  # bodies held at a time, some 10 kilobytes each


def find_copies(reports: Sequence[Report]) -> tuple[CopyGroup, ...]:
    """Groups of two or more reports with one text, whatever the order of the reports."""
    ordered = sorted(reports, key=lambda report: report.id)
    return stream_copies(lambda: ordered)


def stream_copies(stream: Stream, held: int = HELD) -> tuple[CopyGroup, ...]:
    """Groups of copies among reports that are read anew for each call of `stream`.

    The first time through, each report is looked up in a `CopyIndex` and added to it. After that the
    likely pairs are compared, those of `held` earlier reports at a time: memory holds the index,
    that many bodies and the pairs, however many reports there are.

    Args:
        stream: gives all reports, each time in the order of their ids.
        held: how many bodies are held at a time; the result is the same with any.

    """
    periods: dict[str, Period | None] = {}
    pairs = list(confirm(stream, likely_pairs(stream), held, periods))
    return group_pairs(pairs, periods)


def likely_pairs(stream: Stream) -> Numbers:
    """Pairs worth comparing, by the places of the reports in the stream, the earlier first."""
    index, places, pairs = CopyIndex(), {}, array("I")
    for place, report in enumerate(stream()):
        places[report.id] = place
        for name in index.add(read_body(report)):
            pairs.extend((places[name], place))
    return np.array(pairs, np.uint32).reshape(-1, 2)


def confirm(
    stream: Stream, pairs: Numbers, held: int, periods: dict[str, Period | None]
) -> Iterator[CopyPair]:
    """Those of the pairs that are copies; when their reports came out is put into `periods`."""
    earlier = np.unique(pairs[:, 0])
    for start in range(0, len(earlier), held):
        low, high = earlier[start], earlier[min(start + held, len(earlier)) - 1]
        here = pairs[(pairs[:, 0] >= low) & (pairs[:, 0] <= high)]
        for one, other in _together(stream, here):
            pair = compare(one, other)
            if pair:
                periods |= {one.document: one.period, other.document: other.period}
                yield pair


def _together(stream: Stream, pairs: Numbers) -> Iterator[tuple[Body, Body]]:
    """The bodies of pairs, in one time through the stream: the earlier reports are held."""
    earlier = set(pairs[:, 0].tolist())
    later = pairs[np.lexsort((pairs[:, 0], pairs[:, 1]))]
    bodies: dict[int, Body] = {}
    for place, report in enumerate(stream()):
        start, end = np.searchsorted(later[:, 1], (place, place + 1))
        if start == end and place not in earlier:
            continue
        body = read_body(report)
        yield from ((bodies[number], body) for number in later[start:end, 0].tolist())
        if place in earlier:
            bodies[place] = body
