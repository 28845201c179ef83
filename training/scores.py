"""Figures of a network on sentences whose labels are known: shares of right decisions, F1 of names.

These are quick figures to watch training by; benchmarks/ has those that are told to readers.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from training.batches import UNKNOWN, Config, Encoded
from training.heads import Head
from training.model import Analyser
from training.tensors import Batch, collate

Decided = Mapping[str, Tensor]
OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Tally:
    """Right decisions and all of them, by figure."""

    hits: Counter[str] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, right: Tensor, known: Tensor) -> None:
        """Count decisions of which some are known."""
        if bool(known.any()):
            self.hits[name] += int((right & known).sum())
            self.totals[name] += int(known.sum())

    def figures(self) -> dict[str, float]:
        """The share of each figure."""
        known = {name: total for name, total in self.totals.items() if total}
        return {name: round(self.hits[name] / total, 4) for name, total in known.items()}


def measure(
    model: Analyser, heads: Config, groups: Iterable[Sequence[Encoded]]
) -> dict[str, float]:
    """The figures of every head over groups of sentences."""
    tally = Tally()
    model.eval()
    for group in groups:
        batch = collate(group, model.names)
        with torch.autocast("cpu", torch.bfloat16):
            made = model.decide(batch)
        for name, head in model.named_heads():
            decided = head.decide(made, batch.words)
            FIGURES[heads[name]["score"]](tally, head, batch, decided)
    return tally.figures()


def count_labels(tally: Tally, head: Head, batch: Batch, decided: Decided) -> None:
    """Labels that are right."""
    for name in head.names:
        wanted = batch.labels[name]
        tally.add(name, decided[name] == wanted, wanted != UNKNOWN)


def count_first(tally: Tally, head: Head, batch: Batch, decided: Decided) -> None:
    """F1 of the first label of a head, where most words have another."""
    for name in head.names:
        wanted = batch.labels[name]
        known = wanted != UNKNOWN
        ours, gold = (decided[name] == 0) & known, wanted == 0
        tally.hits[name] += 2 * int((ours & gold).sum())
        tally.totals[name] += int(ours.sum()) + int(gold.sum())


def count_trees(tally: Tally, head: Head, batch: Batch, decided: Decided) -> None:
    """Heads that are right (`uas`), and those with the right label (`las`)."""
    tree, *_, relation = head.names
    same = decided[tree] == batch.labels[tree]
    known = batch.labels[tree] != UNKNOWN
    tally.add("uas", same, known)
    tally.add("las", same & (decided[relation] == batch.labels[relation]), known)


def count_names(tally: Tally, head: Head, batch: Batch, decided: Decided) -> None:
    """F1 of names by their BIO tags; words without a known tag are in no name."""
    name = head.names[0]
    wanted = batch.labels[name]
    for ours, gold in zip(decided[name].tolist(), wanted.tolist(), strict=True):
        known = [at for at, tag in enumerate(gold) if tag != UNKNOWN]
        mine, theirs = (
            spans([head.labels[row[at]] if at in known else OUTSIDE for at in range(len(row))])
            for row in (ours, gold)
        )
        tally.hits["names"] += 2 * len(mine & theirs)
        tally.totals["names"] += len(mine) + len(theirs)


def spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    """Names as first word, end and kind, of tags in the BIO scheme."""
    found, start, before = set(), 0, OUTSIDE
    for at, tag in enumerate([*tags, OUTSIDE]):
        starts = tag[0] != "I" or tag[1:] != before[1:]
        if starts and before != OUTSIDE:
            found.add((start, at, before[2:]))
        if starts:
            start = at
        before = tag
    return found


FIGURES: Mapping[str, Callable[[Tally, Head, Batch, Decided], None]] = {
    "labels": count_labels,
    "first": count_first,
    "names": count_names,
    "tree": count_trees,
}
