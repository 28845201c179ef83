"""Dates written out in a text: "6 July 2014", "Jul 6", "June of 2016", "2018-11-09", "in 2007".

The names come from `<language>/calendar.toml`; forms of figures alone are the same for all.
"""

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from inquest.lexicons import load
from inquest.model import Period

YEARS = range(1900, 2100)
"""Years that a report may speak of; others are numbers."""

_ANY_YEAR = r"(?P<year>\d{4})(?![\w%]|[.,]\d)"  # refused as a whole if no report speaks of it
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w%]|[.,]\d)"
_DAY = r"(?P<day>\d{1,2})"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date at `start` to `end` of the text it was found in; None for a part that is not told."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None

    def period(self, year: int | None = None) -> Period | None:
        """The days meant, in this year where the date tells none; None without a year."""
        known = self.year or year
        if known is None:
            return None
        if self.month is None:
            return Period.of_year(known)
        if self.day is None:
            return Period.of_month(known, self.month)
        if self.day > calendar.monthrange(known, self.month)[1]:
            return None
        return Period.of_day(date(known, self.month, self.day))


def names(words: Mapping[str, object], *, capitalised: bool) -> str:
    """A pattern of any of the names, the longest first; lower case only where that is usual."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    forms = [form for word in ordered for form in (word.title(), word.upper())]
    return "|".join(re.escape(form) for form in (forms if capitalised else [*forms, *ordered]))


def find_dates(text: str, language: str = "en") -> tuple[WrittenDate, ...]:
    """Dates in the text, in order and without overlap; those that no calendar holds are left out."""
    found = sorted(_matches(text, language), key=lambda one: (one.start, -one.end))
    kept: list[WrittenDate] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(one for one in kept if _possible(one))


def _matches(text: str, language: str) -> Iterator[WrittenDate]:
    months = load(language, "calendar")["months"]
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            parts = match.groupdict()
            year = int(parts["year"]) if parts.get("year") else None
            month = _month(parts.get("month"), months)
            day = int(parts["day"]) if parts.get("day") else None
            yield WrittenDate(match.start("date"), match.end("date"), year, month, day)


def _month(word: str | None, months: Mapping[str, int]) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdecimal() else months[word.lower()]


def _possible(one: WrittenDate) -> bool:
    if one.year is not None and one.year not in YEARS:
        return False
    if one.month is not None and one.month not in range(1, 13):
        return False
    # Without a year, 29 February may be right.
    return one.day is None or (one.day > 0 and one.period(one.year or 2000) is not None)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """The forms of a date, the fullest first; the group `date` is its extent."""
    words = load(language, "calendar")
    month = f"(?P<month>{names(words['months'], capitalised=words['capitalised'])})"
    nth = f"(?:{'|'.join(words['ordinals'])})?"
    of = f"(?:{'|'.join(words['of'])})"
    month_only = "".join(rf"(?<!\b(?i:{word})\s)" for word in words["month_only"])
    then_year = rf"(?:\.?,?\s+(?:{of}\s+)?{_ANY_YEAR})?"
    before_month = rf"\b(?i:{'|'.join(words['before_month'])})[\s-]+"
    before_year = rf"\b(?i:{'|'.join(words['before_year'])})[\s-]+(?:{of}\s+)?"
    written = (
        # 2018-11-09, 2018/11/09, 2018-11
        r"(?<![\w/-])(?P<date>(?P<year>\d{4})(?P<mark>[-/])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?))(?![\d/-])",
        r"(?<![\w/-])(?P<date>(?P<year>\d{4})-(?P<month>\d\d))(?![\w/-])",
        # 09.11.2018; with slashes only where day and month cannot be mistaken
        r"(?<![\w.])(?P<date>(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4}))(?!\d|\.\d)",
        r"(?<![\w/])(?P<date>(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d\d?)/(?P<year>\d{4}))(?!\d|\.\d)",
        r"(?<![\w/])(?P<date>(?P<month>\d\d?)/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{4}))(?!\d|\.\d)",
        # 6 July 2014, 6th of July, July 6, 2014, Jul 6
        rf"(?<![\w.,:])(?P<date>{_DAY}{nth}\s+(?:{of}\s+)?{month}(?!\w){then_year})",
        rf"(?<!\w){month_only}(?P<date>{month}\.?\s+{_DAY}(?!\d|[.,:]\d|%){nth}(?!\w){then_year})",
        # June 2014, June of 2016, Nov. 2018
        rf"(?<!\w)(?P<date>{month}(?:\.|(?<=\w{{4}}),)?\s+(?:{of}\s+)?{_ANY_YEAR})",
        # in June, January-May 2022
        rf"{before_month}(?P<date>{month})(?!\w)",
        rf"(?<!\w)(?P<date>{month})(?=\s?[-\u2013]\s?[A-Z])",
        # in 2007, (2018), 2013-2015; a round thousand behind "of" or "for" is a number
        rf"(?!\b(?i:of|for)\s+[12]000\b){before_year}(?P<date>{_YEAR})",
        rf"(?m:(?:^|[(|,]\s?)(?P<date>{_YEAR})(?=\s*(?:[,;:.)|]|$)))",
        rf"(?:(?<=\b\d{{4}}[-\u2013])|(?<=\b\d{{4}}\sto\s)|(?<=\b\d{{4}}\sand\s))(?P<date>{_YEAR})",
    )
    return tuple(re.compile(pattern) for pattern in written)
