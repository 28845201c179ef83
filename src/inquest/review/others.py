"""Doubts about claims that are no counts: who did it, how it began, what was promised.

No finding hangs on them; what counts is their kind, whether more voices than one make them, and how
many reports speak of the incident.
"""

from collections.abc import Iterator, Sequence

from inquest.model import Claim, Count, Reason, Responsibility, Role
from inquest.model.grouping import grouped
from inquest.model.ids import slug
from inquest.review.doubt import Doubt, weight
from inquest.review.figures import Stake, doubt_of
from inquest.review.index import Index

Topic = tuple[str, str, str]
ROLES = {
    Role.CLAIMS: "claims it",
    Role.BLAMED: "is blamed",
    Role.DENIED: "denies it",
    Role.CLEARED: "is cleared",
}


def other_doubts(index: Index, settled: frozenset[str]) -> Iterator[Doubt]:
    """The doubts about all claims but counts; those of one voice that say the same are one."""
    topics = grouped((topic_of(each), each) for each in index.claims.values() if not is_count(each))
    for claims in topics.values():
        voices = grouped((index.origin(each), each) for each in claims)
        for told in voices.values():
            if settled.isdisjoint(each.id for each in told):
                yield doubt_of(stake_of(told, len(voices) - 1), index)


def is_count(claim: Claim) -> bool:
    """Whether findings look at it."""
    return isinstance(claim.content, Count)


def topic_of(claim: Claim) -> Topic:
    """What makes two claims say the same: an actor's role; nothing else is compared."""
    content = claim.content
    if isinstance(content, Responsibility):
        return claim.incident, slug(content.actor), content.role
    return claim.incident, claim.id, claim.kind


def stake_of(claims: Sequence[Claim], others: int) -> Stake:
    """What hangs on claims of one voice that say the same, beside some other voices."""
    content, kind = claims[0].content, claims[0].kind
    what = kind
    if isinstance(content, Responsibility):
        what = f"{content.actor} {ROLES[content.role]}"
    alone = f"only this voice tells it: {what}"
    saw = (
        f"{others} more {'voice tells' if others == 1 else 'voices tell'} it: {what}"
        if others
        else alone
    )
    share = weight("kinds", "shared") if others else 1.0
    ids = tuple(each.id for each in claims)
    return Stake(ids, (Reason(f"kinds.{kind}", saw, weight("kinds", kind) * share),))
