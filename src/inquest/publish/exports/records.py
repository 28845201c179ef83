"""The records of a dossier: claims, incidents, findings and reports, as JSON with fixed keys."""

import json
from collections.abc import Iterable, Mapping

from inquest.model import Claim, Dossier, Finding, Group, Incident, Outcome
from inquest.publish.exports.fields import (
    Record,
    claim_record,
    finding_record,
    incident_record,
)
from inquest.publish.exports.reports import report_records

OUTCOMES, GROUPS = tuple(Outcome), tuple(Group)


class RecordsExporter:
    """Writes `claims.jsonl`, `incidents.json`, `findings.json`, `reports.json` and `texts/`.

    Offsets index the files in `texts/`; null means that the reports do not tell. Records stand
    in an order of their own, so that the order in which reports were read leaves no trace.
    """

    def export(self, dossier: Dossier) -> Mapping[str, bytes]:
        """File names, relative to the output folder, with their bytes."""
        records = {
            "claims.jsonl": _lines(
                claim_record(claim) for claim in sorted(dossier.claims, key=_place)
            ),
            "incidents.json": _json(
                [incident_record(each) for each in sorted(dossier.incidents, key=_id)]
            ),
            "findings.json": _json(
                [finding_record(each) for each in sorted(dossier.findings, key=_question)]
            ),
            "reports.json": _json(report_records(dossier)),
        }
        texts = {
            f"texts/{reading.report.id}.txt": _bytes(reading.report.text)
            for reading in dossier.readings
        }
        return records | texts


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.document, claim.span.start, claim.span.end, claim.id


def _id(incident: Incident) -> str:
    return incident.id


def _question(finding: Finding) -> tuple[str, int, int, str, str]:
    return (
        finding.incident,
        OUTCOMES.index(finding.outcome),
        GROUPS.index(finding.group),
        finding.side or "",
        finding.scope or "",
    )


def _json(records: list[Record]) -> bytes:
    return _bytes(json.dumps(records, ensure_ascii=False, indent=1) + "\n")


def _lines(records: Iterable[Record]) -> bytes:
    return _bytes("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records))


def _bytes(text: str) -> bytes:
    # JSON input can smuggle in half of a surrogate pair, which UTF-8 has no bytes for; one
    # question mark in its place keeps the offsets true.
    return text.encode("utf-8", errors="replace")
