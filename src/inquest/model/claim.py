"""A claim: one statement about an incident, by one chain, in one report."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from inquest.model.span import Span


class Qualifier(StrEnum):
    """How a figure is bounded."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    FEWER_THAN = "fewer_than"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people with its bounds; None is an open bound, `phrase` the words that say it."""

    low: int | None
    high: int | None
    qualifier: Qualifier
    phrase: str


class Outcome(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    HOSTAGE = "hostage"
    DETAINED = "detained"
    ESCAPED = "escaped"
    CONVICTED = "convicted"
    DISMISSED = "dismissed"


class Group(StrEnum):
    """The role of the people counted."""

    PEOPLE = "people"
    INMATES = "inmates"
    GUARDS = "guards"
    POLICE = "police"
    SOLDIERS = "soldiers"
    SECURITY_FORCES = "security_forces"
    CIVILIANS = "civilians"
    PROTESTERS = "protesters"
    ATTACKERS = "attackers"
    MILITANTS = "militants"
    CHILDREN = "children"
    HOSTAGES = "hostages"
    OFFICIALS = "officials"


class Stance(StrEnum):
    """How the holder stands to the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"


class Role(StrEnum):
    """An actor's part in a claim of responsibility."""

    CLAIMS = "claims"
    BLAMED = "blamed"
    DENIED = "denied"
    CLEARED = "cleared"


class Part(StrEnum):
    """The part of the report in which a claim is read."""

    TITLE = "title"
    BODY = "body"
    TABLE = "table"


class HolderKind(StrEnum):
    """What a holder is."""

    PERSON = "person"
    OFFICIAL = "official"
    STATE_BODY = "state_body"
    ARMED_GROUP = "armed_group"
    OUTLET = "outlet"
    AGENCY = "agency"
    NGO = "ngo"
    IGO = "igo"
    HOSPITAL = "hospital"
    WITNESS = "witness"
    RELATIVE = "relative"
    EXPERT = "expert"
    DOCUMENT = "document"
    UNKNOWN = "unknown"

    @property
    def impersonal(self) -> bool:
        """Whether it answers for nothing by its name: who passes on, and who is unknown."""
        return self in {HolderKind.OUTLET, HolderKind.AGENCY, HolderKind.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Link:
    """One holder in a chain.

    Attributes:
        name: the fullest form that the report gives, in the nominative.
        holder: id of the one it is across reports; "" until the voices are told apart.
        span: the words of the report that name the holder here.
        cue: the words that attribute; None where a link is understood from another's cue.

    """

    name: str
    kind: HolderKind
    anonymous: bool
    span: Span
    cue: Span | None = None
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of which group met which outcome; `side` and `scope` in the text's words."""

    outcome: Outcome
    group: Group
    figure: Figure
    side: str | None = None
    scope: str | None = None
    kind: Literal["count"] = "count"


class Degree(StrEnum):
    """How firmly somebody is blamed."""

    STATED = "stated"  # told in passing, as a fact
    SUSPECTED = "suspected"
    ACCUSED = "accused"
    CONVICTED = "convicted"


@dataclass(frozen=True, slots=True)
class Responsibility:
    """An actor and its role.

    `mode` is the channel of a claim (statement, video, news agency), `degree` how firmly somebody
    is blamed.
    """

    actor: str
    role: Role
    mode: str | None = None
    degree: Degree | None = None
    kind: Literal["responsibility"] = "responsibility"


@dataclass(frozen=True, slots=True)
class Cause:
    """An account of how the incident began; the claim's span carries it."""

    kind: Literal["cause"] = "cause"


@dataclass(frozen=True, slots=True)
class Measure:
    """An action announced, promised, demanded or taken.

    `due` is an ISO date, or an ISO 8601 duration from the report's date ("P6M").
    """

    action: str
    objective: str | None = None
    owner: str | None = None
    due: str | None = None
    status: str | None = None
    kind: Literal["measure"] = "measure"


@dataclass(frozen=True, slots=True)
class Strength:
    """The size of a group, a cell, a population; `capacity` is what the place was built for."""

    subject: str
    figure: Figure
    place: str | None = None
    capacity: int | None = None
    kind: Literal["strength"] = "strength"


@dataclass(frozen=True, slots=True)
class Factor:
    """A weakness or condition named as contributing; `term` is its word in the vocabulary."""

    factor: str
    term: str | None = None
    kind: Literal["factor"] = "factor"


RelationKind = Literal["part_of", "adds_to", "replaces"]
Content = Count | Responsibility | Cause | Measure | Strength | Factor


@dataclass(frozen=True, slots=True)
class Relation:
    """How a claim stands to another of the same report."""

    kind: RelationKind
    claim: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A named rule that fired, and what it saw."""

    rule: str
    saw: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement; see the module.

    Attributes:
        id: `document/kind/start-end`, with `-2`, `-3` behind it where several share the words.
        chain: from the origin to the last relay; empty is the report's own voice.
        stated_on: the day the statement was made; the report's date where no other is told.
        incident: id of the incident; "" until incidents are told apart.

    """

    id: str
    document: str
    part: Part
    span: Span
    content: Content
    chain: tuple[Link, ...] = ()
    stance: Stance = Stance.ASSERTS
    stated_on: date | None = None
    relation: Relation | None = None
    explain: tuple[Reason, ...] = ()
    incident: str = ""

    @property
    def kind(self) -> str:
        return self.content.kind
