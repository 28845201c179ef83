"""Readings laid side by side: incidents, voices, findings, copies, flags."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from inquest.documents.audit import copy_of
from inquest.documents.consistency import day_differs
from inquest.documents.copies import find_copies
from inquest.documents.quotes import find_quotes
from inquest.findings import (
    Evidence,
    answer_all,
    is_told,
    name_holders,
    publishers_of,
    read_sources,
    renamed,
    tell_holders,
)
from inquest.hooks import RULES, Rule, plug_in
from inquest.incidents import resolve
from inquest.model import Claim, CopyGroup, Dossier, Flag, Incident, Reading, Report
from inquest.model.judgement import hash_in
from inquest.pipeline.memory import Memory
from inquest.pipeline.replaying import replay
from inquest.review import Standing, Verdict, rearrange
from inquest.settings import Settings


def assemble(
    readings: Iterable[Reading],
    settings: Settings,
    title: str,
    memory: Memory | None = None,
    standing: Standing | None = None,
) -> Dossier:
    """Lay readings side by side: incidents, voices, findings, copies, flags.

    The order of the readings does not matter. What people judged stands above what was read; the
    rule that they chose, above that of the settings.
    """
    kept, stands = memory or Memory(), standing or Standing()
    ordered = as_judged(sorted(readings, key=lambda reading: reading.report.id), stands, kept)
    reports = [reading.report for reading in ordered]
    documents = {report.sha256: report.id for report in reports}
    opinions = stands.opinions(documents)
    rule: Rule = plug_in(RULES, stands.rule or settings.rule)
    copies = memory.copies.groups_of(reports) if memory else find_copies(reports)
    happened, placed = rearrange(*resolve(ordered, kept.incidents), stands.steps, documents)
    sources = read_sources(placed, publishers_of(reports, copies))
    claims = renamed(name_holders(placed, sources, kept.claims), opinions)
    told = [claim for claim in claims if is_told(claim, settings.as_of)]
    evidence = Evidence(told, reports, copies, happened, opinions)
    holders = tell_holders(evidence, sources if len(told) == len(claims) else None)
    found = answer_all(holders, rule, kept.findings)
    return Dossier(
        title=title,
        as_of=settings.as_of or latest_date(reports),
        rule=f"{rule.name}/{rule.version}",
        readings=tuple(ordered),
        claims=claims,
        incidents=happened,
        findings=found,
        remarks=tuple(remark for reading in ordered for remark in reading.remarks),
        flags=tuple(flags_of(ordered, copies, claims, happened, kept)),
        copies=copies,
        history=replay(holders, rule, found, kept.history),
        quotes=find_quotes(reports, copies, lambda report: kept.quotes.of(report.id, report)),
    )


def as_judged(readings: Sequence[Reading], standing: Standing, memory: Memory) -> Sequence[Reading]:
    """The readings with what people said of their claims."""
    by_report: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in standing.verdicts.values():
        by_report[hash_in(verdict.claim)].append(verdict)
    return [memory.as_judged(each, tuple(by_report[each.report.sha256])) for each in readings]


def flags_of(
    readings: Iterable[Reading],
    copies: Iterable[CopyGroup],
    claims: Iterable[Claim],
    happened: Iterable[Incident],
    memory: Memory,
) -> Iterator[Flag]:
    """What is odd about each report, in their order."""
    homes = {claim.id: claim.incident for claim in claims}
    groups = {name: each for each in copies for name in each.documents}
    days = {each.id: each.date for each in happened}
    for reading in readings:
        own = groups.get(reading.report.id)
        yield from copy_of(reading, [own] if own else [])
        yield from memory.flags.of(reading.report.id, reading)
        yield from day_differs(reading, homes, days)


def latest_date(reports: Iterable[Report]) -> date | None:
    """The latest day on which one of the reports came out."""
    return max((each.period.last for each in reports if each.period), default=None)
