"""What changed between two dossiers, as one record; null is what was not there."""

from inquest.model import Denial, Report, Voice
from inquest.publish.differences import (
    AnswerChange,
    ClaimChanges,
    Difference,
    Due,
    IncidentChange,
)
from inquest.publish.exports.fields import (
    Record,
    finding_record,
    incident_record,
    period_record,
)


def difference_record(difference: Difference) -> Record:
    """A difference with fixed keys; findings and incidents as in `findings.json`, `incidents.json`.

    Claims are told by their ids, and counted by kind.
    """
    return {
        "headline": difference.headline,
        "empty": difference.is_empty,
        "answers": [_answer_record(each) for each in difference.answers],
        "incidents": [_incident_record(each) for each in difference.incidents],
        "reports": {
            "added": [_report_record(each) for each in difference.reports.added],
            "gone": [_report_record(each) for each in difference.reports.gone],
        },
        "claims": _claims_record(difference.claims),
        "voices": [_voice_record(each) for each in difference.voices],
        "due": [_due_record(each) for each in difference.due],
    }


def _answer_record(change: AnswerChange) -> Record:
    return {
        "title": change.title,
        "incident": change.incident,
        "incident_title": change.incident_title,
        "before": finding_record(change.before) if change.before else None,
        "after": finding_record(change.after) if change.after else None,
        "told": list(change.told),
    }


def _incident_record(change: IncidentChange) -> Record:
    return {
        "before": incident_record(change.before) if change.before else None,
        "after": incident_record(change.after) if change.after else None,
        "told": list(change.told),
    }


def _report_record(report: Report) -> Record:
    told = report.metadata
    return {
        "document": report.id,
        "title": told.title or None,
        "publisher": told.publisher or None,
        "published": period_record(told.published.period) if told.published else None,
    }


def _claims_record(changes: ClaimChanges) -> Record:
    return {
        "added": [claim.id for claim in changes.added],
        "gone": [claim.id for claim in changes.gone],
        "changed": [claim.id for _, claim in changes.changed],
        "kinds": {
            kind: {"added": tally.added, "gone": tally.gone, "changed": tally.changed}
            for kind, tally in changes.kinds.items()
        },
    }


def _voice_record(voice: Voice | Denial) -> Record:
    return {
        "holder": voice.holder,
        "name": voice.name,
        "kind": voice.kind,
        "anonymous": voice.anonymous,
        "official": voice.official,
    }


def _due_record(due: Due) -> Record:
    return {
        "claim": due.claim.id,
        "day": due.day.isoformat(),
        "action": due.measure.action,
        "owner": due.measure.owner,
    }
