"""How findings came about: what was known on each day on which a figure was stated."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import Final

from inquest.findings import Holders, Kept, answers, is_told
from inquest.hooks import Rule
from inquest.model import Finding, Known

MOST_DAYS: Final = 40
"""Days on which an incident is replayed at most, as each takes as long as its findings."""

Days = Mapping[date, tuple[Finding, ...]]


def replay(
    holders: Holders, rule: Rule, findings: Iterable[Finding], memory: Kept[Days]
) -> tuple[Known, ...]:
    """Each incident's findings as they stood on each day of a statement, by day.

    `findings` are those of the last day. An incident with one day or with too many has no history.
    What rests on the same as before is taken from the memory.
    """
    found = memory.renew(
        (incident, holders.basis(incident, rule), partial(each_day, incident, days, holders, rule))
        for incident, days in stated_days(holders, findings).items()
    )
    history: dict[date, list[Finding]] = defaultdict(list)
    for told in found.values():
        for day, answered in told.items():
            history[day] += answered
    return tuple(Known(day, tuple(history[day])) for day in sorted(history))


def each_day(incident: str, days: Iterable[date], holders: Holders, rule: Rule) -> Days:
    """The findings on an incident as of each of some days, in their order."""
    claims = holders.claims[incident]
    return {
        day: answers([claim for claim in claims if is_told(claim, day)], holders, rule)
        for day in sorted(days)
    }


def stated_days(holders: Holders, findings: Iterable[Finding]) -> Mapping[str, frozenset[date]]:
    """For each incident that has a history, the days on which its figures were stated."""
    stated = {claim.id: claim.stated_on for told in holders.claims.values() for claim in told}
    days: dict[str, set[date]] = defaultdict(set)
    for finding in findings:
        days[finding.incident] |= {day for claim in finding.claims if (day := stated[claim])}
    return {
        incident: frozenset(days[incident])
        for incident in sorted(days)
        if 1 < len(days[incident]) <= MOST_DAYS
    }
