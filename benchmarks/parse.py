"""`python -m benchmarks.parse FILE.conllu...`: how well the analyser parses a treebank.

On gold words: shares of right parts of speech (UPOS), lemmas, heads (UAS) and heads with their
relation (LAS; `las_all` with what stands behind the colon). From raw text: own sentences and words,
aligned by characters as in the CoNLL 2018 shared task; F1 of words, sentences and the same figures.
A word is right there only where the treebank has a word of the same characters, and so its head.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inquest.annotate.analyser import Parsed, parse, parse_apart
from inquest.annotate.analyser.words import split_words
from inquest.annotate.sentences import split_sentences
from inquest.model import Span

SIZE = 64  # sentences that are parsed together
FIGURES = ("upos", "lemma", "uas", "las", "las_all")
TEXT = "# text = "
BEGINS = ("# newpar", "# newdoc")
FORM, LEMMA, UPOS, HEAD, RELATION = 1, 2, 3, 6, 7

Place = tuple[int, int]  # start and end among the characters that are no white space


@dataclass(frozen=True, slots=True)
class Word:
    """A word of either side; heads are places, None above the root."""

    upos: str
    lemma: str
    head: Place | None
    relation: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A gold sentence; `paragraph` is whether a new one begins with it."""

    forms: tuple[str, ...]
    words: tuple[Word, ...]
    places: tuple[Place, ...]
    text: str
    paragraph: bool


def read_trees(path: Path) -> list[Tree]:
    """The sentences of a CoNLL-U file; ranges and empty nodes are passed over.

    Raises:
        SystemExit: there is none.

    """
    trees: list[Tree] = []
    start = 0
    for block in path.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n\n"):
        lines = block.split("\n")
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        words = [row for row in rows if row[0].isdigit()]
        if words:
            told = [line for line in lines if line.startswith("#")]
            trees.append(read_tree(words, told, start))
            start += size_of(trees[-1].text)
    if not trees:
        raise SystemExit(f"{path}: no sentence in CoNLL-U")
    return trees


def read_tree(rows: Sequence[Sequence[str]], told: Sequence[str], start: int) -> Tree:
    """A sentence of its rows and comments, whose characters begin at a place."""
    forms = tuple(row[FORM] for row in rows)
    places = placed(forms, start)
    words = tuple(
        Word(row[UPOS], row[LEMMA], head_place(places, int(row[HEAD])), row[RELATION])
        for row in rows
    )
    text = next((line.removeprefix(TEXT) for line in told if line.startswith(TEXT)), "")
    begins = any(line.startswith(BEGINS) for line in told)
    return Tree(forms, words, places, text or " ".join(forms), begins)


def placed(forms: Sequence[str], start: int) -> tuple[Place, ...]:
    """The places of words in a row."""
    found: list[Place] = []
    for form in forms:
        found.append((start, start + size_of(form)))
        start = found[-1][1]
    return tuple(found)


def size_of(text: str) -> int:
    """How many characters of a text are no white space."""
    return len("".join(text.split()))


def head_place(places: Sequence[Place], head: int) -> Place | None:
    """The place of the head of a number, from 1; None for 0."""
    return places[head - 1] if head else None


def our_words(found: Parsed, places: Sequence[Place]) -> list[Word]:
    """The words of a sentence that the analyser read at these places."""
    heads = [head_place(places, head) for head in found.heads]
    return [
        Word(*told) for told in zip(found.upos, found.lemmas, heads, found.relations, strict=True)
    ]


def right_figures(gold: Word, ours: Word) -> list[str]:
    """Names of the figures that a word adds to."""
    same = gold.head == ours.head
    base = gold.relation.partition(":")[0] == ours.relation.partition(":")[0]
    right = {
        "upos": gold.upos == ours.upos,
        "lemma": gold.lemma == ours.lemma,
        "uas": same,
        "las": same and base,
        "las_all": same and gold.relation == ours.relation,
    }
    return [name for name in FIGURES if right[name]]


def on_gold_words(trees: Sequence[Tree]) -> dict[str, float]:
    """Shares of right decisions on the treebank's own words."""
    hits: Counter[str] = Counter()
    for start in range(0, len(trees), SIZE):
        group = trees[start : start + SIZE]
        for tree, found in zip(group, parse([tree.forms for tree in group]), strict=True):
            for gold, ours in zip(tree.words, our_words(found, tree.places), strict=True):
                hits.update(right_figures(gold, ours))
    total = sum(len(tree.words) for tree in trees)
    return {name: hits[name] / total for name in FIGURES}


def from_raw_text(trees: Sequence[Tree]) -> dict[str, float]:
    """F1 of sentences, words and decisions on the text alone, paragraph by paragraph."""
    gold = {at: word for tree in trees for at, word in zip(tree.places, tree.words, strict=True)}
    hits: Counter[str] = Counter()
    bounds = {(tree.places[0][0], tree.places[-1][1]) for tree in trees}
    cuts: set[Place] = set()
    ours = 0
    for places, words in read_paragraphs(trees):
        cuts.add((places[0][0], places[-1][1]))
        ours += len(words)
        for at, word in zip(places, words, strict=True):
            if at in gold:
                hits.update(["words", *right_figures(gold[at], word)])
    scores = {"sentences": 2 * len(cuts & bounds) / (len(cuts) + len(bounds))}
    return scores | {name: 2 * hits[name] / (ours + len(gold)) for name in ("words", *FIGURES)}


def read_paragraphs(trees: Sequence[Tree]) -> Iterator[tuple[tuple[Place, ...], list[Word]]]:
    """Places and words of the sentences that the analyser makes of the text."""
    start = 0
    for paragraph in paragraphs(trees):
        spans = split_sentences(paragraph, Span.of(paragraph, 0, len(paragraph)))
        rows = [row for row in map(words_of, spans) if row]
        for row, parts in zip(rows, parse_apart(rows), strict=True):
            places = placed(row, start)
            start = places[-1][1]
            for found in parts:
                here, places = places[: len(found.upos)], places[len(found.upos) :]
                yield here, our_words(found, here)


def words_of(span: Span) -> list[str]:
    """The words of a sentence, as the analyser cuts them."""
    return [span.text[start:end] for start, end in split_words(span.text)]


def paragraphs(trees: Sequence[Tree]) -> Iterator[str]:
    """The text of the paragraphs; a file without marks of them is one."""
    held: list[str] = []
    for tree in trees:
        if tree.paragraph and held:
            yield " ".join(held)
            held = []
        held.append(tree.text)
    yield " ".join(held)


def main() -> None:
    """Print both tables for each file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parse", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.conllu")
    for path in parser.parse_args().files:
        trees = read_trees(path)
        tables = {"gold words": on_gold_words(trees), "raw text": from_raw_text(trees)}
        for name, scores in tables.items():
            told = "  ".join(f"{figure} {score:.4f}" for figure, score in scores.items())
            print(f"{path.name}  {name}: {told}")


if __name__ == "__main__":
    main()
