"""Reports, as `reports.json` has them."""

from inquest.model import BlockKind, DateSource, RemarkKind
from inquest.web.api.records.basic import Period, Place, Quote, Record


class Published(Period):
    """When it came out, and how that is known."""

    source: DateSource


class Block(Place):
    """A part of the text."""

    kind: BlockKind


class Table(Place):
    """A table by rows of cells."""

    lead: Quote | None
    header: list[Quote]
    rows: list[list[Quote]]


class Bullets(Place):
    """A list."""

    lead: Quote | None
    items: list[Quote]


class Copy(Record):
    """Why another report is the same text."""

    document: str
    share: float
    words: int
    longest: int
    credited: str | None
    passages: list[Quote]


class SharedQuote(Quote):
    """A quote that other reports print too."""

    first: str | None
    documents: list[str]


class Flag(Record):
    """What is odd, and where."""

    name: str
    why: str
    start: int | None
    end: int | None
    quote: str | None


class Remark(Quote):
    """What is said of a holder's word."""

    kind: RemarkKind
    holder: str | None


class Report(Record):
    """One document; its text is told apart."""

    document: str
    sha256: str
    size: int
    source: str
    media: str
    encoding: str
    title: str | None
    publisher: str | None
    author: str | None
    published: Published | None
    url: str | None
    language: str | None
    analysed: bool
    blocks: list[Block]
    tables: list[Table]
    lists: list[Bullets]
    copy_group: str | None
    copies: list[Copy]
    quotes_shared: list[SharedQuote]
    flags: list[Flag]
    notes: list[str]
    remarks: list[Remark]
