"""The stretches of a sentence that a cue governs: what stands behind it, before it, around it."""

from inquest.annotate.clause import Clause
from inquest.lexicons import load
from inquest.model import Span

STOPS = load("en", "stops")
TURNS = frozenset(STOPS["turns"])
DASHES = frozenset(["-", "–", "—"])
QUOTES = frozenset(['"', "”", "'", "’"])
SET_OFF = DASHES | QUOTES | {","}  # marks before a source that stands behind what it says
CLOSERS = frozenset([*STOPS["closers"], *load("en", "calendar")["weekdays"], ""])
LEADING = frozenset([",", ":", *DASHES])
TRAILING = frozenset([",", ".", ";", "!", "?"])
SAY = frozenset(load("en", "attribution")["say"])
FAR = 9  # words between a verb of saying and its "that", or the comma behind it


def turns(clause: Clause, at: int) -> bool:
    """Whether the text turns to something else there: at a semicolon, or at ", but", ", while"."""
    return clause.lemma(at) == ";" or (clause.lemma(at) == "," and clause.lemma(at + 1) in TURNS)


def opened(clause: Clause, at: int) -> int:
    """Where the parenthesis that is open at a place starts; 0 where none is."""
    marks = (place for place in range(at - 1, -1, -1) if clause.lemmas[place] in ("(", ")"))
    last = next(marks, None)
    return last + 1 if last is not None and clause.lemmas[last] == "(" else 0


def start_of(clause: Clause, at: int) -> int:
    """Where the part of the sentence that a place lies in starts."""
    turn = next((place for place in range(at - 1, -1, -1) if turns(clause, place)), -1)
    worded = clause.lemma(turn) == ","  # ", while": the word that turns belongs to neither part
    return max(min(turn + 1 + worded, at), opened(clause, at))


def end_of(clause: Clause, at: int) -> int:
    """Where the part of the sentence that a place lies in ends."""
    inside = opened(clause, at) > 0
    for place in range(at, len(clause)):
        if turns(clause, place) or (inside and clause.lemma(place) == ")"):
            return place
    return len(clause)


def trimmed(clause: Clause, first: int, last: int) -> Span:
    """The span of some tokens less the marks that lead in and close."""
    while first < last and clause.lemma(first) in LEADING:
        first += 1
    while first < last and clause.lemma(last - 1) in TRAILING:
        last -= 1
    return clause.cut(first, last)


def after(clause: Clause, at: int) -> Span:
    """From a place to where the text ends or turns."""
    return trimmed(clause, at, end_of(clause, at))


def before(clause: Clause, at: int) -> Span:
    """From where the text begins or last turned to a place."""
    return trimmed(clause, start_of(clause, at), at)


def around(clause: Clause, first: int, last: int) -> Span:
    """Both sides of a cue and its source, where they stand between; only a comma leads on behind."""
    start = start_of(clause, first)
    if start == first or clause.lemma(first - 1) == "that":
        return after(clause, last)
    goes_on = clause.lemma(last) in LEADING
    return trimmed(clause, start, end_of(clause, last) if goes_on else first)


def said_by(clause: Clause, first: int, last: int) -> Span | None:
    """What is said by a source that starts at `first` with a verb that ends before `last`.

    It stands behind the verb, or before a source that closes or interrupts the sentence.
    """
    that = find_that(clause, last)
    if that is not None:
        return after(clause, that + 1)
    if clause.lemma(last) not in CLOSERS:
        return after(clause, last)
    if first > 1 and clause.raw(first - 1) in SET_OFF:
        return around(clause, first, aside_end(clause, last))
    return after(clause, last) if last < len(clause) - 1 else None


def aside_end(clause: Clause, at: int) -> int:
    """As in "X told reporters in Accra, and D": the comma behind time and place of the saying."""
    for place in range(at, min(at + FAR, len(clause))):
        if clause.lemma(place) in (",", ";"):
            return place
    return at


def find_that(clause: Clause, at: int) -> int | None:
    """The "that" which soon follows a verb, not past a mark or another verb of saying."""
    for place in range(at, min(at + FAR, len(clause))):
        if clause.lemma(place) == "that":
            return place
        if clause.lemma(place) in (",", ";", ":") or clause.lemma(place) in SAY:
            return None
    return None
