"""The pages of a dossier on incidents: what is known, what is told, what is remarked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from inquest.model import Dossier, Incident
from inquest.publish.changes import Step
from inquest.publish.index import IncidentIndex, index_incidents
from inquest.publish.ledger import Ledger, ledger_of
from inquest.publish.notes import Note
from inquest.publish.origins import Origin, origins_of
from inquest.publish.questions import Question, ask, by_weight
from inquest.publish.statements import Statement
from inquest.publish.topics import Topic, topics
from inquest.publish.tracker import Task, tasks_of


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
    index = index_incidents(dossier, statements)
    return tuple(incident_page(index, incident) for incident in index.incidents)


def incident_page(index: IncidentIndex, incident: str) -> IncidentPage:
    """The page of one incident.

    Raises:
        KeyError: there is no incident with this id.

    """
    number, first = index.numbers[incident]
    here, history = index.about.get(incident, ()), index.history.get(incident, ())
    questions = tuple(
        ask(question, finding, here, index.statements, history)
        for question, finding in enumerate(by_weight(index.findings.get(incident, ())), first)
    )
    return IncidentPage(
        number,
        index.incidents[incident],
        main=incident in index.main,
        statements=tuple(here),
        questions=questions,
        topics=topics(_untold(here, questions)),
        notes=tuple(index.notes.get(incident, ())),
        ledger=ledger_of(here),
        tasks=tasks_of(here, index.as_of),
        origins=origins_of(here, [one for each in questions for one in each.holdings]),
    )


def stray_statements(
    dossier: Dossier, statements: Mapping[str, Statement]
) -> tuple[Statement, ...]:
    """Statements about no known incident."""
    known = {incident.id for incident in dossier.incidents}
    return tuple(each for each in statements.values() if each.claim.incident not in known)


def _untold(statements: Iterable[Statement], questions: Iterable[Question]) -> list[Statement]:
    told = {each.number for question in questions for each in question.statements}
    return [statement for statement in statements if statement.number not in told]
