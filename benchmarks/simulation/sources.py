"""Who speaks of an incident, and which figures they give when."""

from datetime import timedelta
from math import exp
from random import Random

from benchmarks.simulation.plan import Plan, SourceRole
from benchmarks.simulation.truth import Form, Source
from benchmarks.simulation.world import Country, World, person_name, town_name
from inquest.model import Figure, HolderKind, Qualifier

# Roles by how often they speak; a role may come twice where it may have two voices.
WEIGHTS = {
    SourceRole.OFFICIAL: 3.0,
    SourceRole.HOSPITAL: 1.5,
    SourceRole.ARMED_GROUP: 1.0,
    SourceRole.UNNAMED: 2.0,
    SourceRole.OUTLET: 2.5,
}
MINISTRIES = ("Interior", "Health", "Justice")
OFFICES = ("Governor", "Mayor", "Prosecutor", "Colonel")
HOSPITALS = ("Central Hospital", "Military Hospital", "University Clinic")
GROUPS = ("Liberation Front", "Resistance Movement", "Brigades")
# Unnamed sources, the article that belongs to them, and how others call them.
UNNAMED = (
    ("two security sources", "", "security sources"),
    ("hospital source", "a ", "source in the hospital"),
    ("senior police official", "a ", "police official"),
    ("three residents", "", "residents"),
    ("diplomat", "a ", "senior diplomat"),
    ("aid worker", "an ", "foreign aid worker"),
)
HALVES = timedelta(days=3)  # in which an early figure's shortfall halves
TENS = 15  # from which on a figure may be told as "about N"


def draw_sources(
    random: Random, plan: Plan, world: World, where: tuple[Country, str]
) -> list[Source]:
    """The independent voices on an incident in a town, no two of one name; at least one."""
    number = max(1, round(plan.origins * random.choice((0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75))))
    roles = random.choices(list(WEIGHTS), list(WEIGHTS.values()), k=number)
    found: list[Source] = []
    taken: set[tuple[str, str]] = set()
    for role in roles:
        source = draw_source(random, role, world, where)
        called = {(form.name, source.heard) for form in (source.form, *source.others)}
        if not called & taken:
            found.append(source)
        taken |= called
    return found


def draw_source(
    random: Random, role: SourceRole, world: World, where: tuple[Country, str]
) -> Source:
    """One voice of a role."""
    country, town = where
    match role:
        case SourceRole.OFFICIAL:
            return draw_official(random, country, town)
        case SourceRole.HOSPITAL:
            return hospital(town, random.choice(HOSPITALS), person_name(random))
        case SourceRole.ARMED_GROUP:
            name = f"{town_name(random)} {random.choice(GROUPS)}"
            initials = "".join(word[0] for word in name.split())
            short = body(initials, HolderKind.ARMED_GROUP)
            return Source(role, body(name, HolderKind.ARMED_GROUP), (short,))
        case SourceRole.UNNAMED:
            name, article, other = random.choice(UNNAMED)
            first = Form(name, article + name, HolderKind.UNKNOWN)
            second = Form(other, other, HolderKind.UNKNOWN)
            return Source(role, first, (second,), heard=random.choice(world.outlets))
    outlet = random.choice(world.outlets)
    return Source(role, Form(outlet, outlet, HolderKind.OUTLET))


def draw_official(random: Random, country: Country, town: str) -> Source:
    """A named official, the police of the town, or a ministry with its minister."""
    role, name, chance = SourceRole.OFFICIAL, person_name(random), random.random()
    if chance < 0.5:
        form = Form(name, f"{random.choice(OFFICES)} {name}", HolderKind.OFFICIAL)
        return Source(role, form)
    if chance < 0.65:
        return Source(role, body(f"{town} Police Department", HolderKind.STATE_BODY))
    field = random.choice(MINISTRIES)
    minister = Form(name, f"{field} Minister {name}", HolderKind.OFFICIAL)
    full, short = (
        body(each, HolderKind.STATE_BODY)
        for each in (f"{country.adjective} {field} Ministry", f"{field} Ministry")
    )
    return Source(role, full, (short, minister))


def hospital(town: str, what: str, name: str) -> Source:
    """A hospital of the town, with its director."""
    full, short = (body(each, HolderKind.HOSPITAL) for each in (f"{town} {what}", what))
    director = Form(name, f"{name}, director of the {town} {what},", HolderKind.PERSON)
    return Source(SourceRole.HOSPITAL, full, (short, director))


def body(name: str, kind: HolderKind) -> Form:
    """A body that speaks under its own name."""
    return Form(name, f"the {name}", kind)


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
