"""Readings laid side by side: incidents, voices, findings, copies, flags."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from inquest.documents.audit import audit_alone, copy_of
from inquest.documents.consistency import day_differs
from inquest.documents.copies import CopyMemory, find_copies
from inquest.documents.quotes import find_quotes
from inquest.findings import (
    Evidence,
    Kept,
    answer_all,
    identify,
    is_told,
    renamed,
    tell_holders,
)
from inquest.hooks import RULES, Rule, plug_in
from inquest.incidents import Memory as IncidentMemory
from inquest.incidents import resolve
from inquest.model import Claim, CopyGroup, Dossier, Finding, Flag, Incident, Reading, Report
from inquest.model.judgement import hash_in
from inquest.pipeline.replaying import Days, replay
from inquest.review import Standing, Verdict, apply, rearrange
from inquest.settings import Settings


@dataclass(slots=True)
class Memory:
    """What was worked out for a case before, so that a new report costs little.

    It is handed from one `assemble` to the next, and changes no result but for copies in very crowded
    groups (see `CopyMemory`).
    """

    copies: CopyMemory = field(default_factory=CopyMemory)
    incidents: IncidentMemory = field(default_factory=IncidentMemory)
    findings: Kept[tuple[Finding, ...]] = field(default_factory=Kept)
    history: Kept[Days] = field(default_factory=Kept)
    flags: dict[str, tuple[Reading, tuple[Flag, ...]]] = field(default_factory=dict)
    judged: dict[str, tuple[Reading, tuple[Verdict, ...], Reading]] = field(default_factory=dict)

    def flags_alone(self, reading: Reading) -> tuple[Flag, ...]:
        """What is odd about a report whatever others say."""
        known = self.flags.get(reading.report.id)
        if known is None or known[0] is not reading:
            known = self.flags[reading.report.id] = reading, audit_alone(reading)
        return known[1]

    def as_judged(self, reading: Reading, verdicts: tuple[Verdict, ...]) -> Reading:
        """A reading with what people said of its claims; the same object for the same verdicts."""
        known = self.judged.get(reading.report.id)
        if known is None or known[0] is not reading or known[1] != verdicts:
            known = reading, verdicts, apply(reading, verdicts)
            self.judged[reading.report.id] = known
        return known[2]


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
    claims = renamed(identify(placed, reports, copies), opinions)
    told = [claim for claim in claims if is_told(claim, settings.as_of)]
    holders = tell_holders(Evidence(told, reports, copies, happened, opinions))
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
        quotes=find_quotes(reports, copies),
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
        yield from memory.flags_alone(reading)
        yield from day_differs(reading, homes, days)


def latest_date(reports: Iterable[Report]) -> date | None:
    """The latest day on which one of the reports came out."""
    published = [report.metadata.published for report in reports]
    return max((each.period.last for each in published if each), default=None)
