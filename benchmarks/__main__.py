"""Print the tables, and fail where a floor is broken."""

import sys
from pathlib import Path

from benchmarks import analyser, held_out
from benchmarks.floors import broken
from benchmarks.quality import measure, table
from benchmarks.speed import shares

HERE = Path(__file__).parent
CASES = (HERE.parent / "examples", HERE / "cases")


def main() -> int:
    """Measure all cases; 1 where a figure fell below its floor."""
    folders = sorted(p.parent for root in CASES for p in root.glob("*/gold.json"))
    scores = measure(folders)
    print(table(scores))
    print(shares(folders))
    analyser.main()
    for line in held_out.lines():
        print(line)
    fallen = broken(scores["all"], HERE / "floors.toml")
    for line in fallen:
        print(line)
    return 1 if fallen else 0


sys.exit(main())
