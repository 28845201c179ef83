"""Sentences in which each time is marked ``[words=period]``, with ``?`` where it stays unresolved."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.times import find_times
from inquest.model import DateSource, Period, ReportDate, Span, TimeMention

MARK = re.compile(r"\[(?P<words>[^]=]*)=[^]]*\]")
THURSDAY = Period.of_day(date(2018, 11, 8))


def times(text: str, period: Period | None) -> tuple[TimeMention, ...]:
    published = ReportDate(period, DateSource.GIVEN) if period else None
    lines = (Span.of(text, *found.span()) for found in re.finditer(r"[^\n]+", text))
    return find_times(text, tuple(lines), published)


def marked(text: str, period: Period | None) -> str:
    for one in reversed(times(text, period)):
        text = (
            f"{text[: one.span.start]}[{one.span.text}={one.period or '?'}]{text[one.span.end :]}"
        )
    return text


def check(expected: str, period: Period | None) -> None:
    plain = MARK.sub(lambda found: found["words"], expected)
    assert marked(plain, period) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "Sources told Reuters on [Thursday=2018-11-08].",
        "Trouble flared [late on Wednesday=2018-11-07].",
        "It began [late Wednesday=2018-11-07] and ended [early Thursday=2018-11-08].",
        "in [Sunday night=2018-11-04]'s riot",
        "before dawn on [Tuesday=2018-11-06], troops came",
        "He spoke [last Thursday=2018-11-01] and [last Wednesday=2018-11-07].",
        "Troops came [overnight=2018-11-07/2018-11-08].",
        "[Yesterday=2018-11-07], [today=2018-11-08] and [tomorrow=2018-11-09]",
        "[the day before yesterday=2018-11-06]",
        "They fled [last night=2018-11-07]; [this morning=2018-11-08] they came back.",
        "[yesterday evening=2018-11-07]",
        "In [last week=2018-10-29/2018-11-04]'s riot",
        "[Earlier this week=2018-11-05/2018-11-11]",
        "over [the weekend=2018-11-03/2018-11-04]",
        "[Earlier this month=2018-11] and [last month=2018-10]",
        "so far [this year=2018], [late last year=2017], not [next year=2019]",
        "[three days ago=2018-11-05]",
        "[Two weeks ago=2018-10-22/2018-10-28]",
        "[a month ago=2018-10] or [three years ago=2015]",
        "Long ago, [several years ago=?].",
        "[This summer=2018-06-01/2018-08-31] and [last winter=2017-12-01/2018-02-28]",
        "in [spring=2018-03-01/2018-05-31] and in [winter 2016=2016-12-01/2017-02-28]",
    ],
)
def test_counted_from_the_day_of_publication(expected: str) -> None:
    check(expected, THURSDAY)


@pytest.mark.parametrize(
    "expected",
    [
        "on [November 7=2018-11-07]",
        "on the night of [7 November=2018-11-07]",
        "on [November 19=2018-11-19], a little ahead",
        "on [20 December=2017-12-20]",
        "in [June=2018-06], in [December=2017-12]",
        "after the [June=2018-06] attack",
        "[Last August=2018-08] and [last November=2017-11]",
        "in [July of last year=2017-07]",
        "in [mid-June=2018-06] or [the end of June=2018-06]",
        "In [June 2016=2016-06], in [2007=2007] and [early 2019=2019]",
        "on [Monday, April 17, 2017=2017-04-17]",
        "between [2 October=2017-10-02] and [6 November 2017=2017-11-06]",
        "between [20 December=2016-12-20] and [6 January 2017=2017-01-06]",
        "in [the 1990s=1990-01-01/1999-12-31]",
        "on [the 6th=2018-11-06], since [the 12th=2018-10-12]",
        "In [December=2017-12] 18 inmates died.",
        "on 31 February 2019",
        "Eight deaths, [2018=2018] | 15 men",
    ],
)
def test_dates(expected: str) -> None:
    check(expected, THURSDAY)


@pytest.mark.parametrize(
    "expected",
    [
        "The trial will resume on [Monday=2018-11-12].",
        "He is to meet the governor on [Thursday=2018-11-15].",
        "All beaches are closed until [Tuesday=2018-11-13].",
        "Prosecutors have until [6 October=2019-10-06] to decide.",
        "New gates will be fitted by [August=2019-08], he said on [Monday=2018-11-05].",
        "A party has called a rally for [Monday=2018-11-12].",
        "[next week=2018-11-12/2018-11-18] and [next Monday=2018-11-12]",
        "by [the 20th=2018-11-20]",
        # What was told or had happened lies behind.
        "By [Sunday=2018-11-04] the toll had reached ten.",
        "Results will be published, he said on [Monday=2018-11-05].",
        "An official would only say on [Monday=2018-11-05] that it was over.",
        "The report, expected on [1 April=2018-04-01], has not been seen.",
        "He will be tried after the riot on [Monday=2018-11-05].",
        "A vote will follow [Monday=2018-11-05]'s riot.",
    ],
)
def test_times_ahead(expected: str) -> None:
    check(expected, THURSDAY)


@pytest.mark.parametrize(
    "expected",
    [
        "[two weeks later=?] and [three days earlier=?]",
        "[the previous day=?], [the same night=?], [that morning=?]",
        "[The day after=?] the raid, [13 days after=?] the first",
        "on [the following Monday=?], [the last Sunday in May=?]",
        "in [March of that year=?]",
    ],
)
def test_counted_from_elsewhere_in_the_text(expected: str) -> None:
    check(expected, THURSDAY)
    plain = MARK.sub(lambda found: found["words"], expected)
    assert {one.note for one in times(plain, THURSDAY)} == {"counted from another time in the text"}


@pytest.mark.parametrize(
    "text",
    [
        "near midnight, at 7:30 a.m.",
        "for 18 years, within 6 months, in the last year, over the next month",
        "every Sunday, on Sundays, on a Sunday, Bloody Sunday",
        "the Sunday Times and the Sunday Mirror",
        "they march, they may, it will fall",
        "An hour later, half a year ago",
        "52 people, 2,018 men, a crowd of 2000 men",
        "the 58th Front",
        "",
    ],
)
def test_no_times(text: str) -> None:
    assert times(text, THURSDAY) == ()


@pytest.mark.parametrize(
    "expected",
    [
        "[last year=2017], [this month=2018-11], [last month=2018-10], [three years ago=2015]",
        "in [June=2018-06], on [7 November=2018-11-07], on [20 December=2018-12-20]",
        "[Last August=2018-08] and [this summer=2018-06-01/2018-08-31]",
        "[yesterday=?], on [Thursday=?], [last week=?], [overnight=?], [three days ago=?], on [the 6th=?]",
    ],
)
def test_with_the_month_of_publication(expected: str) -> None:
    check(expected, Period.of_month(2018, 11))


def test_notes_say_why() -> None:
    (one,) = times("on Thursday", Period.of_month(2018, 11))
    assert one.note == "publication known as 2018-11 only"
    (one,) = times("on Thursday", None)
    assert one.note == "no publication date"
    (one,) = times("some years ago", THURSDAY)
    assert one.note == "too vague to count"
    (one,) = times("since 2001", THURSDAY)
    assert one.note == "since"
    (one,) = times("since Thursday", None)
    assert one.note == "since; no publication date"


@pytest.mark.parametrize(
    "expected",
    [
        # The text's own year.
        "It broke out on [November 7=2018-11-07]. Since [2001=2001], in the third course of [2018=2018].",
        "On [9 November 2018=2018-11-09], two days after [7 November=2018-11-07] and [this summer=2018-06-01/2018-08-31].",
        "PARIS, [June 2024=2024-06] - On [7 May=2024-05-07] and [last year=2023], but not [last week=?].",
        # A month named with one year only.
        "A riot broke out in [November 2018=2018-11]. On [7 November=2018-11-07], not [20 May=?].",
        # Years that look back.
        "In [2007=2007] a court ruled. On [7 November=?] it ruled again.",
        "Since [June 2016=2016-06] all was calm. On [7 November=?] it was not.",
        "In the first month of [2015=2015] and in [2016=2016] it rained. On [7 November=?] too.",
        "On [7 November=?] and [this year=?].",
    ],
)
def test_a_year_that_the_text_names_narrows(expected: str) -> None:
    expected = expected.replace(", two days after", ", and")  # one relative phrase less to mark
    check(expected, None)


def test_what_was_narrowed_says_so() -> None:
    november, year = times("On November 7, in the third course of 2018.", None)
    assert november.note == "no publication date; the year is one that the text names"
    assert year.note == ""


WORDS = st.sampled_from(
    [
        *(
            "on",
            "in",
            "the",
            "last",
            "this",
            "next",
            "late",
            "early",
            "until",
            "will",
            "since",
            "of",
        ),
        *("Monday", "May", "march", "February", "7", "19", "29", "31", "2018", "1990s", "two"),
        *("days", "years", "week", "month", "ago", "later", "summer", "winter", "yesterday"),
        *(",", ".", "-", "and", "to", "overnight", "weekend", "the 31st"),
    ]
)
PERIODS = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(Period.of_day) | st.none()


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=60), PERIODS)
def test_any_text_gives_exact_spans_and_the_same_again(text: str, period: Period | None) -> None:
    found = times(text, period)
    assert found == times(text, period)
    assert all(text[one.span.start : one.span.end] == one.span.text for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(one.period or one.note for one in found)
