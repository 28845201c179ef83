"""What people do at a served case: read, add reports, judge."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from random import Random
from threading import Event
from time import perf_counter, sleep

from benchmarks.serving.visitors import Visitor

POLL = 0.7  # seconds between looks at an import, as the page has it
BUSY = 10  # incidents whose charts are looked at
DAYS = 40  # on which a case is replayed, at most
FILTERS = ("outcome=killed", "q=commander", "kind=measure&sort=date", "status=contested", "page=9")
PREPARING = "prepare"  # requests that make a walk, and count as none


@dataclass(frozen=True, slots=True)
class Walk:
    """Pages of a case by kind."""

    case: str
    pages: Mapping[str, Sequence[str]]

    def steps(self, random: Random, number: int) -> Iterator[tuple[str, str]]:
        """So many pages with their kinds at random, each kind as likely as any other."""
        kinds = tuple(self.pages)
        for _ in range(number):
            kind = random.choice(kinds)
            yield kind, random.choice(self.pages[kind])


def incidents_in(case: str, front: str) -> list[str]:
    """The incidents on the first page of a case, that with most claims first."""
    sized = re.findall(r'claims\?incident=([^"&]+)">(\d+)<', front)
    return [f"{case}/incidents/{name}" for name, _ in sorted(sized, key=lambda each: -int(each[1]))]


def walk_in(case: str, front: str, visitor: Visitor) -> Walk:
    """The pages of a case that its first page leads to."""
    incidents = incidents_in(case, front)
    busy = [visitor.get(PREPARING, each) for each in incidents[:BUSY]]
    reports = links_in(visitor.get(PREPARING, f"{case}/reports"), f"{case}/reports/")
    days = re.findall(r'<option value="(\d{4}-\d{2}-\d{2})"', front)
    replayed = days[:: max(1, len(days) // DAYS)]
    pages = {
        "case": [case],
        "incident": incidents,
        "finding": links_in(front, f"{case}/findings/"),
        "chart": [each for page in busy for each in links_in(page, f"{case}/charts/")],
        "reports": [f"{case}/reports"],
        "report": reports,
        "claims": [f"{case}/claims?{each}" for each in FILTERS],
        "queue": [f"{case}/queue"],
        "as of": [f"{each}?as_of={day}" for day in replayed for each in (case, f"{case}/claims")],
    }
    return Walk(case, {kind: told for kind, told in pages.items() if told})


def links_in(page: str, start: str) -> tuple[str, ...]:
    """The addresses on a page that begin so, each once."""
    found = map(unescape, re.findall(r'(?:href|hx-get)="([^"#]+)', page))
    return tuple(dict.fromkeys(each for each in found if each.startswith(start)))


def hidden_in(page: str) -> dict[str, str]:
    """The hidden fields of the forms on a page, of each name the first."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
    return {name: unescape(value) for name, value in reversed(found)}


def judge(visitor: Visitor, case: str, stop: Event) -> None:
    """Accept claims, and take each judgement back, until it is enough."""
    claims = links_in(visitor.get(PREPARING, f"{case}/claims"), f"{case}/claims/")
    for claim in claims:
        if stop.is_set():
            return
        form = hidden_in(visitor.get("claim", claim))
        done = visitor.post("judge", f"{claim}/accept", form)
        visitor.post("undo", f"{case}/log/undo", hidden_in(done))


def add(visitor: Visitor, case: str, folder: Path, stop: Event) -> None:
    """Add the reports of a folder one after another, until it is enough or all are there."""
    form = hidden_in(visitor.get(PREPARING, f"{case}/add"))
    for path in sorted(folder.iterdir()):
        if stop.is_set():
            return
        start = perf_counter()
        told = {"pasted": path.read_text(encoding="utf-8")}
        page = visitor.post("begin to add", f"{case}/add", form | told)
        while 'hx-trigger="every' in page:
            sleep(POLL)
            page = visitor.get("see how far it is", links_in(page, f"{case}/imports/")[0])
        visitor.tally.seconds["add a report"].append(perf_counter() - start)
