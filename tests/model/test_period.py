"""Periods are written as they show themselves: a day, a month, a year, first/last."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.model import Period, Precision


def period(words):
    """A period from its form in ISO 8601."""
    first, _, last = words.partition("/")
    if last:
        return Period.of_days(date.fromisoformat(first), date.fromisoformat(last))
    year, *rest = map(int, words.split("-"))
    if not rest:
        return Period.of_year(year)
    month, *day = rest
    return Period.of_day(date(year, month, *day)) if day else Period.of_month(year, month)


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("2018-11-07", Precision.DAY),
        ("2018-11", Precision.MONTH),
        ("2018", Precision.YEAR),
        ("2018-11-05/2018-11-07", Precision.DAYS),
    ],
)
def test_a_period_shows_no_more_than_is_known(words, precision):
    assert str(period(words)) == words
    assert period(words).precision is precision


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("2018-11-07", 1),
        ("2018-11-06/2018-11-07", 2),
        ("2018-11-02/2018-11-07", 2),
        ("2018-11-05/2018-11-11", 3),
        ("2018-11-05/2018-11-12", 4),
        ("2018-10-01/2018-10-30", 4),
        ("2018-10", 4),
        ("2018-10-01/2018-11-07", 5),
        ("2016", 5),
        ("2016-01-01/2018-12-31", None),
    ],
)
def test_a_period_has_the_code_of_its_length(told, code):
    assert period(told).code == code


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("2018-11-07", "7 November 2018"),
        ("2018-11-07/2018-11-08", "7 to 8 November 2018"),
        ("2018-11-07/2019-01-08", "7 November 2018 to 8 January 2019"),
        ("1997-04", "April 1997"),
        ("2016", "2016"),
    ],
)
def test_a_period_in_words(told, words):
    assert period(told).words == words


def test_some_years_in_words():
    assert Period(date(2014, 1, 1), date(2016, 12, 31), Precision.YEARS).words == "2014 to 2016"


def test_days_from_a_day_to_itself_are_a_day():
    assert period("2018-11-07/2018-11-07") == period("2018-11-07")


@pytest.mark.parametrize(
    ("words", "last"),
    [("2016-02", "2016-02-29"), ("2018-02", "2018-02-28"), ("2018", "2018-12-31")],
)
def test_a_month_and_a_year_have_their_last_day(words, last):
    assert period(words).last == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("one", "other", "holds", "overlaps", "days"),
    [
        ("2018", "2018-11", True, True, 0),
        ("2018-11", "2018-11-30", True, True, 0),
        ("2018-11-30", "2018-11", False, True, 0),
        ("2018-11-01/2018-11-08", "2018-11-08/2018-11-12", False, True, 0),
        ("2018-11-07", "2018-11-08", False, False, 1),
        ("2018-11", "2019-01-01", False, False, 32),
    ],
)
def test_two_periods(one, other, holds, overlaps, days):
    first, second = period(one), period(other)
    assert first.holds(second) is holds
    assert first.overlaps(second) is second.overlaps(first) is overlaps
    assert first.gap(second) == second.gap(first) == timedelta(days)


days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
periods = st.tuples(days, days).map(lambda pair: Period.of_days(*sorted(pair)))


@given(periods, periods)
def test_periods_that_share_a_day_have_no_gap(one, other):
    assert one.overlaps(other) == (one.gap(other) == timedelta(0))
    assert not one.holds(other) or one.overlaps(other)
