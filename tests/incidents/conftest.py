"""Anchors and incidents in notation.

An anchor is ``a@2018-11-08 * prison_riot Khujand/TJ 2018-11-07``: its report and the day of that,
a star where it is what the report is about, the kind, place and country, and the time. A hyphen is
what is not told; a place is only a country where it is ``/TJ``; anchors are parted by bars. A plus
at the end means that nothing is claimed there.

Groups are drawn ``a* b* | a:2016-06``: the reports about an incident, then passages by their time
or place.
"""

import re
from datetime import date

import pytest

from inquest.incidents import resolve
from inquest.model import (
    Anchor,
    Cause,
    Claim,
    DateSource,
    IncidentType,
    Metadata,
    Part,
    Period,
    Place,
    Precision,
    Reading,
    Report,
    ReportDate,
    Span,
)

ANCHOR = re.compile(
    r"(?P<report>\w+)@(?P<day>\S+) (?P<main>\* )?(?P<kind>\w+) (?P<place>.+?) (?P<time>\S+)(?P<bare> \+)?"
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
        claim = Claim(f"{name}/{index}", name, Part.BODY, Span(index, index + 1, "x"), Cause())
        claims += [] if each["bare"] else [claim]
        made.append(
            Anchor(
                document=name,
                claims=() if each["bare"] else (claim.id,),
                type=IncidentType(each["kind"]),
                period=period(each["time"]),
                place=place(each["place"]),
                main=bool(each["main"]),
            )
        )
    source = published and ReportDate(published, DateSource.GIVEN)
    report = Report(name, name, 0, name, "text/plain", "utf-8", "", Metadata(published=source))
    return Reading(report, claims=tuple(claims), anchors=tuple(made))


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
