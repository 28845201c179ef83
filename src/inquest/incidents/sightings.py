"""What two reports are compared by: an anchor with what its report says of it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from inquest.incidents.geography import located
from inquest.incidents.spelling import key_of
from inquest.lexicons import load
from inquest.model import (
    Anchor,
    Claim,
    Count,
    Outcome,
    Precision,
    Reading,
    ReportDate,
    Responsibility,
    Role,
    Span,
    Stance,
)
from inquest.model.ids import slug

Figure = tuple[str, int, int]  # killed, from, to

ORDER = list(Precision)
KILLED = Outcome.KILLED.value
HARMS = (Outcome.KILLED, Outcome.INJURED)
DOERS = (Role.CLAIMS, Role.BLAMED)
OPEN = 10  # times the lower bound: how far an open figure may reach
SHORT = 3  # letters of a name below which it tells nothing


@dataclass(frozen=True, slots=True)
class Sighting:
    """An anchor with the date of its report and what is said there.

    Attributes:
        figures: how many are said to be killed or injured.
        toll: the highest number of killed, from and to.
        actors: slugs of those who are said to have done it.
        names: keys of the names in its sentences, without those that many reports have.
        facilities: slugs of the prisons, hospitals, markets that its sentences name.

    """

    anchor: Anchor
    published: ReportDate | None
    figures: frozenset[Figure] = frozenset()
    toll: tuple[int, int] | None = None
    actors: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    facilities: frozenset[str] = frozenset()

    @property
    def by_place(self) -> bool:
        """Whether only a place sets a passage apart from what its report is about."""
        return not self.anchor.main and self.anchor.period is None

    @property
    def unplaced(self) -> bool:
        """Whether it is told no finer than a country, or not in which country."""
        place = self.anchor.place
        return place is None or place.country is None or place.precision == "country"


def in_order(sightings: Iterable[Sighting]) -> list[Sighting]:
    """Sightings with the best known time and place first, whatever the order of their reports."""
    return sorted(sightings, key=rank)


def seen_in(reading: Reading) -> Iterator[Sighting]:
    """The anchors of a report that something is claimed of, and its main one, their places looked up."""
    claims = {claim.id: claim for claim in reading.claims}
    for anchor in located(reading.anchors):
        if anchor.claims or anchor.main:
            own = [claims[name] for name in anchor.claims if name in claims]
            figures = frozenset(figures_in(own))
            yield Sighting(
                anchor,
                reading.report.metadata.published,
                figures,
                max((figure[1:] for figure in figures if figure[0] == KILLED), default=None),
                frozenset(actors_in(own)),
                frozenset(names_in(anchor.told)),
                frozenset(facilities_in(anchor.told)),
            )


def rank(sighting: Sighting) -> tuple[bool, int, bool, str, tuple[str, ...]]:
    """Sort key: main anchors with fine times first."""
    anchor = sighting.anchor
    fineness = ORDER.index(anchor.period.precision) if anchor.period else len(ORDER)
    return (not anchor.main, fineness, anchor.place is None, anchor.document, anchor.claims)


def figures_in(claims: Iterable[Claim]) -> Iterator[Figure]:
    """The numbers of killed and injured that are asserted."""
    for claim in claims:
        count = claim.content
        if claim.stance is Stance.ASSERTS and isinstance(count, Count) and count.outcome in HARMS:
            low, high = count.figure.low, count.figure.high
            if low is not None:
                yield count.outcome.value, low, high if high is not None else OPEN * low


def actors_in(claims: Iterable[Claim]) -> Iterator[str]:
    """Those who claim it or are blamed, without words that fit anybody."""
    generic = set(load("en", "incidents")["alike"]["actors"])
    for claim in claims:
        content = claim.content
        if isinstance(content, Responsibility) and content.role in DOERS:
            words = [word for word in slug(content.actor).split("-") if word not in generic]
            if words and claim.stance is Stance.ASSERTS:
                yield "-".join(words)


def names_in(told: Sequence[Span]) -> Iterator[str]:
    """Keys of the capitalised words inside sentences, without common ones."""
    common = common_names()
    for span in told:
        if not is_headline(span.text):
            for found in NAME.finditer(span.text):
                words = slug(POSSESSIVE.sub("", found.group())).split("-")
                for word in dict.fromkeys((*words, "".join(words))):
                    if len(word) >= SHORT and word not in common:
                        yield key_of(word)


NAME = re.compile(r"(?<=[\w,;’'\"“(] )[“\"‘(]?[^\W\d_a-z][\w’'-]*[^\W_]")
POSSESSIVE = re.compile(r"[’']s\b")


def is_headline(text: str) -> bool:
    """Whether three of four longer words are capitalised, so that capitals show no names."""
    words: list[str] = re.findall(r"[^\W\d_]{4,}", text)[1:]
    return 4 * sum(word[0].isupper() for word in words) > 3 * len(words)


@cache
def common_names() -> frozenset[str]:
    """Slugs of capitalised words that reports on any incident have: days, countries, offices, outlets."""
    places, outlets = load("en", "places"), load("en", "attribution")["outlets"]
    countries: Mapping[str, Sequence[Sequence[str]]] = load("en", "countries")
    listed = (
        *(word for key in ("facility", "area", "directions", "never") for word in places[key]),
        *(word for key in ("words", "agencies", "known") for word in outlets[key]),
        *(name for names in countries.values() for told in names for name in told),
        *load("en", "incidents")["alike"]["names"],
    )
    return frozenset(word for name in listed for word in (slug(name), *slug(name).split("-")))


def facilities_in(told: Sequence[Span]) -> Iterator[str]:
    """Facilities with a name of their own: "uribana-prison"."""
    pattern = facility_pattern()
    for span in told:
        for found in pattern.finditer(span.text):
            yield slug(found.group())


@cache
def facility_pattern() -> re.Pattern[str]:
    """One to three capitalised words before a word for a facility."""
    words = "|".join(load("en", "places")["facility"])
    return re.compile(rf"(?:(?!The |A |An |In |At )[^\W\d_a-z][\w’'-]+ ){{1,3}}(?i:{words})\b")
