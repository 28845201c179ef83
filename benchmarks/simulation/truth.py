"""What a simulated network knows of itself: tolls, sources, and what each claim goes back to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from benchmarks.simulation.plan import SourceRole
from inquest.model import Figure, HolderKind, IncidentType, Place


@dataclass(frozen=True, slots=True)
class Form:
    """What a source is called: the name in a chain, and the words of the text."""

    name: str
    words: str
    kind: HolderKind


@dataclass(frozen=True, slots=True)
class Source:
    """An independent voice on one incident.

    Attributes:
        form: what it is mostly called; `others` are short names of it, and who speaks for it.
        heard: the outlet that an unnamed source speaks to; "" for all others.

    """

    role: SourceRole
    form: Form
    others: tuple[Form, ...] = ()
    heard: str = ""

    @property
    def name(self) -> str:
        return self.form.name

    @property
    def anonymous(self) -> bool:
        return self.role is SourceRole.UNNAMED

    @property
    def own(self) -> bool:
        """Whether it is an outlet that speaks for itself."""
        return self.role is SourceRole.OUTLET


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that a source gave on a day."""

    source: Source
    day: date
    figure: Figure


@dataclass(frozen=True, slots=True)
class TrueIncident:
    """An incident as it was: the toll, and all that sources told of it in the order of days."""

    number: int
    type: IncidentType
    day: date
    place: Place
    toll: int
    told: tuple[Told, ...]

    @property
    def latest(self) -> Mapping[Source, Told]:
        """What each source told last."""
        return {each.source: each for each in self.told}

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self.latest)


@dataclass(frozen=True, slots=True)
class Truth:
    """What lies behind a network of reports.

    Attributes:
        incidents: as they were, by number, those that some report tells of.
        claims: the number of the incident and what was told, by the id of each claim.
        copies: the documents of one text each, the first report first.
        kinds: "first", "relay" or "copy", by document.

    """

    incidents: Mapping[int, TrueIncident]
    claims: Mapping[str, tuple[int, Told]]
    copies: tuple[tuple[str, ...], ...]
    kinds: Mapping[str, str]
