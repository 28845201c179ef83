"""What two bodies have in common: which passages, and how many words."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from inquest.documents.copies.bodies import RUN, Body

Rows = NDArray[np.int32]

GAP: Final = 10  # words, changed or left out, across which a passage goes on


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """Where two texts agree.

    Attributes:
        runs: how many runs of five words are in both, each counted once.
        words: how many words of the one stand in such runs.
        longest: the words of the longest stretch that is the same in both.
        passages: rows of start and end in the one text, start and end in the other, in characters;
            a passage goes on across a few words that are in one of the two alone.

    """

    runs: int
    words: int
    longest: int
    passages: Rows


def align(one: Body, other: Body) -> Alignment:
    """Follow the runs of the one through the other, in whatever order they stand there."""
    places, theirs = _matches(one, other)
    if not len(places):
        return Alignment(0, 0, 0, np.empty((0, 4), np.int32))
    stretches = _stretches(places, theirs)
    covered = np.zeros(len(one.starts), bool)
    for at in range(RUN):
        covered[places + at] = True
    return Alignment(
        len(np.unique(one.runs[np.searchsorted(one.places, places)])),
        int(np.count_nonzero(covered & (one.ends > one.starts))),
        int((stretches[:, 1] - stretches[:, 0]).max()),
        _characters(one, other, _passages(stretches)),
    )


def _matches(one: Body, other: Body) -> tuple[Rows, Rows]:
    """Places of the one whose run stands in the other, and where it stands there first."""
    kinds, firsts = np.unique(other.runs, return_index=True)
    if not len(kinds):
        return np.empty(0, np.int32), np.empty(0, np.int32)
    at = np.minimum(np.searchsorted(kinds, one.runs), len(kinds) - 1)
    same = kinds[at] == one.runs
    return one.places[same], other.places[firsts[at[same]]]


def _stretches(places: Rows, theirs: Rows) -> Rows:
    """Rows of first word and the word behind the last, in the one and the other."""
    goes_on = (np.diff(places) <= RUN) & (np.diff(places) == np.diff(theirs))
    return _joined(np.column_stack((places, places + RUN, theirs, theirs + RUN)), goes_on)


def _passages(stretches: Rows) -> Rows:
    """Stretches that follow one another in both texts, with few words between, are one."""
    ours = stretches[1:, 0] - stretches[:-1, 1]
    theirs = stretches[1:, 2] - stretches[:-1, 3]
    # Two runs overlap by up to four words where the words between them were left out.
    near = (ours > -RUN) & (ours <= GAP) & (theirs > -RUN) & (theirs <= GAP)
    return _joined(stretches, near)


def _joined(rows: Rows, goes_on: NDArray[np.bool_]) -> Rows:
    """One row for each series of rows that go on, from the first's starts to the last's ends."""
    begins = np.concatenate(([True], ~goes_on))
    ends = np.concatenate((~goes_on, [True]))
    firsts, lasts = rows[begins], rows[ends]
    return np.column_stack((firsts[:, 0], lasts[:, 1], firsts[:, 2], lasts[:, 3])).astype(np.int32)


def _characters(one: Body, other: Body, rows: Rows) -> Rows:
    return np.column_stack(
        (
            one.starts[rows[:, 0]],
            one.ends[rows[:, 1] - 1],
            other.starts[rows[:, 2]],
            other.ends[rows[:, 3] - 1],
        )
    )
