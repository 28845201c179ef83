"""The best tree over a sentence's words, from a score for every pair of word and head."""

from typing import Any

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]
Heads = npt.NDArray[np.int64]


def best_tree(scores: npt.NDArray[np.floating[Any]]) -> list[int]:
    """The heads, from 1, of the tree with the highest sum of scores; 0 for its one root.

    `scores`, all finite, has a row for each word and a column for each head, column 0 being the
    root. Taking the best head of each word mostly gives a tree; where it does not, the algorithm
    of Chu and Liu (1965) and Edmonds (1967) finds it, with a toll on every root so high that no
    tree gains by a second one (Stanojević and Cohen, 2021).
    """
    if not len(scores):
        return []
    square = _square(scores)
    heads = _best_heads(square)
    if (heads[1:] == 0).sum() != 1 or _cycle(heads):
        square[1:, 0] -= 1 + len(scores) * (float(scores.max()) - float(scores.min()))
        heads = _chu_liu_edmonds(square)
    return [int(head) for head in heads[1:]]


def _square(scores: npt.NDArray[np.floating[Any]]) -> Scores:
    """The scores with a row for the root, which is its own head as nothing else is."""
    square = np.full((len(scores) + 1, len(scores) + 1), -np.inf, np.float64)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    square[0, 0] = 0
    return square


def _best_heads(square: Scores) -> Heads:
    """The best head of each word on its own."""
    return np.asarray(square.argmax(1), np.int64)


def _chu_liu_edmonds(square: Scores) -> Heads:
    """Heads of the best tree; row and column 0 are the root's."""
    heads = _best_heads(square)
    cycle = _cycle(heads)
    if not cycle:
        return heads
    # As each word has one head, a score can stand for what is lost against the best of its row.
    lost = square - square.max(1, keepdims=True)
    inside = np.array(cycle)
    away = np.ones(len(square), np.bool_)
    away[inside] = False
    outside = np.flatnonzero(away)
    entering = lost[np.ix_(inside, outside)]
    leaving = lost[np.ix_(outside, inside)]
    found = _chu_liu_edmonds(_contracted(lost[np.ix_(outside, outside)], entering, leaving))
    last = len(outside)
    for at, node in enumerate(outside):
        held = found[at] == last
        heads[node] = inside[leaving[at].argmax()] if held else outside[found[at]]
    heads[inside[entering[:, found[last]].argmax()]] = outside[found[last]]
    return heads


def _contracted(square: Scores, entering: Scores, leaving: Scores) -> Scores:
    """The scores of what is outside a cycle, with the cycle as one more, last node."""
    size = len(square)
    small = np.full((size + 1, size + 1), -np.inf)
    small[:size, :size] = square
    small[size, :size] = entering.max(0)
    small[:size, size] = leaving.max(1)
    return small


def _cycle(heads: Heads) -> list[int]:
    """The words of one cycle; empty where there is none."""
    done = {0}
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node not in done:
            done.add(node)
            path.append(node)
            node = int(heads[node])
        if node in path:
            return path[path.index(node) :]
    return []
