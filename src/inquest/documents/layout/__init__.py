"""What each line of a plain text is for the reader: title, byline, label, paragraph, list, table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from inquest.documents.layout.grids import read_table
from inquest.documents.layout.leads import find_lead
from inquest.documents.layout.page import Page, read_page
from inquest.documents.layout.pieces import cut_pieces
from inquest.documents.layout.rules import judge
from inquest.documents.layout.wording import agency_author, bare, byline_author
from inquest.model import Block, BlockKind, BulletList, Reason, Span, Table


@dataclass(frozen=True, slots=True)
class Layout:
    """The structure of a text.

    Attributes:
        blocks: everything but white space, in order, without overlap.
        title: the title's words, without marks; None where none was found.
        author: whom the byline names; "" where there is none.
        reasons: for each block, the rule that gave its kind.

    """

    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    lists: tuple[BulletList, ...]
    title: Span | None
    author: str
    reasons: tuple[Reason, ...] = ()


def lay_out(text: str, start: int = 0, title: Span | None = None) -> Layout:
    """The structure of plain text or Markdown from `start` on.

    Args:
        text: normalised; lines end in a line feed.
        start: where to begin; what stands before, such as a header, is left alone.
        title: the title where it is known already; then a line that repeats it is a label.

    """
    page = read_page(cut_pieces(text, start), title)
    judged = [judge(page, at) for at in range(len(page.pieces))]
    blocks = tuple(
        Block(kind, piece.span) for piece, (kind, _) in zip(page.pieces, judged, strict=True)
    )
    return Layout(
        blocks,
        tuple(_tables(text, page, blocks)),
        tuple(_lists(text, page, blocks)),
        title or _title(text, page),
        _author(blocks),
        tuple(reason for _, reason in judged),
    )


def _tables(text: str, page: Page, blocks: Sequence[Block]) -> Iterator[Table]:
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE:
            yield read_table(text, page.pieces[at].lines, find_lead(blocks, at))


def _lists(text: str, page: Page, blocks: Sequence[Block]) -> Iterator[BulletList]:
    """Items that follow one another are one list."""
    for kind, numbers in groupby(range(len(blocks)), key=lambda at: blocks[at].kind):
        if kind is BlockKind.BULLET:
            run = [page.pieces[at] for at in numbers]
            items = tuple(Span.of(text, piece.words, piece.span.end) for piece in run)
            span = Span.of(text, run[0].span.start, run[-1].span.end)
            yield BulletList(span, items, find_lead(blocks, page.pieces.index(run[0])))


def _title(text: str, page: Page) -> Span | None:
    if page.title < 0:
        return None
    span = page.pieces[page.title].span
    shown = bare(span.text)
    start = span.start + span.text.find(shown)
    return Span.of(text, start, start + len(shown)) if shown in span.text else span


def _author(blocks: Sequence[Block]) -> str:
    bylines = (block.span.text for block in blocks if block.kind is BlockKind.BYLINE)
    return next((byline_author(line) or agency_author(line) for line in bylines), "")
