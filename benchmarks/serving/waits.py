"""Seconds that a person waits for at an open case: at the start, and after each judgement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from inquest.model import Count, Dossier, Figure, Qualifier, Reading
from inquest.pipeline import Memory, assemble
from inquest.publish.dossier import DossierExporter
from inquest.publish.incidents import incident_pages
from inquest.publish.reports import report_pages
from inquest.publish.statements import number_statements
from inquest.settings import Settings
from inquest.store import open_case

T = TypeVar("T")


@dataclass(slots=True)
class Waits:
    """Seconds by what was waited for, in the order in which it was done."""

    rows: dict[str, float] = field(default_factory=dict)

    def time(self, what: str, work: Callable[[], T]) -> T:
        """Do some work and keep its seconds."""
        start = perf_counter()
        done = work()
        self.rows[what] = perf_counter() - start
        return done


def measure(case: Path) -> dict[str, float]:
    """What is waited for at a case, which stays as it is."""
    waits, memory = Waits(), Memory()
    readings = waits.time("open the case, read all readings", lambda: read(case))

    def lay(here: Sequence[Reading]) -> Dossier:
        return assemble(here, Settings(), "", memory)

    late = readings[len(readings) // 2]
    others = [each for each in readings if each is not late]
    waits.time("lay side by side, all but one", lambda: lay(others))
    waits.time("again, one report added", lambda: lay(readings))
    waits.time("again, nothing changed", lambda: lay(readings))
    mended = [corrected(each) if each is late else each for each in readings]
    dossier = waits.time("again, one figure corrected", lambda: lay(mended))
    time_pages(waits, dossier)
    return waits.rows


def time_pages(waits: Waits, dossier: Dossier) -> None:
    """What the pages of a dossier cost."""
    statements = waits.time("number_statements", lambda: number_statements(dossier))
    waits.time("incident_pages", lambda: incident_pages(dossier, statements))
    waits.time("report_pages", lambda: report_pages(dossier, statements))
    waits.time("dossier.html", lambda: DossierExporter().export(dossier))


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
