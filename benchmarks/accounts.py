"""How much of the gold is found besides counts: responsibility, causes, measures.

A claim of responsibility is found when report, actor and role are right and the quotes stand within
150 characters; a cause or a measure when report is right and the quotes share 0.3 of their union.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.naming import akin
from inquest.model import Claim, Dossier, Part, Report, Responsibility

KINDS = ("responsibility", "cause", "measure")
NEAR = 150  # characters between two quotes
SHARED = 0.3  # of the union of two quotes

Gold = Mapping[str, Any]
Place = tuple[int, int]


def tally(gold: Mapping[str, Any], dossier: Dossier) -> Counter[str]:
    """Hits and totals of one case, by kind."""
    reports = {each.report.id: each.report for each in dossier.readings if each.analysed}
    counts: Counter[str] = Counter()
    for kind in KINDS:
        golds = [
            each
            for each in gold["claims"]
            if each["kind"] == kind and each["report"] in reports and not each.get("optional")
        ]
        ours = [
            each for each in dossier.claims if each.kind == kind and each.part is not Part.TITLE
        ]
        counts[f"{kind} gold"], counts[f"{kind} ours"] = len(golds), len(ours)
        counts[f"{kind} hit"] = len(match(golds, ours, reports))
    return counts


def match(
    golds: Sequence[Gold], ours: Sequence[Claim], reports: Mapping[str, Report]
) -> list[tuple[Gold, Claim]]:
    """Pairs that agree, each gold and each of ours at most once, the most alike first."""
    scored = sorted(
        (
            (-score, i, j)
            for i, gold in enumerate(golds)
            for j, claim in enumerate(ours)
            if (score := agree(gold, claim, reports)) > 0
        )
    )
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for _, i, j in scored:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((golds[i], ours[j]))
    return pairs


def agree(gold: Gold, claim: Claim, reports: Mapping[str, Report]) -> float:
    """How much a claim is the gold one; 0 is not at all."""
    place = place_of(gold["quote"], reports[gold["report"]].text)
    if gold["report"] != claim.document or place is None:
        return 0.0
    ours = claim.span.start, claim.span.end
    content = claim.content
    if isinstance(content, Responsibility):
        same = akin(gold["actor"], content.actor) and gold["role"] == content.role
        return 1.0 + shared(place, ours) if same and apart(place, ours) <= NEAR else 0.0
    union = shared(place, ours)
    return union if union >= SHARED else 0.0


def place_of(quote: str, text: str) -> Place | None:
    """Where a quote stands in a text."""
    start = text.find(quote)
    return (start, start + len(quote)) if start >= 0 else None


def shared(one: Place, other: Place) -> float:
    """What two stretches share of their union."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def apart(one: Place, other: Place) -> int:
    """Characters between two stretches."""
    return max(0, max(one[0], other[0]) - min(one[1], other[1]))


def figures(counts: Counter[str]) -> dict[str, float]:
    """F1 of each kind."""
    return {
        f"{kind}.f1": ratio(
            2 * counts[f"{kind} hit"], counts[f"{kind} gold"] + counts[f"{kind} ours"]
        )
        for kind in KINDS
    }


def ratio(part: int, whole: int) -> float:
    """A share; 0 of nothing."""
    return part / whole if whole else 0.0
