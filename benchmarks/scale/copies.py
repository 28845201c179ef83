"""`python -m benchmarks.scale.copies [SIZE...]`: copies among many reports, against the truth.

Each size runs in a process of its own, so that its peak memory (by Linux's count) is its own. The reports
are made anew each time they are read; the time for that is measured alone and told beside the whole.
Precision and recall are those of pairs: two reports in one group, two reports of one family.
"""

import math
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from time import process_time

from benchmarks.scale.made import made_report, made_reports
from inquest.documents.copies import stream_copies
from inquest.model import CopyGroup, Report

SIZES = (2_000, 20_000, 100_000)
CHILD = "--child"

Pair = tuple[str, str]


def main(sizes: Iterable[int]) -> None:
    """Print one line a size, and how time grows."""
    spent = {}
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.scale.copies", CHILD, str(size)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
        print(told, end="", flush=True)
        spent[size] = float(told.split()[2])
    if len(spent) > 1:
        print(f"seconds grow as the number of reports to the power of {growth(spent):.2f}")


def growth(spent: dict[int, float]) -> float:
    """The exponent between the smallest and the largest size."""
    least, most = min(spent), max(spent)
    return math.log(spent[most] / spent[least]) / math.log(most / least)


def measure(size: int) -> str:
    """The line of a size."""
    base = peak()
    start = process_time()
    for _ in made_reports(size):
        pass
    making = process_time() - start
    rounds = Counter[str]()
    start = process_time()
    groups = stream_copies(lambda: stream(size, rounds))
    seconds, most = process_time() - start - rounds["read"] * making, peak()
    ours, truth = pairs_of(groups), set(true_pairs(size))
    hits = len(ours & truth)
    return (
        f"{size:>7} reports: {seconds:7.1f} s ({1000 * seconds / size:.2f} ms a report; read {rounds['read']} times), "
        f"peak {most:.0f} MB ({base:.0f} MB before), {len(groups)} groups, "
        f"precision {hits / max(len(ours), 1):.4f}, recall {hits / max(len(truth), 1):.4f}; "
        f"missed: {missed(truth - ours)}"
    )


def stream(size: int, rounds: Counter[str]) -> Iterator[Report]:
    """The reports, with a count of how often they were read."""
    rounds["read"] += 1
    for made in made_reports(size):
        yield made.report


def pairs_of(groups: Iterable[CopyGroup]) -> set[Pair]:
    """All pairs of documents that are in one group."""
    return {pair for group in groups for pair in combinations(sorted(group.documents), 2)}


def true_pairs(size: int) -> Iterator[Pair]:
    """All pairs of reports that are of one family."""
    family: list[str] = []
    last = -1
    for made in made_reports(size):
        if made.family != last:
            family, last = [], made.family
        yield from ((earlier, made.report.id) for earlier in family)
        family.append(made.report.id)


def missed(pairs: Iterable[Pair]) -> str:
    """How many pairs were missed, by the ways of their two reports."""
    ways = Counter(
        " and ".join(sorted(made_report(int(name[1:])).way for name in pair)) for pair in pairs
    )
    return ", ".join(f"{count} {way}" for way, count in ways.most_common(4)) or "none"


def peak() -> float:
    """The most memory that this process has held, in megabytes."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else math.nan


if __name__ == "__main__":
    if sys.argv[1:2] == [CHILD]:
        print(measure(int(sys.argv[2])))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
