"""A time with the precision that the words give it: a day, a month, a year."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self

# Not from `calendar`, whose names follow the locale.
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


# UCDP's codes for the precision of a date, with the most days that each stands for.
CODES: Final = {1: 1, 2: 6, 3: 7, 4: 30, 5: 366}


def written_day(day: date) -> str:
    """A day in English words: "7 November 2018"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class Precision(StrEnum):
    """How finely a period is known."""

    DAY = "day"
    DAYS = "days"  # a few days: "last week", "the weekend"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date
    precision: Precision

    @classmethod
    def of_day(cls, day: date) -> Self:
        return cls(day, day, Precision.DAY)

    @classmethod
    def of_days(cls, first: date, last: date) -> Self:
        return cls(first, last, Precision.DAY if first == last else Precision.DAYS)

    @classmethod
    def of_month(cls, year: int, month: int) -> Self:
        last = calendar.monthrange(year, month)[1]
        return cls(date(year, month, 1), date(year, month, last), Precision.MONTH)

    @classmethod
    def of_year(cls, year: int) -> Self:
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @property
    def code(self) -> int | None:
        """UCDP's code for its precision (GED codebook): 1 a day to 5 up to a year; None beyond."""
        days = (self.last - self.first).days + 1
        if self.precision is Precision.MONTH:
            return 4
        return next((code for code, most in CODES.items() if days <= most), None)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: "Period") -> bool:
        """Whether the other lies inside this one."""
        return self.first <= other.first and other.last <= self.last

    def gap(self, other: "Period") -> timedelta:
        """Time between the two; zero where they share a day."""
        apart = max(self.first, other.first) - min(self.last, other.last)
        return max(apart, timedelta(0))

    @property
    def words(self) -> str:
        """As people write it, as finely as it is known: "7 November 2018", "April 1997"."""
        first, last = self.first, self.last
        match self.precision:
            case Precision.DAY:
                return written_day(first)
            case Precision.MONTH:
                return f"{MONTHS[first.month - 1]} {first.year}"
            case Precision.YEAR:
                return str(first.year)
            case Precision.YEARS:
                return f"{first.year} to {last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day} to {written_day(last)}"
        return f"{written_day(first)} to {written_day(last)}"

    def __str__(self) -> str:
        """As short as the precision allows, in ISO 8601: 2018-11-07, 2018-11, 2018."""
        if self.precision is Precision.DAY:
            return self.first.isoformat()
        if self.precision is Precision.MONTH:
            return f"{self.first:%Y-%m}"
        if self.precision is Precision.YEAR:
            return f"{self.first:%Y}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"
