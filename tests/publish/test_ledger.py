"""Who claims and who blames in order of time, and whose position changed."""

from datetime import date
from types import SimpleNamespace

import pytest

from inquest.model import (
    DateSource,
    HolderKind,
    Link,
    Measure,
    Period,
    ReportDate,
    Responsibility,
    Role,
    Span,
    Stance,
)
from inquest.publish.ledger import ledger_of
from inquest.publish.tracker import tasks_of

ROLES = {"+": Role.BLAMED, "-": Role.CLEARED, "!": Role.CLAIMS, "0": Role.DENIED}


def statement(number, content, day=None, voice="mayor", *, copy=False, published=None):
    span = Span(0, 1, "x")
    links = (Link(voice, HolderKind.OFFICIAL, anonymous=False, span=span),) if voice else ()
    claim = SimpleNamespace(content=content, chain=links, stance=Stance.ASSERTS, kind=content.kind)
    report = SimpleNamespace(metadata=SimpleNamespace(published=published))
    return SimpleNamespace(
        number=number,
        claim=claim,
        links=links,
        holder=voice,
        voice=voice,
        stated_on=day and date(2018, 11, day),
        copy=copy,
        stance="",
        report=report,
    )


def drawn(line):
    """Statements from a line: "1 mayor + Front": day, voice, role, actor."""
    for number, told in enumerate(line.split("; ")):
        day, voice, mark, actor = told.split(" ", 3)
        yield statement(number, Responsibility(actor, ROLES[mark]), int(day), voice)


@pytest.mark.parametrize(
    ("line", "turns"),
    [
        ("1 mayor + Front; 2 mayor - Front", ["Front: blamed, Front: cleared"]),
        ("1 mayor + Front; 2 mayor + Party", ["Front: blamed, Party: blamed"]),
        ("1 mayor + Front; 2 mayor + Front", []),
        ("1 mayor + Front; 1 mayor + Party", []),
        ("1 mayor + Front; 2 mayor - Party", []),
        ("1 mayor + Front; 2 mayor + Front; 2 mayor + Party", []),
        ("1 mayor - Al-Shabab; 2 mayor - Al-Shabaab", []),
        ("1 mayor + Front; 2 warden - Front", []),
        ("1 Front ! Front; 2 Front 0 Front", []),
    ],
)
def test_a_position_changes_where_what_is_said_of_an_actor_does(line, turns):
    found = ledger_of(drawn(line)).turns
    told = [", ".join(said.casefold() for _, said, _ in turn.steps) for turn in found]
    assert [each.replace("blamed", "blamed") for each in told] == [t.casefold() for t in turns]


def test_rows_stand_in_order_of_time_and_copies_add_none():
    made = [*drawn("2 mayor + Front; 1 Front ! Front")]
    made.append(statement(9, Responsibility("Front", Role.CLAIMS, "video"), 3, "Front"))
    made.append(statement(10, Responsibility("Front", Role.CLAIMS), 3, "Front", copy=True))
    rows = [
        (each.statement.stated_on.day, each.actor, each.mode) for each in ledger_of(made).entries
    ]
    assert rows == [(1, "Front", ""), (2, "Front", ""), (3, "Front", "by video (GTD claim mode 6)")]


JUNE = ReportDate(Period.of_month(2024, 6), DateSource.DATELINE, None)
DAY = ReportDate(Period.of_day(date(2018, 11, 8)), DateSource.DATELINE, None)


@pytest.mark.parametrize(
    ("due", "published", "day", "state"),
    [
        ("2018-11-30", DAY, date(2018, 11, 30), "due"),
        ("2018-11-10", DAY, date(2018, 11, 10), "overdue"),
        ("2018-12", DAY, date(2018, 12, 31), "due"),
        ("2018", DAY, date(2018, 12, 31), "due"),
        ("P7D", DAY, date(2018, 11, 15), "overdue"),
        ("P6M", JUNE, date(2024, 12, 30), "due"),
        ("P6M", None, None, "undated"),
        (None, DAY, None, "undated"),
        ("soon", DAY, None, "undated"),
    ],
)
def test_a_measure_is_due_overdue_or_undated_as_of_a_day(due, published, day, state):
    made = statement(1, Measure("publish the list", due=due), published=published)
    (task,) = tasks_of([made], date(2018, 11, 20))
    assert (task.day, task.state) == (day, state)


def test_the_next_to_fall_due_comes_first():
    dues = [None, "2019-01-01", "2018-12-01"]
    made = [statement(n, Measure(str(n), due=due), published=DAY) for n, due in enumerate(dues)]
    assert [task.measure.action for task in tasks_of(made, None)] == ["2", "1", "0"]
