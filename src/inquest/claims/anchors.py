"""What each claim is about: the report's main incident, or another that a passage tells of.

A passage is set apart where it names a time far from the main incident's, or says so in words
("last year"). It lasts until its paragraph ends or another time is named.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from inquest.lexicons import load
from inquest.model import (
    Anchor,
    Annotation,
    BlockKind,
    Claim,
    Entity,
    EntityKind,
    IncidentType,
    Period,
    Place,
    Precision,
    Report,
    Sentence,
    Span,
    TimeMention,
)

FAR = timedelta(days=12)
FRESH = timedelta(days=60)
LEAD = 8  # sentences in which a report says what it is about
FINE = (Precision.DAY, Precision.DAYS)


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that tell of one incident; `apart` says why it is not the main one."""

    sentences: tuple[Sentence, ...]
    period: Period | None
    apart: str = ""


def find_anchors(
    report: Report, annotation: Annotation, claims: Sequence[Claim]
) -> tuple[Anchor, ...]:
    """The anchors of a report: the main one first, then one for each passage set apart."""
    main_period = find_main_period(report, annotation)
    passages = list(find_passages(report, annotation, main_period))
    apart: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.apart:
            apart.setdefault(str(passage.period or passage.apart), []).append(passage)
    anchors = [side_anchor(report, annotation, group, claims) for group in apart.values()]
    told = [anchor for anchor in anchors if anchor.claims]
    taken = {name for anchor in told for name in anchor.claims}
    rest = tuple(claim.id for claim in claims if claim.id not in taken)
    return (main_anchor(report, annotation, main_period, rest), *told)


def find_main_period(report: Report, annotation: Annotation) -> Period | None:
    """The first day near publication that the opening names; the first of all without a date."""
    published = report.metadata.published
    opening = annotation.sentences[:LEAD]
    for mention in annotation.times:
        period = mention.period
        if period is None or period.precision not in FINE:
            continue
        if not any(sentence.span.holds(mention.span) for sentence in opening):
            continue
        if published is None or timedelta(0) <= published.period.last - period.first <= FRESH:
            return period
    return None


def find_passages(report: Report, annotation: Annotation, main: Period | None) -> Iterator[Passage]:
    """Each sentence with the period that it or its paragraph's last time tells."""
    for block in report.blocks:
        state: tuple[Period | None, str] = (None, "")
        for sentence in annotation.sentences:
            if block.span.holds(sentence.span):
                here = [t for t in annotation.times if sentence.span.holds(t.span)]
                state = set_apart(report, sentence.span, here, main, state)
                yield Passage((sentence,), state[0], state[1])


def set_apart(
    report: Report,
    sentence: Span,
    times: Sequence[TimeMention],
    main: Period | None,
    before: tuple[Period | None, str],
) -> tuple[Period | None, str]:
    """The period of a sentence and why it is not the main one; as before where nothing is told."""
    published = report.metadata.published
    reference = main or (published.period if published else None)
    periods = [t.period for t in times if t.period]
    for period in periods:
        if reference and period.last < reference.first - FAR:
            return period, f"{period} lies before the report's incident"
    told = load("en", "incidents")["apart"]["far"]
    for phrase in told:
        if re.search(rf"\b{phrase}\b", sentence.text.casefold()):
            return None, phrase
    near = any(reference is None or period.gap(reference) <= FAR for period in periods)
    return (None, "") if near else before


def main_anchor(
    report: Report, annotation: Annotation, period: Period | None, claims: tuple[str, ...]
) -> Anchor:
    """What the report is mainly about, by its title and opening."""
    titles = [block.span.text for block in report.blocks_of(BlockKind.TITLE)]
    opening = [sentence.span.text for sentence in annotation.sentences[:LEAD]]
    kind = find_type(" ".join([*titles, *titles, *opening]))
    place = find_place(annotation, annotation.sentences)
    reasons = (f"time: {period or 'not told'}", f"place: {place.name if place else 'not told'}")
    return Anchor(report.id, claims, kind, period, place, main=True, reasons=reasons)


def side_anchor(
    report: Report, annotation: Annotation, passages: Sequence[Passage], claims: Sequence[Claim]
) -> Anchor:
    """An incident that some passages tell of beside the main one."""
    sentences = [sentence for passage in passages for sentence in passage.sentences]
    inside = tuple(c.id for c in claims if any(s.span.holds(c.span) for s in sentences))
    text = " ".join(sentence.span.text for sentence in sentences)
    place = find_place(annotation, sentences)
    return Anchor(
        report.id,
        inside,
        find_type(text),
        passages[0].period,
        place,
        main=False,
        reasons=(passages[0].apart,),
    )


def find_type(text: str) -> IncidentType:
    """The kind of incident with the most mentions; of equals, the first in the lexicon."""
    lowered = text.casefold()
    counts = {
        name: sum(len(re.findall(rf"\b{word}\b", lowered)) for word in told)
        for name, told in load("en", "incidents")["types"].items()
    }
    best = max(counts, key=lambda name: counts[name])
    if best == IncidentType.ATTACK and "prison" in lowered and counts[IncidentType.PRISON_RIOT]:
        return IncidentType.PRISON_RIOT
    return IncidentType(best) if counts[best] else IncidentType.OTHER


def find_place(annotation: Annotation, sentences: Sequence[Sentence]) -> Place | None:
    """The place named most, the first of equals, with the country named most."""
    inside = [e for e in annotation.entities if any(s.span.holds(e.span) for s in sentences)]
    country = most_common(e.country for e in inside if e.country)
    places = [e for e in inside if not e.country and e.kind is not EntityKind.NATIONALITY]
    if places:
        name = most_common(place_name(e) for e in places)
        return Place(name or "", country, precision="place")
    named = next((e for e in inside if e.country == country and country), None)
    return Place(country_name(country), country, precision="country") if named and country else None


def place_name(entity: Entity) -> str:
    """A place's name without possessive ending and without the word for a facility."""
    facilities = load("en", "places")["facility"]
    words = re.sub(r"['’]s$", "", entity.span.text).split()
    kept = [word for word in words if word.casefold() not in facilities]
    return " ".join(kept or words)


def country_name(code: str) -> str:
    """The country's name in this language."""
    return str(load("en", "countries")[code][0][0])


def most_common(names: Iterator[str]) -> str | None:
    """The most frequent name; of equals, the first."""
    counts = Counter(names)
    return max(counts, key=lambda name: counts[name]) if counts else None
