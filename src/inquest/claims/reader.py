"""One report read: its claims, numbered and dated, with the anchors of what they are about."""

from collections.abc import Iterable
from dataclasses import replace

from inquest.claims.anchors import find_anchors
from inquest.claims.causes import find_causes
from inquest.claims.chains import Chains
from inquest.claims.counts import find_counts
from inquest.claims.factors import find_factors
from inquest.claims.measures import find_measures
from inquest.claims.remarks import find_remarks
from inquest.claims.responsibility import find_responsibility
from inquest.claims.stated import stated_on
from inquest.claims.strengths import find_strengths
from inquest.claims.tables import find_tabled
from inquest.model import Annotation, Claim, Reading, Report
from inquest.model.ids import unique


def read_claims(report: Report, annotation: Annotation) -> Reading:
    """All that a report claims.

    The order is that of the text; an id is `document/kind/start-end`, so it stays the same
    whatever else is read.
    """
    chains = Chains(report, annotation)
    found = [
        *find_counts(report, annotation, chains),
        *find_responsibility(report, annotation, chains),
        *find_causes(report, annotation, chains),
        *find_measures(report, annotation, chains),
        *find_strengths(report, annotation, chains),
        *find_factors(report, annotation, chains),
        *find_tabled(report, annotation, chains),
    ]
    dated = (replace(each, stated_on=stated_on(report, annotation, each)) for each in found)
    claims = number(sorted(dated, key=lambda claim: (claim.span, claim.kind)))
    return Reading(
        report,
        claims=claims,
        remarks=tuple(find_remarks(report, annotation, chains)),
        anchors=find_anchors(report, annotation, claims),
    )


def number(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Give each claim its id."""
    taken: dict[str, Claim] = {}
    for claim in claims:
        wanted = f"{claim.document}/{claim.kind}/{claim.span.start}-{claim.span.end}"
        name = unique(wanted, taken)
        taken[name] = replace(claim, id=name)
    return tuple(taken.values())
