"""Names out of the scores of tags: the best row of tags in which no name begins inside."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
OUTSIDE = "O"
FORBIDDEN = np.float32(-1e6)


def find_names(scores: Scores, labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """First word, end and kind of each name; scores are (words, tags) in the BIO scheme."""
    if not len(scores):
        return []
    if (scores.argmax(-1) == labels.index(OUTSIDE)).all():  # as most rows: then that is the best
        return []
    tags = [labels[at] for at in _best_row(scores, _steps(tuple(labels)))]
    names: list[tuple[int, int, str]] = []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            names.append((at, at + 1, tag[2:]))
        elif tag.startswith("I-"):
            first, _, kind = names.pop()
            names.append((first, at + 1, kind))
    return names


@lru_cache
def _steps(labels: tuple[str, ...]) -> Scores:
    """What a step from one tag to the next costs: an inside needs its own kind before it.

    A last row stands for the start of the sentence.
    """
    cost = np.zeros((len(labels) + 1, len(labels)), np.float32)
    for to, tag in enumerate(labels):
        if tag.startswith("I-"):
            fitting = [at for at, before in enumerate(labels) if before[2:] == tag[2:]]
            cost[:, to] = FORBIDDEN
            cost[fitting, to] = 0
    return cost


def _best_row(scores: Scores, steps: Scores) -> list[int]:
    """The numbers of the tags of the row with the highest sum (Viterbi)."""
    total = scores[0] + steps[-1]
    back = []
    for row in scores[1:]:
        ways = total[:, None] + steps[:-1]
        back.append(ways.argmax(0))
        total = ways.max(0) + row
    at = int(total.argmax())
    found = [at]
    for before in reversed(back):
        at = int(before[at])
        found.append(at)
    return found[::-1]
