"""Who does what in a clause: the words that name the subject or the object of a verb."""

from collections.abc import Container

from inquest.claims.groups import nouns
from inquest.claims.names import kind_of, words_of
from inquest.claims.words import Words
from inquest.lexicons import load
from inquest.model import HolderKind, Span

CLAUSES = load("en", "clauses")
SUBJECT_STOPS = frozenset(load("en", "stops")["subject"])
OBJECT_STOPS = SUBJECT_STOPS | frozenset(CLAUSES["objects"])
AUXILIARIES = frozenset(CLAUSES["auxiliaries"])
TIMES, CALENDAR = frozenset(CLAUSES["times"]), frozenset(CLAUSES["calendar"])
LONGEST_TIME = 4  # words of a time before a subject
VERBS = frozenset(CLAUSES["verbs"])
LONGEST = 10  # words of a subject or an object
INSERTED = 14  # words between the commas of an insertion


def subject_before(words: Words, at: int) -> Span | None:
    """The words before a verb that name who does it; None where none does.

    What stands between commas before the verb is passed over: "X, in a statement, claimed".
    """
    last = before_insertion(words, before_auxiliaries(words, at))
    first = last
    while first > 0 and last - first < LONGEST and not stops(words, first - 1, SUBJECT_STOPS):
        first -= 1
    return named(words, behind_time(words, first, last), last)


def behind_time(words: Words, first: int, last: int) -> int:
    """The place behind a time that opens a subject: "earlier this year X"."""
    if words.lemma(first) not in TIMES:
        return first
    places = range(first, min(first + LONGEST_TIME, last - 1))
    return max((at + 1 for at in places if words.lemma(at) in CALENDAR), default=first)


def before_auxiliaries(words: Words, at: int) -> int:
    """The place behind the subject of the verb at that place."""
    while at > 0 and words.lemma(at - 1) in AUXILIARIES:
        at -= 1
    return at


def before_insertion(words: Words, at: int) -> int:
    """The place of the comma that opens an insertion which ends before a place."""
    if words.lemma(at - 1) != ",":
        return at
    opening = range(at - 2, max(at - 2 - INSERTED, 0), -1)
    return next((place for place in opening if words.lemma(place) == ","), at)


def opening_subject(words: Words, at: int) -> Span | None:
    """Whoever opens a sentence, for a participle that hangs on it: "X, however, ..., blaming Y"."""
    last = 0
    while last < min(at, LONGEST) and not stops(words, last, SUBJECT_STOPS | VERBS):
        if words.raw(last).endswith("ed"):
            break
        last += 1
    return named(words, 0, last)


def object_after(words: Words, at: int) -> Span | None:
    """The words behind a verb that name who is meant."""
    at += words.lemma(at) in CLAUSES["quotes"]
    last = at
    while last < len(words) and last - at < LONGEST and not ends_object(words, last):
        last += 1
    return named(words, at, last)


def ends_object(words: Words, at: int) -> bool:
    """Whether a word ends the name of who is meant; "of" goes on before another name."""
    goes_on = words.lemma(at) == "of" and words.raw(at + 1)[:1].isupper()
    return stops(words, at, OBJECT_STOPS) and not goes_on


def stops(words: Words, at: int, ends: Container[str]) -> bool:
    """Whether a word ends a name; a hyphen inside one does not: "Al-Shabaab"."""
    return words.lemma(at) in ends and not words.glued(at)


def is_known(text: str) -> bool:
    """Whether one of the words is known for a body, a role or a group of people."""
    people = nouns().first(words_of(text)) is not None
    return people or kind_of(text, person=False) is not HolderKind.UNKNOWN


def named(words: Words, first: int, last: int) -> Span | None:
    """The span, where it holds a name, a word for a body or role, or a pronoun."""
    if first >= last or words.lemma(first) in CLAUSES["empty"]:
        return None
    span = words.cut(first, last)
    names = any(words.raw(place)[:1].isupper() for place in range(first, last))
    known = is_known(span.text)
    return span if names or known or words.lemma(first) in CLAUSES["stand_ins"] else None
