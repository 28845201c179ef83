"""Totals over groups checked: people killed = inmates + guards, by one voice's figures.

A total that no report tells in parts is laid beside the figures that the same voice gives for groups
that cannot overlap: what they leave of it is told, or that they are more than it. Children and
hostages are counted in other groups as well, and take no part.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from inquest.model import Finding, Group, Outcome, Voice

# Groups of which each person is in one at most; the first of a row stands for the rest.
APART = (
    (Group.INMATES,),
    (Group.GUARDS,),
    (Group.SECURITY_FORCES, Group.POLICE),
    (Group.SECURITY_FORCES, Group.SOLDIERS),
    (Group.CIVILIANS, Group.PROTESTERS),
    (Group.CIVILIANS, Group.OFFICIALS),
    (Group.ATTACKERS, Group.MILITANTS),
)


@dataclass(frozen=True, slots=True)
class Addition:
    """One voice's figures for groups beside its total."""

    total: int
    groups: Mapping[Group, Voice]

    @property
    def sum(self) -> int:
        return sum(voice.figure.low or 0 for voice in self.groups.values())

    @property
    def rest(self) -> int:
        """People of the total in none of the groups; below 0 where these are more."""
        return self.total - self.sum

    @property
    def told(self) -> str:
        """The sum in words."""
        parts = [f"{voice.figure.low} {group}" for group, voice in self.groups.items()]
        added = f"Told by groups: {' + '.join(parts)} of {self.total}"
        if self.rest < 0:
            return f"{added}, {-self.rest} more than the total."
        left = f"{self.rest} not accounted for" if self.rest else "all accounted for"
        return f"{added}, {left}."

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims that carry the groups' figures."""
        return tuple(claim for voice in self.groups.values() for claim in voice.claims)


def check_totals(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, those on people with the groups of their totals, where no parts are told."""
    groups: dict[tuple[str, Outcome], list[Finding]] = defaultdict(list)
    for each in findings:
        if each.group is not Group.PEOPLE and is_whole(each):
            groups[each.incident, each.outcome].append(each)
    return tuple(
        checked(each, groups[each.incident, each.outcome])
        if each.group is Group.PEOPLE and is_whole(each) and not each.parts
        else each
        for each in findings
    )


def is_whole(finding: Finding) -> bool:
    """Whether a finding is on everybody, of whatever side and wherever."""
    return finding.side is None and finding.scope is None


def checked(total: Finding, groups: Sequence[Finding]) -> Finding:
    """A finding with the groups of the voice that tells most of its total."""
    found = [*additions(total.voices, groups)]
    if not found:
        return total
    fullest = max(found, key=lambda each: (each.rest >= 0, len(each.groups), each.sum))
    return replace(
        total,
        parts=fullest.claims,
        remainder=fullest.rest if fullest.rest >= 0 else None,
        told=(*total.told, fullest.told),
    )


def additions(voices: Iterable[Voice], groups: Sequence[Finding]) -> Iterator[Addition]:
    """What each voice's groups add up to, for voices that give an exact total and two groups."""
    for voice in voices:
        own = {
            finding.group: each
            for finding in groups
            for each in finding.voices
            if each.holder == voice.holder and is_exact(each)
        }
        apart = {group: own[group] for group in groups_apart(own)}
        if is_exact(voice) and len(apart) > 1:
            yield Addition(voice.figure.low or 0, apart)


def is_exact(voice: Voice) -> bool:
    """Whether a voice gives one number."""
    return voice.figure.low is not None and voice.figure.low == voice.figure.high


def groups_apart(told: Iterable[Group]) -> list[Group]:
    """Of some groups those that cannot overlap, in the order of the contract's list."""
    known = set(told)
    chosen = {next((group for group in row if group in known), None) for row in APART}
    return [group for group in Group if group in chosen]
