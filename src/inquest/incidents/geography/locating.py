"""Where the place is that a report names: small rules, each tells why, none invents.

UCDP's codes for precision (GED codebook): 1 the place itself, 2 within about 25 km of a known
point, 3 second-order division, 4 first-order division, 5 line or area, 6 country only, 7
international waters. The gazetteer knows towns and first-order divisions: 1, 2, 4 and 6 are given.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from inquest.incidents.geography.distance import NEAR, kilometres
from inquest.incidents.geography.gazetteer import (
    Entry,
    countries_with,
    in_country,
    keys_alike,
    region_of,
)
from inquest.incidents.geography.spelling import key, sound
from inquest.lexicons import load
from inquest.lexicons.countries import country_code, country_name
from inquest.model import Place

EXACT, CLOSE, DIVISION, COUNTRY = 1, 2, 4, 6
LARGER = 2  # times more people than the next of its name has the one that a report means
KNOWN_WIDELY = 15_000  # people in a place that needs no country beside its name
KNOWN_SHORT = 100_000  # people in one with so short a name that many words are spelt alike
FAR_LARGER = 5  # times more people than the next in the world has such a place
KNOWN_ALONE = 5_000  # people in a place whose name no other in the world has
SHORT = 4  # letters up to which a name must be written as listed
LONG = 9  # letters from which one of them may differ
ALIKE = 60  # of 100, likeness of two spellings of one name, as they are written
AKIN = 60  # of 100, likeness of a misspelt alternate to the name itself: not its former name


@dataclass(frozen=True, slots=True)
class Choice:
    """What a name was taken for: a place of the gazetteer, or one not listed `beside` it."""

    entry: Entry
    why: str
    beside: bool = False

    @property
    def code(self) -> int:
        """UCDP's code."""
        if self.entry.is_region:
            return DIVISION
        return CLOSE if self.beside else EXACT


@lru_cache(65536)
def locate(place: Place) -> Place:
    """A place as a report names it, with what the gazetteer knows of it.

    The name stays the report's. A name that fits nothing, or several places alike, keeps no point.
    """
    code = country_code(place.name)
    if place.precision == "country" or (code and place.country in (None, code)):
        return as_country(replace(place, country=place.country or code, precision="country"))
    if key(place.name) in load("en", "places")["vast"]:
        name = country_name(place.country) if place.country else place.name
        return as_country(replace(place, name=name, precision="country"))
    choice = next(filter(None, (rule(place) for rule in RULES)), None)
    return as_listed(place, choice) if choice else as_country(place)


def as_listed(place: Place, choice: Choice) -> Place:
    """A place with the point of what it was taken for."""
    entry = choice.entry
    region = entry if entry.is_region else region_of(entry.region)
    pointed = replace(
        place,
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        code=choice.code,
        region=region.name if region else None,
        why=choice.why,
    )
    if choice.beside:
        return pointed
    precision = "region" if entry.is_region else "place"
    return replace(pointed, precision=precision, geonames=entry.id, listed=entry.name)


def as_country(place: Place) -> Place:
    """A place of which no more than the country is known, if that."""
    if place.precision == "country":
        return replace(place, code=COUNTRY if place.country else None, why="a country")
    why = f"not listed, or not alone, in {place.country or 'the world'}"
    return replace(place, code=COUNTRY if place.country else None, why=why)


def by_name(place: Place) -> Choice | None:
    """The place of that name in the report's country."""
    if not place.country:
        return None
    for name in variants(place.name):
        entry = pick(in_country(key(name), place.country), place)
        if entry:
            return Choice(entry, told(entry, "named so", place))
    return None


def by_spelling(place: Place) -> Choice | None:
    """The place of the report's country whose name sounds like it or, where long, differs by a letter."""
    if not place.country:
        return None
    for folded in map(key, variants(place.name)):
        if not is_short(folded):
            alike = spellings(folded, place.country)
            found = (e for each in alike for e in in_country(each, place.country))
            entries = {e.id: e for e in found if is_akin(folded, e)}
            entry = pick(tuple(entries.values()), place)
            if entry:
                return Choice(entry, told(entry, "spelt alike", place))
    return None


def by_neighbour(place: Place) -> Choice | None:
    """The town or region that the report names beside a place that is not listed."""
    if not (place.near and place.country):
        return None
    known = by_name(replace(place, name=place.near, near=None))
    if known is None:
        return None
    why = f"not listed itself; the report names {place.near} beside it"
    return Choice(known.entry, why, beside=True)


def by_fame(place: Place) -> Choice | None:
    """Without a country, the only place of that name, or one far larger than the others.

    Words and people's names are names of small towns somewhere: such a place must be known. Short
    alternates are left alone, they are mostly abbreviations.
    """
    folded = key(place.name)
    if place.country:
        return None
    found = [e for country in countries_with(folded) for e in in_country(folded, country)]
    found = [e for e in found if e.keys[0] == folded or not is_short(folded)]
    ranked = [entry for *_, entry in sorted(by_people(found))]
    if not ranked or any(e.is_region and e.region != ranked[0].region for e in found):
        return None
    first, *others = ranked
    people, own = first.population or 0, first.keys[0] == folded
    if not others and (first.is_region or (own and people >= KNOWN_ALONE)):
        return Choice(first, told(first, "the only one in the world", place))
    least = KNOWN_SHORT if is_short(folded) else KNOWN_WIDELY
    if people >= least and is_larger(first, others, FAR_LARGER):
        return Choice(first, told(first, "the best known of that name", place))
    return None


RULES: tuple[Callable[[Place], Choice | None], ...] = (by_name, by_spelling, by_neighbour, by_fame)


def is_short(folded: str) -> bool:
    """Whether a key in Latin letters has so few that chance or an abbreviation makes it."""
    return len(folded) <= SHORT and folded.isascii()


def variants(name: str) -> list[str]:
    """A name as it stands, and without words for a kind of place: "Lamu county", "Khujand prison"."""
    lexicon = load("en", "places")
    kinds = {*lexicon["facility"], *lexicon["area"], "of", "the"}
    kept = " ".join(word for word in name.split() if word.casefold() not in kinds)
    return [each for each in dict.fromkeys((name, kept)) if key(each)]


def pick(entries: Sequence[Entry], place: Place) -> Entry | None:
    """The one that is meant, of places with one name in a country; None where nothing tells.

    A word for a region asks for one; so does a region's own name that small towns have beside
    theirs. Of towns, that in or near what the report names beside it is taken; else the one where
    most people live, if that is clear.
    """
    regions = [entry for entry in entries if entry.is_region]
    towns = [entry for entry in entries if not entry.is_region]
    names = {entry.keys[0] for entry in regions}
    rivals = [e for e in towns if e.keys[0] in names or (e.population or 0) >= KNOWN_WIDELY]
    if names_division(place.name) or (regions and not rivals) or not towns:
        return regions[0] if len(regions) == 1 else None
    if place.near and len(towns) > 1:
        towns = beside(towns, place) or towns
    ranked = [entry for *_, entry in sorted(by_people(towns))]
    if not ranked:
        return None
    others = [entry for entry in ranked[1:] if kilometres(ranked[0], entry) > NEAR]
    return ranked[0] if is_larger(ranked[0], others, LARGER) else None


def is_larger(entry: Entry, others: Iterable[Entry], times: int) -> bool:
    """Whether a place has that many times more people than each of some others."""
    people = entry.population or 0
    return all(people > times * (other.population or 0) for other in others)


def beside(towns: Sequence[Entry], place: Place) -> list[Entry]:
    """The towns in the region, or near the town, that the report names beside the place."""
    named = in_country(key(place.near or ""), place.country or "")
    regions = {entry.region for entry in named}
    return [town for town in towns if town.region in regions]


def by_people(entries: Iterable[Entry]) -> Iterable[tuple[int, str, Entry]]:
    """Entries behind what puts them in order: most people first, then the GeoNames number."""
    return ((-(entry.population or 0), entry.id, entry) for entry in entries)


def names_division(name: str) -> bool:
    """Whether a name says that it is a first-order division's: "Lamu county"."""
    divisions = load("en", "places")["division"]
    return any(word.casefold() in divisions for word in name.split())


def spellings(folded: str, country: str) -> list[str]:
    """The keys in a country that may be spellings of one name with this one."""
    alike = process.extract(
        folded, keys_alike(folded, country), limit=None, score_cutoff=ALIKE, scorer=fuzz.ratio
    )
    return [each for each, *_ in alike if is_alike(folded, each)]


def is_alike(folded: str, other: str) -> bool:
    """Whether two keys may be spellings of one name."""
    mine, theirs = sound(folded), sound(other)
    if mine == theirs:
        return True
    return min(len(mine), len(theirs)) >= LONG and OSA.distance(mine, theirs) == 1


def is_akin(folded: str, entry: Entry) -> bool:
    """Whether a key is like the place's own name at all."""
    return fuzz.ratio(sound(folded), sound(entry.keys[0])) >= AKIN


def told(entry: Entry, how: str, place: Place) -> str:
    """Why an entry was taken: what it is, and how the name led to it."""
    kind = "a region" if entry.is_region else "a town"
    people = f" of {entry.population:,}" if entry.population else ""
    listed = "" if entry.name == place.name else f", listed as {entry.name}"
    return f"{kind}{people} in {entry.country}{listed}: {how}"
