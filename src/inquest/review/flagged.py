"""What the audit of a report says of its claims."""

from collections.abc import Iterator
from functools import cache

from inquest.lexicons import load
from inquest.model import Claim, Count, Flag, Part, Reason
from inquest.model.figures import compatible
from inquest.review.doubt import reason
from inquest.review.index import Index


def flagged(claim: Claim, index: Index) -> Iterator[Reason]:
    """The flags of its report that speak against a claim, each name once."""
    told: set[str] = set()
    for flag in index.flags.get(claim.document, ()):
        if flag.name in weighed() and flag.name not in told and concerns(flag, claim, index):
            told.add(flag.name)
            yield reason("flags", flag.name, f"{flag.why[:1].lower()}{flag.why[1:]}".rstrip("."))


@cache
def weighed() -> frozenset[str]:
    """The flags that make a claim less sure."""
    return frozenset(load("common", "review")["flags"])


def concerns(flag: Flag, claim: Claim, index: Index) -> bool:
    """Whether a flag is about a claim: all of its report's, or those whose words it marks.

    A headline that differs is about the figures of the text that it differs from, too.
    """
    if flag.span is None:
        return True
    if any(flag.span.overlaps(span) for span in (claim.span, *(link.span for link in claim.chain))):
        return True
    return flag.name == "headline_differs" and differs(flag, claim, index)


def differs(flag: Flag, claim: Claim, index: Index) -> bool:
    """Whether a figure is other than that of the headline which a flag marks."""
    mine = claim.content
    if not isinstance(mine, Count) or claim.part is not Part.BODY:
        return False
    titles = index.titles.get(claim.document, ())
    return any(
        flag.span == title.span
        and (count.outcome, count.group) == (mine.outcome, mine.group)
        and not compatible([count.figure, mine.figure])
        for title, count in titles
    )
