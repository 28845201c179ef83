"""Incidents, and the findings on them."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query

from inquest.model import Group, Outcome, Status
from inquest.model.judgement import incident_target
from inquest.publish.charts import figure_spec
from inquest.publish.exports.fields import Record as Keyed
from inquest.publish.exports.fields import finding_record, incident_record
from inquest.publish.exports.reports import remark_record
from inquest.publish.questions import Question
from inquest.web.api.answers import Json, answers
from inquest.web.api.records import Finding, Incident, Record, Remark
from inquest.web.cases import Asked
from inquest.web.door import Reader

router = APIRouter(prefix="/cases/{case}", tags=["incidents and findings"])
Text = Annotated[str, Query(max_length=500)]


class Incidents(Record):
    """Those that matter most first."""

    incidents: list[Incident]


class Note(Remark):
    """A remark in a report."""

    document: str


class Told(Record):
    """An incident with what is told of it.

    `main` is whether some report is mainly about it, `seen` the last entry of the log about it.
    """

    incident: Incident
    main: bool
    findings: list[Finding]
    claims: list[str]
    notes: list[Note]
    seen: int


class Findings(Record):
    """The gravest of the incident that matters most first."""

    findings: list[Finding]


class Step(Record):
    """A day that moved an answer: how it stood then, and who moved it."""

    day: date
    finding: Finding
    moves: list[str]
    changed: bool


class Answer(Record):
    """A finding in words, with its history and a Vega-Lite specification of its chart."""

    title: str
    finding: Finding
    told: list[str]
    steps: list[Step]
    chart: dict[str, Any] | None


@router.get("/incidents", **answers(Incidents))
def incidents(person: Reader, view: Asked) -> Json:
    """All incidents."""
    del person
    return Json({"incidents": [incident_record(each) for each in view.incidents.values()]})


@router.get("/incidents/{incident}", **answers(Told))
def incident(person: Reader, view: Asked, incident: str) -> Json:
    """What is known of an incident."""
    del person
    page = view.incident_page(incident)
    notes = [each.remark for each in page.notes]
    return Json(
        {
            "incident": incident_record(page.incident),
            "main": page.main,
            "findings": [finding_record(each.finding) for each in page.questions],
            "claims": [each.claim.id for each in page.statements],
            "notes": [{"document": each.document, **remark_record(each)} for each in notes],
            "seen": view.last(incident_target(incident)),
        }
    )


@router.get("/findings", **answers(Findings))
def findings(
    person: Reader,
    view: Asked,
    incident: Annotated[str | None, Query(max_length=500)] = None,
    outcome: Outcome | None = None,
    group: Group | None = None,
    status: Status | None = None,
) -> Json:
    """All findings, or those that are asked for."""
    del person
    asked = {"incident": incident, "outcome": outcome, "group": group, "status": status}
    wanted = {name: value for name, value in asked.items() if value is not None}
    told = [
        finding_record(question.finding)
        for name in view.incidents
        for question in view.incident_page(name).questions
        if all(getattr(question.finding, key) == value for key, value in wanted.items())
    ]
    return Json({"findings": told})


@router.get("/findings/{incident}/{what}", **answers(Answer))
def finding(
    person: Reader, view: Asked, incident: str, what: str, side: Text = "", scope: Text = ""
) -> Json:
    """One finding; `what` is outcome and group, such as `killed-inmates`."""
    del person
    return Json(answer_record(view.question(incident, what, side, scope)))


def answer_record(question: Question) -> Keyed:
    """A finding in words, with its history and its chart."""
    steps = [
        {
            "day": step.day.isoformat(),
            "finding": finding_record(step.finding),
            "moves": list(step.moves),
            "changed": step.changed,
        }
        for step in question.steps
    ]
    return {
        "title": question.title,
        "finding": finding_record(question.finding),
        "told": list(question.finding.told),
        "steps": steps,
        "chart": figure_spec(question.rows) if question.rows else None,
    }
