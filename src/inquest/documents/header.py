"""The block of lines ``Name: value`` that may stand at the top of a text file."""

import re
from dataclasses import dataclass

from inquest.documents.draft import Said
from inquest.model import Block, BlockKind, Span

FIELDS = {
    "title": "title",
    "publisher": "publisher",
    "author": "author",
    "published": "published",
    "url": "url",
    "language": "language",
}
# A header has at least one of these: "URL: ..." alone may be any note.
TELLING = frozenset({"title", "publisher"})

LINE = re.compile(r"(?P<name>[A-Za-z]+):[ \t]*(?P<value>(?:[^\n]*[^ \t\n])?)[ \t]*(?:\n|\Z)")
BLANK = re.compile(r"[^\S\n]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Header:
    """A header's blocks, what they say, and where the text after it begins."""

    blocks: tuple[Block, ...]
    said: Said
    title: Span | None
    end: int


NO_HEADER = Header((), Said(), None, 0)


def read_header(text: str) -> Header | None:
    """The header at the very top of a normalised text; None where there is none.

    A header is a run of lines, each with a known name (Title, Publisher, Author, Published, URL,
    Language) and each name once, Title or Publisher among them, before a blank line or the end.
    """
    lines: dict[str, re.Match[str]] = {}
    end = len(text) - len(text.lstrip())
    while found := LINE.match(text, end):
        name = FIELDS.get(found["name"].lower())
        if not name or name in lines:
            break
        lines[name] = found
        end = found.end()
    if not TELLING & lines.keys() or not _is_blank(text, end):
        return None
    said = Said(**{name: line["value"] for name, line in lines.items()}, sure="language" in lines)
    blocks = tuple(block for name, line in lines.items() for block in _blocks(text, name, line))
    title = next((block.span for block in blocks if block.kind is BlockKind.TITLE), None)
    return Header(blocks, said, title, end)


def _is_blank(text: str, start: int) -> bool:
    return BLANK.match(text, start) is not None


def _blocks(text: str, name: str, line: re.Match[str]) -> tuple[Block, ...]:
    """One block a line; a title's value is a block of its own."""
    if name != "title" or not line["value"]:
        return (Block(BlockKind.HEADER, Span.trimmed(text, *line.span())),)
    label = Block(BlockKind.HEADER, Span.trimmed(text, line.start(), line.start("value")))
    return label, Block(BlockKind.TITLE, Span.of(text, *line.span("value")))
