"""Heads: what reads the encoder's states. Each knows its loss and what it puts into the file.

A head is made of its name, the label sets and its entry in the configuration. It has `names` (the
label rows that it reads), `labels` (what it tells apart), `outputs` (names of what it gives),
`forward`, `decide` and `loss`. States are (sentences, 1 + words, width), the root's first.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from training.batches import UNKNOWN
from training.tensors import Batch

Config = Mapping[str, Any]
LabelSets = Mapping[str, Sequence[str]]
Outputs = Mapping[str, Tensor]

FAR_BELOW = -1e4
SMOOTHING = 0.03  # of a tagger's labels


class Tagger(nn.Module):
    """One label a word: a linear layer on the states, or on a hidden layer of them."""

    def __init__(self, name: str, width: int, labels: LabelSets, config: Config) -> None:
        super().__init__()
        self.names: tuple[str, ...] = (name,)
        self.outputs = self.names
        self.labels = tuple(labels[name])
        hidden = config["hidden"]
        self.dropout = nn.Dropout(config["dropout"])
        self.inner = nn.Sequential(nn.Linear(width, hidden), nn.GELU()) if hidden else nn.Identity()
        self.scores = nn.Linear(hidden or width, len(self.labels))

    def forward(self, states: Tensor) -> tuple[Tensor]:
        """Scores (sentences, words, labels)."""
        inner = self.inner(self.dropout(self.seen(states)))
        return (self.scores(self.dropout(inner)),)

    def seen(self, states: Tensor) -> Tensor:
        """What is looked at for each word (sentences, words, width): its own state."""
        return states[:, 1:]

    def decide(self, made: Outputs, words: Tensor) -> dict[str, Tensor]:
        """The best label of each word, by the name of the labels."""
        del words
        return {name: made[name].float().argmax(-1) for name in self.names}

    def loss(self, states: Tensor, batch: Batch) -> Tensor:
        """Mean cross-entropy over the known words."""
        (scores,) = self(states)
        return nn.functional.cross_entropy(
            scores.flatten(0, 1).float(),
            batch.labels[self.names[0]].flatten(),
            ignore_index=UNKNOWN,
            label_smoothing=SMOOTHING,
        )


class Boundary(Tagger):
    """One label a word, from its state and that of the word before it."""

    def __init__(self, name: str, width: int, labels: LabelSets, config: Config) -> None:
        super().__init__(name, 2 * width, labels, config)

    def seen(self, states: Tensor) -> Tensor:
        """What is looked at for each word (sentences, words, 2 * width)."""
        return torch.cat([states[:, :-1], states[:, 1:]], -1)


class Biaffine(nn.Module):
    """A tree: for each word a score for each head, and a label for each pair.

    Source: Dozat and Manning, Deep Biaffine Attention for Neural Dependency Parsing, ICLR 2017;
    there with layers of 500 and 100, here smaller.
    """

    def __init__(self, name: str, width: int, labels: LabelSets, config: Config) -> None:
        super().__init__()
        self.names: tuple[str, ...] = (name, config["relation"])
        self.outputs = tuple(config["outputs"])
        self.labels = tuple(labels[config["relation"]])
        arc, label = config["arc"], config["label"]
        self.dropout = nn.Dropout(config["dropout"])
        self.arc_child, self.arc_head = _layer(width, arc), _layer(width, arc)
        self.label_child, self.label_head = _layer(width, label), _layer(width, label)
        self.arcs = nn.Parameter(torch.zeros(arc + 1, arc))
        self.relations = nn.Parameter(torch.zeros(label + 1, len(self.labels) * (label + 1)))
        nn.init.xavier_uniform_(self.arcs)
        nn.init.normal_(self.relations, std=0.02)

    def forward(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of heads, and the number of each pair's label: both (sentences, words, heads)."""
        labels = self.label_scores(states).argmax(2)
        return self.arc_scores(states), labels.to(torch.int32)

    def decide(self, made: Outputs, words: Tensor) -> dict[str, Tensor]:
        """Each word's best head (words that are not there are none) and the label of that pair."""
        arcs, labels = (made[name] for name in self.outputs)
        heads = arcs.float().masked_fill(~words[:, None, :], FAR_BELOW).argmax(-1)
        chosen = labels.gather(2, heads[:, :, None]).squeeze(2)
        return dict(zip(self.names, (heads, chosen.long()), strict=True))

    def arc_scores(self, states: Tensor) -> Tensor:
        """Scores (sentences, words, heads) of every head, the root first."""
        child = _with_one(self.dropout(self.arc_child(self.dropout(states[:, 1:]))))
        head: Tensor = self.dropout(self.arc_head(self.dropout(states)))
        return (child @ self.arcs) @ head.transpose(1, 2)

    def label_scores(self, states: Tensor) -> Tensor:
        """Scores (sentences, words, labels, heads) of the labels of every pair."""
        child = _with_one(self.dropout(self.label_child(self.dropout(states[:, 1:]))))
        head = _with_one(self.dropout(self.label_head(self.dropout(states))))
        sentences, words, _ = child.shape
        count = len(self.labels)
        mid = (child @ self.relations).view(sentences, words * count, head.shape[-1])
        return (mid @ head.transpose(1, 2)).view(sentences, words, count, head.shape[1])

    def loss(self, states: Tensor, batch: Batch) -> Tensor:
        """Cross-entropy of the heads, and of the labels of the right pairs."""
        tree, relation = (batch.labels[name] for name in self.names)
        arcs = self.arc_scores(states).float()
        arcs = arcs.masked_fill(~batch.words[:, None, :], FAR_BELOW)
        wrong_head = nn.functional.cross_entropy(
            arcs.flatten(0, 1), tree.flatten(), ignore_index=UNKNOWN
        )
        labels = self.label_scores(states).float()
        at = tree.clamp(min=0)[:, :, None, None].expand(-1, -1, len(self.labels), 1)
        chosen = labels.gather(3, at).squeeze(3)
        wrong_label = nn.functional.cross_entropy(
            chosen.flatten(0, 1), relation.flatten(), ignore_index=UNKNOWN
        )
        return wrong_head + wrong_label


Head = Tagger | Biaffine
KINDS: Mapping[str, type[Head]] = {
    "tagger": Tagger,
    "boundary": Boundary,
    "biaffine": Biaffine,
}


def _layer(width: int, out: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, out), nn.GELU())


def _with_one(states: Tensor) -> Tensor:
    return torch.cat([states, torch.ones_like(states[..., :1])], -1)
