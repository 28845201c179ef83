"""Anchors and incidents in notation.

An anchor is ``a@2018-11-08 * prison_riot Khujand/TJ 2018-11-07``: its report and the day of that,
a star where it is what the report is about, the kind, place and country, and the time. A hyphen is
what is not told; a place is only a country where it is ``/TJ``; anchors are parted by bars. A plus
behind that means that nothing is claimed there. ``killed=25``, ``by=shabab`` and ``“words”`` add a
figure or an actor to what is claimed, and the words that tell of it.

Groups are drawn ``a* b* | a:2016-06``: the reports about an incident, then passages by their time
or place.
"""

import re
from datetime import date

import pytest

from inquest.incidents import resolve
from inquest.incidents.grouping import Memory, sightings_of
from inquest.model import (
    Anchor,
    Cause,
    Claim,
    Count,
    DateSource,
    Figure,
    IncidentType,
    Metadata,
    Outcome,
    Part,
    Period,
    Place,
    Precision,
    Qualifier,
    Reading,
    Report,
    ReportDate,
    Responsibility,
    Role,
    Span,
)
from inquest.model import Group as People

ANCHOR = re.compile(
    r"(?P<report>\w+)@(?P<day>\S+) (?P<main>\* )?(?P<kind>\w+) (?P<place>.+?) (?P<time>\S+)(?P<bare> \+)?"
    r"(?: killed=(?P<killed>\d+))?(?: by=(?P<actor>\w+))?(?: “(?P<told>[^”]+)”)?"
)


def period(told):
    """2018-11-07, 2018-11, 2018, 2018-11-05/2018-11-11, or a hyphen."""
    if told == "-":
        return None
    if "/" in told:
        return Period(*map(date.fromisoformat, told.split("/")), Precision.DAYS)
    parts = [int(part) for part in told.split("-")]
    kinds = {1: Period.of_year, 2: Period.of_month}
    return kinds[len(parts)](*parts) if len(parts) in kinds else Period.of_day(date(*parts))


def place(told):
    """Khujand/TJ, Khujand, /TJ, or a hyphen."""
    name, _, country = told.partition("/")
    if told == "-":
        return None
    return Place(name or country, country or None, precision="place" if name else "country")


def reading(name, day, anchors):
    """A report's reading, with one claim for each anchor that has any."""
    published = period(day)
    made, claims = [], []
    for index, each in enumerate(anchors):
        span = Span(index, index + 1, "x")
        claim = Claim(f"{name}/{index}", name, Part.BODY, span, content(each))
        claims += [] if each["bare"] else [claim]
        made.append(
            Anchor(
                document=name,
                claims=() if each["bare"] else (claim.id,),
                type=IncidentType(each["kind"]),
                period=period(each["time"]),
                place=place(each["place"]),
                main=bool(each["main"]),
                told=(Span(0, len(each["told"]), each["told"]),) if each["told"] else (),
            )
        )
    source = published and ReportDate(published, DateSource.GIVEN)
    report = Report(name, name, 0, name, "text/plain", "utf-8", "", Metadata(published=source))
    return Reading(report, claims=tuple(claims), anchors=tuple(made))


def content(each):
    """A count, an actor, or anything else that is claimed."""
    if each["killed"]:
        low = int(each["killed"])
        return Count(
            Outcome.KILLED, People.PEOPLE, Figure(low, low, Qualifier.EXACT, each["killed"])
        )
    return Responsibility(each["actor"], Role.BLAMED) if each["actor"] else Cause()


def read(told):
    """All readings of a notation."""
    anchors = [ANCHOR.fullmatch(each.strip()) for each in told.split("|")]
    reports = dict.fromkeys((each["report"], each["day"]) for each in anchors)
    return [
        reading(name, day, [each for each in anchors if each["report"] == name])
        for name, day in reports
    ]


def draw(readings):
    """The groups of anchors, each sorted, in the order of the incidents."""
    incidents, claims = resolve(readings)
    home = {claim.id: claim.incident for claim in claims}
    drawn = {incident.id: [] for incident in incidents}
    for each in readings:
        for anchor in each.anchors:
            at = anchor.period or (anchor.place.name if anchor.place else "-")
            label = f"{anchor.document}*" if anchor.main else f"{anchor.document}:{at}"
            for claim in anchor.claims:
                drawn[home[claim]].append(label)
    return " | ".join(" ".join(sorted(each)) for each in drawn.values())


@pytest.fixture(scope="session")
def readings():
    """A notation of anchors to readings."""
    return read


@pytest.fixture(scope="session")
def groups():
    """Readings to drawn groups."""
    return draw


@pytest.fixture(scope="session")
def incidents():
    """A notation of anchors to incidents."""
    return lambda told: resolve(read(told))[0]


@pytest.fixture(scope="session")
def sightings():
    """A notation of anchors to sightings."""
    return lambda told: sightings_of(read(told), Memory())
