"""What is left of a figure beside its parts: "32 people, 29 of them inmates and the rest guards"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inquest.claims.counting import BACK, Found
from inquest.claims.groups import Noun, nouns
from inquest.claims.outcomes import Evidence, told
from inquest.claims.words import BREAKS, Counted, Words, listed
from inquest.lexicons import load
from inquest.model import Figure, Group, Outcome, Qualifier, Quantity

NUMBERS = load("en", "numbers")
NUMBER_WORDS = frozenset([*NUMBERS["units"], *NUMBERS["tens"], *NUMBERS["scales"]])
SINGLE = frozenset(load("en", "shares")["single"])
LOOKED = 2  # counts before the sentence among which the whole may be
OPENERS = frozenset(load("en", "shares")["openers"])
HAPPENED = (
    Outcome.KILLED,
    Outcome.INJURED,
    Outcome.MISSING,
)  # to what is left, whatever befell the parts
AHEAD = 5  # words behind "the rest" that tell who they are or what happened to them
COPULAS = ("were", "was", "are", "is")
VERBS = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Rest:
    """Words for what is left, tokens `first` to `last` (excluded) of a sentence."""

    words: Words
    first: int
    last: int

    @property
    def is_one(self) -> bool:
        """As in "the other was a relative": one person."""
        return self.words.lemma(self.last - 1) in SINGLE


def with_remainders(sentences: Iterable[Words], counts: Sequence[Found]) -> list[Found]:
    """The counts of a report in order, with what its sentences leave of them."""
    found = [
        each for words in sentences for rest in rests_in(words) if (each := left_over(rest, counts))
    ]
    return sorted((*counts, *found), key=lambda each: each.counted.quantity.span.start)


def rests_in(words: Words) -> Iterator[Rest]:
    """The places of "the rest", "the others", "the other was" in a sentence."""
    for at in range(len(words)):
        taken = listed("shares", "rests").taken(words.every, at)
        rest = Rest(words, at, at + taken)
        opens = at == 0 or words.lemma(at - 1) in OPENERS
        if taken and opens and (not rest.is_one or words.lemma(rest.last) in COPULAS):
            yield rest


def left_over(rest: Rest, counts: Sequence[Found]) -> Found | None:
    """The count of what is left, where the whole and its parts are told exactly before."""
    start = rest.words.tokens[rest.first].span.start
    before = [each for each in counts if each.counted.quantity.span.start < start]
    inside = [each for each in before if each.counted.words is rest.words]
    outside = [each for each in before if each.counted.words is not rest.words]
    if not inside or number_before(inside[0]):
        return None
    whole, parts = parted(inside, outside[-LOOKED:])
    if whole is None or not parts:
        return None
    values = [value_of(each) for each in (whole, *parts)]
    left = None if None in values else sum_left(values)
    if left is None or left < 1 or (rest.is_one and left != 1):
        return None
    return make_rest(rest, left, parts[-1])


def parted(inside: list[Found], outside: list[Found]) -> tuple[Found | None, list[Found]]:
    """The whole and its parts: the first count of the sentence, or the last before it of that outcome."""
    first, *others = inside
    rests = [each for each in others if value_of(each) is not None]
    if rests and all((value_of(each) or 0) < (value_of(first) or 0) for each in rests):
        return first, rests
    alike = (each for each in reversed(outside) if is_whole(each, inside))
    return next(alike, None), inside


def is_whole(each: Found, parts: Sequence[Found]) -> bool:
    """Whether a count can be the whole of some others."""
    value, total = value_of(each), sum(value_of(part) or 0 for part in parts)
    same = {part.evidence.outcome for part in parts} == {each.evidence.outcome}
    return same and of_them(parts[0]) and value is not None and value > total


def of_them(part: Found) -> bool:
    """Whether a part names its whole by a pronoun: "twelve of them"."""
    words, last = part.counted.words, part.counted.last
    return words.lemmas(last, last + 2) in BACK


def number_before(first: Found) -> bool:
    """Whether a number that is no count stands before the first one in its sentence.

    As in "a list of 44 names; 11 of the men are dead and the others missing": the whole is not told
    by a count, and may be any number of the sentence.
    """
    before = first.counted.words.lemmas(0, first.counted.first)
    return any(word[:1].isdigit() or word in NUMBER_WORDS for word in before)


def value_of(found: Found) -> int | None:
    """The number of a figure that is told exactly."""
    figure = found.counted.quantity.figure
    return figure.low if figure.low == figure.high and not found.negated else None


def sum_left(values: Sequence[int | None]) -> int:
    """The whole without its parts."""
    whole, *parts = (value or 0 for value in values)
    return whole - sum(parts)


def make_rest(rest: Rest, left: int, part: Found) -> Found | None:
    """The count, with the group or outcome that the words behind it tell; None where they tell neither.

    A verb of another kind tells that nothing of the sort happened: "the rest had gone home".
    """
    words, last = rest.words, rest.last
    role, outcome, end = told_behind(rest)
    if role is None and outcome is None and is_clause(rest):
        return None
    span = words.cut(rest.first, last)
    figure = Figure(left, left, Qualifier.EXACT, span.text)
    group = role or part.noun.group
    evidence = Evidence(outcome or part.evidence.outcome, rest.first, max(end, last), 0, "rest")
    counted = Counted(words, Quantity(span, span, figure), rest.first, last)
    return Found(counted, Noun(group, max(end, last), elliptic=role is None), evidence)


def told_behind(rest: Rest) -> tuple[Group | None, Outcome | None, int]:
    """Who the words behind "the rest" say they are, what happened to them, and where that ends."""
    words, said = rest.words, rest.words.lemma(rest.last) in COPULAS
    for at in range(rest.last, min(rest.last + AHEAD, len(words))):
        if words.lemma(at) in BREAKS or words.lemma(at) == ",":
            break
        named, happened = nouns().match(words.every, at), told("suffered").match(words.every, at)
        if happened and happened[1] in HAPPENED:
            return None, happened[1], at + happened[0]
        if named and (said or at == rest.last):
            return named[1], None, at + named[0]
    return None, None, rest.last


def is_clause(rest: Rest) -> bool:
    """Whether a verb follows of which "the rest" is the subject."""
    behind = rest.words.tokens[min(rest.last, len(rest.words) - 1)].span.start
    tokens = rest.words.sentence.tokens
    verb = next((each for each in tokens if each.span.start >= behind), None)
    return verb is not None and verb.pos in VERBS and verb.relation not in ("acl", "amod")
