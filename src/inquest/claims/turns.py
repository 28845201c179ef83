"""Interviews and broadcasts: paragraphs that begin with the name of whoever speaks in them.

As in "A: I saw two." or "MWALE (on tape): We have lost one officer."
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inquest.claims.people import People
from inquest.model import BlockKind, Report, Span

LABEL = re.compile(
    r"(?P<label>[A-Z](?:[A-Z.'’-]+(?:[^\S\n][A-Z][A-Z.'’-]+){0,2})?)(?:[^\S\n]\([^)\n]*\))?:\s"
)
LINE = re.compile(r"^.*$", re.MULTILINE)
ANSWER = "A"
QUESTION = "Q"


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says without a break: their full name, the label, and the words."""

    name: str
    label: Span
    words: Span


def find_turns(report: Report, people: People) -> Iterator[Turn]:
    """The turns of those who are interviewed or heard; those who ask or present are passed over.

    Whoever answers is the first person whom the report names in full. Another label is the surname
    of somebody whom the report names with what they are; a name alone is a reporter's.
    """
    text = report.text
    paragraphs = report.blocks_of(BlockKind.STANDFIRST, BlockKind.PARAGRAPH)
    body = min((block.span.start for block in paragraphs), default=0)
    for block in report.blocks:
        for line in LINE.finditer(text, block.span.start, block.span.end):
            found = LABEL.match(text, line.start(), line.end())
            name = found and speaker(found["label"], people, body)
            if found and name:
                label = Span.of(text, found.start("label"), found.end("label"))
                yield Turn(name, label, Span.of(text, found.end(), line.end()))


def speaker(label: str, people: People, body: int) -> str | None:
    """The full name of whoever has a label; None for whoever asks, presents or reports."""
    if label == ANSWER:
        return next((each.name for each in people.found if each.start >= body), None)
    if label == QUESTION:
        return None
    name = people.with_surname(label.title())
    return name if name and not people.undescribed(name) else None
