"""Something that happened at a place and time."""

from dataclasses import dataclass
from enum import StrEnum

from inquest.model.claim import Reason
from inquest.model.period import Period


class IncidentType(StrEnum):
    """The kinds of incident, as the contract lists them."""

    PRISON_RIOT = "prison_riot"
    ESCAPE = "escape"
    HOSTAGE_TAKING = "hostage_taking"
    DEATH_IN_CUSTODY = "death_in_custody"
    ATTACK = "attack"
    BOMBING = "bombing"
    AIR_STRIKE = "air_strike"
    SHELLING = "shelling"
    CLASH = "clash"
    BORDER_CLASH = "border_clash"
    PROTEST_CRACKDOWN = "protest_crackdown"
    MASSACRE = "massacre"
    ABDUCTION = "abduction"
    POLICE_RAID = "police_raid"
    SHOOTING = "shooting"
    EXPLOSION = "explosion"
    FIRE = "fire"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as reports name it, with what the gazetteer knows of it.

    Attributes:
        country: ISO 3166 alpha-2 code.
        lat: WGS 84 degrees north; for a region the middle of its towns.
        lon: WGS 84 degrees east.
        precision: place, region or country.
        near: the town or region that a report names beside it.
        code: UCDP's code for how precisely it is known, 1 (the place itself) to 6 (the country only).
        geonames: GeoNames number of a town ("1514879"), code of a region ("TJ.03").
        listed: its name in the gazetteer.
        region: name of its first-order division.
        why: what led to it, in plain words.

    """

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    near: str | None = None
    code: int | None = None
    geonames: str | None = None
    listed: str | None = None
    region: str | None = None
    why: str | None = None


class LinkKind(StrEnum):
    """How one incident stands to another."""

    EARLIER = "earlier"
    LATER = "later"
    PART_OF = "part_of"
    PRECEDENT = "precedent"
    RETALIATION = "retaliation"


@dataclass(frozen=True, slots=True)
class IncidentLink:
    """A tie to another incident, by its id, and why in plain words."""

    to: str
    kind: LinkKind
    why: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Why what two reports tell of is one incident: evidence with its scores, and their sum."""

    reports: tuple[str, str]
    score: float
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident; None where the reports do not tell.

    `reasons` are the matches that hold its reports together, the strongest first: one fewer than
    there are anchors in it.
    """

    id: str
    type: IncidentType
    title: str
    date: Period | None = None
    place: Place | None = None
    reports: tuple[str, ...] = ()
    links: tuple[IncidentLink, ...] = ()
    reasons: tuple[Match, ...] = ()
