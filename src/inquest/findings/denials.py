"""Voices that only reject what others say of a question."""

from collections.abc import Iterable, Sequence
from datetime import date

from inquest.findings.holders import Holders
from inquest.findings.statements import Statement, by_voice
from inquest.model import Denial, Voice
from inquest.model.figures import same_bounds


def denials_of(
    statements: Iterable[Statement], speaking: Iterable[str], holders: Holders
) -> tuple[Denial, ...]:
    """Who rejects figures and gives none, in order of time; `speaking` are the holders that give one."""
    heard = set(speaking)
    told = (
        deny(each, holders) for voice, each in by_voice(statements).items() if voice not in heard
    )
    return tuple(sorted(told, key=lambda each: (each.stated_on or date.min, each.holder)))


def deny(statements: Sequence[Statement], holders: Holders) -> Denial:
    """What one origin rejects, each figure once."""
    ordered = sorted(statements, key=lambda each: (each.day, each.rank))
    origin, incident = ordered[-1].origin, ordered[-1].claim.incident
    return Denial(
        holder=origin.holder,
        name=origin.name,
        kind=origin.kind,
        anonymous=origin.anonymous,
        official=any(holders.is_official(each.origin, incident) for each in ordered),
        stated_on=max((s.claim.stated_on for s in ordered if s.claim.stated_on), default=None),
        figures=tuple({each.bounds: each.figure for each in ordered}.values()),
        claims=tuple(sorted(each.claim.id for each in ordered)),
    )


def disputed(voices: Sequence[Voice], denials: Iterable[Denial]) -> bool:
    """Whether a figure that somebody holds to is one that another rejects."""
    return any(
        same_bounds(voice.figure, figure)
        for denial in denials
        for figure in denial.figures
        for voice in voices
    )
