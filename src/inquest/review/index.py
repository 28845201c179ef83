"""What the checks of a claim look up: its report, its place in it, and who else speaks of the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p
from typing import TypeVar

from inquest.findings.reconcile import Question, question_of
from inquest.findings.statements import Bounds
from inquest.model import (
    Anchor,
    Claim,
    Count,
    Dossier,
    Finding,
    Flag,
    Part,
    Period,
    Responsibility,
    Role,
    Stance,
)
from inquest.model.grouping import grouped
from inquest.model.ids import slug

K = TypeVar("K")
V = TypeVar("V")

PASSING = 0.5  # of a report that tells of an incident in passing, beside one that is about it


@dataclass(frozen=True, slots=True)
class Index:
    """A dossier by what is asked of it.

    Attributes:
        claims: all claims by id, in the order of ids.
        homes: the claims of each incident.
        firsts: for each report that copies another, that one.
        published: when each report came out, as far as it is known.
        anchors: what each claim's report says of when and where, by claim.
        answers: the asserted counts of each report on each question.
        titles: the counts in each report's title.
        rejected: the figures that somebody rejects, by question.
        roles: what actors are told to be, by incident and actor.
        reach: how many reports speak of an incident: log(1 + n) over that of the most, from 0 to 1;
            one that does so in passing counts half.

    """

    dossier: Dossier
    claims: Mapping[str, Claim]
    homes: Mapping[str, Sequence[Claim]]
    firsts: Mapping[str, str]
    published: Mapping[str, Period | None]
    anchors: Mapping[str, Anchor]
    flags: Mapping[str, Sequence[Flag]]
    answers: Mapping[tuple[str, Question], Sequence[Claim]]
    titles: Mapping[str, Sequence[tuple[Claim, Count]]]
    rejected: Mapping[Question, set[Bounds]]
    roles: Mapping[tuple[str, str], set[Role]]
    reach: Mapping[str, float]

    def origin(self, claim: Claim) -> str:
        """Who holds a claim: an id of a holder, or the report where nobody is named."""
        if claim.chain:
            return claim.chain[0].holder or claim.chain[0].name
        return self.firsts.get(claim.document, claim.document)


def index_of(dossier: Dossier) -> Index:
    """Look through a dossier once."""
    told = sorted(dossier.claims, key=lambda claim: claim.id)
    claims = {claim.id: claim for claim in told}
    anchors = [anchor for reading in dossier.readings for anchor in reading.anchors]
    reports = [reading.report for reading in dossier.readings]
    counts = [(each, each.content) for each in told if isinstance(each.content, Count)]
    return Index(
        dossier,
        claims,
        grouped((claim.incident, claim) for claim in told),
        {name: group.first for group in dossier.copies for name in group.documents},
        {each.id: each.period for each in reports},
        {claim: anchor for anchor in anchors for claim in anchor.claims},
        grouped((flag.document, flag) for flag in dossier.flags),
        grouped(
            ((claim.document, question_of(claim)), claim)
            for claim, count in counts
            if claim.stance is Stance.ASSERTS
        ),
        grouped(
            (claim.document, (claim, count)) for claim, count in counts if claim.part is Part.TITLE
        ),
        distinct(
            (question_of(claim), (count.figure.low, count.figure.high))
            for claim, count in counts
            if claim.stance is Stance.DENIES
        ),
        distinct(
            ((claim.incident, slug(claim.content.actor)), claim.content.role)
            for claim in told
            if isinstance(claim.content, Responsibility)
        ),
        reach_of(dossier, claims, anchors),
    )


def distinct(pairs: Iterable[tuple[K, V]]) -> dict[K, set[V]]:
    """The second of some pairs by the first, each once."""
    return {key: set(values) for key, values in grouped(pairs).items()}


def reach_of(
    dossier: Dossier, claims: Mapping[str, Claim], anchors: Iterable[Anchor]
) -> Mapping[str, float]:
    """How many reports speak of each incident: see `Index`."""
    told = {each.id: PASSING * len(each.reports) for each in dossier.incidents}
    for anchor in anchors:
        home = next((claims[name].incident for name in anchor.claims if name in claims), "")
        if anchor.main and home in told:
            told[home] += 1 - PASSING
    most = max(told.values(), default=0)
    return {home: log1p(number) / log1p(most) if most else 0.0 for home, number in told.items()}


def asked_in(finding: Finding) -> Question:
    """What a finding answers."""
    side, scope = finding.side or "", finding.scope or ""
    return Question(finding.incident, finding.outcome, finding.group, side, scope)
