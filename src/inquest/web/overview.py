"""What a case is about at a glance: its incidents, each with the answer that matters most."""

from collections.abc import Sequence
from dataclasses import dataclass

from inquest.model import Finding, Incident
from inquest.publish.index import IncidentIndex
from inquest.publish.maps import Map, map_of
from inquest.publish.questions import by_weight
from inquest.web.view import View

SHOWN = 2  # answers beside an incident


@dataclass(frozen=True, slots=True)
class Row:
    """An incident; `findings` are the gravest on it, of all `questions`."""

    incident: Incident
    main: bool
    findings: Sequence[Finding]
    questions: int
    reports: int
    claims: int


def reports_on(incident: str, told: IncidentIndex) -> int:
    """How many reports say something of an incident."""
    return len({each.report.id for each in told.about.get(incident, ())})


def overview_of(view: View) -> Sequence[Row]:
    """All incidents, those that reports are mainly about first."""
    told = view.told
    return [
        Row(
            incident,
            name in told.main,
            by_weight(told.findings.get(name, ()))[:SHOWN],
            len(told.findings.get(name, ())),
            reports_on(name, told),
            len(told.about.get(name, ())),
        )
        for name, incident in told.incidents.items()
    ]


def judged_in(view: View) -> int:
    """How many judgements stand, those that only took another back left out."""
    standing = view.state.standing.entries
    return sum(entry.number in standing and entry.act.kind != "undo" for entry in view.state.log)


def map_in(view: View) -> Map | None:
    """Where the incidents happened."""
    told = view.told
    weights = {name: reports_on(name, told) for name in told.incidents}
    return map_of(tuple(told.incidents.values()), weights, told.main)
