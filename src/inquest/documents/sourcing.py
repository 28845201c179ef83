"""Who stands behind what a report says: whether anybody is named, and how often nobody is."""

import re
from collections.abc import Iterator

from inquest.lexicons import load
from inquest.model import Claim, Count, Flag, Part, Reading, Span

# Where fewer claims were read, their voices say nothing about the report.
ENOUGH = 4
MOSTLY = 0.75  # share of the figures from which on a report is called mostly unattributed

# Kinds of holders that answer for no figure by their name: who passes on, who cannot be told.


def nobody_named(reading: Reading) -> Iterator[Flag]:
    """Figures are given, yet no person or body stands behind any of them by name."""
    counts = _counts(reading)
    if not counts or any(_is_named(claim) for claim in counts):
        return
    if any(claim.chain for claim in counts):
        why = "No person or body with a name holds a figure: only news media or sources without one"
        yield Flag(reading.report.id, "anonymous_only", why)
    else:
        why = "No figure has a source: all are in its own voice"
        yield Flag(reading.report.id, "no_named_holder", why)


def mostly_unattributed(reading: Reading) -> Iterator[Flag]:
    """Most figures come without a source."""
    counts = _counts(reading)
    bare = [claim for claim in counts if not claim.chain]
    if len(counts) >= ENOUGH and MOSTLY <= len(bare) / len(counts) < 1:
        why = f"{len(bare)} of {len(counts)} figures are given without a source"
        yield Flag(reading.report.id, "mostly_unattributed", why)


def no_named_source(reading: Reading) -> Iterator[Flag]:
    """Of all that a report without figures says, nothing is told by anybody with a name.

    Whoever announces a plan that a table lists is no source of what the report says.
    """
    told = [claim for claim in reading.claims if claim.part is not Part.TABLE]
    if _counts(reading) or len(told) < ENOUGH or any(_is_named(claim) for claim in told):
        return
    bare = sum(not claim.chain for claim in told)
    some = len(told) - bare
    why = f"Not one source is named: {bare} of {len(told)} statements have none"
    rest = f", {some} only one without a name" if some else ""
    yield Flag(reading.report.id, "no_named_source", why + rest)


def generic_sources(reading: Reading) -> Iterator[Flag]:
    """As in "officials warn", "experts say": nobody whom a reader could ask."""
    pattern = re.compile(load("en", "voices")["generic"]["pattern"])
    text = reading.report.text
    found = list(pattern.finditer(text))
    if found:
        first = found[0]
        told = {each.group().casefold(): each.group() for each in found}
        words = sorted(told.values(), key=str.casefold)
        why = f"Sources that are nobody in particular: {', '.join(words)}"
        span = Span.of(text, first.start(), first.end())
        yield Flag(reading.report.id, "generic_source", why, span)


def unsourced_table(reading: Reading) -> Iterator[Flag]:
    """A table whose figures no voice is named for."""
    tabled = [claim for claim in reading.claims if claim.part is Part.TABLE]
    for table in reading.report.tables:
        inside = [claim for claim in tabled if table.span.holds(claim.span)]
        if inside and not any(claim.chain for claim in inside):
            yield Flag(
                reading.report.id, "table_without_source", "A table names no source", table.span
            )


def _counts(reading: Reading) -> list[Claim]:
    """The figures of people that stand in sentences: those of a table have a check of their own."""
    return [
        claim
        for claim in reading.claims
        if isinstance(claim.content, Count) and claim.part is not Part.TABLE
    ]


def _is_named(claim: Claim) -> bool:
    return any(not link.anonymous and not link.kind.impersonal for link in claim.chain)
