"""What a simulated network of reports is made by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class SourceRole(StrEnum):
    """Who first holds a figure."""

    OFFICIAL = "official"
    HOSPITAL = "hospital"
    ARMED_GROUP = "armed group"
    UNNAMED = "unnamed"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class ErrorModel:
    """How a source's figure strays from the toll.

    Attributes:
        bias: the factor by which it is too high or too low.
        noise: standard deviation of the logarithm of the factor around it.

    """

    bias: float
    noise: float

    @property
    def expected(self) -> float:
        """A measure of how far off it is: the less, the more reliable."""
        return abs(self.bias - 1) + self.noise


ERRORS: Mapping[SourceRole, ErrorModel] = MappingProxyType(
    {
        SourceRole.OFFICIAL: ErrorModel(0.85, 0.10),
        SourceRole.HOSPITAL: ErrorModel(1.0, 0.04),
        SourceRole.ARMED_GROUP: ErrorModel(1.6, 0.25),
        SourceRole.UNNAMED: ErrorModel(1.1, 0.20),
        SourceRole.OUTLET: ErrorModel(1.0, 0.15),
    }
)


@dataclass(frozen=True, slots=True)
class Plan:
    """Parameters of a network; the same plan gives the same network.

    A plan that differs in `relays`, `copies` or `incidents` alone gives the same incidents, sources
    and first reports, and more or fewer of what is named.

    Attributes:
        seed: of all that is drawn.
        incidents: how many.
        reports: cut the network off after so many; None for all.
        origins: mean number of independent sources of an incident.
        relays, copies: mean numbers of reports on an incident that only pass on, or only print,
            what others told. Without a cut they come on top of the first reports.
        drawn: share of relays and copies that take up the highest figure told.
        revising: share of sources that give a later figure.
        shortfall: by which share a figure of the first day is too low; it halves in three days.
        bounded, rounded: shares of figures told as "at least N", and as "about N".
        renamed: share of mentions that call a source by another name, or name who speaks for it.
        background: share of first reports that tell of an earlier incident in the same town.
        dated, placed: shares of reports that tell the day, and the town.
        mistyped: share of reports that call the incident by a related kind.
        countries, towns: how many countries, and towns in each.
        first, years: when it all begins, and how long it lasts.
        errors: how the figures of each kind of source stray.

    """

    seed: int = 1
    incidents: int = 100
    reports: int | None = None
    origins: float = 4.0
    relays: float = 3.0
    copies: float = 3.0
    drawn: float = 0.0
    revising: float = 0.35
    shortfall: float = 0.4
    bounded: float = 0.15
    rounded: float = 0.08
    renamed: float = 0.0
    background: float = 0.1
    dated: float = 0.85
    placed: float = 0.85
    mistyped: float = 0.1
    countries: int = 60
    towns: int = 8
    first: date = date(2014, 1, 1)
    years: int = 10
    errors: Mapping[SourceRole, ErrorModel] = field(default_factory=lambda: ERRORS)

    @classmethod
    def sized(cls, reports: int, seed: int = 1) -> "Plan":
        """So many reports on a tenth as many incidents."""
        return cls(seed=seed, incidents=reports // 10 + 1, reports=reports)
