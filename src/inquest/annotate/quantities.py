"""Number expressions that may count people, with the words that bound them.

A number is read first, then refused by the first of the named `REFUSALS` that fires, then
bounded by the words around it. Bounds follow the annotation guide: "more than 25" is 26 and
up, "as many as 50" is up to 50.
"""

from collections.abc import Iterator, Sequence

from inquest.annotate.clause import Clause
from inquest.annotate.numbers import Number, join_range, read_number
from inquest.annotate.refusals import is_refused
from inquest.lexicons import load
from inquest.model import Figure, Qualifier, Quantity, Sentence

ARTICLES = ("a", "an", "another")
REACH = 3  # words between an article and the noun it belongs to
PARTS = frozenset([",", ".", "of", "who", "that", "and", "in"])  # no article reaches past them
PEOPLE = load("en", "groups")["nouns"]
ADDING = frozenset(load("en", "numbers")["adding"]["words"])

Bound = tuple[list[str], Qualifier]


def bounds_in(table: str) -> tuple[Bound, ...]:
    """The words of the bounding phrases of a table of the lexicon, the longest first."""
    listed = load("en", "numbers")[table].items()
    found = [(phrase.split(), Qualifier(name)) for name, phrases in listed for phrase in phrases]
    return tuple(sorted(found, key=lambda bound: -len(bound[0])))


FRONT = bounds_in("bounds")
BACK = bounds_in("behind")


def find_quantities(text: str, sentence: Sentence) -> Iterator[Quantity]:
    """The number expressions of a sentence that no rule refuses, in order."""
    clause = Clause(text, sentence)
    place = 0
    while place < len(clause):
        number = read_number(clause.lemmas, place) or read_article(clause.lemmas, place)
        if number is None:
            place += 1
            continue
        number = join_range(clause.lemmas, number)
        place = number.last
        if not is_refused(clause, number):
            yield bounded(clause, number)


def read_article(words: Sequence[str], at: int) -> Number | None:
    """As in "a soldier", "another guard": one person, where a noun for people stands near."""
    if words[at] not in ARTICLES:
        return None
    for place in range(at + 1, min(at + 1 + REACH, len(words))):
        if words[place] in PARTS or read_number(words, place):
            return None
        follows = words[place + 1] if place + 1 < len(words) else ""
        if words[place] in PEOPLE and follows not in PEOPLE and follows != "-":
            return Number(at, at + 1, 1, 1)
    return None


def bounded(clause: Clause, number: Number) -> Quantity:
    """The quantity with the bounding words around the number taken in."""
    first, last, qualifier = number.first, number.last, number.qualifier
    for words, bound in FRONT:
        start = number.first - len(words)
        said = start >= 0 and clause.lemmas[start:first] == words
        if said and fits(bound, number) and not (words[0] == "up" and adds(clause, start)):
            first, qualifier = start, bound
            break
    for words, bound in BACK:
        if fits(bound, number) and clause.lemmas[last : last + len(words)] == words:
            last, qualifier = last + len(words), bound
            break
    whole = clause.cut(first, last)
    figure = make_figure(number.low, number.high, qualifier, whole.text)
    return Quantity(whole, clause.cut(number.first, number.last), figure)


def adds(clause: Clause, at: int) -> bool:
    """As in "accounts added up to 55": a sum, and no bound."""
    return clause.lemma(at - 1) in ADDING


def fits(bound: Qualifier, number: Number) -> bool:
    """Whether a bounding word goes with a number: "between" with a range, others with one value."""
    wanted = Qualifier.RANGE if bound is Qualifier.RANGE else Qualifier.EXACT
    return number.qualifier is wanted


def make_figure(low: int, high: int, qualifier: Qualifier, phrase: str) -> Figure:
    """A figure with the bounds that its qualifier sets."""
    bounds: dict[Qualifier, tuple[int | None, int | None]] = {
        Qualifier.AT_LEAST: (low, None),
        Qualifier.MORE_THAN: (low + 1, None),
        Qualifier.AT_MOST: (None, high),
        Qualifier.FEWER_THAN: (None, high - 1),
    }
    least, most = bounds.get(qualifier, (low, high))
    return Figure(least, most, qualifier, phrase)
