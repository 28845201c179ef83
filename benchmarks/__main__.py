"""Print the tables, and fail where a floor is broken."""

import sys
import tomllib
from pathlib import Path

from benchmarks import analyser, held_out, recovery
from benchmarks.floors import broken
from benchmarks.quality import measure, table
from benchmarks.speed import shares

HERE = Path(__file__).parent
CASES = (HERE.parent / "examples", HERE / "cases")


def main() -> int:
    """Measure all cases; 1 where a figure fell below its floor."""
    folders = sorted(p.parent for root in CASES for p in root.glob("*/gold.json"))
    scores = measure(folders)
    print(table({**scores, "first pass": first_pass()}))
    print(shares(folders))
    analyser.main()
    fallen = broken(scores["all"], HERE / "floors.toml") + analyser_scores()
    fallen += recovery.check()
    for line in fallen:
        print(line)
    return 1 if fallen else 0


def first_pass() -> dict[str, float]:
    """The figures of all cases that the first simple pass of the path reached, to compare with."""
    figures: dict[str, float] = tomllib.loads((HERE / "baseline.toml").read_text(encoding="utf-8"))
    return figures


def analyser_scores() -> list[str]:
    """Print the analyser's figures where its corpora are; the floors that are broken."""
    data = held_out.corpora()
    if data is None:
        print("no corpora: the analyser's scores are not measured (make bench DATA=folder)")
        return []
    figures: dict[str, float] = {}
    for name, scores in held_out.measure(data):
        print(f"{name}: {held_out.told(scores)}", flush=True)
        figures |= {f"{name} {figure}": score for figure, score in scores.items()}
    return broken(figures, HERE / "floors_analyser.toml")


sys.exit(main())
