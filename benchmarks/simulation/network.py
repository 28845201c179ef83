"""Who reports, passes on and copies what: a whole network of reports with its truth."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from math import log
from random import Random

from benchmarks.simulation.drafts import Draft, Passage, copied, filler, sentences
from benchmarks.simulation.plan import Plan
from benchmarks.simulation.sources import draw_sources, draw_told
from benchmarks.simulation.truth import Form, Source, Told, TrueIncident, Truth
from benchmarks.simulation.world import World, make_world
from benchmarks.simulation.writing import RELATED, write
from inquest.model import Place, Reading
from inquest.model.ids import slug

VERBS = ("said", "announced", "reported", "confirmed")
JOINS = 0.5  # share of statements that go into a report of the same day
TYPICAL = 9  # half of the incidents have fewer dead
THROUGH = 0.5  # share of relays of a named source that name the outlet that brought it first
FURTHER = 0.4  # share of these that name one outlet more
SPREAD = 1.0  # standard deviation of the logarithm of the toll


@dataclass(frozen=True, slots=True)
class Simulation:
    """Readings as the reader would give them, and what lies behind them."""

    readings: tuple[Reading, ...]
    truth: Truth


def simulate(plan: Plan) -> Simulation:
    """Draw the network of a plan."""
    world = make_world(plan)
    incidents = draw_incidents(plan, world)
    drafts = list(islice(draw_drafts(plan, world, incidents), plan.reports))
    readings: list[Reading] = []
    claims: dict[str, tuple[int, Told]] = {}
    for draft in drafts:
        reading, ids = write(draft, plan)
        readings.append(reading)
        told = [(each.incident.number, each.told) for each in draft.passages]
        claims |= dict(zip(ids, told, strict=True))
    return Simulation(tuple(readings), tell_truth(incidents, drafts, claims))


def tell_truth(
    incidents: Sequence[TrueIncident],
    drafts: Sequence[Draft],
    claims: Mapping[str, tuple[int, Told]],
) -> Truth:
    """The truth of the drafts: incidents have what some draft tells of them."""
    told: dict[int, set[Told]] = defaultdict(set)
    for number, each in claims.values():
        told[number].add(each)
    groups: dict[int, list[str]] = defaultdict(list)
    texts: dict[str, int] = {}
    for draft in drafts:
        home = texts.setdefault(draft.original or draft.document, len(texts))
        groups[home].append(draft.document)
    return Truth(
        {
            each.number: replace(
                each, told=tuple(one for one in each.told if one in told[each.number])
            )
            for each in incidents
            if each.number in told
        },
        claims,
        tuple(tuple(names) for names in groups.values() if len(names) > 1),
        {draft.document: draft.kind for draft in drafts},
    )


def draw_incidents(plan: Plan, world: World) -> tuple[TrueIncident, ...]:
    """Incidents with all that sources tell of them, by day."""
    days = sorted(Random(f"{plan.seed}/days").choices(range(365 * plan.years), k=plan.incidents))
    return tuple(draw_incident(plan, world, number, day) for number, day in enumerate(days))


def draw_incident(plan: Plan, world: World, number: int, offset: int) -> TrueIncident:
    """One incident, so many days after the beginning."""
    random = Random(f"{plan.seed}/{number}")
    country = random.choice(world.countries)
    town = random.choice(country.towns)
    day = plan.first + timedelta(days=offset)
    toll = max(1, round(random.lognormvariate(log(TYPICAL), SPREAD)))
    told = [
        Told(source, day + timedelta(days=after), figure)
        for source in draw_sources(random, plan, world, (country, town))
        for after, figure in draw_told(random, plan, source, toll)
    ]
    told.sort(key=lambda each: each.day)
    place = Place(town, country.code, precision="place")
    return TrueIncident(number, random.choice(list(RELATED)), day, place, toll, tuple(told))


def draw_drafts(plan: Plan, world: World, incidents: Sequence[TrueIncident]) -> Iterator[Draft]:
    """All reports: the first ones of each incident, then relays, then copies."""
    there: dict[Place, TrueIncident] = {}
    for incident in incidents:
        share = Random(f"{plan.seed}/{incident.number}/share").expovariate(1.0)
        first = first_reports(plan, world, incident, there.get(incident.place))
        relays = [relay(plan, world, first, number) for number in range(round(plan.relays * share))]
        copies: list[Draft] = []
        for number in range(round(plan.copies * share)):
            copies.append(copy(plan, world, [*first, *relays[: number + 1], *copies], number))
        yield from (*first, *relays, *copies)
        there[incident.place] = incident


def name_document(publisher: str, incident: TrueIncident, kind: str, number: int) -> str:
    """A name that does not depend on what else there is."""
    return f"{slug(publisher)}-{incident.number:05d}{kind[0]}{number}"


def first_reports(
    plan: Plan, world: World, incident: TrueIncident, before: TrueIncident | None
) -> list[Draft]:
    """The reports that bring each statement first, several in one where a day and an outlet meet."""
    random = Random(f"{plan.seed}/{incident.number}/first")
    rounds: dict[tuple[date, str], list[Passage]] = defaultdict(list)
    for told in incident.told:
        source = told.source
        open_ = sorted(outlet for day, outlet in rounds if day == told.day)
        if source.own or source.heard:
            carrier = source.heard or source.name
        elif open_ and random.random() < JOINS:
            carrier = random.choice(open_)
        else:
            carrier = random.choice(world.outlets)
        passage = Passage(incident, told, called(random, plan, source), verb=random.choice(VERBS))
        rounds[told.day, carrier].append(passage)
    drafts = []
    for number, ((day, outlet), passages) in enumerate(rounds.items()):
        if before and random.random() < plan.background:
            passages.append(aside(before, outlet))
        drafts.append(
            Draft(
                name_document(outlet, incident, "first", number),
                "first",
                outlet,
                day,
                incident,
                filler(random)[:-1],
                sentences(random, passages),
            )
        )
    return drafts


def aside(before: TrueIncident, outlet: str) -> Passage:
    """A passage on an earlier incident: what a source of it told last."""
    told = before.told[-1]
    return Passage(before, told, told.source.form, passed_on(told, outlet), aside=True)


def passed_on(told: Told, outlet: str) -> tuple[str, ...]:
    """The outlet without which a reader would not know whose word it is, unless it reports itself."""
    needed = told.source.name if told.source.own else told.source.heard
    return (needed,) if needed and needed != outlet else ()


def called(random: Random, plan: Plan, source: Source) -> Form:
    """What a report calls a source."""
    chance = random.random()  # one draw, so that nothing else depends on names
    if chance >= plan.renamed or not source.others:
        return source.form
    return source.others[int(chance / plan.renamed * len(source.others))]


def relay(plan: Plan, world: World, first: Sequence[Draft], number: int) -> Draft:
    """A report that passes on one or two statements of others, some of them late."""
    incident = first[0].incident
    random = Random(f"{plan.seed}/{incident.number}/relay/{number}")
    outlet = random.choice(world.outlets)
    while all(draft.publisher == outlet for draft in first):
        outlet = random.choice(world.outlets)
    others = [draft for draft in first if draft.publisher != outlet]
    base = taken_up(random, plan, others)
    passages: dict[Source, Passage] = {}
    for draft in (base, random.choice(others)):
        own = [each for each in draft.passages if not each.aside and draft.day <= base.day]
        for passage in random.sample(own, min(1, len(own))):
            made = relayed(random, plan, world, draft, passage)
            passages.setdefault(passage.told.source, made)
    day = base.day + timedelta(days=random.choice((0, 0, 1, 1, 2, 5, 9)))
    return Draft(
        name_document(outlet, incident, "relay", number),
        "relay",
        outlet,
        day,
        incident,
        filler(random)[:-1],
        sentences(random, list(passages.values())),
    )


def relayed(random: Random, plan: Plan, world: World, draft: Draft, passage: Passage) -> Passage:
    """A passage at one to three removes from its source."""
    told = passage.told
    path = [*passed_on(told, "")]
    if not path and random.random() < THROUGH:
        path.append(draft.publisher)
    if path and random.random() < FURTHER:
        path.append(random.choice([each for each in world.outlets if each not in path]))
    return replace(
        passage,
        called=called(random, plan, told.source),
        relays=tuple(path),
        verb=random.choice(VERBS),
    )


def taken_up(random: Random, plan: Plan, drafts: Sequence[Draft]) -> Draft:
    """One of some reports: any, or the one with the highest figure."""
    if random.random() >= plan.drawn:
        return random.choice(drafts)
    return max(drafts, key=lambda draft: max(p.told.figure.low or 0 for p in draft.passages))


def copy(plan: Plan, world: World, drafts: Sequence[Draft], number: int) -> Draft:
    """Another outlet's print of a report, a day or more later."""
    incident = drafts[0].incident
    random = Random(f"{plan.seed}/{incident.number}/copy/{number}")
    base = taken_up(random, plan, drafts)
    outlet = random.choice([each for each in world.outlets if each != base.publisher])
    day = base.day + timedelta(days=random.randint(1, 3))
    return copied(random, base, name_document(outlet, incident, "copy", number), outlet, day)
