"""What is odd about a report: what a careful reader would note before trusting its figures."""

from collections.abc import Callable, Iterator, Sequence

from inquest.documents import consistency, sourcing
from inquest.model import CopyGroup, Flag, Precision, Reading, Span

Check = Callable[[Reading], Iterator[Flag]]


def audit_alone(reading: Reading) -> tuple[Flag, ...]:
    """What is odd about a report whatever others say: the `CHECKS` in their order."""
    return tuple(flag for check in CHECKS for flag in check(reading))


def copy_of(reading: Reading, copies: Sequence[CopyGroup]) -> Iterator[Flag]:
    """The report adds no voice: its text is that of another."""
    name = reading.report.id
    for group in copies:
        if name in group.documents and name != group.first:
            why = f"Its text is that of {group.first}: the two count as one voice"
            yield _flag(reading, "copy_of", f"{why}{_likeness(name, group)}")


def _likeness(name: str, group: CopyGroup) -> str:
    """What a report has in common with the one of its group that is most like it."""
    pair = next((pair for pair in group.pairs if name in pair.key), None)
    if pair is None:
        return ""
    other = pair.other if pair.document == name else pair.document
    credited = f"; {pair.credited} is named as the source" if pair.credited else ""
    return f". It has {pair.words} words in common with {other}, {pair.longest} of them in one run{credited}"


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


def reading_notes(reading: Reading) -> Iterator[Flag]:
    """What drawing the text had to do: decodings, pages without text."""
    for note in reading.report.notes:
        yield _flag(reading, "reading_note", f"{note[:1].upper()}{note[1:]}")


CHECKS: tuple[Check, ...] = (
    not_analysed,
    undated,
    consistency.incident_undated,
    consistency.incident_ahead,
    sourcing.nobody_named,
    sourcing.no_named_source,
    sourcing.mostly_unattributed,
    sourcing.generic_sources,
    sourcing.unsourced_table,
    consistency.headline_differs,
    consistency.table_differs,
    consistency.names_differ,
    reading_notes,
)


def _flag(reading: Reading, name: str, why: str, span: Span | None = None) -> Flag:
    return Flag(reading.report.id, name, why, span)
