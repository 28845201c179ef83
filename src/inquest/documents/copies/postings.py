"""Who holds a number: a table of millions of numbers in 16 to 24 bytes each."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from inquest.documents.copies.words import Hashes

RECENT: Final = 8  # holders of a number that are given, the latest ones
STEPS: Final = 4 * RECENT  # links followed for it: others' numbers may lie between
COMMON: Final = 0.5  # how much a number counts of which so many holders were given
NONE: Final = np.uint32(2**32 - 1)
FIRST_SIZE: Final = 1 << 12
HOLDER, UPPER, LOWER, EARLIER = range(4)  # what is known of an entry

Numbers = NDArray[np.uint32]
Weights = NDArray[np.float64]


class Postings:
    """Numbers of 64 bits, each with its holders in the order in which they came.

    A hash table whose slots begin chains: every entry knows its holder, the two halves
    of its number and the entry before it in the same slot. A number that very many hold, such as the
    run of a line that stands under all reports of a site, costs no more than any other, since only
    its latest holders are given: copies of one text are a chain of neighbours.
    """

    def __init__(self) -> None:
        self.count = 0
        self._heads: Numbers = np.full(FIRST_SIZE, NONE)
        self._entries: Numbers = np.empty((4, FIRST_SIZE), np.uint32)

    def add(self, numbers: Hashes, holder: int) -> None:
        """Say that a holder has these numbers, each once."""
        start, end = self.count, self.count + len(numbers)
        if end > self._entries.shape[1]:
            self._grow(end)
        self._entries[HOLDER, start:end] = holder
        self._entries[UPPER, start:end] = numbers >> np.uint64(32)
        self._entries[LOWER, start:end] = numbers & np.uint64(2**32 - 1)
        self._link(np.arange(start, end, dtype=np.uint32))
        self.count = end

    def holders(self, numbers: Hashes) -> tuple[Numbers, Weights]:
        """The latest holders of some numbers, sorted, and how many of the numbers each has.

        A number of which not all holders may be given counts half.
        """
        at = self._heads[numbers & np.uint64(len(self._heads) - 1)]
        which, uppers = np.arange(len(numbers)), (numbers >> np.uint64(32)).astype(np.uint32)
        given = np.zeros(len(numbers), np.intp)
        found, by = [np.empty(0, np.uint32)], [np.empty(0, np.intp)]
        for _ in range(STEPS):
            going = (at != NONE) & (given[which] < RECENT)
            at, which = at[going], which[going]
            if not len(at):
                break
            same = self._entries[UPPER, at] == uppers[which]
            found.append(self._entries[HOLDER, at[same]])
            by.append(which[same])
            given[which[same]] += 1
            at = self._entries[EARLIER, at]
        holders, places = np.unique(np.concatenate(found), return_inverse=True)
        weights = np.where(given < RECENT, 1.0, COMMON)[np.concatenate(by)]
        return holders, np.bincount(places, weights, len(holders)).astype(np.float64)

    def _link(self, entries: Numbers) -> None:
        """Put entries at the head of their slots; of those in one slot, one at a time."""
        mask = np.uint32(len(self._heads) - 1)
        while len(entries):
            slots, firsts = np.unique(self._entries[LOWER, entries] & mask, return_index=True)
            chosen = entries[firsts]
            self._entries[EARLIER, chosen] = self._heads[slots]
            self._heads[slots] = chosen
            entries = np.delete(entries, firsts)

    def _grow(self, least: int) -> None:
        """Make room for half as many entries again, and a slot for each."""
        size = max(least, self._entries.shape[1] * 3 // 2)
        made = np.empty((4, size), np.uint32)
        made[:, : self.count] = self._entries[:, : self.count]
        self._entries = made
        if size > len(self._heads):
            self._heads = np.full(1 << (size - 1).bit_length(), NONE)
            self._relink()

    def _relink(self) -> None:
        """Build all chains anew, each in its order."""
        slots = self._entries[LOWER, : self.count] & np.uint32(len(self._heads) - 1)
        order = np.argsort(slots, kind="stable").astype(np.uint32)
        ordered = slots[order]
        begins = np.ones(len(order), bool)
        begins[1:] = ordered[1:] != ordered[:-1]
        before = np.concatenate((np.array([NONE]), order[:-1]))
        self._entries[EARLIER, order] = np.where(begins, NONE, before)
        last = np.append(begins[1:], True)
        self._heads[ordered[last]] = order[last]
