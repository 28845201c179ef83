"""`python -m training.later DATA HEAD.toml --into FOLDER`: a head on the finished encoder.

The folder has the exported network. The head learns from the states that this file gives, and goes
beside it into a file of its own name, with its labels among the file's metadata.
"""

import argparse
import json
import random
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import quantize_dynamic
from torch import Tensor

from inquest.annotate.analyser.pieces import Vocabulary
from training.agreement import run
from training.batches import Encoded, batches, encode, label_sets, numbers_of
from training.corpora import read_corpora
from training.encoder import WIDTH
from training.examples import Corpus
from training.export import FILE, LABELS, OPSET
from training.heads import KINDS, Head
from training.model import STATES
from training.scores import FIGURES, Tally
from training.tensors import Batch, collate

Group = tuple[Batch, Tensor]


class Later:
    """The training of one head on the states of a finished network."""

    def __init__(self, data: Path, config: Path, folder: Path) -> None:
        settings: Mapping[str, Any] = tomllib.loads(config.read_text(encoding="utf-8"))
        ((self.name, self.entry),) = settings["heads"].items()
        self.how = settings["training"]
        torch.manual_seed(self.how["seed"])
        told = json.loads((folder / LABELS).read_text(encoding="utf-8"))
        self.pieces = Vocabulary(told["pieces"])
        self.session = onnxruntime.InferenceSession(
            folder / FILE, providers=["CPUExecutionProvider"]
        )
        corpora = read_corpora(config, data)
        train = [each for corpus in corpora for each in corpus.train]
        self.labels = label_sets(train, settings["heads"])
        self.head: Head = KINDS[self.entry["kind"]](self.name, WIDTH, self.labels, self.entry)
        self.groups = self.read(Corpus("all", tuple(train)), "train")
        self.tests = {
            (each.name, part): self.read(each, part)
            for each in corpora
            for part in ("tune", "test")
        }

    def read(self, corpus: Corpus, part: str) -> list[Group]:
        """Batches of a part with the states of their words."""
        numbers = numbers_of(self.labels)
        sentences = [encode(each, self.pieces, numbers, ()) for each in corpus.part(part)]
        chance = random.Random(self.how["seed"])  # noqa: S311 - an order, no secret
        return [self.seen(group) for group in batches(sentences, self.how["pieces"], chance)]

    def seen(self, group: Sequence[Encoded]) -> Group:
        """A batch, and its states in half the bits."""
        batch = collate(group, self.head.names)
        return batch, run(self.session, [STATES], batch)[STATES].half()

    def train(self) -> None:
        """All epochs."""
        optimiser = torch.optim.AdamW(self.head.parameters(), weight_decay=self.how["weight_decay"])
        plan = torch.optim.lr_scheduler.OneCycleLR(
            optimiser,
            self.how["head_learning_rate"],
            epochs=self.how["epochs"],
            steps_per_epoch=len(self.groups),
            pct_start=self.how["warm_up"],
        )
        chance = random.Random(self.how["seed"])  # noqa: S311 - an order, no secret
        self.head.train()
        for epoch in range(self.how["epochs"]):
            chance.shuffle(self.groups)
            total = 0.0
            for batch, states in self.groups:
                loss = self.head.loss(states.float(), batch)
                optimiser.zero_grad()
                torch.autograd.backward(loss)
                optimiser.step()
                plan.step()
                total += float(loss.detach())
            tell(epoch=epoch + 1, loss=round(total / len(self.groups), 5))
        self.head.eval()

    @torch.no_grad()
    def scores(self) -> dict[str, float]:
        """Figures on the parts that were not learnt."""
        found: dict[str, float] = {}
        for (corpus, part), groups in self.tests.items():
            tally = Tally()
            for batch, states in groups:
                made = dict(zip(self.head.outputs, self.head(states.float()), strict=True))
                decided = self.head.decide(made, batch.words)
                FIGURES[self.entry["score"]](tally, self.head, batch, decided)
            found |= {f"{corpus}.{part}.{name}": told for name, told in tally.figures().items()}
        return found

    def export(self, path: Path) -> None:
        """Write the head in eight bits with open numbers of sentences and words."""
        with tempfile.TemporaryDirectory() as held:
            plain = Path(held) / path.name
            torch.onnx.export(
                self.head,
                (torch.zeros(2, 7, WIDTH),),
                plain,
                input_names=[STATES],
                output_names=list(self.head.outputs),
                dynamic_axes={STATES: {0: "sentences", 1: "words"}},
                opset_version=OPSET,
                dynamo=False,
            )
            quantize_dynamic(plain, path, per_channel=True)
        model = onnx.load(path)
        onnx.helper.set_model_props(model, {"labels": json.dumps(self.labels)})
        onnx.save(model, path)


def tell(**told: object) -> None:
    """A line to the terminal."""
    print(json.dumps(told), flush=True)  # noqa: T201 - a script that tells how it goes


def main() -> None:
    """Train a head, tell its figures, and write it beside the network."""
    parser = argparse.ArgumentParser(prog="python -m training.later", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora")
    parser.add_argument(
        "config", type=Path, help="the head's configuration, as training/begins.toml"
    )
    parser.add_argument("--into", type=Path, required=True, help="folder that has the network")
    told = parser.parse_args()
    later = Later(told.data, told.config, told.into)
    later.train()
    tell(**later.scores())
    later.export(told.into / f"{later.name}.onnx")


if __name__ == "__main__":
    main()
