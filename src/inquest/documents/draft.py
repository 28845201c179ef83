"""What a format's reader hands on: the text, its structure, and what the document says of itself."""

from dataclasses import dataclass, field, replace
from typing import Self

from inquest.documents.encodings import normalise
from inquest.documents.layout import Layout, lay_out
from inquest.model import Block, BlockKind, Reason, Span


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says of itself, in its own words; an empty string is unknown.

    Attributes:
        published: any date string: "2018-11-09", RFC 2822, ISO with a time.
        created: when the file was made, as an ISO date: a weak stand-in for `published`.
        language: a language tag, "en" or "en-GB".
        sure: whether a person named the language, not a page's template.

    """

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    created: str = ""
    url: str = ""
    language: str = ""
    sure: bool = False

    def over(self, other: Self) -> Self:
        """These words, with those of another where there are none."""
        missing = {name: getattr(other, name) for name in self.__slots__ if not getattr(self, name)}
        return replace(self, **missing)


@dataclass(frozen=True, slots=True)
class Draft:
    """A document read by its format; `text` is normalised and every span indexes it."""

    text: str
    layout: Layout
    encoding: str
    said: Said = field(default_factory=Said)
    notes: tuple[str, ...] = ()


def one_line(text: str) -> str:
    """Normalised, with each run of white space as one space."""
    return " ".join(normalise(text).split())


def titled(title: str, body: str) -> tuple[str, Layout]:
    """A text that opens with its title, unless the title is unknown, and the layout of both.

    `title` is one line; `body` is normalised plain text.
    """
    if not title:
        return body, lay_out(body)
    span = Span(0, len(title), title)
    text = f"{title}\n\n{body}"
    return text, headed((Block(BlockKind.TITLE, span),), lay_out(text, span.end, span))


def headed(blocks: tuple[Block, ...], layout: Layout) -> Layout:
    """A layout with blocks above it that the document itself names."""
    reasons = (Reason("named"),) * len(blocks)
    return replace(layout, blocks=blocks + layout.blocks, reasons=reasons + layout.reasons)
