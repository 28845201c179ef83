"""A year that a text names, for reports whose date of publication is not known."""

import re
from collections import defaultdict
from collections.abc import Sequence

from inquest.annotate.times.clock import Clock
from inquest.lexicons import load
from inquest.lexicons.calendar import WrittenDate, find_dates
from inquest.model import Span

LAST_WORD = re.compile(r"(\w+)\W*\Z")


def read_clock(spans: Sequence[Span]) -> Clock:
    """What the text itself tells of its time.

    Its year is the latest that it names, if it names it as its own: "the third course of 2018"
    or "9 November 2018", but not "in 2007" or "since June 2016", which look back. A month that it
    names with one year only ("in November 2018") has that year throughout.
    """
    own: set[int] = set()
    years: set[int] = set()
    months: defaultdict[int, set[int]] = defaultdict(set)
    for span in spans:
        for one in find_dates(span.text):
            if one.year is None:
                continue
            years.add(one.year)
            if one.month is not None:
                months[one.month].add(one.year)
            if not _looks_back(span.text, one):
                own.add(one.year)
    latest = max(years, default=None)
    year = latest if latest in own else None
    named = {month: found.pop() for month, found in months.items() if len(found) == 1}
    return Clock(
        year, note="no publication date; the year is one that the text names", month_years=named
    )


def _looks_back(text: str, one: WrittenDate) -> bool:
    if one.day is not None:
        return False
    found = LAST_WORD.search(text[: one.start])
    return found is not None and found[1].lower() in load("en", "calendar")["shape"]["background"]
