"""What leaves a claim in doubt: small named checks, each says what it saw.

Weights stand in `lexicons/common/review.toml`. Those of *reading* a look at the words settles; those of
*source* and *flags* make a figure less sure though it was read well.
"""

from collections.abc import Callable
from datetime import timedelta

from inquest.findings.reconcile import question_of
from inquest.model import (
    Claim,
    Count,
    Figure,
    HolderKind,
    Qualifier,
    Reason,
    Responsibility,
    Role,
    Stance,
)
from inquest.model.figures import compatible
from inquest.model.ids import slug
from inquest.review.doubt import reason, strongest
from inquest.review.flagged import flagged
from inquest.review.index import Index

SURE = 0.9  # probability of a count from which on it raises no doubt
LONG = timedelta(days=7)  # before its report that a statement of news is rarely made
# Who says it was understood from what stands around, not said of the figure.
INFERRED = {
    "attribution.carried": "taken for the same speaker as the sentence before",
    "attribution.goes_on": "a quotation, taken for the last speaker's",
    "attribution.whole": "taken for whoever tells the figure that it is part of",
}
OPPOSED = {
    Role.CLAIMS: {Role.DENIED, Role.CLEARED},
    Role.BLAMED: {Role.DENIED, Role.CLEARED},
    Role.DENIED: {Role.CLAIMS, Role.BLAMED},
    Role.CLEARED: {Role.CLAIMS, Role.BLAMED},
}
Check = Callable[[Claim, Index], Reason | None]


def doubts_about(claim: Claim, index: Index) -> tuple[Reason, ...]:
    """All that leaves a claim in doubt, the strongest first."""
    found = (said for check in CHECKS if (said := check(claim, index)))
    return strongest((*found, *flagged(claim, index)))


def unsure(claim: Claim, index: Index) -> Reason | None:
    """The clues around a figure leave it open whether it is a count."""
    del index
    scores = [each.score for each in claim.explain if each.score is not None]
    if not scores or min(scores) >= SURE:
        return None
    saw = f"the program was unsure that this is a count ({min(scores):.0%})"
    return Reason("reading.unsure", saw, 1 - min(scores))


def contradicts(claim: Claim, index: Index) -> Reason | None:
    """The same source gives another figure in the same report, and nothing says how they go together."""
    content = claim.content
    if not isinstance(content, Count) or claim.relation or claim.stance is not Stance.ASSERTS:
        return None
    for other in index.answers.get((claim.document, question_of(claim)), ()):
        count = other.content
        tied = other.relation is not None and other.relation.claim == claim.id
        if (
            isinstance(count, Count)
            and not tied
            and index.origin(other) == index.origin(claim)
            and not compatible([content.figure, count.figure])
        ):
            saw = f"the same source also gives “{count.figure.phrase}” in this report"
            return reason("reading", "contradicts", saw)
    return None


def chain_inferred(claim: Claim, index: Index) -> Reason | None:
    """Who says it is not said beside it."""
    del index
    rules = [each.rule for each in claim.explain]
    told = next((INFERRED[rule] for rule in rules if rule in INFERRED), None)
    if told is None or not claim.chain:
        return None
    return reason("reading", "chain", f"who says it is not said beside it: {told}")


def relation_inferred(claim: Claim, index: Index) -> Reason | None:
    """It was taken as a part of another figure, as adding to it, or as replacing it."""
    relation = claim.relation
    whole = index.claims.get(relation.claim) if relation else None
    if relation is None or whole is None:
        return None
    way = {"part_of": "a part of", "adds_to": "an addition to", "replaces": "in place of"}
    return reason("reading", "relation", f"taken as {way[relation.kind]} “{whole.span.text}”")


def vague(claim: Claim, index: Index) -> Reason | None:
    """A word that stands for a number."""
    del index
    figure = getattr(claim.content, "figure", None)
    if not isinstance(figure, Figure) or figure.qualifier is not Qualifier.VAGUE:
        return None
    ends = "–".join(str(each) for each in (figure.low, figure.high) if each is not None)
    return reason("reading", "vague", f"“{figure.phrase}” was read as {ends or 'no number'}")


def denial(claim: Claim, index: Index) -> Reason | None:
    """Whether somebody denies or only mentions is easily misread."""
    del index
    way = {Stance.DENIES: "denied", Stance.DOUBTS: "doubted"}.get(claim.stance)
    return reason("reading", "denial", f"read as {way} by its source") if way else None


def out_of_time(claim: Claim, index: Index) -> Reason | None:
    """It was said after its report came out, or long before."""
    published = index.published.get(claim.document)
    day = claim.stated_on
    if published is None or day is None:
        return None
    if day > published.last:
        saw = f"said on {day}, after its report of {published} came out"
        return reason("reading", "stated_after", saw)
    if published.first - day > LONG:
        days = (published.first - day).days
        return reason(
            "reading", "stated_long_before", f"said on {day}, {days} days before its report"
        )
    return None


def nowhere(claim: Claim, index: Index) -> Reason | None:
    """The report tells neither day nor place of what it counts."""
    anchor = index.anchors.get(claim.id)
    if anchor is None or (anchor.main and (anchor.period or anchor.place)):
        return None
    if anchor.period is None and anchor.place is None:
        return reason("reading", "nowhere", "the report names neither day nor place for it")
    return reason("reading", "elsewhere", "told in passing, in a report about something else")


def opposed(claim: Claim, index: Index) -> Reason | None:
    """What one says of an actor, another denies."""
    content = claim.content
    if not isinstance(content, Responsibility):
        return None
    others = index.roles.get((claim.incident, slug(content.actor)), set()) & OPPOSED[content.role]
    ways = {Role.CLAIMS: "claimed", Role.BLAMED: "alleged"}
    told = sorted({ways.get(role, "denied") for role in others})
    saw = f"the part of {content.actor} is also {' and '.join(told)}"
    return reason("reading", "opposed", saw) if told else None


def denied(claim: Claim, index: Index) -> Reason | None:
    """Somebody rejects this very figure."""
    content = claim.content
    if not isinstance(content, Count) or claim.stance is not Stance.ASSERTS:
        return None
    figures = index.rejected.get(question_of(claim), set())
    met = (content.figure.low, content.figure.high) in figures
    return reason("source", "denied", "another voice rejects this figure") if met else None


def unnamed(claim: Claim, index: Index) -> Reason | None:
    """Nobody answers for it by name."""
    del index
    if not claim.chain:
        return reason("source", "unsourced", "the report names no source for it")
    first = claim.chain[0]
    if first.anonymous or first.kind is HolderKind.UNKNOWN:
        return reason("source", "unnamed", f"its source has no name: “{first.name}”")
    return None


CHECKS: tuple[Check, ...] = (
    unsure,
    contradicts,
    chain_inferred,
    relation_inferred,
    vague,
    denial,
    out_of_time,
    nowhere,
    opposed,
    denied,
    unnamed,
)
