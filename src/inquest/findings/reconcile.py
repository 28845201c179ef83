"""Counts to findings: one for each incident, outcome, group, side and scope that is told of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inquest.findings.arithmetic import compatible, greatest, least, same_bounds
from inquest.findings.explain import explain
from inquest.findings.independence import Origin, origin_of, originals
from inquest.hooks import Rule
from inquest.model import (
    Claim,
    CopyGroup,
    Count,
    Figure,
    Finding,
    Group,
    Outcome,
    Part,
    Report,
    Stance,
    Status,
    Voice,
)


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """What a finding answers."""

    incident: str
    outcome: Outcome
    group: Group
    side: str
    scope: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A count with the voice behind it."""

    claim: Claim
    figure: Figure
    origin: Origin


def reconcile(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    copies: Sequence[CopyGroup],
    rule: Rule,
    as_of: date | None = None,
) -> tuple[Finding, ...]:
    """The findings on all counts that bodies and tables assert up to a day, by question.

    Claims need incidents and holders. Titles repeat what bodies say, and are left out.
    """
    asked: dict[Question, list[Statement]] = defaultdict(list)
    by_id = {report.id: report for report in reports}
    first = originals(copies, reports)
    for claim in claims:
        if not counts(claim, as_of) or not isinstance(claim.content, Count):
            continue
        origin = origin_of(claim, by_id[claim.document], first)
        asked[question_of(claim, claim.content)].append(
            Statement(claim, claim.content.figure, origin)
        )
    order = [*Outcome], [*Group]
    return tuple(
        answer(question, asked[question], rule)
        for question in sorted(
            asked,
            key=lambda q: (
                q.incident,
                order[0].index(q.outcome),
                order[1].index(q.group),
                q.side,
                q.scope,
            ),
        )
    )


def counts(claim: Claim, as_of: date | None) -> bool:
    """Whether a claim takes part in findings as of a day."""
    if claim.part is Part.TITLE or claim.stance is not Stance.ASSERTS:
        return False
    return as_of is None or claim.stated_on is None or claim.stated_on <= as_of


def question_of(claim: Claim, count: Count) -> Question:
    """What a count answers."""
    return Question(claim.incident, count.outcome, count.group, count.side or "", count.scope or "")


def answer(question: Question, statements: Sequence[Statement], rule: Rule) -> Finding:
    """One finding, with its voices and what it says in words."""
    by_origin: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_origin[statement.origin.holder].append(statement)
    voices = tuple(
        sorted(
            (voice_of(each) for each in by_origin.values()), key=lambda v: (voice_day(v), v.holder)
        )
    )
    low, best, high = rule.reconcile(voices)
    status = status_of(voices)
    return Finding(
        incident=question.incident,
        outcome=question.outcome,
        group=question.group,
        side=question.side or None,
        scope=question.scope or None,
        low=low,
        best=best,
        high=high,
        official=official_figure(voices),
        status=status,
        voices=voices,
        rule=f"{rule.name}/{rule.version}",
        claims=tuple(sorted(statement.claim.id for statement in statements)),
        told=explain(status, voices, low, high),
    )


def voice_day(voice: Voice) -> date:
    """The day of a voice's latest statement; undated ones come first."""
    return voice.stated_on or date.min


def voice_of(statements: Sequence[Statement]) -> Voice:
    """What one origin says: its latest figure, and those that it replaced.

    Several figures in one report are parts of the greatest, which is the total.
    """
    days: dict[tuple[date, str], list[Statement]] = defaultdict(list)
    for each in statements:
        days[(each.claim.stated_on or date.min, each.claim.document)].append(each)
    totals = [max(days[key], key=size) for key in sorted(days)]
    latest, origin = totals[-1], totals[-1].origin
    earlier = unlike(totals[:-1], latest.figure)
    return Voice(
        holder=origin.holder,
        name=origin.name,
        kind=origin.kind,
        anonymous=origin.anonymous,
        official=origin.official,
        stated_on=latest.claim.stated_on,
        figure=latest.figure,
        claims=tuple(
            sorted(each.claim.id for each in statements if same_bounds(each.figure, latest.figure))
        ),
        earlier=earlier,
    )


def size(statement: Statement) -> tuple[int, int, int]:
    """How large a figure is; of equals, the first in the text is the greater."""
    figure = statement.figure
    return greatest(figure), least(figure), -statement.claim.span.start


def unlike(statements: Iterable[Statement], latest: Figure) -> tuple[Figure, ...]:
    """The figures that a later one replaced, each once, oldest first."""
    found: list[Figure] = []
    for each in statements:
        known = (*found, latest)
        if not any(same_bounds(each.figure, other) for other in known):
            found.append(each.figure)
    return tuple(found)


def status_of(voices: Sequence[Voice]) -> Status:
    """How the voices stand to one another, by bounds and latest statements."""
    if not compatible(voice.figure for voice in voices):
        return Status.CONTESTED
    if any(voice.earlier for voice in voices):
        return Status.REVISED
    return Status.AGREED if len(voices) > 1 else Status.SINGLE


def official_figure(voices: Sequence[Voice]) -> int | None:
    """The latest figure of the state's authorities; None where they give none."""
    official = [voice for voice in voices if voice.official]
    return greatest(official[-1].figure) if official else None
