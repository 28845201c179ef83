"""Number expressions that may count people, with the words that bound them.

A number is read first, then refused by the first of the named `REFUSALS` that fires, then
bounded by the words around it. Bounds follow the annotation guide: "more than 25" is 26 and
up, "as many as 50" is up to 50.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from inquest.annotate.numbers import Number, exact, matches, read_number
from inquest.lexicons import load
from inquest.model import Figure, Qualifier, Quantity, Sentence, Span

YEAR = re.compile(r"(?:1[89]|20)\d\d")
ARTICLES = ("a", "an", "another")
MONEY = "$€£"
REACH = 3  # words between an article and the noun it belongs to


@dataclass(frozen=True, slots=True)
class Found:
    """A number among the words of its sentence."""

    words: Sequence[str]
    number: Number
    raw: Sequence[str]

    def before(self, back: int = 1) -> str:
        place = self.number.first - back
        return self.words[place] if place >= 0 else ""

    def behind(self, ahead: int = 0) -> str:
        place = self.number.last + ahead
        return self.words[place] if place < len(self.words) else ""

    @property
    def digits(self) -> bool:
        return self.words[self.number.first][:1].isdigit()


def refuse_date(found: Found) -> bool:
    """As in "November 7", "7 November"."""
    months = load("en", "abbreviations")["months"]
    names = {"march", "april", "june", "july", *months}
    near = {found.before(), found.behind(), found.behind(1) if found.behind() == "of" else ""}
    return (
        found.digits
        and any(
            word in names
            or (word[:3] in months and word.endswith(("uary", "mber", "ober", "gust")))
            for word in near
        )
    ) or (found.digits and found.before() == "may" and found.raw[found.number.first - 1] == "May")


def refuse_year(found: Found) -> bool:
    """As in "in 2018", "since 2009"."""
    return bool(YEAR.fullmatch(found.words[found.number.first]))


def refuse_age(found: Found) -> bool:
    """As in "42-year-old", "aged 42", "Qodirov, 42,"."""
    if found.before() in ("aged", "age") or (found.behind() == "-" and found.behind(1) == "year"):
        return True
    return (
        found.digits
        and found.before() == ","
        and found.raw[found.number.first - 2][:1].isupper()
        and found.behind() in (",", "-", ".", ";", ")", "and")
        and found.number.low < 100  # noqa: PLR2004 - nobody is called older
    )


def refuse_unit(found: Found) -> bool:
    """As in "300 kilometres", "48 hours", "6 months", "2,000 dollars", "20%"."""
    units = load("en", "numbers")["not_people"]["units"]
    word = found.behind(1) if found.behind() == "-" else found.behind()
    between = found.behind(1) if found.behind() in ("more", "other", "square", "strict") else ""
    return word in units or word == "%" or between in units


def refuse_money(found: Found) -> bool:
    """As in "$7 million"."""
    return found.before()[-1:] in MONEY and found.before() != ""


def refuse_label(found: Found) -> bool:
    """As in "No. 3", "colony 3/19", "article 25", "Unit 4"."""
    raw = found.raw[found.number.first]
    if "/" in raw or ":" in raw or (found.before() == "." and found.before(2) == "no"):
        return True
    named = (
        "article",
        "unit",
        "block",
        "number",
        "no",
        "prison",
        "colony",
        "route",
        "camp",
        "ward",
    )
    return found.digits and found.before() in named


def refuse_pronoun(found: Found) -> bool:
    """As in "one of the most", "one another", "no longer", "no matter", "the one"."""
    if found.before() in ("the", "this", "that", "any", "every", "each") and found.number.low == 1:
        return True
    pair = (found.words[found.number.first], found.behind())
    if pair[0] == "no":
        return found.behind() in ("longer", "matter", "doubt", "evidence", "sign", "such", "-", ".")
    return pair in {("one", "another"), ("one", "day"), ("one", "side"), ("one", "by")} or (
        pair == ("one", "of")
        and found.behind(2) in ("most", "largest", "worst", "few", "bloodiest")
    )


def refuse_compound(found: Found) -> bool:
    """As in "two-thirds", "one-legged", "ten-fold"."""
    return found.behind() == "-" and not found.behind(1)[:1].isdigit()


REFUSALS: tuple[Callable[[Found], bool], ...] = (
    refuse_date,
    refuse_year,
    refuse_age,
    refuse_unit,
    refuse_money,
    refuse_label,
    refuse_pronoun,
    refuse_compound,
)


def find_quantities(text: str, sentence: Sentence) -> Iterator[Quantity]:
    """The number expressions of a sentence that no rule refuses, in order."""
    words = [token.lemma for token in sentence.tokens]
    raw = [token.span.text for token in sentence.tokens]
    place = 0
    while place < len(words):
        number = read_number(words, place) or read_article(words, place)
        if number is None:
            place += 1
            continue
        number = join_range(words, number)
        place = number.last
        if not any(refuses(Found(words, number, raw)) for refuses in REFUSALS):
            yield bounded(text, sentence, words, number)


def read_article(words: Sequence[str], at: int) -> Number | None:
    """As in "a soldier", "another guard": one person, where a noun for people stands near."""
    if words[at] not in ARTICLES:
        return None
    nouns = load("en", "groups")["nouns"]
    near = words[at + 1 : at + 1 + REACH]
    for index, word in enumerate(near):
        if word in (",", ".", "of", "who", "that", "and", "in"):
            return None
        follows = words[at + index + 2] if at + index + 2 < len(words) else ""
        if word in nouns and follows not in nouns and follows != "-":
            return exact(at, at + 1, 1)
    return None


def join_range(words: Sequence[str], number: Number) -> Number:
    """As in "15 to 20", "15-20", "between 30 and 50" read as one number with two bounds."""
    joint = words[number.last] if number.last < len(words) else ""
    between = number.first > 0 and words[number.first - 1] == "between" and joint == "and"
    if joint not in ("to", "-", "–", "or") and not between:
        return number
    if number.last + 1 >= len(words) or number.qualifier is not Qualifier.EXACT:
        return number
    other = read_number(words, number.last + 1)
    if other is None or other.high <= number.low or other.qualifier is not Qualifier.EXACT:
        return number
    first = number.first - between
    return Number(first, other.last, number.low, other.high, Qualifier.RANGE)


def bounded(text: str, sentence: Sentence, words: Sequence[str], number: Number) -> Quantity:
    """The quantity with the bounding words around the number taken in."""
    first, last, qualifier = number.first, number.last, number.qualifier
    lexicon = load("en", "numbers")
    if qualifier is Qualifier.EXACT:
        front = [(name, p) for name, list_ in lexicon["bounds"].items() for p in list_]
        back = [(name, p) for name, list_ in lexicon["behind"].items() for p in list_]
        for name, phrase in sorted(front, key=lambda pair: -len(pair[1])):
            length = len(phrase.split())
            if length <= first and matches(words, first - length, phrase):
                first, qualifier = first - length, Qualifier(name)
                break
        for name, phrase in back:
            taken = matches(words, last, phrase)
            if taken:
                last, qualifier = last + taken, Qualifier(name)
                break
    whole = cut(text, sentence, first, last)
    figure = make_figure(number.low, number.high, qualifier, whole.text)
    return Quantity(whole, cut(text, sentence, number.first, number.last), figure)


def cut(text: str, sentence: Sentence, first: int, last: int) -> Span:
    """The span of some tokens of a sentence."""
    return Span.of(text, sentence.tokens[first].span.start, sentence.tokens[last - 1].span.end)


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
