"""Along time: the timeline, what changed between two days, the log."""

from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from inquest.model import Entry
from inquest.model.entry import entry_line, entry_record
from inquest.publish.exports.differences import difference_record
from inquest.publish.exports.fields import Record as Keyed
from inquest.publish.exports.fields import finding_record
from inquest.web.api.answers import Json, answers
from inquest.web.api.records import Difference, Finding, Record
from inquest.web.api.records import Entry as EntryRecord
from inquest.web.cases import Asked, Opened, Views
from inquest.web.deeds import deed_of
from inquest.web.door import Reader
from inquest.web.timeline import Day as DayTold
from inquest.web.timeline import timeline_of
from inquest.web.values import Day
from inquest.web.view import View

router = APIRouter(prefix="/cases/{case}", tags=["time"])
LINES: Final = "application/x-ndjson"


class Moved(Record):
    """An answer that a day moved."""

    title: str
    finding: Finding
    moves: list[str]


class Timed(Record):
    """A day: ids of incidents, reports and measures, and how many claims were stated."""

    day: date
    happened: list[str]
    reports: list[str]
    moved: list[Moved]
    said: int
    due: list[str]


class Timeline(Record):
    """The first day first."""

    days: list[Timed]


class Compared(Record):
    """What was known on one day against another; null is no day at all, or all that is known."""

    earlier: date | None
    later: date | None
    difference: Difference


class Logged(EntryRecord):
    """An entry, what it is about in words, and whether it is a judgement that stands."""

    did: str
    about: str
    details: list[str]
    stands: bool


class Log(Record):
    """Entries in their order; `next` is the `after` of those behind them, null where there are none."""

    entries: list[Logged]
    next: int | None


@router.get("/timeline", **answers(Timeline))
def timeline(person: Reader, view: Asked) -> Json:
    """What happened, was reported, changed and falls due, day by day."""
    del person
    told = [day_record(day, here) for day, here in timeline_of(view).items()]
    return Json({"days": told})


@router.get("/differences", **answers(Compared))
def compare(
    request: Request,
    person: Reader,
    view: Opened,
    earlier: Annotated[Day, Query(description="by default the first day")] = None,
    later: Annotated[Day, Query(description="by default all that is known")] = None,
) -> Json:
    """What changed between what was known on two days."""
    del person
    views: Views = request.app.state.views
    first = earlier or next(iter(view.days), None)
    told = views.difference(view.name, first, later)
    return Json(
        {
            "earlier": first and first.isoformat(),
            "later": later and later.isoformat(),
            "difference": difference_record(told),
        }
    )


@router.get("/log", **answers(Log))
def log(
    person: Reader,
    view: Opened,
    after: Annotated[int, Query(ge=0, le=2**53)] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> Json:
    """Who did what, the first first."""
    del person
    entries = [entry for entry in view.state.log if entry.number > after]
    shown = entries[:limit]
    more = shown[-1].number if len(entries) > limit else None
    return Json({"entries": [logged(entry, view) for entry in shown], "next": more})


LOG: Final = {LINES: {"schema": {"type": "string"}}}


@router.get("/log/export", **answers(None, content=LOG))
def export(person: Reader, view: Opened) -> Response:
    """All entries as JSON Lines, so that anybody can verify the hashes."""
    del person
    lines = (f"{entry_line(entry)}\n" for entry in view.state.log)
    return Response("".join(lines), media_type=LINES)


def logged(entry: Entry, view: View) -> Keyed:
    """An entry with what it means."""
    deed = deed_of(entry, view)
    return {
        **entry_record(entry),
        "did": deed.did,
        "about": deed.about,
        "details": list(deed.details),
        "stands": deed.stands,
    }


def day_record(day: date, told: DayTold) -> Keyed:
    """A day of the timeline."""
    return {
        "day": day.isoformat(),
        "happened": [each.id for each in told.happened],
        "reports": [each.id for each in told.reports],
        "moved": [
            {
                "title": question.title,
                "finding": finding_record(step.finding),
                "moves": list(step.moves),
            }
            for question, step in told.moved
        ],
        "said": told.said,
        "due": [each.statement.claim.id for each in told.due],
    }
