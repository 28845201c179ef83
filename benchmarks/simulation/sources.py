"""Who speaks of an incident, and which figures they give when."""

from datetime import timedelta
from functools import partial
from math import exp
from random import Random

from benchmarks.simulation.plan import Plan, SourceRole
from benchmarks.simulation.truth import Source
from benchmarks.simulation.world import Country, World, outlet_kind, person_name, town_name
from inquest.model import Figure, HolderKind, Qualifier

# Roles by how often they speak; a role may come twice where it may have two voices.
WEIGHTS = {
    SourceRole.OFFICIAL: 3.0,
    SourceRole.HOSPITAL: 1.5,
    SourceRole.ARMED_GROUP: 1.0,
    SourceRole.UNNAMED: 2.0,
    SourceRole.OUTLET: 2.5,
}
BODIES = (
    "{adjective} Interior Ministry",
    "{adjective} Health Ministry",
    "{town} Police Department",
)
OFFICES = ("Governor", "Mayor", "Prosecutor", "Colonel")
HOSPITALS = ("{town} Central Hospital", "{town} Military Hospital", "{town} University Clinic")
GROUPS = ("{name} Liberation Front", "{name} Resistance Movement", "{name} Brigades")
UNNAMED = (
    ("two security sources", "two security sources"),
    ("hospital source", "a hospital source"),
    ("senior police official", "a senior police official"),
    ("three residents", "three residents"),
    ("diplomat", "a diplomat"),
    ("aid worker", "an aid worker"),
)
HALVES = timedelta(days=3)  # in which an early figure's shortfall halves
TENS = 15  # from which on a figure may be told as "about N"


def draw_sources(
    random: Random, plan: Plan, world: World, where: tuple[Country, str]
) -> list[Source]:
    """The independent voices on an incident in a town, no two of one name; at least one."""
    number = max(1, round(plan.origins * random.choice((0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75))))
    roles = random.choices(list(WEIGHTS), list(WEIGHTS.values()), k=number)
    found: dict[tuple[str, str], Source] = {}
    for role in roles:
        source = draw_source(random, role, world, where)
        found.setdefault((source.name, source.heard), source)
    return list(found.values())


def draw_source(
    random: Random, role: SourceRole, world: World, where: tuple[Country, str]
) -> Source:
    """One voice of a role."""
    country, town = where
    fill = partial(str.format, adjective=country.adjective, town=town)
    match role:
        case SourceRole.OFFICIAL if random.random() < 0.5:
            name = person_name(random)
            words = f"{random.choice(OFFICES)} {name}"
            return Source(role, name, words, HolderKind.OFFICIAL)
        case SourceRole.OFFICIAL:
            return body(role, fill(random.choice(BODIES)), HolderKind.STATE_BODY)
        case SourceRole.HOSPITAL:
            return body(role, fill(random.choice(HOSPITALS)), HolderKind.HOSPITAL)
        case SourceRole.ARMED_GROUP:
            name = random.choice(GROUPS).format(name=town_name(random))
            return body(role, name, HolderKind.ARMED_GROUP)
        case SourceRole.UNNAMED:
            name, words = random.choice(UNNAMED)
            return Source(role, name, words, HolderKind.UNKNOWN, random.choice(world.outlets))
    outlet = random.choice(world.outlets)
    return Source(role, outlet, outlet, outlet_kind(outlet))


def body(role: SourceRole, name: str, kind: HolderKind) -> Source:
    """A body that speaks under its own name."""
    return Source(role, name, f"the {name}", kind)


def draw_told(random: Random, plan: Plan, source: Source, toll: int) -> list[tuple[int, Figure]]:
    """What a source tells: the day, counted from the incident, and the figure."""
    error = plan.errors[source.role]
    settled = toll * error.bias * exp(random.gauss(0, error.noise))
    days = [random.choice((0, 0, 1, 1, 2, 3))]
    if random.random() < plan.revising:
        days.append(days[0] + random.randint(2, 12))
    told: list[tuple[int, Figure]] = []
    for day in days:
        short = plan.shortfall * 0.5 ** (day / HALVES.days)
        figure = draw_figure(random, plan, max(1, round(settled * (1 - short))))
        if not told or (figure.low, figure.high) != (told[-1][1].low, told[-1][1].high):
            told.append((day, figure))
    return told


def draw_figure(random: Random, plan: Plan, value: int) -> Figure:
    """A number as it is told: exactly, as a bound, or rounded."""
    kind = random.random()
    if kind < plan.bounded:
        return Figure(value, None, Qualifier.AT_LEAST, f"at least {value}")
    if kind < plan.bounded + plan.rounded and value >= TENS:
        near = 5 * round(value / 5)
        return Figure(near, near, Qualifier.ABOUT, f"about {near}")
    return Figure(value, value, Qualifier.EXACT, str(value))
