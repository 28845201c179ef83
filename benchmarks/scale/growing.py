"""What one report more costs a case that is laid side by side already, beside a full run.

Both give the whole dossier: copies, incidents, voices, findings with their history, flags and shared
quotes. Each row is measured in a process of its own.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from time import perf_counter

from benchmarks.simulation import Plan, simulate
from inquest.model import Reading
from inquest.pipeline import Memory, assemble
from inquest.settings import Settings


def main(sizes: Sequence[int]) -> None:
    """Print a row for each size."""
    for size in sizes:
        row = alone(size)
        print(
            f"{size} reports: {row['full']:.2f} s for all that a dossier tells, "
            f"{row['one']:.2f} s after one report more: {row['one'] / row['full']:.0%} of it",
            flush=True,
        )


def alone(size: int) -> dict[str, float]:
    """Measure a size in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.scale.growing", str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this module
    row: dict[str, float] = json.loads(done.stdout)
    return row


def measure(size: int) -> dict[str, float]:
    """Seconds of a full run on all reports but one, and of the next with that one."""
    readings = list(simulate(Plan.sized(size)).readings)
    late, memory = readings.pop(len(readings) // 2), Memory()
    return {"full": timed(readings, memory), "one": timed([*readings, late], memory)}


def timed(readings: Sequence[Reading], memory: Memory) -> float:
    """Seconds to lay readings side by side."""
    start = perf_counter()
    assemble(readings, Settings(), "", memory)
    return perf_counter() - start


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
