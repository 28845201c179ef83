"""Names out of re3d's marks, which hold articles, titles and descriptions besides names.

A mark of capitals and small words is a name, less the article and a person's titles before it. In
any other mark the countries are names, and it is left open what other capitals stand for.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from inquest.annotate.analyser.words import split_words
from training.examples import Labels
from training.names import LONGEST, SMALL, TITLES, is_country

Mark = Mapping[str, Any]
Bounds = tuple[int, int]

KINDS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
OWN = ("we", "they")  # in capitals at the start of a sentence
SENTENCE_END = re.compile(r"(?<=[a-z\d)”\"][.!?])\s+(?=[A-Z“\"])|\n+")


def marked_sentences(folder: Path) -> Iterator[tuple[str, tuple[str, ...], Labels]]:
    """Document, words and tags of each sentence; a tag is None where it is not plain."""
    marks: dict[str, list[Mark]] = {}
    for mark in json_lines(folder / "entities.json"):
        marks.setdefault(mark["documentId"], []).append(mark)
    for document in json_lines(folder / "documents.json"):
        text, known = document["text"], marks.get(document["_id"], [])
        for start, end in sentence_bounds(text):
            bounds = [(start + a, start + b) for a, b in split_words(text[start:end])]
            words = tuple(text[a:b] for a, b in bounds)
            if words:
                yield document["_id"], words, tidy_names(bounds, words, known)


def json_lines(path: Path) -> Iterator[Mark]:
    """The records of a file."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)


def sentence_bounds(text: str) -> Iterator[Bounds]:
    """Rough sentences, good enough for tagging names: a stop, white space, a capital letter."""
    start = 0
    for found in SENTENCE_END.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def tidy_names(bounds: Sequence[Bounds], words: Sequence[str], marks: Sequence[Mark]) -> Labels:
    """Tags for a sentence whose words lie at these bounds of the marked text; long marks first."""
    tags: list[str | None] = ["O"] * len(words)
    for mark in sorted(marks, key=lambda each: each["begin"] - each["end"]):
        inside = [at for at, (a, b) in enumerate(bounds) if mark["begin"] <= a and b <= mark["end"]]
        kind = KINDS.get(mark["type"])
        if inside and kind and all(tags[at] == "O" for at in inside):
            for at, tag in mark_tags(words, inside, kind):
                tags[at] = tag
    return tuple(tags)


def mark_tags(
    words: Sequence[str], inside: Sequence[int], kind: str
) -> Iterator[tuple[int, str | None]]:
    """The tags of the words in a mark that have one."""
    named = without_titles(words, inside, kind)
    told = [words[at] for at in named]
    if is_name(told):
        ours = "LOC" if is_country(told) else kind
        yield from ((at, f"{'B' if at == named[0] else 'I'}-{ours}") for at in named)
        return
    for at in inside:
        if is_country([words[at]]):
            yield at, "B-LOC"
        elif words[at][:1].isupper():
            yield at, None


def without_titles(words: Sequence[str], inside: Sequence[int], kind: str) -> Sequence[int]:
    """What a mark has besides an article, titles before a person's name and a clitic behind it."""
    named = inside[1:] if words[inside[0]].casefold() == "the" else inside
    while kind == "PER" and named and words[named[0]].casefold().rstrip(".") in TITLES:
        named = named[1:]
    return named[:-1] if named and words[named[-1]] in ("'s", "’s") else named


def is_name(words: Sequence[str]) -> bool:
    """Whether words are written as a name is."""
    written = all(word[:1].isupper() or word in SMALL for word in words)
    return written and 0 < len(words) <= LONGEST and words[0].casefold() not in OWN
