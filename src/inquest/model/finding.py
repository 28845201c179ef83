"""The answer to one question about one incident, under a named rule."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inquest.model.claim import Figure, Group, HolderKind, Outcome

Asked = tuple[Outcome, Group, str | None, str | None]


class Status(StrEnum):
    """How the voices stand to one another."""

    AGREED = "agreed"
    CONTESTED = "contested"
    REVISED = "revised"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Voice:
    """One origin: who it is, its latest figure, and the claims that carry it.

    Attributes:
        holder: id of the origin across reports.
        official: whether it is an authority of the state where the incident happened.
        figure: the latest; `earlier` are the figures that it replaced, oldest first.
        until: the day on which each of the earlier figures fell, as far as it is known.
        claims: ids of the claims that carry the latest figure, relays and copies included.
        reliability: A to F by the Admiralty's scale; F, cannot be judged, until an analyst sets it.
        doubtful: whether an analyst marked its figure as doubtful.
        credibility: 1 (confirmed) to 5 (improbable), 6 where it cannot be judged, by who else
            bears the figure out.
        reasons: why the names under which it speaks are one voice, in plain words.

    """

    holder: str
    name: str
    kind: HolderKind
    anonymous: bool
    official: bool
    stated_on: date | None
    figure: Figure
    claims: tuple[str, ...]
    earlier: tuple[Figure, ...] = ()
    until: tuple[date | None, ...] = ()
    reliability: str = "F"
    doubtful: bool = False
    credibility: int = 6
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Denial:
    """One origin that rejects figures of others and gives none of its own; ids of its claims."""

    holder: str
    name: str
    kind: HolderKind
    anonymous: bool
    official: bool
    stated_on: date | None
    figures: tuple[Figure, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One question (incident, outcome, group, side, scope) answered.

    Attributes:
        low, best, high: people; None where the rule gives none.
        official: the latest figure of the state's authorities.
        voices: who gives figures; `denials`: who only rejects some of them.
        parts: claims that are parts of the total; `remainder`: people of it not accounted for.
        told: plain sentences that explain the finding.

    """

    incident: str
    outcome: Outcome
    group: Group
    side: str | None
    scope: str | None
    low: int | None
    best: int | None
    high: int | None
    official: int | None
    status: Status
    voices: tuple[Voice, ...]
    rule: str
    claims: tuple[str, ...]
    parts: tuple[str, ...] = ()
    remainder: int | None = None
    told: tuple[str, ...] = ()
    denials: tuple[Denial, ...] = ()

    @property
    def asked(self) -> Asked:
        """What it answers about its incident: outcome, group, side, scope."""
        return self.outcome, self.group, self.side, self.scope

    @property
    def origins(self) -> int:
        """How many independent voices there are, those included that only deny."""
        return len(self.voices) + len(self.denials)
