"""The trained network, run by ONNX Runtime: a file with the encoder and its heads, and later ones.

A head that was trained after the encoder was finished has a small file of its own.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import onnxruntime

from inquest.annotate.analyser.begins import BEGINS, GOES_ON
from inquest.annotate.analyser.pieces import END, START, UNKNOWN, Pieces, Vocabulary
from inquest.errors import ModelError

MODEL, LABELS = "analyser.onnx", "analyser.json"
LABELLED = ("upos", "lemma", "entity", "relation")  # what has names for its numbers
HEADS = ("upos", "lemma", "entity", "arcs", "relations")  # what is asked of the file
STATES = "states"  # what the heads read
LATER = "begins"  # the head in a file of its own
BATCH = 400  # pieces with padding: small enough for the processor's own memory

Arrays = dict[str, npt.NDArray[Any]]
Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Decided:
    """What the heads say of one sentence.

    Attributes:
        upos: (words,) numbers of labels.
        lemma, entity: (words, labels) scores.
        arcs: (words, 1 + words) scores of heads, the root first.
        relations: (words, 1 + words) the number of the label that each head would have.
        begins: (words,) log-odds that another sentence begins with a word.

    """

    upos: npt.NDArray[np.int64]
    lemma: Scores
    entity: Scores
    arcs: Scores
    relations: npt.NDArray[np.int32]
    begins: Scores


class Decider(Protocol):
    """What decides on sentences: the network, or what stands in for it.

    `labels` has the names of the numbers of `upos`, `lemma`, `entity` and `relation`.
    """

    vocabulary: Vocabulary
    labels: Mapping[str, Sequence[str]]

    def decide(self, sentences: Sequence[Pieces]) -> list[Decided]:
        """What the heads say of each sentence of one report, in the order given."""
        ...


class Network:
    """The network and its labels; a `Decider`."""

    vocabulary: Vocabulary
    labels: Mapping[str, Sequence[str]]

    def __init__(self, folder: Path) -> None:
        """Load the files.

        Raises:
            ModelError: one is missing or is not what it should be.

        """
        self.vocabulary, self.labels = _read_labels(folder / LABELS)
        self._session = _open_session(folder / MODEL, {*HEADS, STATES})
        self._later = _open_session(folder / f"{LATER}.onnx", {LATER})
        self._order = _label_order(self._later, folder / f"{LATER}.onnx")

    def decide(self, sentences: Sequence[Pieces]) -> list[Decided]:
        """What the heads say of each sentence of one report, in the order given.

        Sentences of one report alone go through together: scales of the eight-bit weights follow
        the batch, and one report's analysis must not follow another's words.
        """
        found: dict[int, Decided] = {}
        for group, inputs in self._batches(sentences):
            asked = (*HEADS, STATES)
            named = dict(zip(asked, self._session.run(asked, inputs), strict=True))
            named[LATER] = self._begins(named[STATES])
            for row, at in enumerate(group):
                found[at] = _decided(named, row, len(sentences[at].first))
        return [found[at] for at in range(len(sentences))]

    def _begins(self, states: Scores) -> Scores:
        """Log-odds (sentences, words)."""
        (scores,) = self._later.run([LATER], {STATES: states})
        begins, goes_on = self._order
        odds: Scores = scores[..., begins] - scores[..., goes_on]
        return odds

    def encode(self, sentences: Sequence[Pieces]) -> None:
        """Run the encoder alone on the batches of `decide`, to see what the rest costs.

        The heads are asked about the root only, which leaves them next to nothing to do.
        """
        for _, inputs in self._batches(sentences):
            self._session.run([STATES], inputs | {"first": inputs["first"][:, :1]})

    def _batches(self, sentences: Sequence[Pieces]) -> Iterator[tuple[list[int], Arrays]]:
        for group in group_alike([len(each.ids) for each in sentences]):
            yield group, _inputs([sentences[at] for at in group])


@cache
def english_network() -> Network:
    """The network that ships with the package, loaded once.

    Raises:
        ModelError: the installation lacks it.

    """
    return Network(Path(str(files("inquest.annotate.analyser"))) / "english")


def group_alike(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of sentences of like size, each group at most `BATCH` pieces with padding.

    A sentence that is larger by itself makes a group of its own.
    """
    group: list[int] = []
    for at in sorted(range(len(sizes)), key=lambda at: (sizes[at], at)):
        if group and sizes[at] * (len(group) + 1) > BATCH:
            yield group
            group = []
        group.append(at)
    if group:
        yield group


def _unusable(path: Path, reason: str) -> ModelError:
    return ModelError(str(path), reason, "Install Inquest again.")


def _read_labels(path: Path) -> tuple[Vocabulary, dict[str, list[str]]]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        pieces = [str(piece) for piece in told["pieces"]]
        labels = {name: [str(label) for label in told["labels"][name]] for name in LABELLED}
    except FileNotFoundError as wrong:
        raise _unusable(path, "is missing") from wrong
    except (OSError, ValueError, KeyError, TypeError) as wrong:
        raise _unusable(path, "is no list of labels of the analyser") from wrong
    if not all(labels.values()) or not {UNKNOWN, START, END} <= set(pieces):
        raise _unusable(path, "lacks labels or word pieces")
    return Vocabulary(pieces), labels


def _label_order(session: onnxruntime.InferenceSession, path: Path) -> tuple[int, int]:
    """The numbers of the two labels of the head that tells where sentences begin."""
    try:
        told = json.loads(session.get_modelmeta().custom_metadata_map["labels"])[LATER]
        return told.index(BEGINS), told.index(GOES_ON)
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise _unusable(path, "lacks its labels") from wrong


def _open_session(path: Path, outputs: Collection[str]) -> onnxruntime.InferenceSession:
    if not path.is_file():
        raise _unusable(path, "is missing")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    except Exception as wrong:  # the runtime's errors have no base of their own
        raise _unusable(path, "is damaged") from wrong
    if not set(outputs) <= {output.name for output in session.get_outputs()}:
        raise _unusable(path, "lacks heads of the analyser")
    return session


def _inputs(batch: Sequence[Pieces]) -> Arrays:
    """Sentences side by side, padded; word 0 of each is the root, at the start piece."""
    pieces = max(len(each.ids) for each in batch)
    words = 1 + max(len(each.first) for each in batch)
    ids, cases = (np.zeros((len(batch), pieces), np.int64) for _ in range(2))
    mask = np.zeros((len(batch), pieces), np.bool_)
    first = np.zeros((len(batch), words), np.int64)
    for row, each in enumerate(batch):
        ids[row, : len(each.ids)] = each.ids
        cases[row, : len(each.ids)] = each.cases
        mask[row, : len(each.ids)] = True
        first[row, 1 : 1 + len(each.first)] = each.first
    return {"ids": ids, "cases": cases, "mask": mask, "first": first}


def _decided(named: Arrays, row: int, words: int) -> Decided:
    """The row's decisions, without those on padding."""
    return Decided(
        upos=named["upos"][row, :words].argmax(-1),
        lemma=named["lemma"][row, :words],
        entity=named["entity"][row, :words],
        arcs=named["arcs"][row, :words, : 1 + words],
        relations=named["relations"][row, :words, : 1 + words],
        begins=named["begins"][row, :words],
    )
