"""How much it would matter that a finding were another.

A change counts by the strongest of: bounds that move, the official figure, conflict or none, one voice
more or less; or that nothing is left of the finding. Bounds that move by `m` people count

    m / √(w · n), w people from the lowest to the highest figure before and after, n the highest.

So a move counts by its share of the range and of the number at once: 13 to 25 instead of 13 to 50 is
0.58, 20 instead of 20 to 21 is 0.22. The whole is weighted by the outcome and by how many people the
figures speak of: (1 + log10 n) / 3, at most 1 (one person a third, a hundred all).
"""

from collections.abc import Iterator
from math import log10, sqrt

from inquest.model import Count, Finding, Outcome, Reason, Status
from inquest.review.doubt import scaled, strongest, weight
from inquest.review.matters import Answer

HUNDRED = 3  # 1 + log10 of the people from which on a number counts in full
STATES = {Outcome.HOSTAGE: "taken hostage", Outcome.DISMISSED: "removed from post"}


def changes(
    finding: Finding, before: Answer, after: Answer | None, case: str
) -> tuple[Reason, ...]:
    """What would change in a finding, the gravest first; `case` opens the sentence ("without it").

    Scores are weighted by outcome and number of people.
    """
    people = max((*before.known, *(after.known if after else ()), 1))
    grave = weight("outcomes", finding.outcome) * min((1 + log10(people)) / HUNDRED, 1.0)
    found = compare(asked(finding), before, after, case)
    return strongest(scaled(each, grave) for each in found)


def compare(what: str, before: Answer, after: Answer | None, case: str) -> Iterator[Reason]:
    """What would change, each with its own weight."""
    if after is None:
        saw = f"{case}, no figure would be left for {what}"
        yield Reason("changes.gone", saw, weight("changes", "gone"))
        return
    moved = shift(before, after)
    if moved:
        saw = f"{case}, {what} would be {bounds(after)}, not {bounds(before)}"
        yield Reason("changes.bounds", saw, moved)
    if before.official != after.official:
        yield Reason(
            "changes.official", officially(before, after, case), weight("changes", "official")
        )
    if before.status is not after.status:
        saw = f"{case}, {what} would be {after.status}, not {before.status}"
        conflict = Status.CONTESTED in (before.status, after.status)
        yield Reason("changes.status", saw, weight("changes", "conflict" if conflict else "status"))
    elif before.voices != after.voices:
        saw = f"{case}, independent voices would be {after.voices}, not {before.voices}"
        yield Reason("changes.voices", saw, weight("changes", "voices"))


def shift(before: Answer, after: Answer) -> float:
    """How far bounds move, from 0 to 1: see the module."""
    pairs = (before.low, after.low), (before.best, after.best), (before.high, after.high)
    moved = max((abs(a - b) for a, b in pairs if a is not None and b is not None), default=0)
    known = (*before.known, *after.known)
    if not moved:
        return 0.0
    width, most = max(known) - min(known), max(known)
    return min(moved / sqrt(max(width, moved) * max(most, 1)), 1.0)


def bounds(answer: Answer) -> str:
    """The range that an answer gives: "13–50", "21"."""
    low, high = answer.low, answer.high
    if low is None or high is None:
        told = next((str(each) for each in (answer.best, low, high) if each is not None), None)
        return told or "without a number"
    best = answer.best if answer.best not in (None, low, high) else None
    ends = str(low) if low == high else f"{low}–{high}"
    return f"{ends}, most likely {best}" if best is not None else ends


def officially(before: Answer, after: Answer, case: str) -> str:
    """How the authorities' figure would change."""
    if after.official is None:
        return f"{case}, the authorities would give no figure"
    instead = f", not {before.official}" if before.official is not None else ""
    return f"{case}, the authorities' figure would be {after.official}{instead}"


def asked(about: Finding | Count) -> str:
    """What is counted, within a sentence: "inmates killed (the second day)"."""
    state = STATES.get(about.outcome, about.outcome)
    side = f", {about.side}" if about.side else ""
    scope = f" ({about.scope})" if about.scope else ""
    return f"{about.group.replace('_', ' ')} {state}{side}{scope}"
