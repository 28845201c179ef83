"""Model objects as flat records with the keys of the contract; null is what is not told."""

from dataclasses import asdict
from datetime import date
from itertools import zip_longest
from typing import Any

from inquest.model import (
    Claim,
    Count,
    Denial,
    Finding,
    Incident,
    Link,
    Period,
    Span,
    Strength,
    Voice,
)

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
        "date": _dated(incident.date) if incident.date else None,
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
    """A finding with its voices and denials; `origins` counts them."""
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
        "denials": [_denial_record(denial) for denial in finding.denials],
        "rule": finding.rule.partition("/")[0],  # a program asks for the rule, in any version
        "claims": list(finding.claims),
        "parts": list(finding.parts),
        "remainder": finding.remainder,
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
        "doubtful": voice.doubtful,
        "credibility": voice.credibility,
        "stated_on": _day(voice.stated_on),
        **asdict(voice.figure),
        "earlier": [
            asdict(figure) | {"until": _day(fell)}
            for figure, fell in zip_longest(voice.earlier, voice.until)
        ],
        "claims": list(voice.claims),
        "reasons": list(voice.reasons),
    }


def _denial_record(denial: Denial) -> Record:
    return {
        "holder": denial.holder,
        "name": denial.name,
        "kind": denial.kind,
        "anonymous": denial.anonymous,
        "official": denial.official,
        "stated_on": _day(denial.stated_on),
        "figures": [asdict(figure) for figure in denial.figures],
        "claims": list(denial.claims),
    }


def span_record(span: Span) -> Record:
    """Where a span lies."""
    return {"start": span.start, "end": span.end}


def quote_record(span: Span) -> Record:
    """A span with its words."""
    return span_record(span) | {"quote": span.text}


def _dated(period: Period) -> Record:
    return period_record(period) | {"code": period.code}


def period_record(period: Period) -> Record:
    """A period's first and last day, and how precise it is."""
    return {"from": _day(period.first), "to": _day(period.last), "precision": period.precision}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
