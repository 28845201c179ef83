"""`python -m training.clues CASES --into FILE`: learn what each clue on a figure weighs.

CASES is a folder of annotated cases (reports/*.txt and gold.json, see its SPEC.md). Each figure of a
report and each outcome make an example: whether the gold has a count of that outcome with the same
bounds there. Printed are figures on cases that were left out of the learning, by fifths.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from inquest.annotate.english import EnglishAnnotator
from inquest.claims.clues import clues_for
from inquest.claims.counts import told_figures
from inquest.claims.weighing import settings
from inquest.documents import read_report
from inquest.model import Outcome, Quantity, RawReport
from inquest.settings import Settings

RARE = 3  # examples in which a clue must be met
STRENGTH = 0.1  # of the weights, against their penalty: scikit-learn's C
FOLDS = 5
LEAST = 0.02  # smaller weights are left out
THRESHOLDS = (0.35, 0.5, 0.65)

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A figure of a report and an outcome: the clues, and whether the gold counts it so."""

    case: str
    clues: frozenset[str]
    right: bool


def examples_of(case: Path) -> Iterator[Example]:
    """The examples of the English reports of a case; titles are left out, the gold has none."""
    gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))["claims"]
    annotator = EnglishAnnotator()
    for path in sorted((case / "reports").glob("*.txt")):
        report = read_report(RawReport(path.name, path.read_bytes()), path.stem, Settings())
        if report.metadata.language != "en":
            continue
        counts = [e for e in gold if e["kind"] == "count" and e["report"] == path.stem]
        titles = [block.span for block in report.blocks if block.kind == "title"]
        figures = told_figures(report, annotator.annotate(report))
        for candidate, setting in settings(figures):
            if any(title.holds(candidate.counted.words.sentence.span) for title in titles):
                continue
            right = outcomes_at(report.text, candidate.counted.quantity, counts)
            for outcome in Outcome:
                clues = frozenset(clues_for(candidate, outcome, setting))
                yield Example(case.name, clues, outcome in right)


def outcomes_at(text: str, quantity: Quantity, counts: Sequence[Gold]) -> set[str]:
    """The outcomes of the gold's counts with a quantity's bounds whose quotes reach into it."""
    found = set()
    for each in counts:
        start = text.find(each["quote"])
        end = start + len(each["quote"])
        same = (each["low"], each["high"]) == (quantity.figure.low, quantity.figure.high)
        if same and start >= 0 and start < quantity.span.end and end > quantity.span.start:
            found.add(each["outcome"])
    return found


def learn(examples: Sequence[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    """The weights of the clues that are met often enough."""
    met = Counter(clue for each in examples for clue in each.clues)
    rows = [{clue: 1 for clue in sorted(each.clues) if met[clue] >= RARE} for each in examples]
    columns = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit(columns.fit_transform(rows), [each.right for each in examples])
    return columns, model


def chances(
    learnt: tuple[DictVectorizer, LogisticRegression], examples: Sequence[Example]
) -> np.ndarray[Any, Any]:
    """How likely each example is right."""
    columns, model = learnt
    rows = [dict.fromkeys(sorted(each.clues), 1) for each in examples]
    made: np.ndarray[Any, Any] = model.predict_proba(columns.transform(rows))[:, 1]
    return made


def figures(examples: Sequence[Example], chance: np.ndarray[Any, Any], least: float) -> str:
    """Precision, recall and F1 of the likeliest outcome of each figure."""
    size = len(Outcome)
    hits = ours = gold = 0
    for at in range(0, len(examples), size):
        right = [each.right for each in examples[at : at + size]]
        best = int(chance[at : at + size].argmax())
        ours += bool(chance[at + best] > least)
        hits += bool(chance[at + best] > least and right[best])
        gold += any(right)
    precision, recall = hits / max(ours, 1), hits / max(gold, 1)
    f1 = 2 * hits / max(ours + gold, 1)
    return f"from {least}: precision {precision:.3f} recall {recall:.3f} f1 {f1:.3f}"


def main() -> None:
    """Learn, tell the figures on what was left out, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.clues", description=__doc__)
    parser.add_argument("cases", type=Path, help="folder of annotated cases")
    parser.add_argument("--without", nargs="*", default=[], metavar="CASE", help="cases kept aside")
    parser.add_argument("--into", type=Path, required=True, help="file for the weights")
    told = parser.parse_args()
    folders = sorted(path.parent for path in told.cases.glob("*/gold.json"))
    examples = [
        each for case in folders if case.name not in told.without for each in examples_of(case)
    ]
    chance = np.zeros(len(examples))
    groups = [each.case for each in examples]
    for known, kept in GroupKFold(FOLDS).split(examples, groups=groups):
        learnt = learn([examples[at] for at in known])
        chance[kept] = chances(learnt, [examples[at] for at in kept])
    for least in THRESHOLDS:
        print(figures(examples, chance, least))  # noqa: T201 - a script that tells how it goes
    columns, model = learn(examples)
    pairs = zip(columns.get_feature_names_out(), model.coef_[0].tolist(), strict=True)
    weights = {
        "": model.intercept_[0],
        **{clue: weight for clue, weight in pairs if abs(weight) >= LEAST},
    }
    rounded = {clue: round(float(weight), 3) for clue, weight in weights.items()}
    text = json.dumps(rounded, ensure_ascii=False, indent=0, sort_keys=True)
    told.into.write_text(text + "\n", encoding="utf-8")
    print(f"{len(rounded)} weights")  # noqa: T201


if __name__ == "__main__":
    main()
