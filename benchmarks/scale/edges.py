"""`python -m benchmarks.scale.edges`: of pairs that are just copies, how many each net finds.

A cut, placed or credited text has as many of the longer one's words as it barely needs to be a copy;
an edited one has so many words changed that some are copies and some not. Only those that `compare`
confirms are counted: what is measured is how many of them would not have been compared.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from benchmarks.scale.made import story, written
from inquest.documents.copies import Body, compare, read_body
from inquest.documents.copies.index import FEW, SHARE
from inquest.documents.copies.sketches import sketch

PAIRS = 400


@dataclass(frozen=True, slots=True)
class Edge:
    """A text of `short` words that takes `taken` of one of `long`; or is it with a share edited."""

    name: str
    long: int
    short: int
    taken: int = 0
    edited: float = 0.0
    credit: str = ""


EDGES = (
    Edge("placed", 400, 300, 130),
    Edge("placed in a short one", 1500, 100, 55),
    Edge("cut from a long one", 1500, 60, 40),
    Edge("a few lines", 400, 40, 25),
    Edge("credited", 400, 300, 58, credit="Source: Wire"),
    Edge("credited, both long", 2000, 400, 75, credit="Source: Wire"),
    Edge("edited", 300, 300, edited=0.14),
    Edge("edited, short", 60, 60, edited=0.12),
    Edge("edited, few lines", 40, 40, edited=0.08),
)


def main() -> None:
    """One line for each way of being just a copy."""
    print(f"{'':24}copies  by bands  by samples  by either")
    for edge in EDGES:
        found = np.array([nets(*pair) for pair in pairs(edge) if compare(*pair)])
        shares = (*found.mean(axis=0), found.any(axis=1).mean())
        print(f"{edge.name:24}{len(found):6}  " + "".join(f"{share:8.3f}  " for share in shares))


def nets(one: Body, other: Body) -> tuple[bool, bool]:
    """Whether two bodies have a band in common, and enough samples."""
    left, right = sketch(one), sketch(other)
    samples = len(np.intersect1d(left.samples, right.samples))
    least = max(FEW, SHARE * min(len(left.samples), len(right.samples)))
    return bool(len(np.intersect1d(left.bands, right.bands))), samples >= least


def pairs(edge: Edge) -> Iterator[tuple[Body, Body]]:
    """Pairs of bodies, most of them just copies."""
    for number in range(PAIRS):
        chance = random.Random(number)
        long, own = words(2 * number, edge.long), words(2 * number + 1, edge.short)
        start = chance.randrange(edge.long - edge.taken + 1)
        short = long[start : start + edge.taken] + own[: edge.short - edge.taken]
        if edge.edited:
            short = [f"{word}x" if chance.random() < edge.edited else word for word in long]
        yield (
            read_body(written(2 * number, [long], "Wire", "")),
            read_body(written(2 * number + 1, [short], "Paper", edge.credit)),
        )


def words(number: int, size: int) -> list[str]:
    """So many words of stories of one's own."""
    told: list[str] = []
    while len(told) < size:
        told += [word for paragraph in story(number) for word in paragraph]
        number += 10**6
    return told[:size]


if __name__ == "__main__":
    main()
