"""Batches of sentences of like length, in an order that a seed fixes."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from inquest.annotate.analyser.pieces import MASK, Case, Pieces, Vocabulary
from training.examples import Example, Labels

Config = Mapping[str, Any]
Numbers = Mapping[str, Mapping[str, int]]

UNKNOWN = -100  # the number of a label that is not known: it adds no loss
LONGEST = 400  # pieces; what is longer is left out of training
SPREAD = 4  # pieces by which the length of sentences of one batch may differ by chance
WRITTEN = (Case.SMALL, Case.TITLE, Case.CAPITALS, Case.MIXED, Case.LETTER)


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sentence in numbers.

    Attributes:
        pieces: its word pieces.
        labels: by name, the number of a label for each word.
        trees: by name, the number of each word's head, from 1; 0 for the root.
        words: as they are written.

    """

    pieces: Pieces
    labels: Mapping[str, Sequence[int]]
    trees: Mapping[str, Sequence[int]]
    words: Sequence[str]


def label_sets(examples: Sequence[Example], heads: Config) -> dict[str, list[str]]:
    """The labels that each head learns, in a fixed order; for a tree those of its relations.

    Raises:
        ValueError: a head has no labels in any corpus.

    """
    found: dict[str, list[str]] = {}
    for name, head in heads.items():
        source = head.get("relation", name)
        met = Counter(
            label for example in examples for label in example.labels.get(source, ()) if label
        )
        kept = sorted(label for label, count in met.items() if count >= head.get("rare", 1))
        if not kept:
            raise ValueError(f"no corpus has labels of {source!r}, which the head {name!r} learns")
        found[source] = kept
    return dict(sorted(found.items()))


def numbers_of(labels: Mapping[str, Sequence[str]]) -> Numbers:
    """The number of each label."""
    return {
        name: {label: number for number, label in enumerate(listed)}
        for name, listed in labels.items()
    }


def trees_of(heads: Config) -> tuple[str, ...]:
    """The heads whose labels are numbers of words."""
    return tuple(name for name, head in heads.items() if "relation" in head)


def encode(
    example: Example, vocabulary: Vocabulary, numbers: Numbers, trees: Sequence[str]
) -> Encoded:
    """A sentence in numbers; what no head learns is left out."""
    told = example.labels
    labels = {name: _numbered(told[name], numbers[name]) for name in told if name in numbers}
    heads = {name: _placed(told[name]) for name in trees if name in told}
    return Encoded(vocabulary.encode(example.words), labels, heads, example.words)


def _numbered(labels: Labels, known: Mapping[str, int]) -> list[int]:
    return [UNKNOWN if label is None else known.get(label, UNKNOWN) for label in labels]


def _placed(labels: Labels) -> list[int]:
    return [UNKNOWN if label is None else int(label) for label in labels]


def batches(sentences: Sequence[Encoded], size: int, rng: random.Random) -> Iterator[list[Encoded]]:
    """Sentences of like length together, about `size` pieces with padding a batch, shuffled."""
    fitting = [each for each in sentences if len(each.pieces.ids) <= LONGEST]
    order = sorted(fitting, key=lambda each: len(each.pieces.ids) + rng.random() * SPREAD)
    groups: list[list[Encoded]] = [[]]
    for sentence in order:
        if groups[-1] and len(sentence.pieces.ids) * (len(groups[-1]) + 1) > size:
            groups.append([])
        groups[-1].append(sentence)
    rng.shuffle(groups)
    yield from (group for group in groups if group)


def varied(
    sentence: Encoded, vocabulary: Vocabulary, rng: random.Random, config: Config
) -> Encoded:
    """A sentence as it might be met otherwise: words hidden, all capitals, all small letters."""
    pieces = sentence.pieces
    ids, cases = list(pieces.ids), list(pieces.cases)
    chance = rng.random()
    if chance < 2 * config["shouted"]:
        flat = Case.CAPITALS if chance < config["shouted"] else Case.SMALL
        cases = [int(flat) if case in WRITTEN else case for case in cases]
    ends = [*pieces.first[1:], len(ids) - 1]
    for start, end in zip(pieces.first, ends, strict=True):
        if rng.random() < config["masked"]:
            ids[start:end] = [vocabulary.ids[MASK]] * (end - start)
    sentence = replace(sentence, pieces=Pieces(tuple(ids), tuple(cases), pieces.first))
    return without_stop(sentence) if rng.random() < config["unstopped"] else sentence


def without_stop(sentence: Encoded) -> Encoded:
    """The sentence less its last mark, where nothing hangs on that mark."""
    last = len(sentence.words)
    hung = any(last in heads for heads in sentence.trees.values())
    if last <= 1 or sentence.words[-1] not in ".!?" or hung:
        return sentence
    pieces = sentence.pieces
    cut = pieces.first[-1]
    shorter = Pieces(
        (*pieces.ids[:cut], pieces.ids[-1]), (*pieces.cases[:cut], 0), pieces.first[:-1]
    )
    labels = {name: told[:-1] for name, told in sentence.labels.items()}
    trees = {name: heads[:-1] for name, heads in sentence.trees.items()}
    return Encoded(shorter, labels, trees, sentence.words[:-1])
