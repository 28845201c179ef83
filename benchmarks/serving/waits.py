"""Seconds that a person waits for at an open case: at the start, and after each judgement."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

from inquest.model import Count, Dossier, Figure, Qualifier, Reading
from inquest.pipeline import Memory, assemble
from inquest.publish.incidents import incident_page
from inquest.publish.index import index_incidents, index_reports
from inquest.publish.questions import draw
from inquest.publish.reports import report_page
from inquest.publish.statements import number_statements
from inquest.settings import Settings
from inquest.store import open_case

T = TypeVar("T")
TIMES = 5  # what takes little is done so often, and the median is told


@dataclass(slots=True)
class Waits:
    """Seconds by what was waited for, in the order in which it was done."""

    rows: dict[str, float] = field(default_factory=dict)

    def time(self, what: str, work: Callable[[], T], times: int = 1) -> T:
        """Do some work and keep its seconds, of several times the median."""
        seconds = []
        for _ in range(times):
            start = perf_counter()
            done = work()
            seconds.append(perf_counter() - start)
        self.rows[what] = median(seconds)
        return done


def measure(case: Path) -> dict[str, float]:
    """What is waited for at a case, which stays as it is."""
    waits, memory = Waits(), Memory()
    readings = waits.time("open the case, read all readings", lambda: read(case))
    late = readings.pop()

    def lay() -> Dossier:
        return assemble(readings, Settings(), "", memory)

    dossier = waits.time("lay all but one side by side", lay)
    busiest = max(dossier.incidents, key=lambda each: len(each.reports))
    readings.append(late)
    waits.time("again, one report added", lay)
    waits.time("again, nothing changed", lay, TIMES)

    def mend(document: str) -> Dossier:
        at = next(n for n, each in enumerate(readings) if each.report.id == document)
        readings[at] = corrected(readings[at])
        return lay()

    waits.time("again, one figure corrected", lambda: mend(late.report.id), TIMES)
    dossier = waits.time(
        "the same in the incident of most reports", lambda: mend(busiest.reports[0]), TIMES
    )
    time_pages(waits, dossier)
    return waits.rows


def time_pages(waits: Waits, dossier: Dossier) -> None:
    """What the pages of a dossier cost: all of them, and the dearest."""
    statements = waits.time("number_statements", lambda: number_statements(dossier), TIMES)
    incidents = waits.time("index_incidents", lambda: index_incidents(dossier, statements), TIMES)
    pages = waits.time(
        "all pages of incidents",
        lambda: [incident_page(incidents, each) for each in incidents.incidents],
        TIMES,
    )
    busiest = max(pages, key=lambda page: len(page.statements))
    waits.time(
        "the page with most statements",
        lambda: incident_page(incidents, busiest.incident.id),
        TIMES,
    )
    waits.time("its charts, drawn for the first time", lambda: draw(busiest.questions))
    reports = waits.time("index_reports", lambda: index_reports(dossier, statements), TIMES)
    waits.time(
        "all pages of reports",
        lambda: [report_page(reports, each) for each in reports.readings],
        TIMES,
    )
    waits.time(
        "the page of a report", lambda: report_page(reports, busiest.incident.reports[0]), TIMES
    )


def read(case: Path) -> list[Reading]:
    """All readings of a case."""
    with open_case(case) as store:
        return list(store.readings())


def corrected(reading: Reading) -> Reading:
    """A reading whose first count has a figure more."""
    claims = list(reading.claims)
    at = next(n for n, each in enumerate(claims) if isinstance(each.content, Count))
    count = claims[at].content
    if isinstance(count, Count):
        low = (count.figure.low or 0) + 1
        told = Figure(low, low, Qualifier.EXACT, count.figure.phrase)
        claims[at] = replace(claims[at], content=replace(count, figure=told))
    return replace(reading, claims=tuple(claims))
