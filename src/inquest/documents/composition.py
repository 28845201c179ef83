"""Puts a report's text together from parts whose structure is known, as those of a page."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from inquest.documents.layout import Layout
from inquest.documents.layout.leads import find_lead
from inquest.documents.layout.wording import byline_author
from inquest.model import Block, BlockKind, BulletList, Cell, Span, Table

BULLET = "- "


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading, a title."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list; the items have no bullets yet."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `header` may be empty, and so may each cell."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = Passage | Items | Grid


def compose(parts: Iterable[Part]) -> tuple[str, Layout]:
    r"""The text of the parts, one after another, a blank line between, and its layout.

    A list is written as lines ``- item``, a table as lines ``cell | cell |``. All strings are
    normalised and hold no line break; only cells may be empty.
    """
    writer = _Writer()
    for part in parts:
        writer.add(part)
    return "".join(writer.written), writer.layout()


@dataclass(slots=True)
class _Writer:
    """Writes parts, and keeps where each came to stand."""

    written: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    lists: list[BulletList] = field(default_factory=list)

    def add(self, part: Part) -> None:
        if self.written:
            self._write("\n\n")
        match part:
            case Passage(kind, text):
                self.blocks.append(Block(kind, self._write(text)))
            case Items(items):
                self._add_items(items)
            case Grid():
                self._add_grid(part)

    def layout(self) -> Layout:
        title = next((block.span for block in self.blocks if block.kind is BlockKind.TITLE), None)
        bylines = (block.span.text for block in self.blocks if block.kind is BlockKind.BYLINE)
        author = next(map(byline_author, bylines), "")
        return Layout(tuple(self.blocks), tuple(self.tables), tuple(self.lists), title, author)

    def _add_items(self, items: tuple[str, ...]) -> None:
        lead = find_lead(self.blocks, len(self.blocks))
        first, spans = len(self.written), []
        for number, item in enumerate(items):
            self._write(f"\n{BULLET}" if number else BULLET)
            spans.append(self._write(item))
            start = spans[-1].start - len(BULLET)
            bulleted = Span(start, spans[-1].end, BULLET + item)
            self.blocks.append(Block(BlockKind.BULLET, bulleted))
        self.lists.append(BulletList(self._since(first), tuple(spans), lead))

    def _add_grid(self, grid: Grid) -> None:
        lead = find_lead(self.blocks, len(self.blocks))
        first, rows = len(self.written), []
        for number, cells in enumerate((grid.header, *grid.rows) if grid.header else grid.rows):
            if number:
                self._write("\n")
            rows.append(self._add_row(cells, number))
        span = self._since(first)
        header = rows.pop(0) if grid.header else ()
        self.blocks.append(Block(BlockKind.TABLE, span))
        self.tables.append(Table(span, header, tuple(rows), lead))

    def _add_row(self, cells: tuple[str, ...], row: int) -> tuple[Cell, ...]:
        added = []
        for column, words in enumerate(cells):
            if column:
                self._write(" ")
            added.append(Cell(self._write(words), row, column))
            self._write(" |" if words else "|")
        return tuple(added)

    def _write(self, words: str) -> Span:
        start = self.length
        self.written.append(words)
        self.length += len(words)
        return Span(start, self.length, words)

    def _since(self, first: int) -> Span:
        """What was written from that piece on."""
        words = "".join(self.written[first:])
        return Span(self.length - len(words), self.length, words)
