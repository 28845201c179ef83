"""Whom a figure counts: the noun behind it, or what stands for one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from inquest.claims.words import Counted, Words
from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases
from inquest.model import Group

REACH = 7  # words between a figure and its noun
NEAR = 4  # words around "officers" that tell whose they are
STOPS = frozenset(load("en", "stops")["counted"])
FIGURES = load("en", "figures")
OF_WHOLE = frozenset(["of", "in"])  # may stand between a figure and its noun: "two of the guards"


@dataclass(frozen=True, slots=True)
class Noun:
    """The group counted; `last` is the token behind its noun, `elliptic` when no noun stands there."""

    group: Group
    last: int
    elliptic: bool = False


@cache
def nouns() -> Phrases[Group]:
    """All nouns for people, with their groups."""
    lexicon = load("en", "groups")
    pairs = [*lexicon["phrases"].items(), *lexicon["nouns"].items()]
    return Phrases((phrase, Group(group)) for phrase, group in pairs)


def read_group(found: Counted) -> Noun:
    """The group that a figure counts, from the words behind it."""
    words = found.words
    for place in reach(found):
        told = nouns().match(words.every, place)
        if told:
            return last_noun(words, place, *told)
    return ellipsis(found)


def reach(found: Counted) -> Iterator[int]:
    """The places behind a figure where its noun may stand."""
    for place in range(found.last, min(found.last + REACH, len(found.words))):
        word = found.words.lemma(place)
        stops = word in STOPS and not (word in OF_WHOLE and place == found.last)
        if stops or place in found.figures:
            return
        yield place


def last_noun(words: Words, place: int, taken: int, group: Group) -> Noun:
    """Of nouns in a row the last one counts: "three women prisoners"."""
    last = place + taken
    following = nouns().match(words.every, last)
    told = following and (following[1] is not Group.PEOPLE or group is Group.PEOPLE)
    if following and told and words.lemma(last) not in FIGURES["states"]:
        return last_noun(words, last, *following)
    return Noun(refine(words, last - 1, group), last)


def refine(words: Words, place: int, group: Group) -> Group:
    """Officers of a prison are guards, whatever stands between."""
    if group is Group.POLICE and words.lemma(place).startswith("officer"):
        near = words.lemmas(place - NEAR, place + NEAR + 1)
        if any(word in FIGURES["staff"] for word in near):
            return Group.GUARDS
    return group


def ellipsis(found: Counted) -> Noun:
    """As in "two of them", "five others", or a bare figure before a verb or an adjective."""
    words, at = found.words, found.last
    if words.lemma(at) not in FIGURES["elliptic"]:
        return Noun(Group.PEOPLE, at, elliptic=True)
    while words.lemma(at) in (*FIGURES["elliptic"], *FIGURES["determiners"]):
        at += 1
    return Noun(Group.PEOPLE, at, elliptic=True)
