"""Measures by the day on which they fall due: due, overdue or without a date, as of a day."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inquest.model import Measure, ReportDate
from inquest.publish import wording
from inquest.publish.statements import Statement

MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Task:
    """A measure.

    Attributes:
        day: when it falls due; None where that is not told, or counted from no known day.
        state: "due", "overdue" or "undated".

    """

    statement: Statement
    measure: Measure
    day: date | None
    state: str

    @property
    def due(self) -> str:
        """When it falls due, in words; "" where nothing is told."""
        published = self.statement.report.metadata.published
        return wording.due_words(self.measure.due, published) if self.measure.due else ""


def tasks_of(statements: Iterable[Statement], as_of: date | None) -> tuple[Task, ...]:
    """The measures of an incident, the next to fall due first, those without a day last."""
    tasks = [
        task_of(each, each.claim.content, as_of)
        for each in statements
        if isinstance(each.claim.content, Measure) and not each.copy
    ]
    return tuple(sorted(tasks, key=lambda task: (task.day or date.max, task.statement.number)))


def task_of(statement: Statement, measure: Measure, as_of: date | None) -> Task:
    """A measure with its day and how that stands to the day asked for."""
    day = due_day(measure, statement.report.metadata.published)
    if day is None:
        return Task(statement, measure, None, "undated")
    return Task(statement, measure, day, "overdue" if as_of and day < as_of else "due")


def due_day(measure: Measure, published: ReportDate | None) -> date | None:
    """The last day of a due date: that of a month or a year, or of a time from the report's day.

    None where no due date is told, or it leads to no known day.
    """
    due = measure.due or ""
    try:
        return date.fromisoformat(due)
    except ValueError:
        pass
    month = MONTH.fullmatch(due)
    if month:
        year, number = int(month[1]), int(month[2])
        return date(year, number, calendar.monthrange(year, number)[1])
    if YEAR.fullmatch(due):
        return date(int(due), 12, 31)
    return wording.due_date(due, published)
