"""What incidents, voices and findings cost on simulated networks of some sizes.

Each row is measured in a process of its own: seconds of each stage, and the peak of memory, that of
the readings included. The exponent is that of the power of the number of reports with which a
stage's time grows from one size to the next: 1 is linear.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from math import log
from time import perf_counter
from typing import TypeVar

from benchmarks.simulation import Plan, simulate
from inquest.documents.copies import find_copies
from inquest.findings import Evidence, identify, reconcile
from inquest.findings.rules import RangeRule
from inquest.incidents import resolve
from inquest.model import CopyGroup, Reading

STAGES = ("find_copies", "resolve", "identify", "reconcile")
MEBIBYTE = 1024  # kibibytes, in which the peak is told
T = TypeVar("T")


def main(sizes: Sequence[int]) -> None:
    """Print a row for each size, without copies and with them, and how time grows."""
    for copies in (False, True):
        rows = []
        for size in sizes:
            rows.append(alone(size, copies=copies))
            print(told(rows[-1], copies=copies), flush=True)
        for one, other in pairwise(rows):
            print(growth(one, other), flush=True)


def told(row: Mapping[str, float], *, copies: bool) -> str:
    """A row in words."""
    how = "copies found" if copies else "copies not looked for"
    stages = ", ".join(f"{stage} {row[stage]:.2f} s" for stage in STAGES if stage in row)
    return (
        f"{row['reports']:.0f} reports on {row['true']:.0f} incidents, {how}: {stages}; "
        f"{total(row):.2f} s in all, {row['peak']:.0f} MiB at most ({row['readings']:.0f} of readings); "
        f"{row['incidents']:.0f} incidents told apart, {row['findings']:.0f} findings"
    )


def total(row: Mapping[str, float]) -> float:
    """Seconds of all stages."""
    return sum(row.get(stage, 0.0) for stage in STAGES)


def growth(one: Mapping[str, float], other: Mapping[str, float]) -> str:
    """The exponent of each stage's growth."""
    ratio = log(other["reports"] / one["reports"])
    parts = [
        f"{stage} {log(other[stage] / one[stage]) / ratio:.2f}" for stage in STAGES if stage in one
    ]
    return (
        f"  grows with the power {log(total(other) / total(one)) / ratio:.2f}: {', '.join(parts)}"
    )


def alone(size: int, *, copies: bool) -> dict[str, float]:
    """Measure a size in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.scale.linking", str(size), str(int(copies))]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this module
    row: dict[str, float] = json.loads(done.stdout)
    return row


def measure(size: int, *, copies: bool) -> dict[str, float]:
    """Seconds of each stage and mebibytes, on a network of so many reports."""
    network = simulate(Plan.sized(size))
    row = {"reports": float(len(network.readings)), "true": float(len(network.truth.incidents))}
    row["readings"] = peak()
    run(sorted(network.readings, key=lambda each: each.report.id), row, copies=copies)
    return {**row, "peak": peak()}


def run(readings: Sequence[Reading], row: dict[str, float], *, copies: bool) -> None:
    """Lay readings side by side as `inquest.pipeline.assemble` does, with a clock."""
    reports = [reading.report for reading in readings]
    groups: tuple[CopyGroup, ...] = ()
    if copies:
        groups = timed(row, "find_copies", partial(find_copies, reports))
    incidents, placed = timed(row, "resolve", partial(resolve, readings))
    claims = timed(row, "identify", partial(identify, placed, reports, groups))
    evidence = Evidence(claims, reports, groups, incidents)
    findings = timed(row, "reconcile", partial(reconcile, evidence, RangeRule()))
    row |= {"incidents": len(incidents), "findings": len(findings)}


def timed(row: dict[str, float], stage: str, work: Callable[[], T]) -> T:
    """Do some work and keep its seconds."""
    start = perf_counter()
    done = work()
    row[stage] = perf_counter() - start
    return done


def peak() -> float:
    """The most memory that this process held so far, in mebibytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBIBYTE


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), copies=sys.argv[2] == "1")))
