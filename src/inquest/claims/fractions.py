"""Shares of a figure told before: "half of the 34", "a third of them warders"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from inquest.claims.counting import Found
from inquest.claims.groups import Noun, nouns
from inquest.claims.outcomes import Evidence
from inquest.claims.words import Counted, Words
from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases
from inquest.model import Figure, Group, Qualifier, Quantity

SHARES = load("en", "shares")
WHOLES = frozenset(SHARES["wholes"])
ARTICLES = frozenset(SHARES["articles"])
BEHIND = 3  # words behind a share in which its own noun stands


@dataclass(frozen=True, slots=True)
class Share:
    """A share in its sentence: tokens `first` to `last`, and the fraction."""

    words: Words
    first: int
    last: int
    above: int
    below: int


@cache
def fractions() -> Phrases[tuple[int, int]]:
    """The phrases for fractions, as numerator and denominator."""
    return Phrases(
        (phrase, (above, below))
        for above, below, *phrases in SHARES["fractions"]
        for phrase in phrases
    )


def with_shares(
    sentences: Iterable[Words], quantities: Iterable[Quantity], counts: Iterable[Found]
) -> list[Found]:
    """The counts of a report in order, with the shares of them that its sentences tell."""
    told = [*counts]
    numbers = {quantity.number.start: quantity for quantity in quantities}
    for words in sentences:
        for share in shares_in(words):
            found = read_share(share, numbers, told)
            if found:
                told.append(found)
    return sorted(told, key=lambda each: each.counted.quantity.span.start)


def shares_in(words: Words) -> Iterator[Share]:
    """The fractions of a sentence that "of" follows."""
    for at in range(len(words)):
        match = fractions().match(words.every, at)
        if match and words.lemma(at + match[0]) == "of":
            taken, (above, below) = match
            yield Share(words, at, at + taken + 1, above, below)


def read_share(share: Share, numbers: dict[int, Quantity], told: Sequence[Found]) -> Found | None:
    """The count that a share makes: of the number named behind it, or of the last count told."""
    words = share.words
    start = words.tokens[share.first].span.start
    before = [found for found in told if found.counted.quantity.span.start < start]
    if not before:
        return None
    at = share.last + (words.lemma(share.last) in ARTICLES)
    token = words.tokens[at] if at < len(words) else None
    named = numbers.get(token.span.start) if token else None
    if named is None and words.lemma(share.last) not in WHOLES:
        return None
    figure = (named or before[-1].counted.quantity).figure
    if figure.low is None or figure.low != figure.high:
        return None
    return make_share(share, at + 1, figure.low, before[-1])


def make_share(share: Share, end: int, whole: int, before: Found) -> Found:
    """The count of a share, to the nearest number, with the group that it names."""
    words = share.words
    value = (2 * whole * share.above + share.below) // (2 * share.below)
    span = words.cut(share.first, end)
    figure = Figure(value, value, Qualifier.EXACT, span.text)
    behind = (nouns().match(words.every, at) for at in range(end, min(end + BEHIND, len(words))))
    named = next((match for match in behind if match), None)
    role = named is not None and named[1] is not Group.PEOPLE
    group = named[1] if named and role else before.noun.group
    evidence = Evidence(before.evidence.outcome, share.first, end, 0, "share")
    counted = Counted(words, Quantity(span, span, figure), share.first, end)
    return Found(counted, Noun(group, end, elliptic=named is None), evidence)
