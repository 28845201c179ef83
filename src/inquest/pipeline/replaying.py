"""How findings came about: what was known on each day on which a figure was stated."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from inquest.findings import Evidence, reconcile
from inquest.hooks import Rule
from inquest.model import Finding, Known

MOST_DAYS: Final = 40
"""Days that are replayed at most, as each takes as long as the findings themselves."""


def replay(evidence: Evidence, rule: Rule, findings: Sequence[Finding]) -> tuple[Known, ...]:
    """The findings as they stood on each day of a statement, for incidents with several days.

    Those of most statements come first, as long as their days together are few enough; of the
    others there is no history. `findings` are those of the last day.
    """
    kept = chosen(stated_days(evidence, findings))
    days = sorted({day for days in kept.values() for day in days})
    return tuple(
        Known(day, tuple(each for each in reconcile(evidence, rule, day) if each.incident in kept))
        for day in days
    )


def stated_days(evidence: Evidence, findings: Iterable[Finding]) -> Mapping[str, list[date]]:
    """For each incident, the day of each of its dated statements."""
    stated = {claim.id: claim.stated_on for claim in evidence.claims}
    days: dict[str, list[date]] = defaultdict(list)
    for finding in findings:
        days[finding.incident] += [day for claim in finding.claims if (day := stated[claim])]
    return days


def chosen(days: Mapping[str, Sequence[date]]) -> Mapping[str, set[date]]:
    """The incidents that are replayed, with their days."""
    kept: dict[str, set[date]] = {}
    for incident in sorted(days, key=lambda each: (-len(days[each]), each)):
        here = set(days[incident])
        if len(here) > 1 and len(here.union(*kept.values())) <= MOST_DAYS:
            kept[incident] = here
    return kept
