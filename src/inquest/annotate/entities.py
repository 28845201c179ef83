"""Names by lexicon and by the words beside them: countries, nationalities, places, facilities.

Persons and organisations are left to the attribution rules, which need only those that speak.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inquest.annotate.clause import Clause
from inquest.lexicons import load
from inquest.model import Entity, EntityKind, Sentence, Span

PLACES = load("en", "places")
FACILITIES = frozenset(PLACES["facility"])
AREAS = frozenset(PLACES["area"])
PREPOSITIONS = frozenset(PLACES["prepositions"])
DIRECTIONS = frozenset(PLACES["directions"])
NEVER = frozenset(PLACES["never"])


@cache
def countries() -> tuple[re.Pattern[str], dict[str, tuple[str, EntityKind]]]:
    """A pattern of all country names, nationalities and capitals, and what each stands for."""
    kinds = (EntityKind.PLACE, EntityKind.NATIONALITY, EntityKind.PLACE)
    known = {
        name: (code, kind)
        for code, lists in load("en", "countries").items()
        for kind, names in zip(kinds, lists, strict=True)
        for name in names
    }
    choices = "|".join(re.escape(name) for name in sorted(known, key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)"), known


def find_countries(text: str, sentence: Span) -> Iterator[Entity]:
    """Country names, nationalities and capitals, with the country's code."""
    pattern, known = countries()
    for match in pattern.finditer(text, sentence.start, sentence.end):
        code, kind = known[match.group()]
        yield Entity(Span.of(text, match.start(), match.end()), kind, code)


def find_places(text: str, sentence: Sentence) -> Iterator[Entity]:
    """Capitalised names that a preposition, or a word such as "prison" or "town", shows to be places."""
    clause = Clause(text, sentence)
    place = 0
    while place < len(clause):
        last = name_end(clause, place)
        if last > place:
            kind = place_kind(clause, place, last)
            if kind:
                yield Entity(clause.cut(place, last), kind)
        place = max(last, place + 1)


def name_end(clause: Clause, at: int) -> int:
    """The end of the run of capitalised words that starts there; the place itself if none does."""
    last = at
    while last < len(clause) and goes_on(clause, at, last):
        last += 1
        if clause.possessive(last - 1):
            break
    return last


def goes_on(clause: Clause, first: int, at: int) -> bool:
    """Whether the name that starts at `first` goes on with the word, or the hyphen, at a place."""
    raw = clause.raw(at)
    if raw in ("-", "'"):
        return at > first and clause.glued(at) and clause.capital(at + 1)
    return clause.capital(at) and len(raw) > 1 and clause.lemma(at) not in NEVER


def place_kind(clause: Clause, first: int, last: int) -> EntityKind | None:
    """What the words beside a name show it to be."""
    before, behind = clause.lemma(first - 1), clause.lemma(last)
    quoted = clause.lemma(last + 1) if behind in ('"', "”", "’") else behind
    if clause.lemma(last - 1) in FACILITIES or quoted in FACILITIES:
        return EntityKind.FACILITY if first > 0 or last - first > 1 else None
    area = clause.lemma(last - 1) in AREAS or behind in AREAS
    of = before == "of" and clause.lemma(first - 2) in AREAS | FACILITIES
    led = before in PREPOSITIONS or before in DIRECTIONS
    return EntityKind.PLACE if area or of or led else None


def find_entities(text: str, sentences: Sequence[Sentence]) -> tuple[Entity, ...]:
    """All names found, in order; where two overlap, the country's name or the first stays."""
    found: list[Entity] = []
    for sentence in sentences:
        named = list(find_countries(text, sentence.span))
        named += [
            each
            for each in find_places(text, sentence)
            if not any(each.span.overlaps(other.span) for other in named)
        ]
        found += sorted(named, key=lambda each: each.span)
    return tuple(found)


def joined(ruled: Sequence[Entity], named: Sequence[Entity]) -> tuple[Entity, ...]:
    """Names of both lists in order; where two overlap, the one that rules found stays."""
    kept = [each for each in named if not any(each.span.overlaps(other.span) for other in ruled)]
    return tuple(sorted((*ruled, *kept), key=lambda each: each.span))
