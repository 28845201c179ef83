"""What each claim is about: the report's main incident, or another that a passage tells of.

A passage is set apart by a time that lies before the main incident, in a sentence that tells of an
event; where a report looks back at its main incident, by one that lies long after it, too. It lasts until its paragraph ends or another time is named. A claim without a time of its
own belongs to the main incident.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from inquest.claims.occasions import FINE, Occasion, find_occasions, in_sentence, names_event
from inquest.claims.scenes import find_place, find_type, in_country, places_in
from inquest.model import (
    Anchor,
    Annotation,
    BlockKind,
    Claim,
    Count,
    Period,
    Place,
    Precision,
    Report,
    Responsibility,
    Sentence,
    Span,
)

FAR = timedelta(days=5)  # between two incidents that one report tells of
FRESH = timedelta(days=60)  # between an incident and the reports that are about it
LEAD = 8  # sentences in which a report says what it is about
TOP = 3  # of these, the sentences whose days count without a word for an event


@dataclass(frozen=True, slots=True)
class Telling:
    """A report as its anchors are read: its annotation, claims, days of events, and main period."""

    report: Report
    annotation: Annotation
    claims: Sequence[Claim]
    occasions: tuple[Occasion, ...]
    home: frozenset[str]
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another time or, where none is told, another place than the main incident's."""

    period: Period | None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence that tells of something else than the main incident, with its claims."""

    where: Elsewhere
    sentence: Sentence
    claims: tuple[Claim, ...]


def find_anchors(
    report: Report, annotation: Annotation, claims: Sequence[Claim]
) -> tuple[Anchor, ...]:
    """The anchors of a report: the main one first, then one for each time or place set apart.

    Only counts and claims of responsibility open an anchor beside the main one. One without a
    period rests on its place alone.
    """
    occasions = find_occasions(report, annotation, claims)
    telling = Telling(report, annotation, claims, occasions, find_home(report, annotation))
    telling = replace(telling, period=find_main_period(telling))
    apart: dict[Elsewhere, list[Scene]] = {}
    for scene in find_scenes(telling):
        apart.setdefault(scene.where, []).append(scene)
    told = [scenes for scenes in apart.values() if opens_anchor(scenes)]
    main = main_anchor(telling, told)
    return (main, *(side_anchor(telling, scenes, main.place) for scenes in told))


def find_home(report: Report, annotation: Annotation) -> frozenset[str]:
    """The places that the title and the opening name, or any: they are the main incident's."""
    opening = annotation.sentences[: LEAD + len(report.blocks_of(BlockKind.TITLE))]
    named = places_in(annotation, opening) or places_in(annotation, annotation.sentences)
    return frozenset(named)


def opens_anchor(scenes: Iterable[Scene]) -> bool:
    """Whether something is counted or claimed there."""
    kinds = (Count, Responsibility)
    return any(isinstance(c.content, kinds) for scene in scenes for c in scene.claims)


def find_main_period(telling: Telling) -> Period | None:
    """When the report's incident happened: the first near day that the opening gives an event.

    Without one there, the first day that the rest gives, or a near month, or the only day of a past
    event that the opening gives; a coarse period gives way to a day within.
    """
    near = [each for each in telling.occasions if is_near(each.period, telling.report)]
    opening = [sentence.span for sentence in body_of(telling)][:LEAD]
    sure = [each for each in near if each.sure]
    early = [each for each in sure if each.sentence.span in opening]
    top = [each for each in near if each.sentence.span in opening[:TOP]]
    days = [each for each in (*early, *top, *sure) if each.period.precision in FINE]
    found = next(iter((*days, *early, *sure)), None) or look_back(telling)
    if found is None:
        return None
    inside = [each.period for each in sure if found.period.holds(each.period)]
    return min(inside, key=lambda each: each.last - each.first, default=found.period)


def look_back(telling: Telling) -> Occasion | None:
    """The only day of an event that an opening gives: a report on a trial, an inquiry, a jubilee."""
    opening = [sentence.span for sentence in body_of(telling)][:LEAD]
    told = [
        each
        for each in telling.occasions
        if each.sure and each.period.precision in FINE and each.sentence.span in opening
    ]
    days = {each.period for each in told}
    return told[0] if len(days) == 1 else None


def body_of(telling: Telling) -> list[Sentence]:
    """The sentences outside titles."""
    titles = [block.span for block in telling.report.blocks_of(BlockKind.TITLE)]
    return [
        sentence
        for sentence in telling.annotation.sentences
        if not any(title.holds(sentence.span) for title in titles)
    ]


def is_near(period: Period, report: Report) -> bool:
    """Whether a period is one that a report of its date can be about as news."""
    published = report.metadata.published
    if published is None:
        return period.precision in FINE
    if period.precision in FINE:
        return timedelta(0) <= published.period.last - period.first <= FRESH
    return period.precision is Precision.MONTH and period.gap(published.period) <= FRESH


def find_scenes(telling: Telling) -> Iterator[Scene]:
    """Each sentence that tells of another time or place than the main incident's."""
    for block in telling.report.blocks:
        state: Elsewhere | None = None
        for sentence in telling.annotation.sentences:
            if not block.span.holds(sentence.span):
                continue
            here = in_sentence(telling.occasions, sentence)
            state = next_state(telling, sentence, here, state)
            if state:
                inside = [claim for claim in telling.claims if sentence.span.holds(claim.span)]
                away = tuple(c for c in inside if not nearest_is_main(telling, here, c.span))
                yield Scene(state, sentence, away)


def next_state(
    telling: Telling, sentence: Sentence, here: Sequence[Occasion], before: Elsewhere | None
) -> Elsewhere | None:
    """What else a sentence tells of; as before where it names neither time nor place."""
    far = [each for each in here if is_far(telling, each)]
    told = [each for each in far if each.opens or each.sure or names_event(sentence.span.text)]
    if told:
        return Elsewhere(told[0].period)
    if len(far) < len(here):
        return None
    places = places_in(telling.annotation, [sentence])
    if set(places) & telling.home:
        return None
    if places and not (before and before.period):
        return Elsewhere(None, places[0])
    return before


def is_far(telling: Telling, occasion: Occasion) -> bool:
    """Whether a time lies before the main incident, too far to be part of it.

    Where the report comes out long after that, so does one that lies far behind it.
    """
    period, published = occasion.period, telling.report.metadata.published
    if telling.period is None:
        return published is not None and published.period.first - period.last > FRESH
    if occasion.remote:
        return True
    if not is_near(telling.period, telling.report) and period.first - telling.period.last > FRESH:
        return occasion.sure
    if period.precision in FINE and telling.period.precision in FINE:
        return telling.period.first - period.last > FAR
    return period.last < telling.period.first


def nearest_is_main(telling: Telling, here: Sequence[Occasion], span: Span) -> bool:
    """Whether, of the times in a sentence, the one nearest to a claim is the main incident's."""
    nearest = min(here, key=lambda each: each.span.gap(span), default=None)
    return nearest is not None and not is_far(telling, nearest)


def main_anchor(telling: Telling, told: Sequence[Sequence[Scene]]) -> Anchor:
    """What the report is mainly about: all claims that no other anchor has."""
    report, scenes = telling.report, [scene for each in told for scene in each]
    taken = {claim.id for scene in scenes for claim in scene.claims}
    away = {scene.sentence.span for scene in scenes}
    sentences = [s for s in telling.annotation.sentences if s.span not in away]
    counted = [s for s in sentences if any(s.span.holds(c.span) for c in telling.claims)]
    titles = [block.span.text for block in report.blocks_of(BlockKind.TITLE)]
    opening = sentences[:LEAD]
    chosen = dict.fromkeys((*opening, *counted))
    place = find_place(telling.annotation, chosen) or find_place(telling.annotation, sentences)
    told_type = " ".join([*titles, *titles, *(sentence.span.text for sentence in opening)])
    return Anchor(
        document=report.id,
        claims=tuple(claim.id for claim in telling.claims if claim.id not in taken),
        type=find_type(told_type),
        period=telling.period,
        place=place,
        main=True,
        reasons=(
            f"time: {telling.period or 'not told'}",
            f"place: {place.name if place else 'not told'}",
        ),
        named=tuple(places_in(telling.annotation, telling.annotation.sentences)),
        told=tuple(sentence.span for sentence in opening),
    )


def side_anchor(telling: Telling, scenes: Sequence[Scene], main_place: Place | None) -> Anchor:
    """An incident that some sentences tell of beside the main one, in its country if none is told."""
    sentences = [scene.sentence for scene in scenes]
    where = scenes[0].where
    country = main_place.country if main_place else None
    place = find_place(telling.annotation, sentences) or in_country(country)
    return Anchor(
        document=telling.report.id,
        claims=tuple(claim.id for scene in scenes for claim in scene.claims),
        type=find_type(" ".join(sentence.span.text for sentence in sentences)),
        period=where.period,
        place=place,
        main=False,
        reasons=(set_apart(telling, where),),
        told=tuple(sentence.span for sentence in sentences),
    )


def set_apart(telling: Telling, where: Elsewhere) -> str:
    """What sets a passage apart, in plain words."""
    if where.period is None:
        return f"at {where.place}"
    later = telling.period and where.period.first > telling.period.last
    return f"{where.period} lies {'after' if later else 'before'} {telling.period or 'the report'}"
