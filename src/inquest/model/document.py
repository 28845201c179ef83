"""A report: its immutable bytes, the text drawn from them, and the structure of that text."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from inquest.model.period import Period
from inquest.model.span import Span


@dataclass(frozen=True, slots=True)
class RawReport:
    """The bytes of one report as a source found them.

    Attributes:
        name: what people call it: a path, `file.jsonl:12`, `standard input`.
        data: the bytes, never changed.
        media: the media type that the source vouches for, or "" to tell it by the content.

    """

    name: str
    data: bytes
    media: str = ""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


class BlockKind(StrEnum):
    """What a block of text is for the reader."""

    HEADER = "header"  # the lines "Publisher: ..." at the top of a text file
    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    CREDIT = "credit"
    LABEL = "label"  # section names, navigation, repeated headlines
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a report's text, in reading order."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; an empty cell has an empty span where it would stand."""

    span: Span
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its header cells (may be empty), its rows of cells, and the sentence that leads in."""

    span: Span
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lead: Span | None = None


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list: its items without their bullets, and the line that leads in."""

    span: Span
    items: tuple[Span, ...]
    lead: Span | None = None


class DateSource(StrEnum):
    """Where a report's date was found."""

    GIVEN = "given"  # by the user
    METADATA = "metadata"
    DATELINE = "dateline"
    URL = "url"


@dataclass(frozen=True, slots=True)
class ReportDate:
    """When a report was published, and how that is known; `span` where the text says it."""

    period: Period
    source: DateSource
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a report says of itself; an empty string and None mean unknown."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: ReportDate | None = None
    url: str = ""
    language: str = ""  # ISO 639-1


@dataclass(frozen=True, slots=True)
class Report:
    """One document, read once; every offset anywhere indexes `text`.

    Attributes:
        id: a slug, unique in its batch.
        sha256: of the raw bytes, in hexadecimal; `size` counts those bytes.
        source: the name under which the source found it.
        text: Unicode NFC, lines ended by a line feed, never normalised again.
        blocks: everything but white space, in order, without overlap.
        notes: what reading had to do or could not: decodings, pages without text.

    """

    id: str
    sha256: str
    size: int
    source: str
    media: str
    encoding: str
    text: str
    metadata: Metadata = field(default_factory=Metadata)
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    lists: tuple[BulletList, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def period(self) -> Period | None:
        """The days within which it was published; None where that is not known."""
        published = self.metadata.published
        return published.period if published else None

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of these kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)
