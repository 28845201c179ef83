"""Doubts about incidents whose reports hang together by a weak joint: one may be two."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import exp

from inquest.model import Incident, Match, Reason
from inquest.model.grouping import grouped
from inquest.review.changes import changes
from inquest.review.doubt import Doubt, consequence, strongest, weight
from inquest.review.index import Index
from inquest.review.matters import Matter

MOST = 3  # changes that are told of an incident
Told = Mapping[str, Sequence[Matter]]


def split_doubts(told: Told, index: Index, settled: frozenset[str]) -> Iterator[Doubt]:
    """For each incident its weakest joint, where that is weak."""
    for incident in index.dossier.incidents:
        if incident.reasons:
            weakest = min(incident.reasons, key=lambda each: (each.score, each.reports))
            doubt = split(incident, weakest, told.get(incident.id, ()), index)
            if doubt and not settled.issuperset(doubt.claims):
                yield doubt


def split(
    incident: Incident, joint: Match, matters: Sequence[Matter], index: Index
) -> Doubt | None:
    """That an incident is two, parted at a joint."""
    chance = 1 / (1 + exp(joint.score - weight("joints", "even")))
    reports = fewer_side(incident, joint)
    claims = told_by(incident.id, reports, joint, index)
    if chance < weight("joints", "ignored") or not claims:
        return None
    case = f"without {'this report' if len(reports) == 1 else f'these {len(reports)} reports'}"
    found = [
        change
        for each in matters
        for change in changes(each.finding, each.answer, each.without(claims), case)
    ]
    hangs = strongest(found)[:MOST]
    says = ", ".join(
        f"{each.rule.replace('_', ' ')} ({each.saw})" for each in joint.why if (each.score or 0) > 0
    )
    saw = f"{joint.reports[0]} and {joint.reports[1]} may tell of two incidents; only this ties them: {says}"
    return made(incident.id, claims, hangs, Reason("joints.weak", saw, chance), index)


def made(
    home: str, claims: Sequence[str], hangs: Sequence[Reason], why: Reason, index: Index
) -> Doubt:
    """A doubt about an incident."""
    return Doubt(
        subject="incident",
        claims=tuple(claims),
        incident=home,
        consequence=consequence(hangs, index.reach.get(home, 0.0)),
        uncertainty=why.score or 0.0,
        why=(*hangs, why),
    )


def told_by(home: str, reports: Collection[str], joint: Match, index: Index) -> tuple[str, ...]:
    """The claims of some reports on an incident, those of a joint's report first."""
    told = [each for each in index.homes.get(home, ()) if each.document in reports]
    return tuple(
        each.id
        for each in sorted(told, key=lambda each: (each.document not in joint.reports, each.id))
    )


def fewer_side(incident: Incident, joint: Match) -> frozenset[str]:
    """The reports on the smaller side of a joint; none where other joints hold both sides together."""
    near = grouped(
        pair
        for match in incident.reasons
        if match is not joint
        for pair in (match.reports, match.reports[::-1])
    )
    sides = [reached(end, near) for end in joint.reports]
    if sides[0] & sides[1]:
        return frozenset()
    return min(sides, key=lambda side: (len(side), sorted(side)))


def reached(start: str, near: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """All reports that hang together with one."""
    seen, ahead = {start}, [start]
    while ahead:
        following = set(near.get(ahead.pop(), ())) - seen
        seen |= following
        ahead += following
    return frozenset(seen)
