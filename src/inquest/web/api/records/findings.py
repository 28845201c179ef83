"""Findings, as `findings.json` has them."""

from datetime import date

from inquest.model import Group, HolderKind, Outcome, Status
from inquest.web.api.records.basic import Figure, Record


class Speaker(Record):
    """Who speaks."""

    holder: str
    name: str
    kind: HolderKind
    anonymous: bool
    official: bool


class Earlier(Figure):
    """A figure that its voice replaced on a day."""

    until: date | None


class Voice(Speaker, Figure):
    """An origin with its latest figure."""

    reliability: str
    doubtful: bool
    credibility: int
    stated_on: date | None
    earlier: list[Earlier]
    claims: list[str]
    reasons: list[str]


class Denial(Speaker):
    """An origin that only rejects figures."""

    stated_on: date | None
    figures: list[Figure]
    claims: list[str]


class Finding(Record):
    """The answer to one question about one incident."""

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
    origins: int
    voices: list[Voice]
    denials: list[Denial]
    rule: str
    claims: list[str]
    parts: list[str]
    remainder: int | None
