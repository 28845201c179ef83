"""Whether two bodies are one text, and why."""

from typing import Final

import numpy as np

from inquest.documents.copies.alignment import Alignment, align
from inquest.documents.copies.bodies import Body
from inquest.documents.copies.credits import names_source
from inquest.model import CopyPair, Passage

# Share of the shorter body's runs. Edited wire copy keeps .6 and more, reports on one incident by
# different hands share .05 at most.
COPIED: Final = 0.4
CREDITED: Final = 0.15  # where the one names the other's publisher as its source
# Runs in common below which only the same body is a copy: the line that a site puts under each of
# its reports has fewer.
ENOUGH: Final = 20


def compare(one: Body, other: Body) -> CopyPair | None:
    """Two reports as a pair of copies, the document that comes first by id first; None if they are not.

    Whichever way round they are given, the pair is the same.
    """
    if one.document > other.document:
        one, other = other, one
    credited = _credited(one, other)
    return _pair(one, other, credited) if _is_copy(one, other, bool(credited)) else None


def _is_copy(one: Body, other: Body, credited: bool) -> bool:  # noqa: FBT001 - a fact
    shorter = min(len(one.kinds), len(other.kinds))
    shared = len(np.intersect1d(one.kinds, other.kinds, assume_unique=True))
    if shared == len(one.kinds) == len(other.kinds):
        return shared > 0
    return shared >= ENOUGH and shared >= (CREDITED if credited else COPIED) * shorter


def _credited(one: Body, other: Body) -> str:
    """The publisher of the one, where the other names it as its source; empty if neither does."""
    if names_source(one.credits, other.credits):
        return other.credits.publisher
    return one.credits.publisher if names_source(other.credits, one.credits) else ""


def _pair(one: Body, other: Body, credited: str) -> CopyPair:
    found: Alignment = align(one, other)
    return CopyPair(
        one.document,
        other.document,
        share=round(found.runs / min(len(one.kinds), len(other.kinds)), 3),
        words=found.words,
        longest=found.longest,
        credited=credited,
        passages=tuple(Passage(*map(int, row)) for row in found.passages),
    )
