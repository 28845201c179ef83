"""`python -m benchmarks.entities FILE.iob2...`: how well names are found on gold words.

A file has a word and its tag a line, in columns parted by a tab or spaces, and an empty line after
each sentence. The tag, in the IOB or BIO scheme, is the last column; where lines begin with the
number of the word, as in Universal NER, word and tag are the second and the third. Kinds other than
persons, organisations and places are no names.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from inquest.annotate.analyser import parse

KINDS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "CORPORATION": "ORG",
    "GROUP": "ORG",
    "LOC": "LOC",
    "LOCATION": "LOC",
    "PLACE": "LOC",
    "GPE": "LOC",
}
SIZE = 64  # sentences that are parsed together
NO_WORD = ("#", "-DOCSTART-")  # how lines begin that are comments, or begin a document

Name = tuple[int, int, str]
Sentence = tuple[list[str], set[Name]]


def read_names(path: Path) -> list[Sentence]:
    """Words and names of each sentence.

    Raises:
        SystemExit: there is none.

    """
    lines = path.read_text(encoding="utf-8").splitlines()
    blocks = [list(told) for _, told in groupby(lines, key=lambda line: bool(line.strip()))]
    found = [sentence for block in blocks if (sentence := read_sentence(block))]
    if not found:
        raise SystemExit(f"{path}: no words with tags")
    return found


def read_sentence(lines: Sequence[str]) -> Sentence | None:
    """Words and names of a sentence's lines; None where there is no word."""
    rows = [line.split("\t") if "\t" in line else line.split() for line in told_lines(lines)]
    if not rows:
        return None
    numbered = [row[0] for row in rows] == [str(1 + at) for at in range(len(rows))]
    word, tag = (1, 2) if numbered and rows[0][2:] else (0, -1)
    return [row[word] for row in rows], names_in([row[tag] for row in rows])


def told_lines(lines: Sequence[str]) -> Iterator[str]:
    """The lines that have a word: a comment is no word, a mark "#" with a tag is."""
    for line in lines:
        comment = line.startswith(NO_WORD) and not line.startswith("#\t")
        if line.strip() and not comment:
            yield line


def names_in(tags: Sequence[str]) -> set[Name]:
    """First word, end and kind of each name."""
    found: set[Name] = set()
    start, kind = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        mark, _, told = tag.partition("-")
        goes_on = mark == "I" and told == kind
        if kind and not goes_on:
            found.add((start, at, kind))
            kind = ""
        if told and not goes_on:
            start, kind = at, told
    return {(first, end, ours) for first, end, told in found if (ours := KINDS.get(told.upper()))}


def score(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Precision, recall and F1 over all names, and F1 of each kind."""
    hits, ours, gold = Counter[str](), Counter[str](), Counter[str]()
    for start in range(0, len(sentences), SIZE):
        group = sentences[start : start + SIZE]
        for (_, wanted), found in zip(group, parse([words for words, _ in group]), strict=True):
            mine = set(found.names)
            hits.update(kind for *_, kind in mine & wanted)
            ours.update(kind for *_, kind in mine)
            gold.update(kind for *_, kind in wanted)
    scores = {
        "precision": ratio(hits.total(), ours.total()),
        "recall": ratio(hits.total(), gold.total()),
        "f1": ratio(2 * hits.total(), ours.total() + gold.total()),
    }
    return scores | {
        kind: ratio(2 * hits[kind], ours[kind] + gold[kind]) for kind in ("PER", "ORG", "LOC")
    }


def ratio(part: int, whole: int) -> float:
    """A share; 0 of nothing."""
    return part / whole if whole else 0.0


def main() -> None:
    """Print a line for each file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.entities", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.iob2")
    for path in parser.parse_args().files:
        told = "  ".join(f"{name} {figure:.4f}" for name, figure in score(read_names(path)).items())
        print(f"{path.name}: {told}")


if __name__ == "__main__":
    main()
