"""A report's text as a reader sees it: paragraphs, lists and tables that lose no word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inquest.model import Block, BlockKind, Report, Span, Table
from inquest.publish.marks import Stretch

BULLET = re.compile(r"\s*[-*+\u2022\u2023\u2043\u25aa\u25cf\u2013\u2014]\s+")
WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that runs on: a paragraph, a heading, a title; `kind` names the block."""

    kind: str
    words: Stretch

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return (self.words,)


@dataclass(frozen=True, slots=True)
class Items:
    """A list of items without their bullets."""

    items: tuple[Stretch, ...]
    kind: str = "list"

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return self.items


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, row by row; the header is empty where the table has none."""

    header: tuple[Stretch, ...]
    rows: tuple[tuple[Stretch, ...], ...]
    kind: str = "grid"

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return self.header + tuple(cell for row in self.rows for cell in row)


Layout = Passage | Items | Grid


def lay_out(report: Report, marked: Sequence[Span]) -> list[Layout]:
    """The whole text in order.

    A table is shown as one only if its cells hold all its words and a part of everything marked
    there; otherwise, and where no block says what a stretch of text is, it stays running text.
    """
    laid: list[Layout] = []
    for block in _blocks(report):
        item = _item(report, block) if block.kind is BlockKind.BULLET else None
        if item and laid and isinstance(laid[-1], Items):
            laid[-1] = Items((*laid[-1].items, item))
        elif item:
            laid.append(Items((item,)))
        else:
            laid.append(_grid(report, block, marked) or Passage(block.kind, _ends(block.span)))
    return laid


def _blocks(report: Report) -> Iterator[Block]:
    """The blocks, and the text that none of them holds as paragraphs."""
    at = 0
    for block in sorted(report.blocks, key=lambda block: block.span):
        start, end = max(block.span.start, at), block.span.end
        yield from _loose(report.text, at, start)
        if start < end:
            yield Block(block.kind, Span.of(report.text, start, end))
            at = end
    yield from _loose(report.text, at, len(report.text))


def _loose(text: str, start: int, end: int) -> Iterator[Block]:
    for found in re.finditer(r"\S(?:.*\S)?(?:\n.*\S.*)*", text[start:end]):
        yield Block(BlockKind.PARAGRAPH, Span.of(text, start + found.start(), start + found.end()))


def _item(report: Report, block: Block) -> Stretch:
    start, end = _ends(block.span)
    for bullets in report.lists:
        for item in bullets.items:
            if block.span.holds(item) and not WORD.search(report.text, item.end, end):
                lead = BULLET.fullmatch(report.text, start, item.start)
                return (item.start, item.end) if lead else (start, end)
    bullet = BULLET.match(report.text, start, end)
    return (bullet.end() if bullet else start, end)


def _grid(report: Report, block: Block, marked: Sequence[Span]) -> Grid | None:
    for table in report.tables:
        if block.kind is BlockKind.TABLE and block.span.holds(table.span):
            return _table(table) if _whole(report.text, block.span, table, marked) else None
    return None


def _whole(text: str, shown: Span, table: Table, marked: Sequence[Span]) -> bool:
    """Whether the cells hold every word, and some of every mark."""
    cells = sorted(cell.span for row in (table.header, *table.rows) for cell in row)
    edges = [shown.start, *(edge for cell in cells for edge in _ends(cell)), shown.end]
    gaps = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    return (
        all(left <= right for left, right in pairwise(edges))
        and not any(WORD.search(text, start, end) for start, end in gaps)
        and all(
            any(cell.overlaps(span) for cell in cells) for span in marked if shown.overlaps(span)
        )
    )


def _table(table: Table) -> Grid:
    rows: Iterable[tuple[Stretch, ...]] = (
        tuple(_ends(cell.span) for cell in row) for row in table.rows
    )
    return Grid(tuple(_ends(cell.span) for cell in table.header), tuple(rows))


def _ends(span: Span) -> Stretch:
    return span.start, span.end
