"""Many reports about many incidents, made up from a seed, with the truth to compare with.

Towns of a country have names of their own; reports spell them in two ways, err on days and tolls,
leave out the country, the day or the place, and cite earlier incidents. Incidents differ widely in
how many reports they have.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from inquest.model import (
    Anchor,
    Claim,
    Count,
    DateSource,
    Figure,
    Group,
    IncidentType,
    Metadata,
    Outcome,
    Part,
    Period,
    Place,
    Qualifier,
    Reading,
    Report,
    ReportDate,
    Span,
)

COUNTRIES = (
    "NG",
    "ML",
    "BF",
    "KE",
    "TJ",
    "KG",
    "PK",
    "AF",
    "IQ",
    "SY",
    "YE",
    "CO",
    "MX",
    "PE",
    "VE",
    "PH",
)
KINDS = (IncidentType.ATTACK, IncidentType.BOMBING, IncidentType.CLASH, IncidentType.PRISON_RIOT)
SYLLABLES = ("ba", "dor", "ga", "khu", "jan", "mi", "ra", "so", "ten", "ul", "va", "zhi", "pe")
FIRST, DAYS = date(2015, 1, 1), 1460


@dataclass(frozen=True, slots=True)
class Event:
    """The truth about an incident."""

    name: str
    day: date
    country: str
    town: str
    kind: IncidentType
    killed: int
    people: tuple[str, ...]


def word(random: random.Random) -> str:
    """A name in two to four syllables."""
    return "".join(random.choices(SYLLABLES, k=random.randint(2, 4))).capitalize()


def events(count: int, random: random.Random) -> list[Event]:
    """Incidents, spread over countries, their towns, and years."""
    towns = {country: [word(random) for _ in range(60)] for country in COUNTRIES}
    found = []
    for number in range(count):
        country = random.choice(COUNTRIES)
        found.append(
            Event(
                name=f"e{number}",
                day=FIRST + timedelta(random.randrange(DAYS)),
                country=country,
                town=random.choice(towns[country]),
                kind=random.choice(KINDS),
                killed=min(int(random.paretovariate(1) * 3), 400),
                people=tuple(word(random) for _ in range(6)),
            )
        )
    return found


def simulate(reports: int, incidents: int, seed: int = 1) -> tuple[list[Reading], dict[str, str]]:
    """Readings, and the incident that each claim is about."""
    told = random.Random(seed)
    listed = events(incidents, told)
    weights = [told.paretovariate(1.2) for _ in listed]
    picks = [*listed, *told.choices(listed, weights, k=reports)][:reports]
    truth: dict[str, str] = {}
    return [reading(f"r{n}", event, listed, told, truth) for n, event in enumerate(picks)], truth


def reading(
    name: str, event: Event, listed: list[Event], told: random.Random, truth: dict[str, str]
) -> Reading:
    """A report about an incident, one in five with a passage about an earlier one."""
    day = event.day + timedelta(min(int(told.expovariate(0.2)), 60))
    about = [(event, True)]
    if told.random() < 0.2:
        other = told.choice(listed)
        about += [(other, False)] if (event.day - other.day).days > 60 else []
    claims, anchors = [], []
    for index, (each, main) in enumerate(about):
        claim = counted(f"{name}/{index}", name, each.killed + told.choice((0, 0, 0, 1, -1, 3)))
        claims.append(claim)
        truth[claim.id] = each.name
        anchors.append(anchor(name, claim, each, told, main=main))
    published = ReportDate(Period.of_day(day), DateSource.GIVEN)
    report = Report(name, name, 0, name, "text/plain", "utf-8", "", Metadata(published=published))
    return Reading(report, claims=tuple(claims), anchors=tuple(anchors))


def counted(name: str, document: str, killed: int) -> Claim:
    """A claim of so many killed."""
    figure = Figure(max(killed, 1), max(killed, 1), Qualifier.EXACT, str(killed))
    content = Count(Outcome.KILLED, Group.PEOPLE, figure)
    return Claim(name, document, Part.BODY, Span(0, 1, "x"), content)


def anchor(document: str, claim: Claim, event: Event, told: random.Random, *, main: bool) -> Anchor:
    """An incident as a report tells of it, with what it leaves out or gets wrong."""
    town = (
        event.town.replace("zhi", "ji").replace("khu", "hu") if told.random() < 0.3 else event.town
    )
    country = event.country if told.random() < 0.9 else None
    place = Place(town, country, precision="place")
    if told.random() < 0.1:
        place = Place(event.country, event.country, precision="country")
    day = event.day + timedelta(told.choice((0, 0, 0, 0, 1)))
    period = Period.of_day(day) if main else Period.of_month(day.year, day.month)
    lead = f"It was there, in {town}, that {' and '.join(told.sample(event.people, 3))} saw it."
    return Anchor(
        document=document,
        claims=(claim.id,),
        type=event.kind if told.random() < 0.8 else IncidentType.OTHER,
        period=None if main and told.random() < 0.15 else period,
        place=None if told.random() < 0.03 else place,
        main=main,
        told=(Span(0, len(lead), lead),),
    )
