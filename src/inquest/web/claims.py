"""What the page of a claim shows beside the claim: its words in their paragraph, its history, forms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inquest.model import Claim, Figure, Finding, Link, Report, Span
from inquest.model.judgement import claim_target, hash_in
from inquest.publish.statements import Statement
from inquest.review import Verdict
from inquest.web.deeds import deeds_about
from inquest.web.values import number
from inquest.web.view import View

AROUND = 600  # characters shown on each side of a claim


@dataclass(frozen=True, slots=True)
class Extract:
    """The words around a claim: before it, its own, behind it; `start` is where they begin."""

    before: str
    words: str
    behind: str
    start: int


def extract_of(report: Report, span: Span) -> Extract:
    """The paragraph of some words, cut where it is long."""
    text = report.text
    start = max(text.rfind("\n\n", 0, span.start) + 2, span.start - AROUND, 0)
    stop = text.find("\n\n", span.end)
    end = min(len(text) if stop < 0 else stop, span.end + AROUND)
    start = 0 if start == 1 else start
    return Extract(text[start : span.start], span.text, text[span.end : end], start)


def claim_context(view: View, statement: Statement) -> dict[str, Any]:
    """What the page of a claim asks for."""
    claim = statement.claim
    target = view.target(claim)
    return {
        "extract": extract_of(statement.report, claim.span),
        "fields": fields_in(claim),
        "links": claim.chain,
        "beside": [each for each in view.read.statements[claim.document] if each.claim != claim],
        "findings": findings_with(view, claim),
        "verdict": view.verdict(claim),
        "deeds": deeds_about(view, target),
        "seen": view.last(target),
        "sent": {},
        "wrong": "",
        "others": (),
    }


def rejected_context(view: View, verdict: Verdict) -> dict[str, Any]:
    """What the page of a claim that was rejected asks for."""
    return {
        "claim": verdict.now or verdict.was,
        "document": view.hashes[hash_in(verdict.claim)],
        "deeds": deeds_about(view, claim_target(verdict.claim)),
        "typed": (),
    }


def findings_with(view: View, claim: Claim) -> Sequence[Finding]:
    """The findings that a claim is in."""
    told = view.told.findings.get(claim.incident, ())
    return [each for each in told if claim.id in each.claims]


def fields_in(claim: Claim) -> Mapping[str, Any]:
    """The fields of a claim as a form shows them."""
    content = claim.content
    fields: dict[str, Any] = {
        name: getattr(content, name) for name in content.__slots__ if name not in ("figure", "kind")
    }
    figure = getattr(content, "figure", None)
    if isinstance(figure, Figure):
        fields |= {name: getattr(figure, name) for name in ("low", "high", "qualifier", "phrase")}
    fields |= {
        "kind": claim.kind,
        "start": claim.span.start,
        "end": claim.span.end,
        "stance": claim.stance,
        "stated_on": claim.stated_on,
        "relation": claim.relation.kind if claim.relation else None,
        "related": claim.relation.claim if claim.relation else None,
    }
    return fields


def row_of(link: Link | None) -> Mapping[str, Any]:
    """A link of a chain as a form shows it."""
    if link is None:
        return {"name": "", "kind": "unknown", "anonymous": False, "words": "", "cue": ""}
    return {
        "name": link.name,
        "kind": link.kind,
        "anonymous": link.anonymous,
        "words": link.span.text,
        "cue": link.cue.text if link.cue else "",
    }


def new_claim(report: Report, view: View, sent: Mapping[str, Any]) -> dict[str, Any]:
    """What the page for a claim that was missed asks for; `sent` are fields that are filled in."""
    start, end = (number(str(sent.get(name) or "")) for name in ("start", "end"))
    span = Span(0, 0, "")
    if start is not None and end is not None and start < end <= len(report.text):
        span = Span.of(report.text, start, end)
    return {
        "report": report,
        "extract": extract_of(report, span),
        "fields": {
            "kind": "count",
            "start": span.start or "",
            "end": span.end or "",
            "stance": "asserts",
            "stated_on": report.period.first if report.period else "",
        },
        "links": (),
        "beside": view.read.statements.get(report.id, ()),
        "incidents": list(view.incidents.values()),
        "sent": sent,
        "wrong": "",
    }
