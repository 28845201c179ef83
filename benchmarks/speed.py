"""Where the time of a run goes: each stage's share of the whole, measured in one run."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from inquest.annotate.english import EnglishAnnotator, EnglishParser
from inquest.claims import read_claims
from inquest.documents import name_report, read_report
from inquest.model import Entity, RawReport, Reading, Sentence, Span
from inquest.pipeline import assemble, publish_bytes
from inquest.settings import Settings
from inquest.sources import gather

T = TypeVar("T")
LIMIT = 2.0  # times the analyser's own time, from a report's bytes to its claims


class TimedParser:
    """The analyser, with a clock of its own."""

    def __init__(self, clock: dict[str, float]) -> None:
        self.clock = clock
        self.parser = EnglishParser()

    def parse(
        self, text: str, spans: Sequence[Span]
    ) -> tuple[tuple[Sentence, ...], tuple[Entity, ...]]:
        return timed(self.clock, "analyser", partial(self.parser.parse, text, spans))


def shares(folders: Sequence[Path], rounds: int = 4) -> str:
    """One line: reports a second, each stage's share, and reading against the analyser alone."""
    settings, clock = Settings(), dict.fromkeys(("documents", "annotate", "claims", "rest"), 0.0)
    roots = [str(folder / "reports") for folder in folders]
    raws = [raw for raw in gather(roots, settings, None) if isinstance(raw, RawReport)]
    own = {"analyser": 0.0}
    annotator = EnglishAnnotator(TimedParser(own))
    for _ in range(rounds):
        names: set[str] = set()
        readings = []
        for raw in raws:
            name = name_report(raw, names)
            names.add(name.casefold())
            report = timed(clock, "documents", partial(read_report, raw, name, settings))
            if report.metadata.language == "en":
                found = timed(clock, "annotate", partial(annotator.annotate, report))
                readings.append(timed(clock, "claims", partial(read_claims, report, found)))
        timed(clock, "rest", partial(lay_out, readings, settings))
    total = sum(clock.values())
    told = ", ".join(f"{name} {spent / total:.0%}" for name, spent in clock.items())
    ratio = (total - clock["rest"]) / own["analyser"]
    return (
        f"{rounds * len(raws) / total:.0f} reports a second on one core; {told}; from bytes to claims "
        f"{ratio:.2f} times the analyser's time (limit {LIMIT:.0f})"
    )


def lay_out(readings: Sequence[Reading], settings: Settings) -> None:
    """Everything after the readings."""
    publish_bytes(assemble(readings, settings, "speed"))


def timed(clock: dict[str, float], name: str, work: Callable[[], T]) -> T:
    """Do some work and add its time to a stage's."""
    start = perf_counter()
    done = work()
    clock[name] += perf_counter() - start
    return done
