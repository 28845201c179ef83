"""Pieces of a text: the lines that make up one paragraph, one list item or one table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from inquest.documents.layout.grids import table_length
from inquest.documents.layout.lines import Line, cut_lines, goes_on, wrap_width
from inquest.documents.layout.wording import opens_furniture
from inquest.model import Span

SIGN = re.compile(r"(?:[-*•\u2013‣▪◦·●○■]|\((?P<inner>\w{1,4})\)|(?P<outer>\w{1,2})[.)])\s+(?=\S)")
UNDERLINE = re.compile(r"={3,}|-{3,}")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class Form(StrEnum):
    """How a piece is written."""

    TEXT = "text"
    ITEM = "item"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that belong together; `words` starts where an item's sign ends.

    `joined` tells that no blank line parts it from the piece above; `underlined` that a line of
    ``====`` or ``----`` stands right below it.
    """

    form: Form
    span: Span
    lines: tuple[Line, ...]
    words: int
    joined: bool = False
    underlined: bool = False


def cut_pieces(text: str, start: int = 0) -> tuple[Piece, ...]:
    """All of the text from `start` on, but for white space, in order."""
    lines = cut_lines(text, start)
    width = wrap_width(lines)
    numbering = Numbering()
    pieces: list[Piece] = []
    at = 0
    while at < len(lines):
        length, form, words = _next(lines, at, width, numbering)
        taken = lines[at : at + length]
        at += length
        under = at < len(lines) and not lines[at].gap and UNDERLINE.fullmatch(lines[at].text)
        span = Span.of(text, taken[0].span.start, taken[-1].span.end)
        pieces.append(Piece(form, span, taken, words, not taken[0].gap, underlined=bool(under)))
    return tuple(pieces)


class Numbering:
    """Tells the numbers of a list from numbers that open a sentence: they count on from 1."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def takes(self, label: str) -> bool:
        """Whether the label is the first of a list or follows the one before."""
        for style, number in _numbers(label):
            if number in (1, self._next.get(style)):
                self._next[style] = number + 1
                return True
        return False


def _numbers(label: str) -> list[tuple[str, int]]:
    """What the label counts, by each way of counting: "i" is the first Roman number, the ninth letter."""
    if label.isdecimal():
        return [("figure", int(label))]
    found = [("roman", ROMAN.index(label) + 1)] if label in ROMAN else []
    if len(label) == 1 and "a" <= label <= "z":
        found.append(("letter", ord(label) - ord("a") + 1))
    return found


def _next(
    lines: Sequence[Line], at: int, width: int, numbering: Numbering
) -> tuple[int, Form, int]:
    """How many lines from `at` on make a piece, its form, and where its words start."""
    first = lines[at]
    if length := table_length(lines[at:]):
        return length, Form.TABLE, first.span.start
    sign = _sign(first, numbering)
    length = 1
    while at + length < len(lines) and _joins(lines, at + length, width, item=bool(sign)):
        length += 1
    return length, Form.ITEM if sign else Form.TEXT, first.span.start + sign


def _sign(line: Line, numbering: Numbering) -> int:
    """Length of the sign that makes the line an item; 0 where there is none."""
    found = SIGN.match(line.text)
    if not found or not any(mark.isalnum() for mark in line.text):
        return 0
    label = found["inner"] or found["outer"]
    counts = not label or numbering.takes(label)
    return found.end() if counts else 0


def _joins(lines: Sequence[Line], at: int, width: int, *, item: bool) -> bool:
    """Whether the line is part of the piece above it."""
    line, above = lines[at], lines[at - 1]
    if line.gap or table_length(lines[at:]) or UNDERLINE.fullmatch(line.text):
        return False
    if SIGN.match(line.text) or opens_furniture(line.text) or above.text.startswith("#"):
        return False
    hangs = item and line.indent > above.indent
    return hangs or goes_on(above, line, width)
