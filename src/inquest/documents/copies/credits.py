"""Whom a report names as the source of its text: in a credit line, a byline, its dateline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inquest.documents.copies.words import WORD, plain
from inquest.model import BlockKind, Report

DATELINE_REACH = 80  # characters within which a dateline names its agency
AGENCY = re.compile(r"[(/](?P<name>[\w .-]+)[)/]")


@dataclass(frozen=True, slots=True)
class Credits:
    """A report's publisher, and the lines that may name another's, in plain words."""

    publisher: str
    lines: tuple[str, ...] = ()


def read_credits(report: Report) -> Credits:
    """What a report's publisher is, and the lines that may tell where its text comes from."""
    return Credits(report.metadata.publisher, tuple(map(plain, _sources(report))))


def names_source(one: Credits, other: Credits) -> bool:
    """Whether a credit or the dateline of the one names the publisher of the other."""
    wanted = other.publisher
    if not wanted or not one.lines or wanted.casefold() == one.publisher.casefold():
        return False
    return any(f" {words} " in f" {line} " for line in one.lines for words in _spellings(wanted))


def _sources(report: Report) -> Iterator[str]:
    for block in report.blocks_of(BlockKind.CREDIT, BlockKind.BYLINE):
        yield block.span.text
    for block in report.blocks_of(BlockKind.PARAGRAPH)[:1]:
        for found in AGENCY.finditer(block.span.text[:DATELINE_REACH]):
            yield found["name"]


def _spellings(publisher: str) -> tuple[str, ...]:
    """A name and its initials: "Associated Press" is credited as AP."""
    words = [word for word in WORD.findall(publisher) if word[0].isupper()]
    initials = "".join(word[0] for word in words).casefold()
    return (plain(publisher), initials) if len(words) > 1 else (plain(publisher),)
