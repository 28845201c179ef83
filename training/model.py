"""The analyser as a network: one encoder pass, then every head."""

from collections.abc import ItemsView, Mapping
from typing import Any, cast

import torch
from torch import Tensor, nn

from training.batches import UNKNOWN
from training.encoder import WIDTH, Encoder
from training.heads import KINDS, Head, LabelSets
from training.tensors import Batch

STATES = "states"  # the last output: what the heads read


class Analyser(nn.Module):
    """Encoder and heads."""

    def __init__(self, pieces: int, labels: LabelSets, config: Mapping[str, Any]) -> None:
        super().__init__()
        encoder = config["encoder"]
        self.weights = {name: head["weight"] for name, head in config["heads"].items()}
        self.encoder = Encoder(pieces, encoder["case_kinds"], encoder["dropout"])
        made: dict[str, Head] = {
            name: KINDS[head["kind"]](name, WIDTH, labels, head)
            for name, head in config["heads"].items()
        }
        self.heads = nn.ModuleDict(made)
        self.names = [each for _, head in self.named_heads() for each in head.names]
        self.outputs = [each for _, head in self.named_heads() for each in head.outputs]

    def named_heads(self) -> ItemsView[str, Head]:
        """The heads by their names, in the order of the configuration."""
        return cast(ItemsView[str, Head], self.heads.items())

    def states(self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """The states (sentences, 1 + words, width) of the root and of each word."""
        states: Tensor = self.encoder(ids, cases, mask)
        at = first[:, :, None].expand(-1, -1, states.shape[-1])
        return states.gather(1, at)

    def loss(self, batch: Batch) -> dict[str, Tensor]:
        """The weighted loss of each head of which the batch knows something."""
        states = self.states(batch.ids, batch.cases, batch.mask, batch.first)
        return {
            name: head.loss(states, batch) * self.weights[name]
            for name, head in self.named_heads()
            if bool((batch.labels[name] != UNKNOWN).any())
        }

    def forward(
        self, ids: Tensor, cases: Tensor, mask: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """What the heads give, in the order of `outputs`, and the states that they read."""
        states = self.states(ids, cases, mask, first)
        made = [each for _, head in self.named_heads() for each in head(states)]
        return (*made, states)

    @torch.no_grad()
    def decide(self, batch: Batch) -> dict[str, Tensor]:
        """What the heads give, by name."""
        made = self(batch.ids, batch.cases, batch.mask, batch.first)
        return dict(zip(self.outputs, made, strict=False))
