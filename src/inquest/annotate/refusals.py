"""Numbers that count no people: dates, years, ages, measures, money, labels, figures of speech."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from inquest.annotate.clause import Clause
from inquest.annotate.numbers import Number
from inquest.lexicons import load
from inquest.lexicons.phrases import spelled

YEAR = re.compile(r"(?:1[89]|20)\d\d")
LAST_DAY = 31
OLDEST = 100

OTHERS = load("en", "numbers")["not_people"]
PHRASES = {word: spelled(behind) for word, behind in OTHERS["phrases"].items()}
PEOPLE = load("en", "groups")["nouns"]
MONTHS = frozenset([*load("en", "calendar")["months"], *load("en", "abbreviations")["months"]])


@dataclass(frozen=True, slots=True)
class Found:
    """A number in its sentence."""

    clause: Clause
    number: Number

    def before(self, back: int = 1) -> str:
        return self.clause.lemma(self.number.first - back)

    def behind(self, ahead: int = 0) -> str:
        return self.clause.lemma(self.number.last + ahead)

    @property
    def first(self) -> str:
        return self.clause.lemma(self.number.first)

    @property
    def digits(self) -> bool:
        return self.first[:1].isdigit()

    @property
    def hyphened(self) -> bool:
        """Whether a hyphen ties the number to the word behind it."""
        last = self.number.last
        tied = self.clause.glued(last) and self.clause.glued(last + 1)
        return tied and self.behind() == "-"

    def is_month(self, at: int) -> bool:
        """Whether the word there is a month, with its capital."""
        return self.clause.lemma(at) in MONTHS and self.clause.capital(at)


def refuse_date(found: Found) -> bool:
    """As in "November 7", "7 November", "the 7th of May" cut short; no day is above 31."""
    number = found.number
    if not found.digits or number.high > LAST_DAY:
        return False
    of = found.behind() == "of"
    if found.is_month(number.last + of):
        return True
    dated = found.clause.lemma(number.first - 2)[:1].isdigit()  # "7 November 12 inmates died"
    stopped = found.before() == "." and found.is_month(number.first - 2)
    return stopped or (found.is_month(number.first - 1) and not dated)


def refuse_year(found: Found) -> bool:
    """As in "in 2018", "the 2009 attack"; "some 2000 protesters" and "2000 people" are none."""
    if not YEAR.fullmatch(found.first):
        return False
    return found.behind() not in PEOPLE or found.before() in OTHERS["before_years"]


def refuse_age(found: Found) -> bool:
    """As in "42-year-old", "aged 42", "Qodirov, 42,", "eight of them under 14"."""
    young = found.before() in OTHERS["younger"] and found.number.low < OLDEST
    if young and found.behind() in OTHERS["closing"]:
        return True
    if found.before() in OTHERS["ages"] or (found.hyphened and found.behind(1) == "year"):
        return True
    named = found.before() == "," and found.clause.capital(found.number.first - 2)
    closed = found.behind() in (",", "-", "–", "—", ".", ";", ")", "and", "")
    return found.digits and named and closed and found.number.low < OLDEST


def refuse_unit(found: Found) -> bool:
    """As in "300 kilometres", "48 hours", "48 more hours", "a 10-day siege", "20 per cent"."""
    ahead = int(found.hyphened or found.behind() in OTHERS["between"])
    return found.behind(ahead) in OTHERS["units"]


def refuse_money(found: Found) -> bool:
    """As in "$ 7", "Rs 500"."""
    return found.before() in OTHERS["money"]


def refuse_label(found: Found) -> bool:
    """As in "No. 3", "article 25", "Unit 4", "AK-47", "2018-19"."""
    first = found.number.first
    if found.before() == "." and found.before(2) == "no":
        return True
    if found.before() == "-" and found.clause.glued(first) and found.clause.glued(first - 1):
        return True
    return found.digits and found.before() in OTHERS["labels"] and found.behind() not in PEOPLE


def refuse_phrase(found: Found) -> bool:
    """As in "one another", "no longer", "one of the most", "the one"."""
    if found.number.high == 1 and found.before() in OTHERS["before_one"]:
        return True
    phrases = PHRASES.get(found.first)
    return bool(phrases and phrases.taken(found.clause.lemmas, found.number.last))


def refuse_compound(found: Found) -> bool:
    """As in "two-thirds", "one-legged", "ten-fold"."""
    return found.hyphened


REFUSALS: tuple[Callable[[Found], bool], ...] = (
    refuse_date,
    refuse_year,
    refuse_age,
    refuse_unit,
    refuse_money,
    refuse_label,
    refuse_phrase,
    refuse_compound,
)


def is_refused(clause: Clause, number: Number) -> bool:
    """Whether one of the rules refuses the number."""
    found = Found(clause, number)
    return any(refuses(found) for refuses in REFUSALS)
