"""Eight-bit weights: what is made ready for them in the network, and the rounding itself.

Matrices are rounded per output channel, piece embeddings per piece; what goes into a matrix is
rounded as it comes, with one scale for a whole batch. A few channels inside the layers are ten
times as wide as the others and would take that scale for themselves: they are set apart and stay
in full precision (Dettmers et al., LLM.int8(), NeurIPS 2022; here the channels are found once, on
sentences of the training data).
"""

from collections.abc import Sequence
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import cast

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.model import Analyser
from training.tensors import Batch

WIDE = ("up", "down")  # the parts of a layer that take in wide channels
CHANNELS = 32  # set apart in each of them
APART = "apart"


class RoundedPieces(nn.Module):
    """Embeddings in eight bits, with a scale for each piece."""

    rounded: Tensor
    scale: Tensor

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rounded", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Ids (sentences, pieces) to states (sentences, pieces, width)."""
        return self.rounded[ids].to(torch.float32) * self.scale[ids]


class SetApart(nn.Module):
    """A linear layer as two: some channels of what goes in, and all others."""

    kept: Tensor
    channels: Tensor

    def __init__(self, whole: nn.Linear, channels: Tensor) -> None:
        super().__init__()
        weight = whole.weight.detach()
        kept = torch.ones(whole.in_features)
        kept[channels] = 0.0
        self.register_buffer("kept", kept)
        self.register_buffer("channels", channels)
        self.others = _product(weight * kept)
        self.apart = _product(weight[:, channels])
        self.bias = nn.Parameter(whole.bias.detach())

    def forward(self, states: Tensor) -> Tensor:
        """What the whole layer would give."""
        few: Tensor = self.apart(states.index_select(-1, self.channels))
        many: Tensor = self.others(states * self.kept)
        return many + few + self.bias


def _product(weight: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0], bias=False)
    made.weight = nn.Parameter(weight)
    return made


def widths(model: Analyser, batches: Sequence[Batch]) -> dict[str, Tensor]:
    """For each part with wide channels, the greatest value in each channel of what goes in."""
    found: dict[str, Tensor] = {}

    def take(name: str, _: nn.Module, given: tuple[Tensor]) -> None:
        most = given[0].abs().flatten(0, -2).amax(0)
        found[name] = torch.maximum(found.get(name, most), most)

    hooks = [
        part.register_forward_pre_hook(partial(take, name))
        for name, part in model.named_modules()
        if name.rpartition(".")[2] in WIDE
    ]
    for batch in batches:
        model.decide(batch)
    for hook in hooks:
        hook.remove()
    return found


def with_wide_apart(model: Analyser, batches: Sequence[Batch]) -> Analyser:
    """A network that gives the same and can be rounded; batches to find wide channels by."""
    parted = deepcopy(model)
    for name, width in widths(model, batches).items():
        channels = width.topk(CHANNELS).indices.sort().values
        whole = cast(nn.Linear, model.get_submodule(name))
        parted.set_submodule(name, SetApart(whole, channels))
    return parted


def round_weights(plain: Path, rounded: Path) -> None:
    """Write a network in ONNX with the weights of its matrix products in eight bits."""
    nodes = onnx.load(plain).graph.node
    quantize_dynamic(
        plain,
        rounded,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"],
        nodes_to_exclude=[node.name for node in nodes if f"/{APART}/" in node.name],
        extra_options={"MatMulConstBOnly": True},
    )
