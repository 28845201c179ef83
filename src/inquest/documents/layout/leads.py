"""The words that lead in a list or a table."""

import re
from collections.abc import Sequence

from inquest.documents.layout.wording import is_caption_number
from inquest.model import Block, BlockKind, Span

STRUCTURE = (BlockKind.BULLET, BlockKind.TABLE)
FURNITURE = (BlockKind.LABEL, BlockKind.CREDIT, BlockKind.BYLINE)
LAST_SENTENCE = re.compile(r"(?<=[.!?]\s)[A-ZÀ-Þ][^.!?]*:\Z")


def find_lead(blocks: Sequence[Block], at: int) -> Span | None:
    """The nearest paragraph or heading above block `at` that leads in no other list or table.

    Of a paragraph that closes with a sentence ending in a colon, that sentence alone.
    """
    other = False
    for block in reversed(blocks[:at]):
        if block.kind in STRUCTURE:
            other = True
        elif block.kind in FURNITURE:
            continue
        elif other and _leads_other(block):
            other = False
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.STANDFIRST):
            return _sentence(block.span)
        else:
            return None
    return None


def _leads_other(block: Block) -> bool:
    text = block.span.text
    return text.endswith(":") or (block.kind is BlockKind.HEADING and is_caption_number(text))


def _sentence(span: Span) -> Span:
    found = LAST_SENTENCE.search(span.text)
    return Span(span.start + found.start(), span.end, found[0]) if found else span
