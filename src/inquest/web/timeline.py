"""What happened, was reported, changed and falls due in a case, day by day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from inquest.model import Incident, Period, Precision, Report
from inquest.publish.changes import Step
from inquest.publish.questions import Question
from inquest.publish.tracker import Task, tasks_of
from inquest.web.view import View


@dataclass(slots=True)
class Day:
    """A day of a case.

    Attributes:
        happened: incidents of that very day.
        reports: those that came out.
        moved: the answers that changed, with what changed them.
        said: how many claims were stated.
        due: measures that fall due.

    """

    happened: list[Incident] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    moved: list[tuple[Question, Step]] = field(default_factory=list)
    said: int = 0
    due: list[Task] = field(default_factory=list)


def timeline_of(view: View) -> Mapping[date, Day]:
    """The days of a case, the first of them first."""
    days: dict[date, Day] = defaultdict(Day)
    for incident in view.incidents.values():
        if day := exact(incident.date):
            days[day].happened.append(incident)
    for reading in view.readings.values():
        if day := exact(reading.report.period):
            days[day].reports.append(reading.report)
    note_statements(days, view)
    for name in changing(view):
        for day, moved in view.incident_page(name).days.items():
            days[day].moved += moved
    return dict(sorted(days.items()))


def note_statements(days: Mapping[date, Day], view: View) -> None:
    """Note what was stated on each day, and what falls due."""
    for each in view.statements.values():
        if each.stated_on:
            days[each.stated_on].said += 1
    for task in tasks_of(view.statements.values(), view.dossier.as_of):
        if task.day:
            days[task.day].due.append(task)


def exact(period: Period | None) -> date | None:
    """The day of a period that is one; None for any other."""
    return period.first if period and period.precision is Precision.DAY else None


def changing(view: View) -> Sequence[str]:
    """The incidents that have a history."""
    return [name for name in view.incidents if view.told.history.get(name)]
