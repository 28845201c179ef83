"""Reports as flat records: what they say of themselves, their copies, flags, and structure."""

from inquest.model import (
    BulletList,
    CopyPair,
    Dossier,
    Flag,
    QuoteUse,
    Reading,
    Remark,
    Report,
    ReportDate,
    SharedQuote,
    Span,
    Table,
)
from inquest.publish.exports.fields import Record, period_record, quote_record, span_record
from inquest.publish.statements import source_name


def report_records(dossier: Dossier) -> list[Record]:
    """All reports by id."""
    return [
        report_record(reading, dossier)
        for reading in sorted(dossier.readings, key=lambda each: each.report.id)
    ]


def report_record(reading: Reading, dossier: Dossier) -> Record:
    """A report of a dossier; `copy_group` is null for one that nobody copies."""
    document = reading.report.id
    groups = (group.id for group in dossier.copies if document in group.documents)
    return _report_record(reading) | {
        "copy_group": next(groups, None),
        "copies": [
            _pair_record(pair, reading.report)
            for group in dossier.copies
            for pair in group.pairs
            if document in pair.key
        ],
        "quotes_shared": [
            _quote_use_record(quote, use)
            for quote in dossier.quotes
            for use in quote.uses
            if use.document == document
        ],
        "flags": [flag_record(flag) for flag in dossier.flags if flag.document == document],
        "notes": list(reading.report.notes),
        "remarks": [
            remark_record(remark) for remark in dossier.remarks if remark.document == document
        ],
    }


def _report_record(reading: Reading) -> Record:
    report, told = reading.report, reading.report.metadata
    return {
        "document": report.id,
        "sha256": report.sha256,
        "size": report.size,
        "source": source_name(report),
        "media": report.media,
        "encoding": report.encoding,
        "title": told.title or None,
        "publisher": told.publisher or None,
        "author": told.author or None,
        "published": _published_record(told.published) if told.published else None,
        "url": told.url or None,
        "language": told.language or None,
        "analysed": reading.analysed,
        "blocks": [{"kind": block.kind} | span_record(block.span) for block in report.blocks],
        "tables": [_table_record(table) for table in report.tables],
        "lists": [_list_record(bullets) for bullets in report.lists],
    }


def _pair_record(pair: CopyPair, report: Report) -> Record:
    """Why a report and another are one text; passages are those of the report."""
    first = report.id == pair.document
    places = sorted(passage.within(first) for passage in pair.passages)
    return {
        "document": pair.other if first else pair.document,
        "share": pair.share,
        "words": pair.words,
        "longest": pair.longest,
        "credited": pair.credited or None,
        "passages": [quote_record(Span.of(report.text, *place)) for place in places],
    }


def _quote_use_record(quote: SharedQuote, use: QuoteUse) -> Record:
    """A quote that other reports print too; `documents` in the order in which they came out."""
    return quote_record(use.span) | {
        "first": quote.first or None,
        "documents": [each.document for each in quote.uses],
    }


def _table_record(table: Table) -> Record:
    """A table by rows of cells; `header` is empty where it has none."""
    return span_record(table.span) | {
        "lead": _quote_record(table.lead),
        "header": [_quote_record(cell.span) for cell in table.header],
        "rows": [[_quote_record(cell.span) for cell in row] for row in table.rows],
    }


def _list_record(bullets: BulletList) -> Record:
    return span_record(bullets.span) | {
        "lead": _quote_record(bullets.lead),
        "items": [_quote_record(item) for item in bullets.items],
    }


def flag_record(flag: Flag) -> Record:
    """What is odd, and where."""
    return {
        "name": flag.name,
        "why": flag.why,
        **(_quote_record(flag.span) or dict.fromkeys(("start", "end", "quote"))),
    }


def remark_record(remark: Remark) -> Record:
    """What is said of a holder's word."""
    return {
        "kind": remark.kind,
        "holder": remark.holder or None,
        **quote_record(remark.span),
    }


def _published_record(published: ReportDate) -> Record:
    return period_record(published.period) | {"source": published.source}


def _quote_record(span: Span | None) -> Record | None:
    return quote_record(span) if span is not None else None
