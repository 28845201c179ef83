"""Training: epochs over all corpora at once, checkpoints, and figures after each epoch."""

import json
import random
import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch import nn

from inquest.annotate.analyser.pieces import Vocabulary
from training import checkpoints
from training.averages import RunningMean
from training.batches import Encoded, batches, encode, label_sets, numbers_of, trees_of, varied
from training.corpora import read_corpora
from training.encoder import load_weights, package_folder
from training.examples import Example
from training.model import Analyser
from training.scores import measure
from training.tensors import Batch, collate

CONFIG = Path(__file__).with_name("config.toml")
EVERY = 100  # steps between two lines of the log
KEEP = 500  # steps between two checkpoints
MEASURED = 4000  # pieces of a batch when nothing is learnt


class Trainer:
    """A run of training that can be taken up again from its folder, to the same weights."""

    def __init__(self, data: Path, out: Path, *, config: Path = CONFIG) -> None:
        self.out = out
        self.settings: Mapping[str, Any] = tomllib.loads(config.read_text(encoding="utf-8"))
        self.how = self.settings["training"]
        self.corpora = read_corpora(config, data)
        torch.manual_seed(self.how["seed"])
        examples = self.examples("train")
        self.labels = label_sets(examples, self.settings["heads"])
        folder = package_folder()
        words = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.vocabulary = Vocabulary([word for word in words if word])
        self.sentences = self.encode(examples)
        self.model = Analyser(len(self.vocabulary.ids), self.labels, self.settings)
        load_weights(self.model.encoder, folder)
        self.mean = RunningMean(self.model, self.how["average"])
        self.optimiser = torch.optim.AdamW(parameter_groups(self.model, self.settings))
        self.rates = [group["lr"] for group in self.optimiser.param_groups]
        self.lengths = [sum(1 for _ in self.plan(epoch)) for epoch in range(self.how["epochs"])]
        self.step = self.epoch = 0

    def examples(self, split: str) -> list[Example]:
        """The sentences of a split of all corpora."""
        return [each for corpus in self.corpora for each in corpus.part(split)]

    def encode(
        self, examples: Sequence[Example], pieces: Vocabulary | None = None
    ) -> list[Encoded]:
        """Sentences in numbers, with the network's own word pieces or others."""
        numbers = numbers_of(self.labels)
        trees = trees_of(self.settings["heads"])
        return [encode(each, pieces or self.vocabulary, numbers, trees) for each in examples]

    def plan(self, epoch: int) -> Iterator[list[Encoded]]:
        """The batches of an epoch, always the same."""
        return batches(self.sentences, self.how["pieces"], self._chance(epoch))

    def _chance(self, *place: int) -> random.Random:
        seed = "/".join(map(str, (self.how["seed"], *place)))
        return random.Random(seed)  # noqa: S311 - an order, no secret

    def run(self) -> None:
        """Train to the end, from the last checkpoint if there is one."""
        self.resume()
        while self.epoch < self.how["epochs"]:
            self.train_epoch()
            self.epoch += 1
            self.save()
            with self.mean.applied():
                self.log(epoch=self.epoch, **self.scores("tune"))

    def train_epoch(self) -> None:
        """One pass over all sentences; batches that a checkpoint has behind it are passed over."""
        done = self.step - sum(self.lengths[: self.epoch])
        began, losses = time.monotonic(), Counter[str]()
        for number, group in islice(enumerate(self.plan(self.epoch)), done, None):
            chance = self._chance(self.epoch, number)
            told = [varied(each, self.vocabulary, chance, self.how) for each in group]
            losses.update(self.learn(collate(told, self.model.names)) | {"steps": 1})
            if self.step % EVERY == 0:
                steps = losses.pop("steps")
                means = {name: round(total / steps, 4) for name, total in losses.items()}
                spent = round(time.monotonic() - began)
                self.log(step=self.step, of=sum(self.lengths), seconds=spent, **means)
                losses.clear()
            if self.step % KEEP == 0:
                self.save()

    def learn(self, batch: Batch) -> dict[str, float]:
        """One step; the losses of the heads."""
        self.model.train()
        factor = rate_factor(self.step / sum(self.lengths), self.how["warm_up"])
        for group, rate in zip(self.optimiser.param_groups, self.rates, strict=True):
            group["lr"] = rate * factor
        with torch.autocast("cpu", torch.bfloat16):
            losses = self.model.loss(batch)
            total = sum(losses.values(), torch.zeros(()))
        self.optimiser.zero_grad()
        torch.autograd.backward(total)
        nn.utils.clip_grad_norm_(self.model.parameters(), self.how["clip"])
        self.optimiser.step()
        self.step += 1
        self.mean.update(self.step)
        return {name: float(loss.detach()) for name, loss in losses.items()}

    def scores(self, split: str) -> dict[str, float]:
        """Figures on the tuning or test part of every corpus that has one."""
        found: dict[str, float] = {}
        for corpus in self.corpora:
            groups = batches(self.encode(corpus.part(split)), MEASURED, self._chance())
            figures = measure(self.model, self.settings["heads"], groups)
            found |= {f"{corpus.name}.{name}": figure for name, figure in figures.items()}
        return found

    def log(self, **told: object) -> None:
        """A line to the log and to the terminal."""
        line = json.dumps(told)
        print(line, flush=True)  # noqa: T201 - a script that tells how it goes
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    def save(self) -> None:
        """Keep everything needed to go on."""
        state = {
            "model": self.model.state_dict(),
            "mean": self.mean.weights,
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "epoch": self.epoch,
            "labels": self.labels,
            "random": torch.get_rng_state(),
        }
        checkpoints.keep(self.out, state)

    def resume(self) -> None:
        """Take up the last checkpoint, if there is one.

        Raises:
            ValueError: it is of other data.

        """
        self.out.mkdir(parents=True, exist_ok=True)
        told = checkpoints.kept(self.out)
        if told is None:
            return
        if told["labels"] != self.labels:
            raise ValueError(f"the checkpoint in {self.out} was made of other data")
        self.model.load_state_dict(told["model"])
        self.mean.weights = told["mean"]
        self.optimiser.load_state_dict(told["optimiser"])
        self.step, self.epoch = told["step"], told["epoch"]
        torch.set_rng_state(told["random"])


def parameter_groups(model: nn.Module, settings: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The encoder learns slowly, what is new fast; only matrices decay."""
    slow, fast = settings["encoder"]["learning_rate"], settings["training"]["head_learning_rate"]
    decay = settings["training"]["weight_decay"]
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        new = not name.startswith("encoder.") or name in NEW
        groups.setdefault((new, parameter.ndim > 1), []).append(parameter)
    return [
        {
            "params": parameters,
            "lr": fast if new else slow,
            "weight_decay": decay if matrix else 0.0,
            "betas": (0.9, 0.95) if new else (0.9, 0.98),
        }
        for (new, matrix), parameters in groups.items()
    ]


NEW = ("encoder.mix", "encoder.cases.weight")  # parts of the encoder that MiniLM lacks


def rate_factor(share: float, warm_up: float) -> float:
    """The learning rate at a share of all steps: up to 1 in a straight line, then down to 0."""
    return share / warm_up if share < warm_up else (1 - share) / (1 - warm_up)
