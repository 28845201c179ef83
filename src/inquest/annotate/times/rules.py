"""The rules for expressions of time in English: each has a name, a form and a reading."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from inquest.annotate.times.ahead import is_ahead
from inquest.annotate.times.clock import Clock, season_of
from inquest.lexicons import load
from inquest.lexicons.calendar import YEARS, WrittenDate, find_dates, names
from inquest.model import Period, Precision

ELSEWHERE = "counted from another time in the text"
VAGUE = "too vague to count"
SHIFTS = {"last": -1, "this": 0, "next": 1}

Answer = Period | str | None
"""A period, a note that tells why there is none, or None where the clock does not know enough."""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in a sentence, and the clock to read it by."""

    match: re.Match[str]
    clock: Clock

    def __getitem__(self, group: str) -> str:
        """The words of a group of the form, lower-cased, one space between; "" where it is empty."""
        return " ".join((self.match[group] or "").lower().split())

    @property
    def ahead(self) -> bool:
        return is_ahead(self.match.string, *self.match.span("time"))


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of expression and how to read it.

    In `form`, a space is any white space, and %(day)s and the like are the words of `_parts`.
    """

    name: str
    form: str
    read: Callable[[Found], Answer]

    def pattern(self) -> re.Pattern[str]:
        """The form as a pattern whose group `time` is the whole expression."""
        form = self.form.replace(" ", r"\s+") % _parts()
        return re.compile(rf"\b(?P<time>{form})\b", re.IGNORECASE)


def _weekday(found: Found) -> Answer:
    order = found["order"]
    ahead = found.ahead if order in ("", "this") else order.endswith(("next", "coming"))
    strict = order == "last"
    return found.clock.weekday(_words("weekdays")[found["day"]], ahead=ahead, strict=strict)


def _today(found: Found) -> Answer:
    return found.clock.days(0)


def _yesterday(found: Found) -> Answer:
    return found.clock.days(-2 if found["before"] else -1)


def _tomorrow(found: Found) -> Answer:
    return found.clock.days(2 if found["after"] else 1)


def _overnight(found: Found) -> Answer:
    return found.clock.night()


def _unit(found: Found) -> Answer:
    shift, clock = SHIFTS[found["order"]], found.clock
    counts = {"week": clock.weeks, "month": clock.months, "year": clock.years}
    return counts[found["unit"]](shift)


def _weekend(found: Found) -> Answer:
    order = found["order"]
    return found.clock.weekend(ahead=order == "next" or (order != "last" and found.ahead))


def _ago(found: Found) -> Answer:
    words, clock = found["count"], found.clock
    count = int(words) if words.isdecimal() else _words("counts")[words]
    if not count or found["unit"] == "decade":
        return VAGUE
    counts: dict[str, Callable[[int], Period | None]] = {
        "day": lambda number: clock.days(-number),
        "week": clock.weeks_ago,
        "fortnight": lambda number: clock.weeks_ago(2 * number),
        "month": lambda number: clock.months(-number),
        "year": lambda number: clock.years(-number),
    }
    return counts[found["unit"]](count)


def _elsewhere(found: Found) -> Answer:
    del found
    return ELSEWHERE


def _season(found: Found) -> Answer:
    return found.clock.season(_words("seasons")[found["season"]], found["order"])


def _bare_season(found: Found) -> Answer:
    which = "next" if found.ahead else "before"
    return found.clock.season(_words("seasons")[found["season"]], which)


def _season_of_year(found: Found) -> Answer:
    return season_of(int(found["year"]), _words("seasons")[found["season"]])


def _ordered_month(found: Found) -> Answer:
    order = found["order"]
    ahead = order == "next" or (order == "this" and found.ahead)
    month = _words("months")[found["month"]]
    return found.clock.named(month, ahead=ahead, strict=order != "this")


def _date_of_year(found: Found) -> Answer:
    year = found.clock.years(SHIFTS[found["order"]])
    written = find_dates(f"in {found.match['date']}")
    return written[0].period(year.first.year) if year and written else None


def _nth(found: Found) -> Answer:
    clock, ahead = found.clock, found.ahead
    months = [clock.months(shift) for shift in ((0, 1, 2) if ahead else (0, -1, -2))]
    day = int(found["nth"])
    days = [
        WrittenDate(0, 0, one.first.year, one.first.month, day).period() for one in months if one
    ]
    today = clock.day
    if today is None or not 0 < day < 32:  # noqa: PLR2004 - days of a month
        return None
    right = (one for one in days if one and (one.first > today if ahead else one.first <= today))
    return next(right, None)


def _decade(found: Found) -> Answer:
    first = int(found["decade"])
    if first not in YEARS:
        return VAGUE
    years = Period.of_year(first), Period.of_year(first + 9)
    return Period(years[0].first, years[1].last, Precision.YEARS)


def _words(key: str) -> dict[str, Any]:
    return load("en", "calendar")[key]  # type: ignore[no-any-return] # tables of the file


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _parts() -> dict[str, str]:
    """The words that the forms are made of; names of days and months need their capitals."""
    shape = _words("shape")
    days = f"(?-i:{names(_words('weekdays'), capitalised=True)})"
    months = f"(?-i:{names(_words('months'), capitalised=True)})"
    seasons = _any(_words("seasons"))
    return {
        "day": f"(?P<day>{days})",
        "month": f"(?P<month>{months})",
        "date": rf"(?P<date>\d{{1,2}}\s+{months}|{months}(?:\s+\d{{1,2}})?)",
        "season": f"(?P<season>{seasons})",
        "order": "(?P<order>last|this|next)",
        "edge": rf"(?:(?:{_any(shape['edges'])})(?:\s+on|\s+in)?[\s-]+)?",
        "part": rf"(?:\s+(?:{_any(shape['parts'])}))?",
        "count": rf"(?P<count>\d{{1,3}}|{_any(_words('counts'))})",
        "unit": "(?P<unit>day|week|fortnight|month|year|decade)s?",
        "moment": f"(?:day|night|morning|afternoon|evening|week|weekend|month|year|{seasons})",
        "uncertain": "".join(rf"(?<!\b{re.escape(word)}\s)" for word in shape["habits"]),
        "no_paper": rf"(?!\s(?:{_any(shape['papers'])})\b)",
    }


RULES = (
    Rule(
        "day of a month's weeks",
        "(?:the )?(?:first|second|third|last) %(day)s (?:in|of)(?: %(month)s)?",
        _elsewhere,
    ),
    Rule("other weekday", "(?:the )?(?:previous|following|same) %(day)s%(part)s", _elsewhere),
    Rule(
        "weekday",
        "%(uncertain)s%(edge)s(?:(?P<order>last|next|this(?: past| coming)?) )?"
        "%(day)s%(no_paper)s%(part)s",
        _weekday,
    ),
    Rule("today", "(?:(?:earlier|later|late|early) )?(?:today|tonight)", _today),
    Rule("this morning", "this (?:morning|afternoon|evening)", _today),
    Rule("yesterday", "(?P<before>the day before )?yesterday%(part)s", _yesterday),
    Rule("last night", "last (?P<before>)night", _yesterday),
    Rule("tomorrow", "(?P<after>the day after )?tomorrow%(part)s", _tomorrow),
    Rule("overnight", "overnight", _overnight),
    # "the last year", "the next month" are lengths of time.
    Rule("unit", r"(?<!\bthe\s)%(edge)s%(order)s (?P<unit>week|month|year)", _unit),
    Rule("weekend", "(?:%(order)s|the) weekend", _weekend),
    Rule("ago", r"(?<!half\s)%(count)s %(unit)s ago", _ago),
    Rule(
        "count from elsewhere",
        "%(count)s (?:%(unit)s|nights?) (?:earlier|later|before|after|afterwards?|prior|previously)",
        _elsewhere,
    ),
    Rule("day by another", "the (?:day|night|week|month|year) (?:before|after)", _elsewhere),
    Rule(
        "that day",
        "(?:the (?:following|previous|same|preceding)|that) %(moment)s"
        "|(?:the )?next (?:day|night|morning|afternoon|evening)",
        _elsewhere,
    ),
    Rule("season", "%(edge)s%(order)s %(season)s", _season),
    Rule("bare season", r"(?<=\b(?:in|by)\s)(?:the )?%(edge)s%(season)s(?! of)", _bare_season),
    Rule("season of a year", r"%(season)s (?:of )?(?P<year>(?:19|20)\d\d)", _season_of_year),
    Rule("month", r"%(order)s %(month)s(?! \d)", _ordered_month),
    Rule("date of a year", "%(date)s,? (?:of )?%(order)s year", _date_of_year),
    Rule(
        "date of that year",
        "%(date)s,? (?:of )?(?:that|the same|the following|the previous) year",
        _elsewhere,
    ),
    Rule(
        "day of the month",
        r"(?:(?<=\b(?:on|by|to)\s)|(?<=\bsince\s)|(?<=\buntil\s)|%(moment)s of )"
        r"the (?P<nth>[12]?\d|3[01])(?:st|nd|rd|th)"
        r"(?= (?:and|but|when|to|that|the|a|in|at|by|he|she|they|it|after|as)\b|\s*(?:[.,;:)]|$))",
        _nth,
    ),
    Rule("decade", r"(?:the )?(?:(?:early|late|mid)[\s-]+)?(?P<decade>(?:19|20)\d0)s", _decade),
)
