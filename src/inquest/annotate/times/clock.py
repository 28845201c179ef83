"""The time from which a report counts: its publication, or a year that its text names."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Self

from inquest.lexicons.calendar import WrittenDate
from inquest.model import Period, Precision, ReportDate

WEEK = 7
SEASON_MONTHS = 3
SOON = timedelta(days=31)  # a date this little ahead belongs to the year of publication


@dataclass(frozen=True, slots=True)
class Clock:
    """What is known of "now"; a part that is not known is None.

    Attributes:
        lack: why an expression that needs more stays unresolved.
        note: what to tell of an expression that was resolved without a publication date.
        month_years: the year that the text itself gives a month, where it gives one only.

    """

    year: int | None = None
    month: int | None = None
    day: date | None = None
    lack: str = "no publication date"
    note: str = ""
    month_years: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, published: ReportDate) -> Self:
        """As fine as the publication date is."""
        period = published.period
        year = period.first.year if period.first.year == period.last.year else None
        lack = f"publication known as {period} only"
        if period.precision is Precision.DAY:
            return cls(year, period.first.month, period.first)
        if period.precision is Precision.MONTH:
            return cls(year, period.first.month, lack=lack)
        return cls(year, lack=lack, note=lack)

    # Each of the methods below gives None where the clock does not know enough.

    def days(self, shift: int) -> Period | None:
        return Period.of_day(self.day + timedelta(days=shift)) if self.day else None

    def night(self) -> Period | None:
        """The night before the day of publication."""
        return Period.of_days(self.day - timedelta(days=1), self.day) if self.day else None

    def weeks(self, shift: int) -> Period | None:
        """A week from Monday to Sunday; 0 is the one of publication."""
        if not self.day:
            return None
        monday = self.day + timedelta(days=WEEK * shift - self.day.weekday())
        return Period.of_days(monday, monday + timedelta(days=WEEK - 1))

    def weeks_ago(self, count: int) -> Period | None:
        """The seven days around the one so many weeks before."""
        if not self.day:
            return None
        middle, half = self.day - timedelta(days=WEEK * count), timedelta(days=WEEK // 2)
        return Period.of_days(middle - half, middle + half)

    def weekend(self, *, ahead: bool) -> Period | None:
        """The Saturday and Sunday that are next, or else the last that began."""
        saturday = self.weekday(5, ahead=ahead)
        if not saturday:
            return None
        return Period.of_days(saturday.first, saturday.first + timedelta(days=1))

    def months(self, shift: int) -> Period | None:
        if self.year is None or self.month is None:
            return None
        year, month = divmod(self.year * 12 + self.month - 1 + shift, 12)
        return Period.of_month(year, month + 1)

    def years(self, shift: int) -> Period | None:
        return Period.of_year(self.year + shift) if self.year is not None else None

    def weekday(self, weekday: int, *, ahead: bool, strict: bool = False) -> Period | None:
        """The next such day, or the last: the day of publication itself unless `strict`."""
        if not self.day:
            return None
        if ahead:
            return self.days((weekday - self.day.weekday() - 1) % WEEK + 1)
        back = (self.day.weekday() - weekday) % WEEK
        return self.days(-(back or WEEK) if strict else -back)

    def named(self, month: int, *, ahead: bool, strict: bool = False) -> Period | None:
        """The last month of that name, or the next; the current one unless `strict`."""
        year = self._year_of(month)
        if year is None:
            return None
        if self.month is not None and ahead:
            year += month < self.month or (strict and month == self.month)
        elif self.month is not None:
            year -= month > self.month or (strict and month == self.month)
        return Period.of_month(year, month)

    def dated(self, written: WrittenDate, *, ahead: bool) -> Period | None:
        """The day and month nearest before publication, or a little after it in the same year."""
        year = self._year_of(written.month or 1)
        if year is None:
            return None
        here = written.period(year)
        if here and self.day:
            year += ahead and here.first < self.day
            year -= not ahead and here.first > self.day + SOON
        elif self.month and written.month:
            year += ahead and written.month < self.month
            year -= not ahead and written.month > self.month + 1
        return written.period(year)

    def season(self, month: int, which: str) -> Period | None:
        """The season that begins in that month: "this", "last", "next" or the one begun "before"."""
        if self.year is None:
            return None
        own = season_of(self.year, month)
        if self.month is None:
            return own if which in ("this", "before") else None
        now = self.day or date(self.year, self.month, 1)
        near = [season_of(self.year + shift, month) for shift in (-2, -1, 0, 1)]
        if which == "last":
            return next(one for one in reversed(near) if one.last < now)
        if which == "next":
            return next(one for one in near if one.first > now)
        if which == "before":
            return next(one for one in reversed(near) if one.first <= now)
        return next((one for one in near if one.first <= now <= one.last), own)

    def _year_of(self, month: int) -> int | None:
        return self.year if self.day or self.month else self.month_years.get(month, self.year)


def season_of(year: int, month: int) -> Period:
    """The three months from that one on."""
    end_year, end = divmod(year * 12 + month - 1 + SEASON_MONTHS - 1, 12)
    last = calendar.monthrange(end_year, end + 1)[1]
    return Period(date(year, month, 1), date(end_year, end + 1, last), Precision.SEASON)
