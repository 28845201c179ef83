"""Readings laid side by side: incidents, voices, findings, copies, flags."""

from collections.abc import Iterable
from datetime import date

from inquest.documents.audit import audit
from inquest.documents.consistency import day_differs
from inquest.documents.copies import find_copies
from inquest.findings import Evidence, identify, reconcile
from inquest.hooks import RULES, Rule, plug_in
from inquest.incidents import resolve
from inquest.model import Dossier, Reading, Report
from inquest.pipeline.replaying import replay
from inquest.settings import Settings


def assemble(readings: Iterable[Reading], settings: Settings, title: str) -> Dossier:
    """Lay readings side by side: incidents, voices, findings, copies, flags.

    The order of the readings does not matter.
    """
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    reports = [reading.report for reading in ordered]
    rule: Rule = plug_in(RULES, settings.rule)
    copies = find_copies(reports)
    incidents, placed = resolve(ordered)
    claims = identify(placed, reports, copies)
    homes = {claim.id: claim.incident for claim in claims}
    evidence = Evidence(claims, reports, copies, incidents)
    findings = reconcile(evidence, rule, settings.as_of)
    return Dossier(
        title=title,
        as_of=settings.as_of or latest_date(reports),
        rule=f"{rule.name}/{rule.version}",
        readings=tuple(ordered),
        claims=claims,
        incidents=incidents,
        findings=findings,
        remarks=tuple(remark for reading in ordered for remark in reading.remarks),
        flags=tuple(
            flag
            for reading in ordered
            for flag in (*audit(reading, copies), *day_differs(reading, homes, incidents))
        ),
        copies=copies,
        history=replay(evidence, rule, findings),
    )


def latest_date(reports: Iterable[Report]) -> date | None:
    """The latest day on which one of the reports came out."""
    published = [report.metadata.published for report in reports]
    return max((each.period.last for each in published if each), default=None)
