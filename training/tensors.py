"""Sentences side by side as the network takes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.batches import UNKNOWN, Encoded


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences for the network.

    Attributes:
        ids, cases, mask: (sentences, pieces).
        first: (sentences, 1 + words), the first piece of each word; 0, the start piece, is the
            root.
        words: (sentences, 1 + words), whether there is a word.
        labels: by name, (sentences, words) numbers of labels or, of a tree, of heads.

    """

    ids: Tensor
    cases: Tensor
    mask: Tensor
    first: Tensor
    words: Tensor
    labels: Mapping[str, Tensor]


def collate(sentences: Sequence[Encoded], names: Sequence[str]) -> Batch:
    """Put sentences side by side, padded, with the labels of these names."""
    pieces = max(len(each.pieces.ids) for each in sentences)
    words = max(len(each.words) for each in sentences)
    rows = (len(sentences), pieces)
    ids, cases = torch.zeros(rows, dtype=torch.long), torch.zeros(rows, dtype=torch.long)
    mask = torch.zeros(rows, dtype=torch.bool)
    first = torch.zeros((len(sentences), 1 + words), dtype=torch.long)
    there = torch.zeros((len(sentences), 1 + words), dtype=torch.bool)
    labels = {name: torch.full((len(sentences), words), UNKNOWN) for name in names}
    for row, each in enumerate(sentences):
        length, count = len(each.pieces.ids), len(each.words)
        ids[row, :length] = torch.tensor(each.pieces.ids)
        cases[row, :length] = torch.tensor(each.pieces.cases)
        mask[row, :length] = True
        first[row, 1 : 1 + count] = torch.tensor(each.pieces.first)
        there[row, : 1 + count] = True
        for name, told in {**each.labels, **each.trees}.items():
            labels[name][row, :count] = torch.tensor(told)
    return Batch(ids, cases, mask, first, there, labels)
