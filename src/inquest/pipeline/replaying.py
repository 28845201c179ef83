"""How findings came about: what was known on each day on which a figure was stated."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from inquest.findings import Basis, Holders, answers, is_told
from inquest.hooks import Rule
from inquest.model import Claim, Finding, Known

MOST_DAYS: Final = 40
"""Days on which an incident is replayed at most, as each takes as long as its findings."""


Days = Mapping[date, tuple[Finding, ...]]
History = dict[str, tuple[Basis, Days]]
"""Findings by the days of an incident, each with what they rest on."""


def replay(
    holders: Holders, rule: Rule, findings: Iterable[Finding], memory: History | None = None
) -> tuple[Known, ...]:
    """Each incident's findings as they stood on each day of a statement, by day.

    `findings` are those of the last day. An incident with one day or with too many has no history.
    What rests on the same as in the memory is taken from it; it keeps what was found now.
    """
    found: History = {}
    for incident, days in stated_days(holders, findings).items():
        basis = holders.basis(incident, rule) if memory is not None else ()
        known = memory.get(incident) if memory is not None else None
        found[incident] = (
            known
            if known and known[0] == basis
            else (basis, dict(each_day(holders.claims[incident], days, holders, rule)))
        )
    if memory is not None:
        memory.clear()
        memory.update(found)
    history: dict[date, list[Finding]] = defaultdict(list)
    for _, told in found.values():
        for day, answered in told.items():
            history[day] += answered
    return tuple(Known(day, tuple(history[day])) for day in sorted(history))


def each_day(
    claims: Sequence[Claim], days: Iterable[date], holders: Holders, rule: Rule
) -> Iterator[tuple[date, tuple[Finding, ...]]]:
    """The findings on an incident as of each of some days, in their order."""
    for day in sorted(days):
        yield day, answers([claim for claim in claims if is_told(claim, day)], holders, rule)


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
