"""The element tree that trafilatura makes of a page, as parts of a report."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from inquest.documents.composition import Grid, Items, Part, Passage
from inquest.documents.draft import one_line
from inquest.documents.layout.wording import byline_author, is_credit, is_date_line, is_label
from inquest.model import BlockKind

INLINE = frozenset({"hi", "ref", "del", "lb", "graphic"})
BLOCKS = frozenset({"p", "head", "list", "quote", "table"})
STANDFIRSTS = frozenset({"dek", "lead", "lede", "standfirst", "subtitle", "summary"})

# A cell with more blocks than this was drawn to place text on the page, not to tabulate it.
CELL_BLOCKS = 2
LABEL_WORDS = 4

LINE_KINDS: tuple[tuple[BlockKind, Callable[[str], object]], ...] = (
    (BlockKind.BYLINE, byline_author),
    (BlockKind.CREDIT, is_credit),
    (BlockKind.LABEL, is_label),
    (BlockKind.LABEL, is_date_line),
)


def parts_of(element: Element, kind: BlockKind = BlockKind.PARAGRAPH) -> Iterator[Part]:
    """What an element holds, in order; its own running text is of the kind given.

    `element` may be lxml's, which keeps the interface of the standard library's.
    """
    run = element.text or ""
    for child in element:
        if child.tag in INLINE:
            run += _inline_text(child)
        else:
            yield from _passages(run, kind)
            run = ""
            yield from _block_parts(child, kind)
        run += child.tail or ""
    yield from _passages(run, kind)


def _block_parts(element: Element, kind: BlockKind) -> Iterator[Part]:
    match element.tag:
        case "head":
            yield from parts_of(element, BlockKind.HEADING)
        case "list":
            yield from _list_parts(element)
        case "table":
            yield from _table_parts(element)
        case "p" if STANDFIRSTS & set(element.get("class", "").lower().split()):
            yield from parts_of(element, BlockKind.STANDFIRST)
        case _:
            yield from parts_of(element, kind)


def _inline_text(element: Element) -> str:
    """The text of an inline element, each break a line feed."""
    if element.tag in {"lb", "graphic"}:
        return "\n" if element.tag == "lb" else ""
    inner = "".join(_inline_text(child) + (child.tail or "") for child in element)
    return (element.text or "") + inner


def _passages(run: str, kind: BlockKind) -> Iterator[Passage]:
    lines = map(one_line, run.split("\n"))
    return (Passage(_line_kind(line, kind), line) for line in lines if line)


def _line_kind(line: str, kind: BlockKind) -> BlockKind:
    """A paragraph may be no more than a byline, a credit, a date, an entry of a menu."""
    if kind is not BlockKind.PARAGRAPH:
        return kind
    return next((found for found, tells in LINE_KINDS if tells(line)), kind)


def _list_parts(element: Element) -> Iterator[Part]:
    """One list; those nested in it follow the item that they belong to."""
    items = tuple(item for child in element for item in _item_texts(child))
    if items:
        yield Items(items)


def _item_texts(element: Element) -> Iterator[str]:
    own, nested = element.text or "", []
    for child in element:
        if child.tag == "list":
            nested += [item for inner in child for item in _item_texts(inner)]
        else:
            own += f" {_flat_text(child)}" if child.tag in BLOCKS else _flat_text(child)
        own += child.tail or ""
    text = one_line(own)
    yield from ([text] if text else [])
    yield from nested


def _flat_text(element: Element) -> str:
    """All text of an element; blocks and breaks are told apart by a space."""
    inner = "".join(_flat_text(child) + (child.tail or "") for child in element)
    text = (element.text or "") + inner
    return text if element.tag in INLINE - {"lb"} else f" {text} "


def _table_parts(element: Element) -> Iterator[Part]:
    rows = [list(row) for row in element.iter("row")]
    if _places_text(rows):
        for cell in (cell for row in rows for cell in row):
            yield from map(_as_label, parts_of(cell))
        return
    texts = [tuple(one_line(_flat_text(cell)) for cell in row) for row in rows]
    if sum(map(bool, texts[0])) == 1:
        yield Passage(BlockKind.HEADING, "".join(texts.pop(0)))
        rows.pop(0)
    texts = [row for row in texts if any(row)]
    if texts:
        headed = all(cell.get("role") == "head" for cell in rows[0]) or _heads(texts)
        yield Grid(texts[0], tuple(texts[1:])) if headed else Grid((), tuple(texts))


def _places_text(rows: list[list[Element]]) -> bool:
    """Whether a table only places text: a single row or column, or cells of several blocks."""
    if len(rows) <= 1 or max(map(len, rows)) <= 1:
        return True
    cells = (cell for row in rows for cell in row)
    return any(sum(child.tag in BLOCKS for child in cell) > CELL_BLOCKS for cell in cells)


def _heads(rows: list[tuple[str, ...]]) -> bool:
    """Whether the first row names the columns: full and free of digits, with digits below."""
    first, *rest = rows
    if not all(first) or any(map(str.isdigit, "".join(first))):
        return False
    return any(map(str.isdigit, "".join("".join(row) for row in rest)))


def _as_label(part: Part) -> Part:
    """A short line that is no sentence, in a cell that only places text, is an entry of a menu."""
    match part:
        case Passage(BlockKind.PARAGRAPH, text) if len(text.split()) <= LABEL_WORDS:
            return Passage(BlockKind.LABEL, text) if text[-1].isalnum() else part
        case _:
            return part
