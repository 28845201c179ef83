"""Invented towns, outlets, hospitals, movements and people, in real countries."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.simulation.plan import Plan
from inquest.lexicons import load

AGENCY = "Press Agency"
AGENCIES = 12


@cache
def words(name: str) -> list[str]:
    """A list of `words.toml`."""
    lists = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    return list(lists[name])


@dataclass(frozen=True, slots=True)
class Country:
    """A country with the towns in which incidents happen."""

    code: str
    adjective: str
    towns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """The countries of a network and the outlets that report from them."""

    countries: tuple[Country, ...]
    outlets: tuple[str, ...]


def make_world(plan: Plan) -> World:
    """The world of a plan: names that no two share."""
    random, taken = Random(f"{plan.seed}/world"), set[str]()
    known = sorted(code for code, words in load("en", "countries").items() if words[1])
    codes = random.sample(known, min(plan.countries, len(known)))
    countries = tuple(
        Country(
            code,
            load("en", "countries")[code][1][0],
            tuple(fresh(town_name, random, taken) for _ in range(plan.towns)),
        )
        for code in codes
    )
    homes = [fresh(town_name, random, taken) for _ in range(40 + 2 * plan.countries)]
    outlets = tuple(
        f"{home} {AGENCY if at < AGENCIES else random.choice(words('press'))}"
        for at, home in enumerate(homes)
    )
    return World(countries, outlets)


def fresh(make: Callable[[Random], str], random: Random, taken: set[str]) -> str:
    """A name that is not taken yet."""
    name = make(random)
    while name in taken:
        name = make(random)
    taken.add(name)
    return name


def town_name(random: Random) -> str:
    """An invented name such as "Karsund"."""
    start = (
        random.choice(words("onsets"))
        + random.choice(words("vowels"))
        + random.choice(words("codas"))
    )
    return (start + random.choice(words("endings"))).capitalize()


def person_name(random: Random) -> str:
    """An invented name such as "Rosa Tolmekova"."""
    return f"{random.choice(words('first_names'))} {town_name(random)}"
