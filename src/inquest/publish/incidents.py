"""The pages of a dossier on incidents: what is known, what is told, what is remarked."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from inquest.model import Dossier, Incident, Remark
from inquest.publish.changes import Step
from inquest.publish.ledger import Ledger, ledger_of
from inquest.publish.origins import Origin, origins_of
from inquest.publish.questions import Question, ask, by_weight
from inquest.publish.statements import Statement, by_date, publisher_of
from inquest.publish.topics import Topic, topics
from inquest.publish.tracker import Task, tasks_of


@dataclass(frozen=True, slots=True)
class Note:
    """A remark with its number in the dossier; ids as those of a `Statement`."""

    number: int
    remark: Remark
    publisher: str

    @property
    def mark(self) -> str:
        return f"remark-words-{self.number}"

    @property
    def place(self) -> str:
        return f"remark-{self.number}"


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """One incident; `main` is false for background that reports only mention."""

    number: int
    incident: Incident
    main: bool
    statements: tuple[Statement, ...]
    questions: tuple[Question, ...]
    topics: tuple[Topic, ...]
    notes: tuple[Note, ...]
    ledger: Ledger
    tasks: tuple[Task, ...]
    origins: tuple[Origin, ...]

    @property
    def place(self) -> str:
        return f"incident-{self.number}"

    @property
    def documents(self) -> int:
        """How many reports say something about it."""
        return len({statement.report.id for statement in self.statements})

    @property
    def days(self) -> Mapping[date, list[tuple[Question, Step]]]:
        """For each day, the questions of which it changed the answer, with what changed it.

        Answers that stayed what they were on their first day are left out.
        """
        days: dict[date, list[tuple[Question, Step]]] = defaultdict(list)
        for question in self.questions:
            for step in question.steps:
                if question.changed and step.changed:
                    days[step.day].append((question, step))
        return dict(sorted(days.items()))

    @property
    def tellers(self) -> Mapping[int, int]:
        """For each statement in a question, by number, the question that tells it in full."""
        return {
            statement.number: question.number
            for question in reversed(self.questions)
            for statement in question.statements
        }


def incident_pages(
    dossier: Dossier, statements: Mapping[str, Statement]
) -> tuple[IncidentPage, ...]:
    """Main incidents first, then those with figures, with most reports, with most claims."""
    about = _by_incident(statements.values())
    counted = {finding.incident for finding in dossier.findings}
    main = _main_incidents(dossier, statements)
    incidents = sorted(
        dossier.incidents,
        key=lambda each: (
            each.id not in main,
            each.id not in counted,
            *_rank(each, about[each.id]),
        ),
    )
    notes = _notes_by_incident(dossier, about, [incident.id for incident in incidents])
    numbers = count(1)
    pages = []
    for number, incident in enumerate(incidents, 1):
        findings = by_weight(each for each in dossier.findings if each.incident == incident.id)
        questions = tuple(
            ask(next(numbers), finding, about[incident.id], statements, dossier.history)
            for finding in findings
        )
        here = about[incident.id]
        pages.append(
            IncidentPage(
                number,
                incident,
                main=incident.id in main,
                statements=tuple(here),
                questions=questions,
                topics=topics(_untold(here, questions)),
                notes=tuple(notes[incident.id]),
                ledger=ledger_of(here),
                tasks=tasks_of(here, dossier.as_of),
                origins=origins_of(here, [one for each in questions for one in each.holdings]),
            )
        )
    return tuple(pages)


def stray_statements(
    dossier: Dossier, statements: Mapping[str, Statement]
) -> tuple[Statement, ...]:
    """Statements about no known incident."""
    known = {incident.id for incident in dossier.incidents}
    return tuple(each for each in statements.values() if each.claim.incident not in known)


def number_notes(dossier: Dossier) -> tuple[Note, ...]:
    """All remarks, numbered from 1 by report and place in the text."""
    reports = {reading.report.id: reading.report for reading in by_date(dossier.readings)}
    order = list(reports)
    remarks = sorted(
        dossier.remarks,
        key=lambda each: (order.index(each.document), each.span, each.kind, each.holder),
    )
    return tuple(
        Note(number, remark, publisher_of(reports[remark.document]))
        for number, remark in enumerate(remarks, 1)
    )


def _by_incident(statements: Iterable[Statement]) -> Mapping[str, list[Statement]]:
    about: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        about[statement.claim.incident].append(statement)
    return about


def _main_incidents(dossier: Dossier, statements: Mapping[str, Statement]) -> set[str]:
    """What some report is mainly about; all incidents where no reading tells."""
    told = {
        statements[claim].claim.incident
        for reading in dossier.readings
        for anchor in reading.anchors
        for claim in anchor.claims
        if anchor.main and claim in statements
    }
    return told or {incident.id for incident in dossier.incidents}


def _rank(incident: Incident, statements: Sequence[Statement]) -> tuple[int, int, date, str]:
    documents = {statement.report.id for statement in statements}
    day = incident.date.first if incident.date else date.max
    return -len(documents), -len(statements), day, incident.id


def _notes_by_incident(
    dossier: Dossier, about: Mapping[str, Sequence[Statement]], incidents: Sequence[str]
) -> Mapping[str, list[Note]]:
    """Each remark with the incident that its report says most about."""
    homes: dict[str, list[Note]] = {incident: [] for incident in incidents}
    for note in number_notes(dossier):
        here = Counter(
            {
                incident: sum(each.report.id == note.remark.document for each in about[incident])
                for incident in incidents
            }
        )
        if here:
            homes[here.most_common(1)[0][0]].append(note)
    return homes


def _untold(statements: Iterable[Statement], questions: Iterable[Question]) -> list[Statement]:
    told = {each.number for question in questions for each in question.statements}
    return [statement for statement in statements if statement.number not in told]
