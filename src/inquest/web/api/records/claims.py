"""Claims, as a line of `claims.jsonl` has them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from inquest.model import Degree, Group, HolderKind, Outcome, Part, Reason, Role, Stance
from inquest.model.claim import RelationKind
from inquest.web.api.records.basic import Figure, Place, Quote


class Link(Place):
    """A holder of a chain; `cue` are the words that attribute."""

    name: str
    holder: str | None
    kind: HolderKind
    anonymous: bool
    cue: str | None


class Shared(Quote):
    """What claims of all kinds have."""

    id: str
    document: str
    part: Part
    incident: str | None
    chain: list[Link]
    stance: Stance
    stated_on: date | None
    relation: dict[RelationKind, str] | None
    explain: list[Reason]


class CountClaim(Shared, Figure):
    """How many of which group met which outcome."""

    kind: Literal["count"]
    outcome: Outcome
    group: Group
    side: str | None
    scope: str | None


class ResponsibilityClaim(Shared):
    """Who did it, or did not."""

    kind: Literal["responsibility"]
    actor: str
    role: Role
    mode: str | None
    degree: Degree | None


class CauseClaim(Shared):
    """How it began."""

    kind: Literal["cause"]


class MeasureClaim(Shared):
    """What was promised, demanded or done."""

    kind: Literal["measure"]
    action: str
    objective: str | None
    owner: str | None
    due: str | None
    status: str | None


class StrengthClaim(Shared):
    """How large a group or a place is."""

    kind: Literal["strength"]
    subject: str
    place: str | None
    low: int | None
    high: int | None
    capacity: int | None


class FactorClaim(Shared):
    """A weakness that is named."""

    kind: Literal["factor"]
    factor: str
    term: str | None


Claim = Annotated[
    CountClaim | ResponsibilityClaim | CauseClaim | MeasureClaim | StrengthClaim | FactorClaim,
    Field(discriminator="kind"),
]
