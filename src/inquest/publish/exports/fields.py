"""Model objects as flat records with the keys of the contract; null is what is not told."""

from dataclasses import asdict
from datetime import date
from typing import Any

from inquest.model import (
    BulletList,
    Claim,
    Count,
    Dossier,
    Finding,
    Flag,
    Incident,
    Link,
    Period,
    Reading,
    Remark,
    ReportDate,
    Span,
    Strength,
    Table,
    Voice,
)
from inquest.publish.statements import source_name

Record = dict[str, Any]


def claim_record(claim: Claim) -> Record:
    """A claim, flat: the keys that all kinds share, then those of its kind."""
    shared = {
        "id": claim.id,
        "document": claim.document,
        "part": claim.part,
        "quote": claim.span.text,
        "start": claim.span.start,
        "end": claim.span.end,
        "kind": claim.kind,
        "incident": claim.incident or None,
        "chain": [_link_record(link) for link in claim.chain],
        "stance": claim.stance,
        "stated_on": _day(claim.stated_on),
        "relation": {claim.relation.kind: claim.relation.claim} if claim.relation else None,
        "explain": [asdict(reason) for reason in claim.explain],
    }
    return shared | _content_record(claim)


def incident_record(incident: Incident) -> Record:
    """An incident, its date as a period, its place with coordinates, and why its reports are one."""
    return {
        "id": incident.id,
        "type": incident.type,
        "title": incident.title,
        "date": period_record(incident.date) if incident.date else None,
        "place": asdict(incident.place) if incident.place else None,
        "reports": list(incident.reports),
        "links": [asdict(link) for link in incident.links],
        "reasons": [
            {
                "reports": list(each.reports),
                "score": each.score,
                "why": [asdict(r) for r in each.why],
            }
            for each in incident.reasons
        ],
    }


def finding_record(finding: Finding) -> Record:
    """A finding with its voices; `origins` counts them."""
    return {
        "incident": finding.incident,
        "outcome": finding.outcome,
        "group": finding.group,
        "side": finding.side,
        "scope": finding.scope,
        "low": finding.low,
        "best": finding.best,
        "high": finding.high,
        "official": finding.official,
        "status": finding.status,
        "origins": finding.origins,
        "voices": [_voice_record(voice) for voice in finding.voices],
        "rule": finding.rule.partition("/")[0],  # a program asks for the rule, in any version
        "claims": list(finding.claims),
        "parts": list(finding.parts),
        "remainder": finding.remainder,
    }


def report_records(dossier: Dossier) -> list[Record]:
    """All reports by id; `copy_group` is null for a report that nobody copies."""
    groups = {document: group.id for group in dossier.copies for document in group.documents}
    return [
        _report_record(reading)
        | {
            "copy_group": groups.get(reading.report.id),
            "flags": [
                _flag_record(flag) for flag in dossier.flags if flag.document == reading.report.id
            ],
            "notes": list(reading.report.notes),
            "remarks": [
                _remark_record(remark)
                for remark in dossier.remarks
                if remark.document == reading.report.id
            ],
        }
        for reading in sorted(dossier.readings, key=lambda each: each.report.id)
    ]


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


def _content_record(claim: Claim) -> Record:
    content = claim.content
    if isinstance(content, Count):
        return {
            "outcome": content.outcome,
            "group": content.group,
            "side": content.side,
            "scope": content.scope,
        } | asdict(content.figure)
    if isinstance(content, Strength):
        return {
            "subject": content.subject,
            "place": content.place,
            "low": content.figure.low,
            "high": content.figure.high,
            "capacity": content.capacity,
        }
    fields = asdict(content)
    del fields["kind"]
    return fields


def _link_record(link: Link) -> Record:
    return {
        "name": link.name,
        "holder": link.holder or None,
        "kind": link.kind,
        "anonymous": link.anonymous,
        "start": link.span.start,
        "end": link.span.end,
        "cue": link.cue.text if link.cue is not None else None,
    }


def _voice_record(voice: Voice) -> Record:
    return {
        "holder": voice.holder,
        "name": voice.name,
        "kind": voice.kind,
        "anonymous": voice.anonymous,
        "official": voice.official,
        "reliability": voice.reliability,
        "credibility": voice.credibility,
        "stated_on": _day(voice.stated_on),
        **asdict(voice.figure),
        "earlier": [asdict(figure) for figure in voice.earlier],
        "claims": list(voice.claims),
    }


def _flag_record(flag: Flag) -> Record:
    return {
        "name": flag.name,
        "why": flag.why,
        **(_quote_record(flag.span) or dict.fromkeys(("start", "end", "quote"))),
    }


def _remark_record(remark: Remark) -> Record:
    return {
        "kind": remark.kind,
        "holder": remark.holder or None,
        **quote_record(remark.span),
    }


def span_record(span: Span) -> Record:
    """Where a span lies."""
    return {"start": span.start, "end": span.end}


def quote_record(span: Span) -> Record:
    """A span with its words."""
    return span_record(span) | {"quote": span.text}


def _quote_record(span: Span | None) -> Record | None:
    return quote_record(span) if span is not None else None


def _published_record(published: ReportDate) -> Record:
    return period_record(published.period) | {"source": published.source}


def period_record(period: Period) -> Record:
    """A period's first and last day, and how precise it is."""
    return {"from": _day(period.first), "to": _day(period.last), "precision": period.precision}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
