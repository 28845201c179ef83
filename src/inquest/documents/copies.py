"""Which reports are one text: wire copy printed by many, with light edits."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from inquest.model import BlockKind, CopyGroup, Report

Shingle = tuple[str, ...]
Body = frozenset[Shingle]

WORDS = 5  # words of a shingle
ENOUGH = 20  # shingles of a body below which only the same body is a copy
# Share of the shorter body's shingles. Edited wire copy keeps .6 and more, reports on one
# incident by different hands share .05 at most.
COPIED = 0.4
CREDITED = 0.15  # where the one names the other's publisher as its source
CANDIDATE = 3  # shingles in common that make two bodies worth comparing
DATELINE_REACH = 80  # characters within which a dateline names its agency

WORD = re.compile(r"\w+")
AGENCY = re.compile(r"[(/](?P<name>[A-Z][\w .-]+)[)/]")


def find_copies(reports: Sequence[Report]) -> tuple[CopyGroup, ...]:
    """Groups of two or more reports with one text, whatever the order of the reports.

    The first of a group came out first: undated reports last, then by document.
    """
    known = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    bodies = {name: shingles(report) for name, report in known.items()}
    ties: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _candidates(bodies):
        if _is_copy(known[one], known[other], bodies[one], bodies[other]):
            ties[one].add(other)
            ties[other].add(one)
    groups = (sorted(group, key=lambda name: _age(known[name])) for group in _connected(ties))
    return tuple(
        sorted((_group(group) for group in groups), key=lambda group: group.id),
    )


def overlap(report: Report, other: Report) -> float:
    """The share of a report's body, from 0 to 1, that stands word for word in another's."""
    own = shingles(report)
    return len(own & shingles(other)) / len(own) if own else 0.0


def shingles(report: Report) -> Body:
    """All runs of five words in the paragraphs, lower-cased; a shorter paragraph is one run."""
    return frozenset(
        tuple(words[start : start + WORDS])
        for block in report.blocks_of(BlockKind.PARAGRAPH)
        if (words := WORD.findall(block.span.text.casefold()))
        for start in range(max(1, len(words) - WORDS + 1))
    )


def _group(names: Sequence[str]) -> CopyGroup:
    return CopyGroup(f"copy-{names[0]}", names[0], tuple(names))


def _age(report: Report) -> tuple[date, str]:
    published = report.metadata.published
    return (published.period.first if published else date.max), report.id


def _candidates(bodies: Mapping[str, Body]) -> Iterator[tuple[str, str]]:
    """Pairs worth comparing, in order.

    Of the reports that hold a shingle, only neighbours are paired: copies of one text are a
    chain of neighbours, and a thousand of them make no million of pairs.
    """
    holders: defaultdict[Shingle, list[str]] = defaultdict(list)
    for name, body in bodies.items():
        for shingle in body:
            holders[shingle].append(name)
    shared = Counter(pair for names in holders.values() for pair in pairwise(names))
    same: defaultdict[Body, list[str]] = defaultdict(list)
    for name, body in bodies.items():
        if body:
            same[body].append(name)
    alike = {pair for names in same.values() for pair in pairwise(names)}
    yield from sorted(alike | {pair for pair, count in shared.items() if count >= CANDIDATE})


def _is_copy(one: Report, other: Report, body: Body, twin: Body) -> bool:
    if body == twin:
        return True
    shorter = min(len(body), len(twin))
    if shorter < ENOUGH:
        return False
    share = len(body & twin) / shorter
    credited = names_source(one, other) or names_source(other, one)
    return share >= (CREDITED if credited else COPIED)


def names_source(report: Report, other: Report) -> bool:
    """Whether a credit or the dateline of a report names the publisher of another."""
    publisher = other.metadata.publisher
    if not publisher or publisher.casefold() == report.metadata.publisher.casefold():
        return False
    wanted = _spellings(publisher)
    return any(f" {words} " in f" {_plain(line)} " for line in _sources(report) for words in wanted)


def _sources(report: Report) -> Iterator[str]:
    """The lines that may tell where a report's text comes from."""
    for block in report.blocks_of(BlockKind.CREDIT, BlockKind.BYLINE):
        yield block.span.text
    for block in report.blocks_of(BlockKind.PARAGRAPH)[:1]:
        for found in AGENCY.finditer(block.span.text[:DATELINE_REACH]):
            yield found["name"]


def _spellings(publisher: str) -> tuple[str, ...]:
    """A name and its initials: "Associated Press" is credited as AP."""
    words = [word for word in WORD.findall(publisher) if word[0].isupper()]
    initials = "".join(word[0] for word in words).casefold()
    return (_plain(publisher), initials) if len(words) > 1 else (_plain(publisher),)


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _connected(ties: Mapping[str, set[str]]) -> Iterator[set[str]]:
    """The sets of names that ties hold together."""
    seen: set[str] = set()
    for name in sorted(ties):
        if name in seen:
            continue
        group, waiting = {name}, [name]
        while waiting:
            new = ties[waiting.pop()] - group
            group |= new
            waiting.extend(new)
        seen |= group
        yield group
