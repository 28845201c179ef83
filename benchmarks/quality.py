"""How much of the gold is found: counts, their chains, the ranges of findings, and all else.

A count is found when report, outcome, low and high are right and the quotes overlap; `strict` asks
for group, first holder and length of the chain too. A finding is right when its low and high are.
English reports only.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import accounts
from benchmarks.accounts import ratio
from benchmarks.naming import akin
from inquest.model import Claim, Count, Dossier, Part
from inquest.pipeline import Read, assemble, read_all
from inquest.settings import Settings

Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A gold case and what Inquest makes of its reports."""

    gold: Mapping[str, Any]
    dossier: Dossier


def load_case(folder: Path) -> Case:
    """Read the reports of a case."""
    events = read_all([str(folder / "reports")], Settings())
    readings = [event.reading for event in events if isinstance(event, Read)]
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return Case(gold, assemble(readings, Settings(), folder.name))


def measure(folders: Sequence[Path]) -> dict[str, dict[str, float]]:
    """The figures of every case, and of all together under `all`."""
    tallies = {folder.name: tally(load_case(folder)) for folder in folders}
    tallies["all"] = sum(tallies.values(), Counter())
    return {name: figures(counts) for name, counts in tallies.items()}


def tally(case: Case) -> Counter[str]:
    """Hits and totals of one case."""
    english = {r.report.id for r in case.dossier.readings if r.analysed}
    golds = [
        claim
        for claim in case.gold["claims"]
        if claim["kind"] == "count" and claim["report"] in english and not claim.get("optional")
    ]
    ours = [
        claim
        for claim in case.dossier.claims
        if isinstance(claim.content, Count) and claim.part is not Part.TITLE
    ]
    pairs = match(golds, ours)
    strict = [pair for pair in pairs if same_detail(*pair)]
    others = accounts.tally(case.gold, case.dossier)
    return others + Counter(
        {
            "gold": len(golds),
            "ours": len(ours),
            "hit": len(pairs),
            "strict": len(strict),
            "asked": len(case.gold["findings"]),
            "ranges": right_ranges(case, pairs),
        }
    )


def match(golds: Sequence[Gold], ours: Sequence[Claim]) -> list[tuple[Gold, Claim]]:
    """Pairs that agree, each gold and each of ours at most once, the best detail first."""
    scored = [
        (same_detail(gold, claim), i, j)
        for i, gold in enumerate(golds)
        for j, claim in enumerate(ours)
        if agree(gold, claim)
    ]
    pairs, left, right = [], set(), set()
    for _, i, j in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((golds[i], ours[j]))
    return pairs


def agree(gold: Gold, claim: Claim) -> bool:
    """Whether a claim gives a gold count's outcome and bounds in overlapping words."""
    content = claim.content
    if not isinstance(content, Count) or gold["report"] != claim.document:
        return False
    same = (gold["outcome"], gold["low"], gold["high"]) == (
        content.outcome,
        content.figure.low,
        content.figure.high,
    )
    mine, theirs = claim.span.text, gold["quote"]
    return same and (mine in theirs or theirs in mine or overlap(mine, theirs))


def overlap(mine: str, theirs: str) -> bool:
    """Whether one quote ends with what the other starts with."""
    return any(
        a.endswith(b[:size])
        for a, b in ((mine, theirs), (theirs, mine))
        for size in range(2, min(len(a), len(b)) + 1)
    )


def same_detail(gold: Gold, claim: Claim) -> bool:
    """Whether group, first holder and length of the chain are right."""
    content = claim.content
    if not isinstance(content, Count) or gold["group"] != content.group:
        return False
    if len(gold["chain"]) != len(claim.chain):
        return False
    return not gold["chain"] or akin(gold["chain"][0], claim.chain[0].name)


def right_ranges(case: Case, pairs: Sequence[tuple[Gold, Claim]]) -> int:
    """How many gold findings have their low and high, in the incident that stands for theirs."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for gold, claim in pairs:
        votes[claim.incident][gold["incident"]] += 1
    home = {ours: counts.most_common(1)[0][0] for ours, counts in votes.items()}
    found = {
        (home.get(f.incident), f.outcome.value, f.group.value, f.low, f.high)
        for f in case.dossier.findings
        if f.side is None and f.scope is None
    }
    keys = ("incident", "outcome", "group", "low", "high")
    return sum(tuple(each[key] for key in keys) in found for each in case.gold["findings"])


def figures(counts: Counter[str]) -> dict[str, float]:
    """F1, precision, recall and shares of a tally."""
    both = counts["gold"] + counts["ours"]
    return {
        "count.f1": ratio(2 * counts["hit"], both),
        "count.precision": ratio(counts["hit"], counts["ours"]),
        "count.recall": ratio(counts["hit"], counts["gold"]),
        "count.strict": ratio(2 * counts["strict"], both),
        "finding.range": ratio(counts["ranges"], counts["asked"]),
        **accounts.figures(counts),
    }


def table(scores: Mapping[str, Mapping[str, float]]) -> str:
    """Cases down, figures across; a dash where a row lacks a figure."""
    names = list(scores["all"])
    lines = [f"{'case':16}" + "".join(f"{name:>19}" for name in names)]
    lines += [
        f"{case:16}"
        + "".join(f"{row[name]:19.3f}" if name in row else f"{'-':>19}" for name in names)
        for case, row in scores.items()
    ]
    return "\n".join(lines)
