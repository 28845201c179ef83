"""What is odd about a report: what a careful reader would note before trusting its figures."""

from collections.abc import Callable, Iterator, Sequence

from inquest.model import (
    Claim,
    CopyGroup,
    Count,
    Flag,
    HolderKind,
    Part,
    Precision,
    Reading,
    Span,
)

# Where fewer claims were read, their voices say nothing about the report.
ENOUGH = 4
MOSTLY = 0.75  # share of the figures from which on a report is called mostly unattributed

# Kinds of holders that answer for no figure by their name: who passes on, who cannot be told.
IMPERSONAL = frozenset({HolderKind.OUTLET, HolderKind.AGENCY, HolderKind.UNKNOWN})

Check = Callable[[Reading], Iterator[Flag]]


def audit(reading: Reading, copies: Sequence[CopyGroup]) -> tuple[Flag, ...]:
    """All that is odd about one report: whose copy it is, then the `CHECKS` in their order."""
    alone = (flag for check in CHECKS for flag in check(reading))
    return (*copy_of(reading, copies), *alone)


def copy_of(reading: Reading, copies: Sequence[CopyGroup]) -> Iterator[Flag]:
    """The report adds no voice: its text is that of another."""
    name = reading.report.id
    for group in copies:
        if name in group.documents and name != group.first:
            why = f"Its text is that of {group.first}: the two count as one voice"
            yield _flag(reading, "copy_of", why)


def not_analysed(reading: Reading) -> Iterator[Flag]:
    """The report is in a language that is not read yet: only its text is shown."""
    if not reading.analysed:
        language = reading.report.metadata.language or "not recognised"
        yield _flag(reading, "not_analysed", f"Not analysed: its language ({language}) is not read")


def undated(reading: Reading) -> Iterator[Flag]:
    """Without a date, "last week" stays open, and the report is nowhere on the time line."""
    published = reading.report.metadata.published
    if published is None:
        why = "No date of publication: give it with --published, or relative dates stay open"
        yield _flag(reading, "no_date", why)
    elif published.period.precision is not Precision.DAY:
        why = f"The date of publication is known only as {published.period.words}"
        yield _flag(reading, "imprecise_date", why, published.span)


def nobody_named(reading: Reading) -> Iterator[Flag]:
    """Figures are given, yet no person or body stands behind any of them by name."""
    counts = _counts(reading)
    if not counts or any(_is_named(claim) for claim in counts):
        return
    if any(claim.chain for claim in counts):
        why = "No person or body with a name holds a figure: only news media or sources without one"
        yield _flag(reading, "anonymous_only", why)
    else:
        yield _flag(reading, "no_named_holder", "No figure has a source: all are in its own voice")


def mostly_unattributed(reading: Reading) -> Iterator[Flag]:
    """Most figures come without a source."""
    counts = _counts(reading)
    bare = [claim for claim in counts if not claim.chain]
    if len(counts) >= ENOUGH and MOSTLY <= len(bare) / len(counts) < 1:
        why = f"{len(bare)} of {len(counts)} figures are given without a source"
        yield _flag(reading, "mostly_unattributed", why)


def unsourced_table(reading: Reading) -> Iterator[Flag]:
    """A table whose figures no voice is named for."""
    tabled = [claim for claim in reading.claims if claim.part is Part.TABLE]
    for table in reading.report.tables:
        inside = [claim for claim in tabled if table.span.holds(claim.span)]
        if inside and not any(claim.chain for claim in inside):
            yield _flag(reading, "table_without_source", "A table names no source", table.span)


def reading_notes(reading: Reading) -> Iterator[Flag]:
    """What drawing the text had to do: decodings, pages without text."""
    for note in reading.report.notes:
        yield _flag(reading, "reading_note", f"{note[:1].upper()}{note[1:]}")


CHECKS: tuple[Check, ...] = (
    not_analysed,
    undated,
    nobody_named,
    mostly_unattributed,
    unsourced_table,
    reading_notes,
)


def _flag(reading: Reading, name: str, why: str, span: Span | None = None) -> Flag:
    return Flag(reading.report.id, name, why, span)


def _counts(reading: Reading) -> list[Claim]:
    """The figures of people that stand in sentences: those of a table have a check of their own."""
    return [
        claim
        for claim in reading.claims
        if isinstance(claim.content, Count) and claim.part is not Part.TABLE
    ]


def _is_named(claim: Claim) -> bool:
    return any(not link.anonymous and link.kind not in IMPERSONAL for link in claim.chain)
