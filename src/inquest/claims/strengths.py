"""Sizes that are no casualties: how many a prison holds and was built for, how many fighters a group has.

As in "the jail held 2,400 inmates, though it was built for 850", "the group has some 300 fighters".
"""

import re
from collections.abc import Iterator, Sequence

from inquest.claims.actors import Actors
from inquest.claims.bodies import body_sentences
from inquest.claims.chains import Chains
from inquest.claims.groups import read_group
from inquest.claims.names import words_of
from inquest.claims.subjects import subject_before
from inquest.claims.words import Counted, Words, place_figures
from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases, spelled
from inquest.model import (
    Annotation,
    Claim,
    EntityKind,
    Group,
    HolderKind,
    Part,
    Quantity,
    Reason,
    Report,
    Span,
    Strength,
)

SIZES = load("en", "factors")["sizes"]
CAPACITY, POPULATION, STRONG = (
    spelled(SIZES[name]) for name in ("capacity", "population", "strong")
)
ADVERBS = frozenset(load("en", "tallies")["adverbs"]) | {
    "some",
    "about",
    "around",
    "up",
    "to",
    "an",
    "estimated",
}
REACH = 4  # words of a phrase before a figure
FACILITY = re.compile(
    r"\b(?:[A-Z][\w'’-]+ ){1,4}(?:prison|jail|colony|penitentiary|camp|complex|barracks|centre|center)\b"
)
CARE = frozenset(["hospital", "clinic", "morgue", "school", "university", "infirmary"])
FIGHTING = (Group.MILITANTS, Group.ATTACKERS)


def find_strengths(report: Report, annotation: Annotation, chains: Chains) -> Iterator[Claim]:
    """The sizes that the sentences of the body tell, in order."""
    actors = Actors(chains)
    for sentence in body_sentences(report, annotation):
        words = Words(report.text, sentence)
        inside = [q for q in annotation.quantities if sentence.span.holds(q.span)]
        figures = list(place_figures(words, inside))
        yield from housed(annotation, chains, figures)
        yield from fielded(chains, actors, figures)


def housed(annotation: Annotation, chains: Chains, figures: Sequence[Counted]) -> Iterator[Claim]:
    """How many a place holds beside what it was built for, or either alone."""
    built = next((each for each in figures if leads(each, CAPACITY) is not None), None)
    if built is None:  # a figure alone may be anything that somebody holds
        return
    others = (each for each in figures if each is not built)
    held = next((each for each in others if leads(each, POPULATION) is not None), None)
    told = held or built
    capacity = built.quantity.figure.low if held else None
    subject = "population" if held else "capacity"
    opened = [leads(built, CAPACITY), told.first, leads(told, POPULATION)]
    first = min(each for each in opened if each is not None)
    span = told.words.cut(first, max(told.last, built.last))
    place = named_in(told.words) or place_of(annotation, span)
    strength = Strength(subject, told.quantity.figure, place, capacity)
    yield make_claim(chains, span, told.quantity, strength, subject)


def fielded(chains: Chains, actors: Actors, figures: Sequence[Counted]) -> Iterator[Claim]:
    """How many fighters an armed group has."""
    for each in figures:
        start = leads(each, STRONG)
        if start is None or read_group(each).group not in FIGHTING:
            continue
        named = subject_before(each.words, start)
        actor = actors.named(named, each.quantity.span) if named else None
        if actor and actor.kind is HolderKind.ARMED_GROUP:
            span = each.words.cut(start, each.last)
            strength = Strength(actor.name, each.quantity.figure)
            yield make_claim(chains, span, each.quantity, strength, "fighters")


def leads(figure: Counted, phrases: Phrases[str]) -> int | None:
    """Where the phrase starts that stands before a figure, with a bounding word between at most."""
    words, last = figure.words, figure.first
    while last > 0 and words.lemma(last - 1) in ADVERBS:
        last -= 1
    starts = (
        at
        for at in range(max(last - REACH, 0), last)
        if phrases.taken(words.every, at) == last - at
    )
    return next(starts, None)


def named_in(words: Words) -> str | None:
    """The prison that a sentence names: "Uribana prison"."""
    found = FACILITY.search(words.sentence.span.text)
    return found.group() if found else None


def place_of(annotation: Annotation, span: Span) -> str | None:
    """The prison or camp that stands last before some words in the report, or first behind them."""
    facilities = (each.span for each in annotation.entities if each.kind is EntityKind.FACILITY)
    named = [each for each in facilities if not CARE & {*words_of(each.text)}]
    before = [each for each in named if each.start < span.end]
    chosen = before[-1:] or named[:1]
    return chosen[0].text if chosen else None


def make_claim(
    chains: Chains, span: Span, quantity: Quantity, strength: Strength, rule: str
) -> Claim:
    """The claim of a size, told by whoever tells its figure."""
    chain, reasons = chains.of(quantity.number)
    explain = (Reason(f"strength.{rule}", span.text), *reasons)
    return Claim("", chains.report.id, Part.BODY, span, strength, chain=chain, explain=explain)
