"""Readers of corpora: each file format to `Example`s, and the split of each corpus."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from inquest.annotate.analyser.lemmas import script_of
from inquest.annotate.analyser.words import split_words
from training.examples import Corpus, Example, Labels
from training.marks import marked_sentences
from training.names import FORM, HEAD, RELATION, UPOS, Row, flat_names
from training.paragraphs import run_on, unparted, whole

Entry = Mapping[str, Any]

LEMMA = 2
BLOCK = 20  # sentences next to one another share names: they are held out together
NO_WORD = "-DOCSTART-"
OUTSIDE = "O"

# The kinds of name in each corpus, as ours.
KINDS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "person": "PER",
    "corporation": "ORG",
    "group": "ORG",
    "location": "LOC",
}


def read_corpora(config: Path, data: Path) -> tuple[Corpus, ...]:
    """All corpora that a training configuration names, from the folder that holds them.

    Raises:
        FileNotFoundError: a file of one is not there.

    """
    entries = tomllib.loads(config.read_text(encoding="utf-8"))["corpora"]
    return tuple(READERS[entry["reader"]](entry, data) for entry in entries)


def files(entry: Entry, data: Path, split: str) -> list[Path]:
    """The files of a split, in order."""
    found = []
    for pattern in entry.get(split, ()):
        fitting = sorted(data.glob(pattern))
        if not fitting:
            raise FileNotFoundError(f"{data / pattern}: see training/README.md for the corpora")
        found += fitting
    return found


def read_treebank(entry: Entry, data: Path) -> Corpus:
    """A treebank in CoNLL-U whose files are its splits."""
    return split_by_file(entry, data, parsed)


def read_gum(entry: Entry, data: Path) -> Corpus:
    """GUM: trees and entities in CoNLL-U, a file a document."""
    return split_by_file(entry, data, partial(parsed, names=True))


def read_paragraphs(entry: Entry, data: Path) -> Corpus:
    """A treebank's text as the splitter leaves it, with where sentences begin in it."""
    return split_by_file(entry, data, unparted)


def read_run_on(entry: Entry, data: Path) -> Corpus:
    """A treebank's sentences joined, with where they begin."""
    return split_by_file(entry, data, run_on)


def read_whole(entry: Entry, data: Path) -> Corpus:
    """The sentences to train on of another reader (`of`), in each of which no other begins."""
    corpus = READERS[entry["of"]](entry, data)
    return Corpus(entry["name"], tuple(map(whole, corpus.train)))


def split_by_file(
    entry: Entry, data: Path, read: Callable[[Path, str], Iterable[Example]]
) -> Corpus:
    """Files of a corpus, each of one split: by its `splits`, a list of documents, or by entries."""
    listed = (data / entry["splits"]).read_text(encoding="utf-8") if "splits" in entry else ""
    splits = gum_splits(listed)
    parts: dict[str, list[Example]] = {"train": [], "dev": [], "test": []}
    for path in files(entry, data, "train"):
        parts[splits.get(path.stem, "train")] += read(path, entry["name"])
    for split, known in (("tune", "dev"), ("test", "test")):
        parts[known] += (
            each for path in files(entry, data, split) for each in read(path, entry["name"])
        )
    return Corpus(entry["name"], tuple(parts["train"]), tuple(parts["dev"]), tuple(parts["test"]))


def gum_splits(page: str) -> dict[str, str]:
    """The split of each document, by the headings of GUM's list."""
    found: dict[str, str] = {}
    for part in page.split("\n## ")[1:]:
        split, _, listed = part.partition("\n")
        found |= dict.fromkeys(re.findall(r"\* (\S+)", listed), split.strip())
    return found


def read_columns(entry: Entry, data: Path) -> Corpus:
    """Names in two columns, a word a line, in the IOB or BIO scheme."""
    known, test = (
        [
            Example(*in_our_words(words, tags), entry["name"])
            for path in files(entry, data, split)
            for words, tags in columns(path)
        ]
        for split in ("train", "test")
    )
    return split_off(entry, known, test)


def read_re3d(entry: Entry, data: Path) -> Corpus:
    """re3d: documents and entities in JSON lines, by characters of the text."""
    known = [
        Example(words, {"entity": tags}, f"{entry['name']}/{document}")
        for path in files(entry, data, "train")
        for document, words, tags in marked_sentences(path.parent)
    ]
    return split_off(entry, known, [])


def split_off(entry: Entry, known: Sequence[Example], test: Sequence[Example]) -> Corpus:
    """Keep every n-th block of sentences for tests, where an entry has `held_out`."""
    every = entry.get("held_out", 0)
    held = [bool(every) and at // BLOCK % every == every - 1 for at in range(len(known))]
    kept = tuple(each for each, out in zip(known, held, strict=True) if not out)
    out = tuple(each for each, out in zip(known, held, strict=True) if out)
    return Corpus(entry["name"], kept, test=(*test, *out))


def parsed(path: Path, corpus: str, *, names: bool = False) -> Iterator[Example]:
    """The sentences of a CoNLL-U file, with trees, and names where wanted."""
    for rows in conllu(path):
        words = tuple(row[FORM] for row in rows)
        labels: dict[str, Labels] = {
            "upos": tuple(row[UPOS] for row in rows),
            "lemma": tuple(script_of(row[FORM], row[LEMMA]) for row in rows),
            "tree": tuple(row[HEAD] for row in rows),
            "relation": tuple(row[RELATION] for row in rows),
        }
        if names:
            labels["entity"] = flat_names(rows)
        yield Example(words, labels, f"{corpus}/{path.stem}")


def conllu(path: Path) -> Iterator[list[Row]]:
    """The sentences of a CoNLL-U file as rows of words; ranges and empty nodes are passed over."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif rows and not line:
            yield rows
            rows = []


def columns(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Sentences of words and BIO tags of our kinds."""
    lines = path.read_text(encoding="utf-8").split("\n")
    for _, group in groupby(lines, key=lambda line: bool(line.strip())):
        cells = [line.split() for line in group]
        told = [(row[0], row[-1]) for row in cells if row[1:] and row[0] != NO_WORD]
        if told:
            yield [word for word, _ in told], bio([tag for _, tag in told])


def bio(tags: Sequence[str]) -> list[str]:
    """Tags of the IOB or BIO scheme as BIO tags of our kinds; other kinds are outside."""
    made: list[str] = []
    before = OUTSIDE
    for tag in tags:
        mark, _, kind = tag.partition("-")
        ours = KINDS.get(kind)
        same = before != OUTSIDE and before.partition("-")[2] == kind
        made.append(f"{'I' if mark == 'I' and same else 'B'}-{ours}" if ours else OUTSIDE)
        before = tag
    return made


def in_our_words(
    words: Sequence[str], tags: Sequence[str]
) -> tuple[tuple[str, ...], dict[str, Labels]]:
    """The sentence cut into words as the analyser cuts them; the tags go along."""
    text = " ".join(words)
    owner = [at for at, word in enumerate(words) for _ in f"{word} "]
    cut: list[str] = []
    spread: list[str] = []
    before = -1
    for start, end in split_words(text):
        tag = tags[owner[start]]
        goes_on = owner[start] == before and tag != OUTSIDE
        cut.append(text[start:end])
        spread.append(f"I{tag[1:]}" if goes_on else tag)
        before = owner[start]
    return tuple(cut), {"entity": tuple(spread)}


READERS: Mapping[str, Callable[[Entry, Path], Corpus]] = {
    "treebank": read_treebank,
    "gum": read_gum,
    "columns": read_columns,
    "re3d": read_re3d,
    "paragraphs": read_paragraphs,
    "run_on": read_run_on,
    "whole": read_whole,
}
