"""What a person judges of a case: facts with who, when and why, of which the last that stands counts.

A judgement is kept as an entry of the case's log and never changed; `Undo` takes another back, itself
included. What it is about is named so that it outlives another reading of the reports: a claim by its
key, an incident by its id and some of its claims, a voice by the id of its holder. `target` is what the
log has as its object; judgements of one target may contradict one another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from inquest.model.claim import Claim
from inquest.model.incident import IncidentType, Place
from inquest.model.period import Period

Reliability = Literal["A", "B", "C", "D", "E", "F"]
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IncidentRef:
    """An incident by its id at the time, and the keys of claims that belonged to it."""

    incident: str
    claims: Keys = ()


@dataclass(frozen=True, slots=True)
class AcceptClaim:
    """A claim is right as it stands."""

    claim: str
    was: Claim
    kind: Literal["accept"] = "accept"

    @property
    def target(self) -> str:
        return claim_target(self.claim)


@dataclass(frozen=True, slots=True)
class RejectClaim:
    """A claim is none: nobody says that."""

    claim: str
    was: Claim
    kind: Literal["reject"] = "reject"

    @property
    def target(self) -> str:
        return claim_target(self.claim)


@dataclass(frozen=True, slots=True)
class CorrectClaim:
    """A claim is another: `now` stands in its place, under its id."""

    claim: str
    was: Claim
    now: Claim
    kind: Literal["correct"] = "correct"

    @property
    def target(self) -> str:
        return claim_target(self.claim)


@dataclass(frozen=True, slots=True)
class AddClaim:
    """A claim that was missed; about the incident, or what the words near it are about."""

    claim: str
    now: Claim
    incident: IncidentRef | None = None
    kind: Literal["add"] = "add"

    @property
    def target(self) -> str:
        return claim_target(self.claim)


@dataclass(frozen=True, slots=True)
class MoveClaim:
    """A claim is about another incident."""

    claim: str
    incident: IncidentRef
    kind: Literal["move"] = "move"

    @property
    def target(self) -> str:
        return claim_target(self.claim)


@dataclass(frozen=True, slots=True)
class MergeIncidents:
    """Two incidents are one: `into` takes the claims of `other`."""

    into: IncidentRef
    other: IncidentRef
    kind: Literal["merge"] = "merge"

    @property
    def target(self) -> str:
        return incident_target(self.other.incident)


@dataclass(frozen=True, slots=True)
class SplitIncident:
    """Some claims of an incident are about one of their own."""

    incident: IncidentRef
    claims: Keys
    title: str = ""
    kind: Literal["split"] = "split"

    @property
    def target(self) -> str:
        return incident_target(self.incident.incident)


@dataclass(frozen=True, slots=True)
class DescribeIncident:
    """What an incident is, when and where it happened; what is left out stays as the reports tell."""

    incident: IncidentRef
    title: str = ""
    type: IncidentType | None = None
    date: Period | None = None
    place: Place | None = None
    kind: Literal["describe"] = "describe"

    @property
    def target(self) -> str:
        return incident_target(self.incident.incident)


@dataclass(frozen=True, slots=True)
class JoinVoices:
    """Two holders are one voice, wherever both speak."""

    one: str
    other: str
    kind: Literal["join"] = "join"

    @property
    def target(self) -> str:
        return voice_target(self.other)


@dataclass(frozen=True, slots=True)
class PartVoices:
    """A holder is another voice than that as which it counted; with a name, only who has that name."""

    voice: str
    holder: str
    name: str = ""
    kind: Literal["part"] = "part"

    @property
    def target(self) -> str:
        return voice_target(self.holder)


@dataclass(frozen=True, slots=True)
class RateSource:
    """How reliable a holder is, A (reliable) to E (unreliable), F (cannot be judged)."""

    holder: str
    reliability: Reliability
    kind: Literal["rate"] = "rate"

    @property
    def target(self) -> str:
        return voice_target(self.holder)


@dataclass(frozen=True, slots=True)
class DoubtFigure:
    """The figure that these claims carry is doubtful, or is so no more."""

    claims: Keys
    doubtful: bool = True
    kind: Literal["doubt"] = "doubt"

    @property
    def target(self) -> str:
        return claim_target(self.claims[0])


@dataclass(frozen=True, slots=True)
class SettleDoubt:
    """What these claims make one incident, or one voice, is right as it stands."""

    subject: Literal["incident", "voice"]
    claims: Keys
    kind: Literal["settle"] = "settle"

    @property
    def target(self) -> str:
        return claim_target(self.claims[0])


@dataclass(frozen=True, slots=True)
class ChooseRule:
    """The rule that reconciles the figures of the case."""

    rule: str
    kind: Literal["rule"] = "rule"

    @property
    def target(self) -> str:
        return "rule"


@dataclass(frozen=True, slots=True)
class Undo:
    """The judgement with this number in the log stands no more."""

    entry: int
    kind: Literal["undo"] = "undo"

    @property
    def target(self) -> str:
        return f"entry/{self.entry}"


Judgement = (
    AcceptClaim
    | RejectClaim
    | CorrectClaim
    | AddClaim
    | MoveClaim
    | MergeIncidents
    | SplitIncident
    | DescribeIncident
    | JoinVoices
    | PartVoices
    | RateSource
    | DoubtFigure
    | SettleDoubt
    | ChooseRule
    | Undo
)


@dataclass(frozen=True, slots=True)
class Opinions:
    """What people hold of voices.

    Attributes:
        joined: pairs of holders that are one voice, each with why.
        apart: pairs of holders that are not.
        renamed: the id of its own for a name of a holder, by holder and name.
        reliability: A to F, by holder.
        doubtful: ids of the claims whose figure is doubtful.

    """

    joined: tuple[tuple[str, str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    renamed: Mapping[tuple[str, str], str] = field(default_factory=dict)
    reliability: Mapping[str, str] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()


def claim_target(key: str) -> str:
    """What judgements of the claim with this key are about."""
    return f"claim/{key}"


def incident_target(incident: str) -> str:
    """What judgements of the incident with this id are about."""
    return f"incident/{incident}"


def voice_target(holder: str) -> str:
    """What judgements of the voice of this holder are about."""
    return f"voice/{holder}"


def key_of(claim: Claim, sha256: str) -> str:
    """The key of a claim, whatever its report is called: `sha256/kind/start-end`.

    Where several share the words, -2, -3 behind it tell them apart.
    """
    return sha256 + claim.id.removeprefix(claim.document)


def id_of(key: str, document: str) -> str:
    """The id in a dossier of the claim with this key; `document` is the id of its report."""
    return document + key[key.index("/") :]


def hash_in(key: str) -> str:
    """The SHA-256 of the report that the claim with this key is read in."""
    return key.partition("/")[0]
