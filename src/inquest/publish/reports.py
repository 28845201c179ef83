"""The pages of a dossier on reports: where each comes from, what is odd, the text with its marks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from inquest.model import Dossier, Flag, Reading, Report, SharedQuote, Span
from inquest.publish.incidents import Note, number_notes
from inquest.publish.layout import Layout, lay_out
from inquest.publish.marks import Mark, Stretch, Token, mark_up
from inquest.publish.statements import Statement, by_date, publisher_of, source_name


@dataclass(frozen=True, slots=True)
class Oddity:
    """A flag with its number in the dossier; ids as those of a `Statement`."""

    number: int
    flag: Flag

    @property
    def mark(self) -> str:
        return f"flag-words-{self.number}"

    @property
    def place(self) -> str:
        return f"flag-{self.number}"


@dataclass(frozen=True, slots=True)
class Echo:
    """A quote of a report that other publishers print too.

    Attributes:
        words: as the report has them.
        first: who printed it first: "here", or a publisher; empty where days do not tell.
        others: the pages of the other reports, with their publishers, in order of publication.

    """

    words: str
    first: str
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One report.

    Attributes:
        original: the page's place of the report that it copies, with its title; None if none.
        layout: its text in order; `tokens` has the marked words of each stretch of it.
        hidden: marks whose words are no part of the text as it is shown.

    """

    number: int
    reading: Reading
    original: tuple[str, str] | None
    statements: tuple[Statement, ...]
    oddities: tuple[Oddity, ...]
    layout: tuple[Layout, ...]
    tokens: Mapping[Stretch, tuple[Token, ...]]
    hidden: tuple[Mark, ...]
    echoes: tuple[Echo, ...] = ()

    @property
    def report(self) -> Report:
        return self.reading.report

    @property
    def place(self) -> str:
        return f"report-{self.number}"

    @property
    def title(self) -> str:
        return self.report.metadata.title or source_name(self.report)

    @property
    def publisher(self) -> str:
        return publisher_of(self.report)

    @property
    def source(self) -> str:
        return source_name(self.report)

    @property
    def link(self) -> str:
        """The address, where it is one of the web; else an empty string."""
        return web_address(self.report.metadata.url)


def report_pages(dossier: Dossier, statements: Mapping[str, Statement]) -> tuple[ReportPage, ...]:
    """One page a report, in order of publication, the undated ones last."""
    readings = by_date(dossier.readings)
    names = {
        reading.report.id: (f"report-{number}", publisher_of(reading.report))
        for number, reading in enumerate(readings, 1)
    }
    firsts = {
        document: names.get(group.first)
        for group in dossier.copies
        for document in group.documents
        if document != group.first
    }
    oddities, notes = number_oddities(dossier), number_notes(dossier)
    pages = (
        _page(
            number,
            reading,
            firsts.get(reading.report.id),
            _here(reading, statements.values()),
            tuple(each for each in oddities if each.flag.document == reading.report.id),
            tuple(each for each in notes if each.remark.document == reading.report.id),
        )
        for number, reading in enumerate(readings, 1)
    )
    return tuple(
        replace(page, echoes=tuple(_echoes(dossier.quotes, page.report.id, names)))
        for page in pages
    )


def number_oddities(dossier: Dossier) -> tuple[Oddity, ...]:
    """All flags, numbered from 1."""
    return tuple(Oddity(number, flag) for number, flag in enumerate(dossier.flags, 1))


def web_address(url: str) -> str:
    """The address if it leads to the web and to nothing else; else an empty string."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


def _here(reading: Reading, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(each for each in statements if each.report.id == reading.report.id)


def _echoes(
    quotes: Iterable[SharedQuote], document: str, names: Mapping[str, tuple[str, str]]
) -> Iterator[Echo]:
    """The shared quotes of a report; `names` has each report's place and publisher."""
    for quote in quotes:
        others = [use.document for use in quote.uses if use.document != document]
        for use in quote.uses:
            if use.document == document:
                first = "here" if quote.first == document else names.get(quote.first, ("", ""))[1]
                yield Echo(
                    use.span.text, first, tuple(names[each] for each in others if each in names)
                )


def _page(
    number: int,
    reading: Reading,
    original: tuple[str, str] | None,
    statements: tuple[Statement, ...],
    oddities: tuple[Oddity, ...],
    notes: Sequence[Note],
) -> ReportPage:
    marks = [*map(_claim_mark, statements), *map(_note_mark, notes)]
    marks += [_flag_mark(each, each.flag.span) for each in oddities if each.flag.span is not None]
    layout = lay_out(reading.report, [mark.span for mark in marks])
    stretches = [stretch for part in layout for stretch in part.stretches]
    tokens = mark_up(reading.report.text, stretches, marks)
    shown = {token.mark.id for told in tokens.values() for token in told if token.mark}
    hidden = tuple(mark for mark in marks if mark.id not in shown)
    return ReportPage(
        number, reading, original, statements, oddities, tuple(layout), tokens, hidden
    )


def _claim_mark(statement: Statement) -> Mark:
    label = str(statement.number)
    span = statement.claim.span
    return Mark(statement.mark, "claim", span, label, statement.place, statement.headline)


def _note_mark(note: Note) -> Mark:
    tip = f"Remark: {note.remark.kind}, {note.remark.holder}"
    return Mark(note.mark, "remark", note.remark.span, f"r{note.number}", note.place, tip)


def _flag_mark(oddity: Oddity, span: Span) -> Mark:
    tip = f"Odd: {oddity.flag.why}"
    return Mark(oddity.mark, "flag", span, f"!{oddity.number}", oddity.place, tip)
