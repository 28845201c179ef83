"""What kind of incident some sentences tell of, and where it happened."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from inquest.lexicons import load
from inquest.model import Annotation, Entity, EntityKind, IncidentType, Place, Sentence

# Votes of a country's name: "in northern Peru", "Peru", "Peruvian" (as sources and victims may be).
WHERE, NAME, ADJECTIVE = 3, 2, 1
PLACES = (EntityKind.PLACE, EntityKind.FACILITY)
# Words between a place and the town that it is in or near.
BESIDE = re.compile(
    r"(?:\s[a-z]\w*){0,2}(?:,|\s(?:in|near|outside|close to))(?:\s[a-z]\w*){0,4}\s+"
)


def find_type(text: str) -> IncidentType:
    """The kind of incident with the most mentions; of equals, the first in the lexicon."""
    lowered = text.casefold()
    counts = {
        name: len(re.findall(rf"\b(?:{'|'.join(told)})\b", lowered))
        for name, told in load("en", "incidents")["types"].items()
    }
    best = max(counts, key=lambda name: counts[name])
    if best in GENERAL and counts[IncidentType.PRISON_RIOT]:
        return IncidentType.PRISON_RIOT
    return IncidentType(best) if counts[best] else IncidentType.OTHER


GENERAL = (IncidentType.ATTACK, IncidentType.CLASH)  # words that a riot is told in, too


def places_in(annotation: Annotation, sentences: Iterable[Sentence]) -> list[str]:
    """The names of towns and facilities in some sentences, in order, without countries."""
    return [
        place_name(entity)
        for sentence in sentences
        for entity in annotation.entities
        if entity.kind in PLACES
        and not entity.country
        and sentence.span.holds(entity.span)
        and not is_numbered(entity, sentence)
    ]


def is_numbered(entity: Entity, sentence: Sentence) -> bool:
    """As in "Gate 4", "Block 2": a part of a place, which many places have."""
    behind = sentence.span.text[entity.span.end - sentence.span.start :]
    return bool(re.match(r"[\s-]?\d", behind))


def find_place(annotation: Annotation, sentences: Iterable[Sentence]) -> Place | None:
    """The place named most, the first of equals, with the country named most."""
    listed = list(sentences)
    places = places_in(annotation, listed)
    country = find_country(annotation, listed)
    if places:
        name = most_common(places)
        beside = town_beside(annotation, listed, name)
        return Place(name, country, precision="place", near=beside)
    return in_country(country)


def town_beside(annotation: Annotation, sentences: Iterable[Sentence], name: str) -> str | None:
    """What a place is most told to be in or near: "Uribana prison, in the city of Barquisimeto"."""
    found = []
    for sentence in sentences:
        inside = [e for e in annotation.entities if sentence.span.holds(e.span)]
        for one, other in pairwise(e for e in inside if e.kind in PLACES):
            between = sentence.span.text[
                one.span.end - sentence.span.start : other.span.start - sentence.span.start
            ]
            beside = place_name(other)
            if (
                place_name(one) == name != beside
                and not other.country
                and BESIDE.fullmatch(between)
            ):
                found.append(beside)
    return most_common(found) if found else None


def in_country(country: str | None) -> Place | None:
    """The place of something of which only the country is known."""
    name = country and str(load("en", "countries")[country][0][0])
    return Place(name, country, precision="country") if name else None


def find_country(annotation: Annotation, sentences: Iterable[Sentence]) -> str | None:
    """The code of the country named most, names behind "in" counting most; None without."""
    votes = Counter[str]()
    for sentence in sentences:
        for entity in annotation.entities:
            if entity.country and sentence.span.holds(entity.span):
                start = entity.span.start - sentence.span.start
                before, behind = sentence.span.text[:start], sentence.span.text[start:]
                if not names_outlet(behind):
                    votes[entity.country] += weight(entity, before)
    return votes.most_common(1)[0][0] if votes else None


def names_outlet(text: str) -> bool:
    """Whether a country's name opens that of an outlet: "Russia's RIA Novosti"."""
    outlets = load("en", "attribution")["outlets"]
    behind = " ".join(re.findall(r"[\w'’/-]+", text.casefold().partition(" ")[2])) + " "
    return behind.startswith(
        tuple(f"{name} " for name in (*outlets["agencies"], *outlets["known"]))
    )


def weight(entity: Entity, before: str) -> int:
    """How well a country's name tells where something happened, by the words before it."""
    if entity.kind is EntityKind.NATIONALITY or entity.span.text.endswith(("'s", "’s")):
        return ADJECTIVE
    return WHERE if re.search(r"(?:\b(?:in|of)(?: \w+)?|,)\s+$", before) else NAME


def place_name(entity: Entity) -> str:
    """A place's name without possessive ending and without the word for a facility."""
    facilities = load("en", "places")["facility"]
    words = re.sub(r"['’]s$", "", entity.span.text).split()
    kept = [word for word in words if word.casefold() not in facilities]
    return " ".join(kept or words)


def most_common(names: Iterable[str]) -> str:
    """The most frequent name; of equals, the first."""
    return Counter(names).most_common(1)[0][0]
