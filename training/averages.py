"""A running mean of a network's weights, which is better than the weights of the last step.

Source: Polyak and Juditsky, Acceleration of Stochastic Approximation by Averaging, SIAM Journal on
Control and Optimization 30 (1992); here with weights that fade, shorter at the start.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn


class RunningMean:
    """The mean of a network's weights; `weights` are what is kept in a checkpoint."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.model, self.decay = model, decay
        self.weights = _copy(model)

    @torch.no_grad()
    def update(self, step: int) -> None:
        """Take in the weights after a step (from 1)."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for name, value in self.model.state_dict().items():
            self.weights[name].lerp_(value, 1 - decay)

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Within it, the network has the mean."""
        own = _copy(self.model)
        self.model.load_state_dict(self.weights)
        try:
            yield
        finally:
            self.model.load_state_dict(own)


def _copy(model: nn.Module) -> dict[str, Tensor]:
    return {name: value.clone() for name, value in model.state_dict().items()}
