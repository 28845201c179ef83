"""How findings came about: what was known on each day on which a figure was stated."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from inquest.findings import Evidence, answers, is_told, tell_holders
from inquest.hooks import Rule
from inquest.model import Claim, Finding, Known

MOST_DAYS: Final = 40
"""Days on which an incident is replayed at most, as each takes as long as its findings."""


def replay(evidence: Evidence, rule: Rule, findings: Iterable[Finding]) -> tuple[Known, ...]:
    """Each incident's findings as they stood on each day of a statement, by day.

    `findings` are those of the last day. An incident with one day or with too many has no history.
    """
    holders = tell_holders(evidence)
    about: dict[str, list[Claim]] = defaultdict(list)
    for claim in evidence.claims:
        about[claim.incident].append(claim)
    history: dict[date, list[Finding]] = defaultdict(list)
    for incident, days in stated_days(evidence.claims, findings).items():
        for day in days if 1 < len(days) <= MOST_DAYS else ():
            told = [claim for claim in about[incident] if is_told(claim, day)]
            history[day] += answers(told, holders, rule)
    return tuple(Known(day, tuple(history[day])) for day in sorted(history))


def stated_days(
    claims: Sequence[Claim], findings: Iterable[Finding]
) -> Mapping[str, frozenset[date]]:
    """For each incident, the days on which its figures were stated; incidents in their order."""
    stated = {claim.id: claim.stated_on for claim in claims}
    days: dict[str, set[date]] = defaultdict(set)
    for finding in findings:
        days[finding.incident] |= {day for claim in finding.claims if (day := stated[claim])}
    return {incident: frozenset(days[incident]) for incident in sorted(days)}
