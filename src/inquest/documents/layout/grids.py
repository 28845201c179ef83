"""Pipe tables, with or without a rule line, as Markdown and plain text have them."""

import re
from collections.abc import Sequence

from inquest.documents.layout.lines import Line
from inquest.model import Cell, Span, Table

RULE = re.compile(r"[\s|:+=-]*-{2,}[\s|:+=-]*")
BAR = re.compile(r"(?<!\\)\|")


def is_rule(line: Line) -> bool:
    """Whether the line is drawn under a header: ``---|---|---``."""
    return RULE.fullmatch(line.text) is not None and ("|" in line.text or "+" in line.text)


def table_length(lines: Sequence[Line]) -> int:
    """How many of the lines, from the first on, are one table; 0 where none begins there.

    A table has a rule line; or it has rows of equally many cells, three at least, or two whose
    lines end in a bar.
    """
    end = 0
    while end < len(lines) and (end == 0 or not lines[end].gap) and _is_row(lines[end]):
        end += 1
    rows = [line for line in lines[:end] if not is_rule(line)]
    if len(rows) < end:
        return end if rows else 0
    even = len({len(cell_bounds(line.text)) for line in rows}) == 1
    closed = all(line.text.endswith("|") for line in rows)
    return end if even and len(rows) >= (2 if closed else 3) else 0


def _is_row(line: Line) -> bool:
    return is_rule(line) or len(cell_bounds(line.text)) > 1 or line.text.startswith("|")


def cell_bounds(row: str) -> list[tuple[int, int]]:
    """Start and end of each cell of a row, its outer bars left out."""
    bars = [match.start() for match in BAR.finditer(row)]
    if not bars:
        return []
    starts = [bar + 1 for bar in bars]
    ends = list(bars)
    if bars[0] > 0:
        starts.insert(0, 0)
    else:
        ends.pop(0)
    if bars[-1] < len(row) - 1:
        ends.append(len(row))
    else:
        starts.pop()
    return list(zip(starts, ends, strict=True))


def read_table(text: str, lines: Sequence[Line], lead: Span | None) -> Table:
    """The table in these lines of the text; the header is row 0, or the first row where none is."""
    rows = [
        _cells(text, line, number)
        for number, line in enumerate(line for line in lines if not is_rule(line))
    ]
    headed = _has_header(lines, rows)
    span = Span.of(text, lines[0].span.start, lines[-1].span.end)
    return Table(span, rows[0] if headed else (), tuple(rows[1:] if headed else rows), lead)


def _cells(text: str, line: Line, row: int) -> tuple[Cell, ...]:
    base = line.span.start
    return tuple(
        Cell(Span.trimmed(text, base + start, base + end), row, column)
        for column, (start, end) in enumerate(cell_bounds(line.text))
    )


def _has_header(lines: Sequence[Line], rows: Sequence[tuple[Cell, ...]]) -> bool:
    """A rule under the first row says so; without any, words above figures do."""
    first = next(number for number, line in enumerate(lines) if not is_rule(line))
    if any(is_rule(line) for line in lines):
        return len(lines) > first + 1 and is_rule(lines[first + 1])
    figures = sum(any(_has_digit(cell) for cell in row) for row in rows[1:])
    plain = all(cell.span.text and not _has_digit(cell) for cell in rows[0])
    return plain and figures * 2 >= len(rows) - 1 > 0


def _has_digit(cell: Cell) -> bool:
    return any(mark.isdigit() for mark in cell.span.text)
