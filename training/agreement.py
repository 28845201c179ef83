"""How often an exported file decides as the network with all bits does, on sentences held out."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import onnxruntime
from torch import Tensor, from_numpy

from inquest.annotate.analyser.pieces import Vocabulary
from training.examples import Example
from training.scores import Tally
from training.tensors import Batch, collate
from training.trainer import Trainer

WORDS = 1000  # of a batch with padding


def agreement(trainer: Trainer, file: Path, labels: Path) -> dict[str, float]:
    """The share of equal decisions of each head on sentences for tuning, and of `all`."""
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    pieces = Vocabulary(json.loads(labels.read_text(encoding="utf-8"))["pieces"])
    model = trainer.model.eval()
    tally = Tally()
    for examples in documents(trainer.examples("tune")):
        batch = collate(trainer.encode(examples), model.names)
        by_network = model.decide(batch)
        by_file = run(
            session, model.outputs, collate(trainer.encode(examples, pieces), model.names)
        )
        there = batch.words[:, 1:]
        for _, head in model.named_heads():
            wanted = head.decide(by_network, batch.words)
            for name, decided in head.decide(by_file, batch.words).items():
                tally.add(name, decided == wanted[name], there)
                tally.add("all", decided == wanted[name], there)
    return tally.figures()


def documents(examples: Sequence[Example]) -> Iterator[list[Example]]:
    """Sentences of one document together, as the analyser reads one report at a time."""
    for _, document in groupby(examples, key=lambda each: each.origin):
        group: list[Example] = []
        for example in sorted(document, key=lambda each: len(each.words)):
            if group and len(example.words) * (len(group) + 1) > WORDS:
                yield group
                group = []
            group.append(example)
        yield group


def run(
    session: onnxruntime.InferenceSession, outputs: Sequence[str], batch: Batch
) -> dict[str, Tensor]:
    """What a file gives, by name."""
    given = {name: getattr(batch, name).numpy() for name in ("ids", "cases", "mask", "first")}
    made = session.run(outputs, given)
    return {name: from_numpy(told) for name, told in zip(outputs, made, strict=True)}
