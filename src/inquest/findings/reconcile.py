"""Counts to findings: one for each incident, outcome, group, side and scope that is told of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from inquest.findings.credibility import credited
from inquest.findings.denials import denials_of, disputed
from inquest.findings.explain import call, explain, who_rejects
from inquest.findings.holders import Evidence, Holders, tell_holders
from inquest.findings.kept import Kept
from inquest.findings.parts import by_whole, sum_of
from inquest.findings.rules.official import latest
from inquest.findings.statements import Said, Statement, by_voice, hear
from inquest.findings.totals import check_totals
from inquest.findings.unnamed import is_early
from inquest.hooks import Rule
from inquest.model import (
    Claim,
    Count,
    Denial,
    Finding,
    Group,
    Outcome,
    Part,
    Stance,
    Status,
    Voice,
)
from inquest.model.figures import compatible, greatest


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
class Heard:
    """All statements on one question: those that give a figure, and those that reject one."""

    given: list[Statement] = field(default_factory=list)
    rejected: list[Statement] = field(default_factory=list)


ENOUGH = 2  # voices besides which "initial reports" tell nothing more


def reconcile(evidence: Evidence, rule: Rule, as_of: date | None = None) -> tuple[Finding, ...]:
    """The findings on all counts that bodies and tables give up to a day, by question.

    Titles repeat what bodies say, and are left out. The order of claims and reports does not
    matter.
    """
    told = [claim for claim in evidence.claims if is_told(claim, as_of)]
    return answers(told, tell_holders(replace(evidence, claims=told)), rule)


def answer_all(
    holders: Holders, rule: Rule, memory: Kept[tuple[Finding, ...]]
) -> tuple[Finding, ...]:
    """The findings on all incidents; those that rest on the same as before are from the memory."""
    found = memory.renew(
        (incident, holders.basis(incident, rule), partial(answers, claims, holders, rule))
        for incident, claims in holders.claims.items()
    )
    return tuple(finding for told in found.values() for finding in told)


def answers(claims: Iterable[Claim], holders: Holders, rule: Rule) -> tuple[Finding, ...]:
    """The findings on all counts among some claims, by question."""
    bodies = [claim for claim in claims if claim.part is not Part.TITLE]
    asked: dict[Question, Heard] = defaultdict(Heard)
    for claim in sorted(bodies, key=lambda each: each.id):
        if not isinstance(claim.content, Count):
            continue
        statement, heard = holders.statement(claim, claim.content), asked[question_of(claim)]
        if claim.stance is Stance.ASSERTS:
            heard.given.append(statement)
        elif claim.stance is Stance.DENIES:
            heard.rejected.append(statement)
    ordered = sorted((each for each in asked if asked[each].given), key=lambda each: each.rank)
    parts = by_whole(each for each in bodies if each.stance is Stance.ASSERTS)
    return check_totals(
        [answer(question, asked[question], holders, rule, parts) for question in ordered]
    )


def is_told(claim: Claim, as_of: date | None) -> bool:
    """Whether a claim was made by a day; an undated one was."""
    return as_of is None or claim.stated_on is None or claim.stated_on <= as_of


def question_of(claim: Claim) -> Question:
    """What a count answers."""
    count = claim.content
    if not isinstance(count, Count):
        raise TypeError(claim.kind)
    return Question(claim.incident, count.outcome, count.group, count.side or "", count.scope or "")


def answer(
    question: Question,
    heard: Heard,
    holders: Holders,
    rule: Rule,
    parts: Mapping[str, list[Claim]],
) -> Finding:
    """One finding, with its voices and what it says in words."""
    said = tuple(sorted(voices_of(question, standing(heard.given), holders), key=voice_rank))
    voices = credited([each.voice for each in said])
    denials = denials_of(heard.rejected, {each.origin.holder for each in heard.given}, holders)
    low, best, high = rule.reconcile(voices)
    status = status_of(said, denials)
    official = latest(voices)
    parted = sum_of(voices, parts)
    added = (parted.told,) if parted.told else ()
    statements = [*heard.given, *heard.rejected]
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
            *(who_rejects(each, called) for each in denials),
            *added,
            *notes(rule, voices),
        ),
        denials=denials,
    )


def voices_of(
    question: Question, statements: Iterable[Statement], holders: Holders
) -> Iterable[Said]:
    """Each origin with what it says."""
    for voice, each in by_voice(statements).items():
        official = any(holders.is_official(s.origin, question.incident) for s in each)
        said = hear(each, official=official, reasons=holders.reasons(question.incident, voice))
        yield replace(said, voice=holders.as_held(said.voice, question.incident))


def standing(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements that tell totals, by somebody's own word; all of them where none does.

    A part of a total, and what adds to one, is no answer where totals are told. "Initial reports" sum
    up what others said before: they are no answer where two others give their own.
    """
    asked = {each.claim.id for each in statements}
    totals = [each for each in statements if not each.is_part_of(asked)] or statements
    own = [each for each in totals if not is_early(each.origin.name)]
    return own if len({each.origin.holder for each in own}) >= ENOUGH else totals


def voice_rank(said: Said) -> tuple[date, int, str]:
    """The day of a voice's latest statement; undated ones come first, then smaller figures."""
    voice = said.voice
    return voice.stated_on or date.min, greatest(voice.figure), voice.holder


def status_of(said: Sequence[Said], denials: Sequence[Denial] = ()) -> Status:
    """How the voices stand to one another, by bounds and latest statements."""
    alone = len(said) + len(denials) == 1
    fit = compatible(figure for each in said for figure in each.latest)
    if disputed([each.voice for each in said], denials) or not (alone or fit):
        return Status.CONTESTED
    if any(each.voice.earlier for each in said):
        return Status.REVISED
    return Status.SINGLE if alone else Status.AGREED


def notes(rule: Rule, voices: Sequence[Voice]) -> tuple[str, ...]:
    """What a rule adds in words, if it says anything."""
    note = getattr(rule, "note", None)
    told = note(voices) if note else ""
    return (told,) if told else ()
