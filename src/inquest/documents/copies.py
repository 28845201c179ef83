"""Which reports are one text: wire copy printed by many, with light edits."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from inquest.model import BlockKind, CopyGroup, Report

Shingle = tuple[str, ...]
Body = frozenset[Shingle]

WORDS = 5  # words of a shingle
# Share of the shorter body's shingles. Edited wire copy keeps .6 and more, reports on one
# incident by different hands share .05 at most.
COPIED = 0.4
CREDITED = 0.15  # where the one names the other's publisher as its source
# Shingles in common below which only the same body is a copy: the line that a site puts under
# each of its reports has fewer.
ENOUGH = 20
FEW = 10  # reports that hold a shingle, up to which each is paired with each
CANDIDATE = 3  # shingles in common that make two bodies worth comparing
BODY = (BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.BULLET)
DATELINE_REACH = 80  # characters within which a dateline names its agency

# Chinese and Japanese leave no space between words: each of their characters counts as one.
WORD = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+|[\u3040-\u30ff\u3400-\u9fff]")
AGENCY = re.compile(r"[(/](?P<name>[\w .-]+)[)/]")


def find_copies(reports: Sequence[Report]) -> tuple[CopyGroup, ...]:
    """Groups of two or more reports with one text, whatever the order of the reports.

    Who copies a copy belongs to its group. The first of a group came out first: undated reports
    last, then by document.
    """
    known = {report.id: report for report in sorted(reports, key=lambda report: report.id)}
    bodies = {name: body for name, report in known.items() if (body := shingles(report))}
    ties: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _candidates(bodies):
        if _is_copy(known[one], known[other], bodies[one], bodies[other]):
            ties[one].add(other)
            ties[other].add(one)
    groups = (sorted(group, key=lambda name: _age(known[name])) for group in _connected(ties))
    return tuple(sorted(map(_group, groups), key=lambda group: group.id))


def shingles(report: Report) -> Body:
    """All runs of five words in the body's blocks, lower-cased; a shorter block is one run."""
    return frozenset(
        tuple(words[start : start + WORDS])
        for block in report.blocks_of(*BODY)
        if (words := WORD.findall(block.span.text.casefold()))
        for start in range(max(1, len(words) - WORDS + 1))
    )


def _group(names: Sequence[str]) -> CopyGroup:
    return CopyGroup(f"copy-{names[0]}", names[0], tuple(names))


def _age(report: Report) -> tuple[date, str]:
    published = report.metadata.published
    return (published.period.first if published else date.max), report.id


def _candidates(bodies: Mapping[str, Body]) -> set[tuple[str, str]]:
    """Pairs worth comparing: the same body, or enough shingles in common.

    Of the many that hold a shingle only neighbours are paired: copies of one text are a chain
    of neighbours, and a thousand of them make no million of pairs.
    """
    holders: defaultdict[Shingle, list[str]] = defaultdict(list)
    twins: defaultdict[Body, list[str]] = defaultdict(list)
    for name, body in bodies.items():
        twins[body].append(name)
        for shingle in body:
            holders[shingle].append(name)
    shared = Counter(pair for names in holders.values() for pair in _pairs(names))
    alike = {pair for names in twins.values() for pair in pairwise(names)}
    return alike | {pair for pair, count in shared.items() if count >= CANDIDATE}


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    return combinations(names, 2) if len(names) <= FEW else pairwise(names)


def _is_copy(one: Report, other: Report, body: Body, twin: Body) -> bool:
    if body == twin:
        return True
    shared = len(body & twin)
    if shared < ENOUGH:
        return False
    credited = names_source(one, other) or names_source(other, one)
    return shared >= (CREDITED if credited else COPIED) * min(len(body), len(twin))


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
