"""One report read: its claims, numbered and dated, with the anchors of what they are about."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from inquest.claims.anchors import find_anchors
from inquest.claims.causes import find_causes
from inquest.claims.chains import Chains
from inquest.claims.counts import find_counts
from inquest.claims.factors import find_factors
from inquest.claims.measures import find_measures
from inquest.claims.remarks import find_remarks
from inquest.claims.responsibility import find_responsibility
from inquest.claims.strengths import find_strengths
from inquest.claims.tables import find_tabled
from inquest.model import Annotation, Claim, Precision, Reading, Report
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
    claims = number(sorted(found, key=lambda claim: (claim.span, claim.kind)), report)
    return Reading(
        report,
        claims=claims,
        remarks=tuple(find_remarks(report, annotation, chains)),
        anchors=find_anchors(report, annotation, claims),
    )


def number(claims: Iterable[Claim], report: Report) -> tuple[Claim, ...]:
    """Give each claim its id, and the report's day as the one on which it was stated."""
    day = stated_on(report)
    taken: dict[str, Claim] = {}
    for claim in claims:
        wanted = f"{claim.document}/{claim.kind}/{claim.span.start}-{claim.span.end}"
        name = unique(wanted, taken)
        taken[name] = replace(claim, id=name, stated_on=day)
    return tuple(taken.values())


def stated_on(report: Report) -> date | None:
    """The report's day, where it is known to the day."""
    published = report.metadata.published
    known = published and published.period.precision is Precision.DAY
    return published.period.first if published and known else None
