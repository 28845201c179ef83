"""`python -m training.export DATA --into FOLDER`: the trained network as a file.

The vocabulary is pruned, the weights go to eight bits (see rounding.py), and how often the file
decides as the network with all bits does is told (see agreement.py).
"""

import argparse
import json
import re
import tempfile
import unicodedata
from collections.abc import Sequence
from copy import deepcopy
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor, nn

from training.agreement import agreement
from training.encoder import WIDTH
from training.model import STATES, Analyser
from training.rounding import RoundedPieces, round_weights, with_wide_apart
from training.tensors import collate
from training.trainer import Trainer

INPUTS = ("ids", "cases", "mask", "first")
OPSET = 17
FILE, LABELS = "analyser.onnx", "analyser.json"
LEAST = 0.995  # share of decisions in which a file must agree with the network
ADDRESS = re.compile(r"[@/\\_\d]|\w\.\w")
SAMPLE = 40  # batches to find wide channels by


def kept_pieces(pieces: Sequence[str]) -> list[int]:
    """The numbers of the pieces worth keeping: Latin letters, figures, marks, the encoder's own."""
    return [number for number, piece in enumerate(pieces) if is_kept(piece)]


def is_kept(piece: str) -> bool:
    """Whether English text can need a piece."""
    if piece.startswith("["):
        return not piece.startswith("[unused")
    letters = [mark for mark in piece.removeprefix("##") if mark.isalpha()]
    return all(unicodedata.name(mark, "").startswith("LATIN") for mark in letters)


def public(label: str) -> str:
    """The label, or where it is an address out of an e-mail, the one that keeps a word as it is."""
    return "=" if label.startswith("~") and ADDRESS.search(label) else label


def export(trainer: Trainer, folder: Path, *, full: bool = False) -> Path:
    """Write the network and its labels into a folder; `full` leaves the weights in 32 bits."""
    folder.mkdir(parents=True, exist_ok=True)
    pieces = list(trainer.vocabulary.ids)
    kept = kept_pieces(pieces)
    labels = {name: list(map(public, labels)) for name, labels in trainer.labels.items()}
    told = {"pieces": [pieces[number] for number in kept], "labels": labels}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    (folder / LABELS).write_text(text + "\n", encoding="utf-8")
    if full:
        write_onnx(pruned(trainer.model, kept), folder / FILE)
    else:
        write_rounded(trainer, kept, folder / FILE)
    return folder / FILE


def pruned(model: Analyser, kept: Sequence[int]) -> Analyser:
    """A copy of a network that has these pieces alone."""
    made = deepcopy(model).eval()
    weight = model.encoder.pieces.weight.detach()[kept]
    made.encoder.pieces = nn.Embedding(len(kept), WIDTH, _weight=weight)
    return made


def write_rounded(trainer: Trainer, kept: Sequence[int], path: Path) -> None:
    """Write the network with these pieces in eight bits."""
    groups = islice(trainer.plan(0), SAMPLE)
    batches = [collate(group, trainer.model.names) for group in groups]
    model = pruned(with_wide_apart(trainer.model.eval(), batches), kept)
    rounded = RoundedPieces(model.encoder.pieces.weight.detach())
    model.encoder.set_submodule("pieces", rounded)
    with tempfile.TemporaryDirectory() as held:
        plain = Path(held) / FILE
        write_onnx(model, plain)
        round_weights(plain, path)


def write_onnx(model: Analyser, path: Path) -> None:
    """Write the network with open numbers of sentences, pieces and words."""
    sample: tuple[Tensor, ...] = (
        torch.full((2, 9), 5),
        torch.ones((2, 9), dtype=torch.long),
        torch.ones((2, 9), dtype=torch.bool),
        torch.arange(6).repeat(2, 1),
    )
    pieces, words = {0: "sentences", 1: "pieces"}, {0: "sentences", 1: "words"}
    torch.onnx.export(
        model,
        sample,
        path,
        input_names=list(INPUTS),
        output_names=[*model.outputs, STATES],
        dynamic_axes={"ids": pieces, "cases": pieces, "mask": pieces, "first": words},
        opset_version=OPSET,
        dynamo=False,
    )


def main() -> None:
    """Export the last checkpoint's mean weights, and tell size and agreement."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora")
    parser.add_argument("--out", type=Path, default=Path("build/analyser"), help="as in training")
    parser.add_argument("--into", type=Path, required=True, help="folder for the network")
    parser.add_argument("--full", action="store_true", help="keep 32 bits")
    told = parser.parse_args()
    trainer = Trainer(told.data, told.out)
    trainer.resume()
    with trainer.mean.applied():
        path = export(trainer, told.into, full=told.full)
        shares = agreement(trainer, path, path.with_name(LABELS))
    trainer.log(file=str(path), bytes=path.stat().st_size, agreement=shares)
    if shares["all"] < LEAST:
        raise SystemExit(f"{path} agrees in {shares['all']} of its decisions, not in {LEAST}")


if __name__ == "__main__":
    main()
