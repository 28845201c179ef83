"""Counts to findings: one for each incident, outcome, group, side and scope that is told of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inquest.findings.arithmetic import compatible, greatest
from inquest.findings.authorities import Profile, Profiles, is_authority, profiles_of
from inquest.findings.credibility import credited
from inquest.findings.explain import call, explain
from inquest.findings.independence import (
    Origin,
    Sources,
    origin_of,
    originals,
    publishers_of,
    read_sources,
)
from inquest.findings.parts import by_whole, sum_of
from inquest.findings.rules.official import latest
from inquest.findings.statements import Said, Statement, hear, read_statement
from inquest.hooks import Rule
from inquest.model import (
    Claim,
    CopyGroup,
    Count,
    Finding,
    Group,
    Incident,
    Outcome,
    Part,
    Report,
    Stance,
    Status,
    Voice,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What findings rest on: claims with incidents and holders, reports, their copies, places."""

    claims: Sequence[Claim]
    reports: Sequence[Report]
    copies: Sequence[CopyGroup] = ()
    incidents: Sequence[Incident] = ()


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """What a finding answers."""

    incident: str
    outcome: Outcome
    group: Group
    side: str
    scope: str

    @property
    def rank(self) -> tuple[str, int, int, str, str]:
        """A key that follows the order of the contract's lists."""
        places = [*Outcome].index(self.outcome), [*Group].index(self.group)
        return self.incident, *places, self.side, self.scope


@dataclass(frozen=True, slots=True)
class Holders:
    """Who speaks: the holders of a batch, what they are called, and where incidents happened."""

    sources: Sources
    profiles: Profiles
    countries: Mapping[str, str | None]

    def is_official(self, origin: Origin, incident: str) -> bool:
        """Whether an origin is an authority of the state where the incident happened.

        What it is told to be on other incidents counts only where nothing is told on this one: there
        it may be a namesake.
        """
        if origin.anonymous:
            return False
        told = self.profile_of(origin, incident)
        profile = self.profile_of(origin, None) if told.bare else told
        return is_authority(profile, self.countries.get(incident))

    def profile_of(self, origin: Origin, incident: str | None) -> Profile:
        """All that an origin is called on an incident, or on any."""
        known = self.profiles.get((incident, origin.holder), Profile())
        return Profile(known.kinds | {origin.kind}, known.phrases | {origin.name})


def reconcile(evidence: Evidence, rule: Rule, as_of: date | None = None) -> tuple[Finding, ...]:
    """The findings on all counts that bodies and tables assert up to a day, by question.

    Titles repeat what bodies say, and are left out. The order of claims and reports does not
    matter.
    """
    by_id = {report.id: report for report in evidence.reports}
    first = originals(evidence.copies, evidence.reports)
    holders = tell_holders(evidence)
    asked: dict[Question, list[Statement]] = defaultdict(list)
    for claim in sorted(evidence.claims, key=lambda each: each.id):
        if not counts(claim, as_of) or not isinstance(claim.content, Count):
            continue
        origin, report = origin_of(claim, holders.sources), by_id[claim.document]
        own = not claim.chain and first.get(report.id, report) is report
        statement = read_statement(claim, claim.content.figure, origin, report, own=own)
        asked[question_of(claim, claim.content)].append(statement)
    ordered = sorted(asked, key=lambda question: question.rank)
    parts = by_whole(each for each in evidence.claims if counts(each, as_of))
    return tuple(answer(question, asked[question], holders, rule, parts) for question in ordered)


def tell_holders(evidence: Evidence) -> Holders:
    """Tell the holders of a batch apart, and where its incidents happened."""
    publishers = publishers_of(evidence.reports, evidence.copies)
    return Holders(
        read_sources(evidence.claims, evidence.reports, publishers),
        profiles_of(evidence.claims),
        {each.id: each.place.country if each.place else None for each in evidence.incidents},
    )


def counts(claim: Claim, as_of: date | None) -> bool:
    """Whether a claim takes part in findings as of a day."""
    if claim.part is Part.TITLE or claim.stance is not Stance.ASSERTS:
        return False
    return as_of is None or claim.stated_on is None or claim.stated_on <= as_of


def question_of(claim: Claim, count: Count) -> Question:
    """What a count answers."""
    return Question(claim.incident, count.outcome, count.group, count.side or "", count.scope or "")


def answer(
    question: Question,
    statements: Sequence[Statement],
    holders: Holders,
    rule: Rule,
    parts: Mapping[str, list[Claim]],
) -> Finding:
    """One finding, with its voices and what it says in words."""
    said = tuple(sorted(voices_of(question, statements, holders), key=voice_rank))
    voices = credited([each.voice for each in said])
    low, best, high = rule.reconcile(voices)
    status = status_of(said)
    official = latest(voices)
    parted = sum_of(voices, parts)
    added = (parted.told,) if parted.told else ()
    called = {each.origin.holder: call(each.origin, each.words) for each in reversed(statements)}
    return Finding(
        incident=question.incident,
        outcome=question.outcome,
        group=question.group,
        side=question.side or None,
        scope=question.scope or None,
        low=low,
        best=best,
        high=high,
        official=official,
        status=status,
        voices=voices,
        rule=f"{rule.name}/{rule.version}",
        claims=tuple(sorted(statement.claim.id for statement in statements)),
        parts=parted.claims,
        remainder=parted.remainder,
        told=(
            *explain(status, voices, (low, high), official, called),
            *added,
            *notes(rule, voices),
        ),
    )


def voices_of(
    question: Question, statements: Iterable[Statement], holders: Holders
) -> Iterable[Said]:
    """Each origin with what it says."""
    by_origin: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_origin[statement.origin.holder].append(statement)
    for each in by_origin.values():
        official = any(holders.is_official(s.origin, question.incident) for s in each)
        yield hear(each, official=official)


def voice_rank(said: Said) -> tuple[date, int, str]:
    """The day of a voice's latest statement; undated ones come first, then smaller figures."""
    voice = said.voice
    return voice.stated_on or date.min, greatest(voice.figure), voice.holder


def status_of(said: Sequence[Said]) -> Status:
    """How the voices stand to one another, by bounds and latest statements."""
    if len(said) > 1 and not compatible(figure for each in said for figure in each.latest):
        return Status.CONTESTED
    if any(each.voice.earlier for each in said):
        return Status.REVISED
    return Status.AGREED if len(said) > 1 else Status.SINGLE


def notes(rule: Rule, voices: Sequence[Voice]) -> tuple[str, ...]:
    """What a rule adds in words, if it says anything."""
    note = getattr(rule, "note", None)
    told = note(voices) if note else ""
    return (told,) if told else ()
