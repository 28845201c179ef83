"""Print what people wait for who use one server at once: `python -m benchmarks.serving.load`.

Many read, one after another page without a pause (or with one), while somebody adds the reports of the
example and somebody judges and takes it back; and one reads alone, for comparison. Status 1 where
anything was answered with an error.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, quantiles
from threading import Event
from time import perf_counter, sleep

from benchmarks.serving.made import REPORTS, SEED, make_case
from benchmarks.serving.served import served
from benchmarks.serving.visitors import Tally, Visitor
from benchmarks.serving.walks import PREPARING, Walk, add, incidents_in, judge, walk_in
from inquest.cli.examples import example_reports

READERS = 50
PAGES = 40  # that each reader looks at
ALONE = 200  # that one reader looks at


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people do how much.

    Attributes:
        pause: seconds between two pages of a reader, at a mean.

    """

    reports: int = REPORTS
    readers: int = READERS
    pages: int = PAGES
    alone: int = ALONE
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """Seconds at the start by what was waited for, and what all waited for who came later."""

    start: Mapping[str, float]
    alone: Tally
    crowd: Tally

    @property
    def wrong(self) -> list[str]:
        """What was answered with an error."""
        return [*self.alone.wrong, *self.crowd.wrong]


def main() -> int:
    """Measure what the command line asks for; the status."""
    parser = argparse.ArgumentParser(description="What people wait for who use one server at once.")
    for name, value in (("reports", REPORTS), ("readers", READERS), ("pages", PAGES)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--alone", type=int, default=ALONE)
    parser.add_argument("--pause", type=float, default=0.0)
    plan = Plan(**vars(parser.parse_args()))
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        make_case(case, plan.reports)
        result = measure(case, plan)
    for line in told(result, plan):
        print(line)
    return 1 if result.wrong else 0


def measure(case: Path, plan: Plan) -> Result:
    """Serve a case and use it."""
    begun = perf_counter()
    with served(case) as address:
        start = {"until it answers": perf_counter() - begun}
        alone, crowd = Tally(), Tally()
        with closing(Visitor(address, alone)) as visitor:
            walk = first_views(visitor, f"/cases/{case.name}", start)
            read(visitor, walk, plan.alone, Random(SEED), plan.pause)
        together(address, walk, plan, crowd)
    return Result(start, alone, crowd)


def first_views(visitor: Visitor, case: str, start: dict[str, float]) -> Walk:
    """Look at the first pages of a fresh process, and see where they lead."""
    begun = perf_counter()
    front = visitor.get(PREPARING, case)
    start["the first page of the case"] = perf_counter() - begun
    begun = perf_counter()
    visitor.get(PREPARING, incidents_in(case, front)[0])
    start["the incident with most claims"] = perf_counter() - begun
    return walk_in(case, front, visitor)


def read(visitor: Visitor, walk: Walk, number: int, random: Random, pause: float) -> None:
    """Look at so many pages."""
    for kind, path in walk.steps(random, number):
        visitor.get(kind, path)
        sleep(random.uniform(0, 2 * pause))


def together(address: str, walk: Walk, plan: Plan, tally: Tally) -> None:
    """Many read, while somebody adds reports and somebody judges."""
    stop = Event()

    def reader(number: int) -> None:
        with closing(Visitor(address, tally)) as visitor:
            read(visitor, walk, plan.pages, Random(number), plan.pause)

    def importer() -> None:
        with closing(Visitor(address, tally)) as visitor:
            add(visitor, walk.case, example_reports(), stop)

    def analyst() -> None:
        with closing(Visitor(address, tally)) as visitor:
            judge(visitor, walk.case, stop)

    with ThreadPoolExecutor(plan.readers + 2) as pool:
        others = [pool.submit(importer), pool.submit(analyst)]
        for each in [pool.submit(reader, number) for number in range(plan.readers)]:
            each.result()
        stop.set()
        for each in others:
            each.result()


def told(result: Result, plan: Plan) -> list[str]:
    """The tables of a result."""
    lines = [f"{plan.reports} reports; seconds of the start"]
    lines += [f"{seconds:8.3f}  {what}" for what, seconds in result.start.items()]
    lines += ["", "seconds of an answer: one reader alone", *table(result.alone.seconds)]
    crowd = f"{plan.readers} readers, somebody who adds reports, somebody who judges"
    lines += ["", f"seconds of an answer: {crowd}"]
    lines += table(result.crowd.seconds, result.alone.seconds)
    lines += ["", f"errors: {len(result.wrong)}", *result.wrong[:20]]
    return lines


def table(
    seconds: Mapping[str, Sequence[float]], alone: Mapping[str, Sequence[float]] | None = None
) -> list[str]:
    """Median, 95th of a hundred and worst by kind, and the median against that of one alone."""
    head = f"{'':18}{'answers':>8}{'median':>8}{'95th':>8}{'worst':>8}"
    lines = [f"{head}{'times':>8}" if alone else head]
    for kind, each in seconds.items():
        if kind != PREPARING:
            usual = median(each)
            row = f"{kind:18}{len(each):8}{usual:8.3f}{late(each):8.3f}{max(each):8.3f}"
            once = alone.get(kind) if alone else None
            lines.append(f"{row}{usual / median(once):8.1f}" if once else row)
    return lines


def late(seconds: Sequence[float]) -> float:
    """The 95th of a hundred."""
    return quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]


if __name__ == "__main__":
    sys.exit(main())
