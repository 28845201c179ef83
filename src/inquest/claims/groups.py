"""Whom a figure counts: the noun behind it, or what stands for one."""

from dataclasses import dataclass

from inquest.claims.words import Counted, Words
from inquest.lexicons import load
from inquest.model import Group

REACH = 7
STOPS = frozenset(load("en", "stops")["counted"])
ELLIPTIC = ("others", "other", "more", "them", "those", "whom", "of")
STAFF = ("prison", "jail", "colony", "correctional", "penitentiary", "penal")


@dataclass(frozen=True, slots=True)
class Noun:
    """The group counted; `last` is the token behind its noun, `elliptic` when no noun stands there."""

    group: Group
    last: int
    elliptic: bool = False


def read_group(found: Counted) -> Noun | None:
    """The group that a figure counts, from the words behind it; None where it counts no people."""
    words, start = found.words, found.last
    lexicon = load("en", "groups")
    limit = min(start + REACH, len(words))
    best: Noun | None = None
    for place in range(start, limit):
        phrase = [p for p in lexicon["phrases"] if words.matches(place, p)]
        if phrase:
            longest = max(phrase, key=len)
            return Noun(Group(lexicon["phrases"][longest]), place + len(longest.split()))
        word = words.lemma(place)
        if word in lexicon["nouns"]:
            best = Noun(refine(words, place, Group(lexicon["nouns"][word])), place + 1)
            if words.lemma(place + 1) not in lexicon["nouns"]:
                return best
        elif word in STOPS and not (word in ("of", "in") and place == start):
            break
    return best or ellipsis(found)


def refine(words: Words, place: int, group: Group) -> Group:
    """Officers and staff of a prison are guards, whatever stands between."""
    near = words.lemmas(place - 3, place + 4)
    if group in (Group.POLICE, Group.OFFICIALS) and words.lemma(place).startswith("officer"):
        if any(word in STAFF for word in near):
            return Group.GUARDS
        if "security" in words.lemmas(place - 1, place):
            return Group.SECURITY_FORCES
    return group


def ellipsis(found: Counted) -> Noun | None:
    """As in "two of them", "five others", or a bare figure before a verb or an adjective."""
    words, at = found.words, found.last
    if words.lemma(at) in ELLIPTIC:
        step = 1
        while words.lemma(at + step) in (*ELLIPTIC, "the", "these"):
            step += 1
        noun = words.lemma(at + step)
        if noun in load("en", "groups")["nouns"]:
            return Noun(Group(load("en", "groups")["nouns"][noun]), at + step + 1)
        return Noun(Group.PEOPLE, at + step, elliptic=True)
    return Noun(Group.PEOPLE, at, elliptic=True)
