"""Which reports may be copies of a report, among a hundred thousand others."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from inquest.documents.copies.bodies import Body
from inquest.documents.copies.postings import Postings
from inquest.documents.copies.sketches import Sketch, sketch

# Samples in common that make a report worth comparing: two, and this share of those of the shorter
# one. A report that copies the least that counts as a copy shares three times as many.
FEW: Final = 2
SHARE: Final = 0.05
MOST: Final = 12  # reports given for one, those with most in common; their leader may come on top


class CopyIndex:
    """Finds reports that share text with a report; grows by one report at a time.

    It holds no text: for each report its id and the numbers of its `Sketch`, some 100 for a
    report of 300 words, in 2 kilobytes. What it gives is for `compare` to confirm.
    """

    def __init__(self) -> None:
        self._documents: list[str] = []
        self._samples: list[int] = []
        self._leaders: list[int] = []
        self._postings = Postings()

    def __len__(self) -> int:
        return len(self._documents)

    def query(self, body: Body) -> tuple[str, ...]:
        """The documents added before that may be copies of this body, the likeliest first."""
        return self._named(self._alike(sketch(body))) if body.size else ()

    def add(self, body: Body) -> tuple[str, ...]:
        """Add a report, and give what `query` gave for it before."""
        if not body.size:
            return ()
        made = sketch(body)
        found = self._alike(made)
        number = len(self._documents)
        self._leaders.append(self._leaders[found[0]] if found else number)
        self._documents.append(body.document)
        self._samples.append(len(made.samples))
        self._postings.add(np.concatenate((made.bands, made.samples)), number)
        return self._named(found)

    def _named(self, numbers: Sequence[int]) -> tuple[str, ...]:
        return tuple(self._documents[number] for number in numbers)

    def _alike(self, made: Sketch) -> Sequence[int]:
        """The likeliest first; last their leader, if it is not among them.

        A leader is whom those came to that are alike, one after the other: of thousands of copies,
        each edited by itself, any two may differ much, but none differs much from the first.
        """
        sampled, samples = self._postings.holders(made.samples)
        banded, bands = self._postings.holders(made.bands)
        least = [min(len(made.samples), self._samples[number]) * SHARE for number in sampled]
        enough = samples >= np.maximum(FEW, least)
        numbers = np.concatenate((sampled[enough], banded))
        common = np.concatenate((samples[enough], bands))
        found, places = np.unique(numbers, return_inverse=True)
        weights = np.bincount(places, common, len(found))
        order = np.lexsort((found, -weights))[:MOST]
        likely = [int(number) for number in found[order]]
        leaders = [self._leaders[number] for number in likely[:1]]
        return [*likely, *(number for number in leaders if number not in likely)]
