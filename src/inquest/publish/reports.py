"""The pages of a dossier on reports: where each comes from, what is odd, the text with its marks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from inquest.model import Dossier, Reading, Report, SharedQuote, Span
from inquest.publish.index import ReportIndex, index_reports
from inquest.publish.layout import Layout, lay_out
from inquest.publish.marks import Mark, Stretch, Token, mark_up
from inquest.publish.notes import Note, Oddity
from inquest.publish.statements import Statement, publisher_of, source_name


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
    index = index_reports(dossier, statements)
    return tuple(report_page(index, document) for document in index.readings)


def report_page(index: ReportIndex, document: str, more: Iterable[Mark] = ()) -> ReportPage:
    """The page of one report; `more` are marks besides those of claims, remarks and flags.

    Raises:
        KeyError: there is no report with this id.

    """
    reading, statements = index.readings[document], index.statements.get(document, ())
    oddities = index.oddities.get(document, ())
    marks = [*map(_claim_mark, statements), *map(_note_mark, index.notes.get(document, ()))]
    marks += [_flag_mark(each, each.flag.span) for each in oddities if each.flag.span is not None]
    marks += more
    layout = lay_out(reading.report, [mark.span for mark in marks])
    stretches = [stretch for part in layout for stretch in part.stretches]
    tokens = mark_up(reading.report.text, stretches, marks)
    shown = {token.mark.id for told in tokens.values() for token in told if token.mark}
    return ReportPage(
        index.numbers[document],
        reading,
        index.names.get(index.firsts.get(document, "")),
        tuple(statements),
        tuple(oddities),
        tuple(layout),
        tokens,
        hidden=tuple(mark for mark in marks if mark.id not in shown),
        echoes=tuple(_echoes(index.quotes.get(document, ()), document, index.names)),
    )


def web_address(url: str) -> str:
    """The address if it leads to the web and to nothing else; else an empty string."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


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
