"""Claims drawn under the sentences that make them, with the rules and scores that did."""

import re
from collections.abc import Iterator

from inquest.model import Block, Claim, Count, Reading, Reason, Responsibility, Span

WIDTH = 92  # characters of a line of the text
LINE = re.compile(rf"\S(?:.{{0,{WIDTH - 1}}}(?=\s|$)|.{{0,{WIDTH - 1}}})")
CLAIM, SOURCE, CUE = "-", "~", "^"


def draw_reading(reading: Reading) -> Iterator[str]:
    """The lines of a report: each block that a claim stands in, and the claims under its lines."""
    report = reading.report
    yield f"{report.id}: {report.metadata.title or report.metadata.publisher or 'untitled'}"
    if not reading.analysed:
        yield f"  its language ({report.metadata.language or 'unknown'}) is not read"
    for block in report.blocks:
        inside = [claim for claim in reading.claims if block.span.holds(claim.span)]
        if inside:
            yield ""
            yield from draw_block(block, inside)


def draw_block(block: Block, claims: list[Claim]) -> Iterator[str]:
    """For each claim the lines of the block that it marks, its marks, and what made it."""
    lines = list(lines_of(block.span))
    for claim in claims:
        spans = spans_of(claim)
        for start, line in lines:
            end = start + len(line)
            if any(start < each.end and each.start < end for each in spans):
                yield f"  {line.rstrip()}"
                yield f"  {marks(claim, start, end).rstrip()}"
        yield f"    {headline(claim)}"
        yield from (f"      {reason_line(reason)}" for reason in claim.explain)
        yield ""


def lines_of(block: Span) -> Iterator[tuple[int, str]]:
    """Lines of a block, broken between words, with their offsets in the report."""
    for found in LINE.finditer(block.text):
        yield block.start + found.start(), found.group()


def spans_of(claim: Claim) -> list[Span]:
    """What a claim's drawing marks: its words, those that name its holders, and the cues."""
    links = [each for link in claim.chain for each in (link.span, link.cue) if each]
    return [claim.span, *links]


def marks(claim: Claim, start: int, end: int) -> str:
    """A line of marks under the characters from `start` to `end` of the report."""
    drawn = [" "] * (end - start)
    layers = [(claim.span, CLAIM)]
    for link in claim.chain:
        layers += [(link.span, SOURCE), *([(link.cue, CUE)] if link.cue else [])]
    for span, mark in layers:
        for at in range(max(span.start, start), min(span.end, end)):
            drawn[at - start] = mark
    return "".join(drawn)


def headline(claim: Claim) -> str:
    """A claim in a line: what, and by whom, the origin first."""
    content = claim.content
    if isinstance(content, Count):
        what = f"{content.outcome} {content.group}: {content.figure.phrase}"
    elif isinstance(content, Responsibility):
        what = f"{content.role}: {content.actor}"
    else:
        what = claim.kind
    by = " < ".join(link.name for link in claim.chain) or "the report itself"
    where = (
        f", {claim.relation.kind.replace('_', ' ')} {claim.relation.claim}"
        if claim.relation
        else ""
    )
    return f"{claim.kind}: {what}; {by} {claim.stance}{where}"


def reason_line(reason: Reason) -> str:
    """A rule with what it saw and its score."""
    score = f" {reason.score:.2f}" if reason.score is not None else ""
    saw = f': "{" ".join(reason.saw.split())}"' if reason.saw else ""
    return f"{reason.rule}{score}{saw}"
