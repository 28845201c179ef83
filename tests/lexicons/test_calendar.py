from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.lexicons.calendar import YEARS, find_dates
from inquest.model import Period


def marked(text: str) -> str:
    """The text with each date in brackets, and its parts behind it."""
    for one in reversed(find_dates(text)):
        parts = "-".join(
            "?" if part is None else str(part) for part in (one.year, one.month, one.day)
        )
        text = f"{text[: one.start]}[{text[one.start : one.end]}={parts}]{text[one.end :]}"
    return text


@pytest.mark.parametrize(
    "expected",
    [
        "[June 2024=2024-6-?]",
        "on [6 July 2014=2014-7-6].",
        "[July 6, 2014=2014-7-6],",
        "NAIROBI, Kenya, [Jul 6=?-7-6] --",
        "[20 May=?-5-20]",
        "DUSHANBE, [May 20=?-5-20]. /TASS/.",
        "[2018-11-09=2018-11-9]T10:00:00Z",
        "[2018-11=2018-11-?]",
        "[2018/11/09=2018-11-9]",
        "[09.11.2018=2018-11-9]",
        "[25/12/2018=2018-12-25] and [12/25/2018=2018-12-25]",
        "on [June 24th=?-6-24]",
        "early [2019=2019-?-?]",
        "[June of 2016=2016-6-?]",
        "[Nov. 9, 2018=2018-11-9]",
        "the [30th of November=?-11-30]",
        "between [2 October=?-10-2] and [6 November 2018=2018-11-6]",
        "[January=?-1-?]-[May 2022=2022-5-?]",
        "since [2001=2001-?-?] and in [May=?-5-?]",
        "the third course of [2018=2018-?-?] sponsored by",
        "Riot, [2016=2016-?-?]: six dead ([2018=2018-?-?])",
        "from [2013=2013-?-?] to [2015=2015-?-?]",
        "[29 February=?-2-29]",
    ],
)
def test_finds(expected: str) -> None:
    plain = "".join(part.split("=")[0] for part in expected.replace("]", "[").split("["))
    assert marked(plain) == expected


@pytest.mark.parametrize(
    "text",
    [
        "he may, she might, they march",
        "11/09/2018",  # day or month first?
        "31 February 2019",
        "2018-13-01",
        "in 1815",
        "15 January 1815",
        "a crowd of 2000 men",
        "0 May",
        "45 June",
        "at 7.30 May",
        "version 1.2.2018.4",
        "room 2207",
        "",
    ],
)
def test_leaves(text: str) -> None:
    assert find_dates(text) == ()


def test_period_takes_a_year_from_elsewhere() -> None:
    (one,) = find_dates("29 February")
    assert one.period() is None
    assert one.period(2019) is None
    assert str(one.period(2020)) == "2020-02-29"


@given(st.dates(Period.of_year(YEARS[0]).first, Period.of_year(YEARS[-1]).last))
def test_any_day_is_read_back(day: object) -> None:
    for form in ("%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y"):
        text = f"it was {day:{form}}, they said"
        (one,) = find_dates(text)
        assert one.period() == Period.of_day(day)  # type: ignore[arg-type]


@given(st.text())
def test_any_text_gives_dates_in_order(text: str) -> None:
    found = find_dates(text)
    assert all(one.start < one.end for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
