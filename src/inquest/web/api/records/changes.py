"""What changed, and the entries of the log that say so."""

from datetime import date
from typing import Any

from inquest.web.api.records.basic import Period, Record
from inquest.web.api.records.findings import Finding, Speaker
from inquest.web.api.records.incidents import Incident


class AnswerChange(Record):
    """An answer before and after; null is what was not there."""

    title: str
    incident: str
    incident_title: str
    before: Finding | None
    after: Finding | None
    told: list[str]


class IncidentChange(Record):
    """An incident before and after."""

    before: Incident | None
    after: Incident | None
    told: list[str]


class Brief(Record):
    """A report by its name."""

    document: str
    title: str | None
    publisher: str | None
    published: Period | None


class ReportChanges(Record):
    """Reports that came or went."""

    added: list[Brief]
    gone: list[Brief]


class Tally(Record):
    """How many claims of a kind came, went, changed."""

    added: int
    gone: int
    changed: int


class ClaimChanges(Record):
    """Ids of claims."""

    added: list[str]
    gone: list[str]
    changed: list[str]
    kinds: dict[str, Tally]


class Due(Record):
    """A measure that fell due."""

    claim: str
    day: date
    action: str
    owner: str | None


class Difference(Record):
    """What changed between two states of a case, the gravest first."""

    headline: str
    empty: bool
    answers: list[AnswerChange]
    incidents: list[IncidentChange]
    reports: ReportChanges
    claims: ClaimChanges
    voices: list[Speaker]
    due: list[Due]


class Entry(Record):
    """An entry of the log; `hash` is the SHA-256 of the other fields as canonical JSON."""

    number: int
    at: str
    who: str
    kind: str
    target: str
    why: str
    record: dict[str, Any]
    previous: str
    hash: str


class Change(Record):
    """What a judgement wrote to the log, and what it changed."""

    entries: list[Entry]
    difference: Difference
