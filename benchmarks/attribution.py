"""`python -m benchmarks.attribution DATA`: attributions against GUM's discourse relations.

GUM marks what is attributed by a discourse relation, with the words of source and cue by number. For
each of source, cue and content: F1 of spans that are the same (`exact`) and of spans that share a
word (`overlap`), over GUM's test documents. GUM's are of any text and take in thoughts and findings
("research shows"), ours are of what somebody says about an incident, so that no figure can be full.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.parse import Tree, paragraphs, read_trees, size_of
from inquest.annotate.english import EnglishAnnotator
from inquest.documents import read_report
from inquest.model import Annotation, RawReport, Report, Span
from inquest.settings import Settings

PARTS = ("source", "cue", "content")
Places = tuple[int, int]  # among the characters that are no white space
Marks = dict[str, set[Places]]


@dataclass(slots=True)
class Tally:
    """Spans of a part that are right, ours, and the gold's."""

    hits: int = 0
    ours: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(self.ours + self.gold, 1)


def gold_marks(trees: Sequence[Tree], records: Sequence[dict[str, Any]]) -> Marks:
    """The spans of the parts in a document; words are numbered from 1 through it."""
    places = [place for tree in trees for place in tree.places]
    found: Marks = {part: set() for part in PARTS}
    for each in records:
        for part in ("source", "cue"):
            numbers = each[f"{part}_tokens"]
            if numbers:
                found[part].add((places[numbers[0] - 1][0], places[numbers[-1] - 1][1]))
        found["content"].update(content_place(trees, each))
    return found


def content_place(trees: Sequence[Tree], record: dict[str, Any]) -> Iterator[Places]:
    """Where the words of what is attributed stand: the place nearest to its cue."""
    text = "".join("".join(tree.forms) for tree in trees)
    wanted = "".join(record["content"].split())
    near = [place for tree in trees for place in tree.places]
    numbers = record["cue_tokens"] or record["source_tokens"] or [1]
    cue = near[numbers[0] - 1][0]
    starts = [at for at in range(len(text)) if text.startswith(wanted, at)] if wanted else []
    if starts:
        at = min(starts, key=lambda each: abs(each - cue))
        yield at, at + len(wanted)


def our_marks(report: Report, annotation: Annotation) -> Marks:
    """The spans of our attributions, as places in the body."""
    offset = report.text.index("\n\n") + 2
    head = size_of(report.text[:offset])

    def place(span: Span) -> Places:
        start = size_of(report.text[: span.start]) - head
        return start, start + size_of(span.text)

    found: Marks = {part: set() for part in PARTS}
    for each in annotation.attributions:
        spans = {"source": each.source, "cue": each.cue, "content": each.content}
        for part, span in spans.items():
            if span and span.start >= offset:
                found[part].add(place(span))
    return found


def read_document(trees: Sequence[Tree]) -> Marks:
    """Our spans in a document."""
    body = "\n\n".join(paragraphs(trees))
    data = f"Language: en\n\n{body}".encode()
    report = read_report(RawReport("document.txt", data), "document", Settings())
    return our_marks(report, EnglishAnnotator().annotate(report))


def trimmed(trees: Sequence[Tree], marks: Marks) -> Marks:
    """Spans without marks at their ends and without a "that" before them, which tell nothing."""
    text = "".join("".join(form) for tree in trees for form in tree.forms)
    leads = {
        start: end
        for tree in trees
        for (start, end), form in zip(tree.places, tree.forms, strict=True)
        if form.casefold() == "that"
    }
    found: Marks = {part: set() for part in PARTS}
    for part, places in marks.items():
        for first, end in places:
            start = leads.get(first, first)
            words = [at for at in range(start, end) if text[at].isalnum()]
            if words:
                found[part].add((words[0], words[-1] + 1))
    return found


def same(one: Places, other: Places) -> bool:
    """Whether two spans are one."""
    return one == other


def touching(one: Places, other: Places) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def measure(data: Path, split: str = "test") -> Iterator[tuple[str, dict[str, float]]]:
    """For exact and overlap the F1 of each part."""
    lines = (data / "gum/attribution.jsonl").read_text(encoding="utf-8").splitlines()
    records = [each for each in map(json.loads, lines) if each["split"] == split]
    documents = sorted({each["doc"] for each in records})
    tallies = {(way, part): Tally() for way in ("exact", "overlap") for part in PARTS}
    ways: dict[str, Callable[[Places, Places], bool]] = {"exact": same, "overlap": touching}
    for document in documents:
        trees = read_trees(data / f"gum/dep/{document}.conllu")
        gold = trimmed(trees, gold_marks(trees, [e for e in records if e["doc"] == document]))
        ours = trimmed(trees, read_document(trees))
        for (way, part), tally in tallies.items():
            tally.hits += paired(ours[part], gold[part], ways[way])
            tally.ours += len(ours[part])
            tally.gold += len(gold[part])
    for way in ("exact", "overlap"):
        yield way, {part: tallies[way, part].f1 for part in PARTS}


def paired(ours: set[Places], gold: set[Places], right: Callable[[Places, Places], bool]) -> int:
    """How many of our spans fit one of the gold's, each taken once."""
    free = sorted(gold)
    hits = 0
    for each in sorted(ours):
        fitting = next((other for other in free if right(each, other)), None)
        if fitting is not None:
            free.remove(fitting)
            hits += 1
    return hits


def main() -> None:
    """Print a line for each way to compare."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora: see training/README.md")
    for way, scores in measure(parser.parse_args().data):
        told = "  ".join(f"{part} {score:.4f}" for part, score in scores.items())
        print(f"GUM test attributions, {way}: {told}")


if __name__ == "__main__":
    main()
