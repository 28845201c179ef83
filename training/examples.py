"""A sentence with what is known of it: the one shape in which all corpora reach the trainer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Labels = tuple[str | None, ...]  # one a word; None where it is not known


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence.

    Attributes:
        words: as they are written.
        labels: by name, one a word. A tagger has the labels of its own name; a tree has two rows:
            under its name the number of each word's head (from 1, "0" for the root), and under
            the name of its relations the relation to that head.
        origin: the corpus and document that it is from.

    """

    words: tuple[str, ...]
    labels: Mapping[str, Labels] = field(default_factory=dict)
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus, split."""

    name: str
    train: tuple[Example, ...] = ()
    tune: tuple[Example, ...] = ()
    test: tuple[Example, ...] = ()

    def part(self, split: str) -> tuple[Example, ...]:
        """The sentences of a split: train, tune or test."""
        return {"train": self.train, "tune": self.tune, "test": self.test}[split]
