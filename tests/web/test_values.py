"""Values in addresses and forms."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from inquest.web.values import Day, number

DAY = TypeAdapter(Day)


@given(st.text())
def test_a_number_is_digits(text):
    told = number(text)
    assert told is None or (told >= 0 and text.isdecimal())


@pytest.mark.parametrize(
    ("text", "told"),
    [("7", 7), ("007", 7), ("\u0667", 7), ("²", None), ("-1", None), ("9" * 5000, None)],
)
def test_what_is_none_counts_for_nothing(text, told):
    assert number(text) == told


@given(st.text() | st.from_regex(r"\d{4}-\d\d-\d\d", fullmatch=True))
def test_a_day_is_a_day_or_refused(text):
    try:
        told = DAY.validate_python(text)
    except ValidationError:
        return
    assert told is None or isinstance(told, date)


def test_an_empty_day_is_none():
    assert DAY.validate_python("") is None
    assert DAY.validate_python("2018-11-08") == date(2018, 11, 8)


@pytest.mark.parametrize("asked", ["as_of=2018-02-31", "as_of=soon", "as_of=0", "as_of=2018-13-01"])
def test_a_day_that_is_none_is_told(reading, asked):
    assert reading.get(f"/cases/riot?{asked}").status == 422
    assert reading.get(f"/cases/riot/compare?{asked.replace('as_of', 'later')}").status == 422


@pytest.mark.parametrize("done", ["inf", "nan", "1e400", "-1", "9" * 5000, "x", "٣"])
def test_no_change_is_told_that_was_none(reading, done):
    page = reading.get("/cases/riot", params={"done": done})
    assert page.status == 200
    assert page.css(".banner") == []
