"""Drafts to readings: texts with blocks, claims with spans of them, anchors."""

from datetime import timedelta
from hashlib import sha256
from random import Random

from benchmarks.simulation.drafts import Draft, Passage
from benchmarks.simulation.plan import Plan
from inquest.lexicons import load
from inquest.model import (
    Anchor,
    Block,
    BlockKind,
    Claim,
    Count,
    DateSource,
    Group,
    HolderKind,
    IncidentType,
    Link,
    Metadata,
    Outcome,
    Part,
    Period,
    Place,
    Reading,
    Report,
    ReportDate,
    Span,
)

# Kinds that reports on one event mix up.
RELATED = {
    IncidentType.ATTACK: IncidentType.SHOOTING,
    IncidentType.BOMBING: IncidentType.EXPLOSION,
    IncidentType.PRISON_RIOT: IncidentType.CLASH,
    IncidentType.CLASH: IncidentType.ATTACK,
    IncidentType.PROTEST_CRACKDOWN: IncidentType.CLASH,
    IncidentType.FIRE: IncidentType.EXPLOSION,
}


class Text:
    """A text that grows, and says where its last piece stands."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0

    def add(self, piece: str) -> Span:
        """Put a piece behind the text."""
        start = self.length
        self.pieces.append(piece)
        self.length += len(piece)
        return Span(start, self.length, piece)

    def __str__(self) -> str:
        return "".join(self.pieces)


def write(draft: Draft, plan: Plan) -> tuple[Reading, tuple[str, ...]]:
    """The reading of a draft, and the ids of the claims of its passages in order."""
    text, claims = Text(), list[Claim]()
    ends = [(0, len(text.add(draft.title)))]
    for sentence in draft.sentences:
        text.add("\n\n")
        start = text.length
        if isinstance(sentence, Passage):
            claims.append(write_passage(text, draft, sentence))
        else:
            text.add(sentence)
        ends.append((start, text.length))
    report = make_report(draft, str(text), ends)
    anchors = draw_anchors(Random(f"{plan.seed}/{draft.document}"), plan, draft, claims)
    return Reading(report, claims=tuple(claims), anchors=anchors), tuple(c.id for c in claims)


def make_report(draft: Draft, text: str, ends: list[tuple[int, int]]) -> Report:
    """A report as reading gives it; `ends` are those of its title and its paragraphs."""
    title, *paragraphs = (Span.of(text, *each) for each in ends)
    blocks = (
        Block(BlockKind.TITLE, title),
        *(Block(BlockKind.PARAGRAPH, each) for each in paragraphs),
    )
    data = text.encode()
    published = ReportDate(Period.of_day(draft.day), DateSource.METADATA)
    return Report(
        id=draft.document,
        sha256=sha256(data).hexdigest(),
        size=len(data),
        source=f"{draft.document}.txt",
        media="text/plain",
        encoding="utf-8",
        text=text,
        metadata=Metadata(draft.title, draft.publisher, published=published, language="en"),
        blocks=blocks,
    )


def write_passage(text: Text, draft: Draft, passage: Passage) -> Claim:
    """Write "The ministry told Dawn that 13 people were killed in Karsund." and its claim."""
    told, place = passage.told, passage.incident.place.name
    when = f" on {passage.incident.day.isoformat()}" if passage.aside else ""
    chain = write_chain(text, passage)
    if not chain:
        text.add(f"In {place}{when} ")
    people = "person was" if told.figure.low == 1 else "people were"
    span = text.add(f"{told.figure.phrase} {people} killed")
    text.add(f" in {place}{when}." if chain else ".")
    return Claim(
        id=f"{draft.document}/count/{span.start}-{span.end}",
        document=draft.document,
        part=Part.BODY,
        span=span,
        content=Count(Outcome.KILLED, Group.PEOPLE, told.figure),
        chain=chain,
        stated_on=draft.day,
    )


def write_chain(text: Text, passage: Passage) -> tuple[Link, ...]:
    """Write who says it and who passes it on; nothing where the report speaks itself."""
    source, called, relays = passage.told.source, passage.called, passage.relays
    links: list[Link] = []
    if source.own:
        text.add("According to " if relays else "")
    else:
        span = text.add(called.words[:1].upper() + called.words[1:])
        text.add(" ")
        cue = text.add("told" if relays else passage.verb)
        text.add(" " if relays else "")
        links.append(Link(called.name, called.kind, source.anonymous, span, cue))
    for at, outlet in enumerate(relays):
        text.add(", as cited by " if at else "")
        links.append(Link(outlet, HolderKind.OUTLET, anonymous=False, span=text.add(outlet)))
    if links:
        text.add("," if len(relays) > 1 or source.own else "")
        text.add(" " if source.own else " that ")
    return tuple(links)


def draw_anchors(
    random: Random, plan: Plan, draft: Draft, claims: list[Claim]
) -> tuple[Anchor, ...]:
    """The main anchor, and one of an earlier incident where a passage tells of it."""
    aside = [(p, c) for p, c in zip(draft.passages, claims, strict=True) if p.aside]
    others = {claim.id for _, claim in aside}
    incident = draft.incident
    mistyped = random.random() < plan.mistyped
    main = Anchor(
        draft.document,
        tuple(claim.id for claim in claims if claim.id not in others),
        RELATED[incident.type] if mistyped else incident.type,
        draw_period(random, plan, draft),
        draw_place(random, plan, incident.place),
        main=True,
    )
    return main, *(
        Anchor(
            draft.document,
            (claim.id,),
            passage.incident.type,
            Period.of_day(passage.incident.day),
            passage.incident.place,
            main=False,
        )
        for passage, claim in aside
    )


def draw_period(random: Random, plan: Plan, draft: Draft) -> Period | None:
    """The day as the report tells it: exactly, within two days, or not."""
    day, chance = draft.incident.day, random.random()
    if chance > plan.dated:
        return None
    if chance > 0.9 * plan.dated:
        return Period.of_days(day - timedelta(days=1), day)
    return Period.of_day(day)


def draw_place(random: Random, plan: Plan, place: Place) -> Place | None:
    """The place as the report tells it: the town, the country alone, or none."""
    chance = random.random()
    if chance < plan.placed:
        return place
    name = load("en", "countries")[place.country or ""][0][0]
    country = Place(name, place.country, precision="country")
    return country if chance < (1 + 2 * plan.placed) / 3 else None
