"""The body of a report as numbers: its words, its runs of five words, whom it credits."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inquest.documents.copies.credits import Credits, read_credits
from inquest.documents.copies.words import WORD, Hashes, runs_of, word_number
from inquest.model import BlockKind, Period, Report

Places = NDArray[np.int32]

RUN = 5  # words of a run
BODY = (BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.BULLET)


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """What is compared of a report; it holds numbers alone, 24 bytes a word, and no text.

    Attributes:
        document: the report's id.
        period: when it came out; None where that is unknown.
        starts, ends: where each word stands in the report's text.
        runs: a number for each run of five words of one block, and `places`, where it begins
            among the words. A shorter block is one run, filled up with words of no length.
        kinds: the numbers of `runs` once each, sorted.
        credits: its publisher, and the lines that may name another as its source.

    """

    document: str
    period: Period | None
    starts: Places
    ends: Places
    runs: Hashes
    places: Places
    kinds: Hashes
    credits: Credits

    @property
    def size(self) -> int:
        """How many words it has."""
        return int(np.count_nonzero(self.ends > self.starts))


def read_body(report: Report) -> Body:
    """The body of a report. The numbers of words are the same in every process."""
    blocks = report.blocks_of(*BODY)
    found = [(block.span.start, list(WORD.finditer(block.span.text))) for block in blocks]
    counts = np.array([len(words) for _, words in found if words], np.int64)
    starts = np.array([start + word.start() for start, words in found for word in words], np.int32)
    ends = np.array([start + word.end() for start, words in found for word in words], np.int32)
    words = np.array([word_number(word[0]) for _, words in found for word in words], np.uint64)
    at = np.repeat(np.cumsum(counts), np.maximum(RUN - counts, 0))  # where a short block is filled
    block = np.repeat(np.arange(len(counts)), np.maximum(counts, RUN))
    places = np.flatnonzero(block[: 1 - RUN] == block[RUN - 1 :]).astype(np.int32)
    runs = runs_of(np.insert(words, at, 0), RUN)[places]
    return Body(
        report.id,
        report.period,
        np.insert(starts, at, ends[at - 1]),
        np.insert(ends, at, ends[at - 1]),
        runs,
        places,
        np.unique(runs),
        read_credits(report),
    )
