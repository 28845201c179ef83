from dataclasses import replace
from datetime import date

import pytest

from inquest.model import (
    Count,
    DateSource,
    Figure,
    Group,
    HolderKind,
    Incident,
    IncidentType,
    Outcome,
    Period,
    Place,
    Qualifier,
    ReportDate,
)
from inquest.publish import wording

DAY = date(2018, 11, 7)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (13, 13, "13"),
        (13, 50, "13\u201350"),
        (25, None, "25 or more"),
        (None, 20, "up to 20"),
        (0, 0, "0"),
        (None, None, "no number"),
    ],
)
def test_bounds_in_words(low, high, words):
    assert wording.range_words(low, high) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(26, None, Qualifier.MORE_THAN, "more than 25"), "more than 25"),
        (Figure(None, 9, Qualifier.FEWER_THAN, "fewer than ten"), "fewer than 10"),
        (Figure(120, 120, Qualifier.ABOUT, "some 120"), "about 120"),
        (Figure(3, 9, Qualifier.VAGUE, "several"), "\u201cseveral\u201d (3\u20139)"),
        (Figure(None, None, Qualifier.VAGUE, "many"), "\u201cmany\u201d"),
        (Figure(25, None, Qualifier.AT_LEAST, "at least 25"), "25 or more"),
    ],
)
def test_figures_in_words(figure, words):
    assert wording.figure_words(figure) == words


@pytest.mark.parametrize(
    ("due", "published", "words"),
    [
        ("2019-05-01", "2018-11-22", "1 May 2019"),
        ("P6M", "2018-11-22", "within 6 months, by 22 May 2019"),
        ("P3M", "2018-11-30", "within 3 months, by 28 February 2019"),
        ("P1Y2W", "2018-12-20", "within 1 year, 2 weeks, by 3 January 2020"),
        ("P10D", None, "within 10 days of the report"),
        ("P99999Y", "2018-11-22", "within 99999 years of the report"),
        ("P", "2018-11-22", "P"),
        ("soon", "2018-11-22", "soon"),
    ],
)
def test_due_dates_in_words(due, published, words):
    told = published and ReportDate(
        Period.of_day(date.fromisoformat(published)), DateSource.METADATA
    )
    assert wording.due_words(due, told) == words


def test_from_a_report_known_to_the_month_a_time_is_counted_from_its_last_day():
    told = ReportDate(Period.of_month(2018, 11), DateSource.URL)
    assert wording.due_words("P6M", told) == "within 6 months, by 30 May 2019"


def test_a_report_known_to_the_year_gives_no_due_day():
    told = ReportDate(Period.of_year(2018), DateSource.URL)
    assert wording.due_words("P6M", told) == "within 6 months of the report"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(Outcome.KILLED, Group.INMATES, None), "Inmates killed"),
        (Count(Outcome.HOSTAGE, Group.GUARDS, None), "Guards taken hostage"),
        (
            Count(Outcome.KILLED, Group.SECURITY_FORCES, None, "Chinese", "the second day"),
            "Security forces killed, Chinese (the second day)",
        ),
    ],
)
def test_questions_in_words(count, words):
    assert wording.question_words(count) == words


def test_an_incident_tells_what_is_known_of_it():
    bare = Incident("i", IncidentType.PRISON_RIOT, "A riot")
    full = Incident("i", IncidentType.ATTACK, "", Period.of_year(2018), Place("Danghara", "TJ"))
    named = replace(full, title="Attack, Danghara, 2018")
    assert wording.incident_words(bare) == "Prison riot"
    assert wording.incident_words(named) == "Tajikistan"
    assert wording.incident_words(full) == "Attack \u00b7 2018 \u00b7 Danghara \u00b7 Tajikistan"


def test_unknown_languages_keep_their_code():
    assert [wording.language_words(code) for code in ("ru", "xx", "")] == ["Russian", "xx", ""]


@pytest.mark.parametrize(
    ("kind", "told", "words"),
    [
        (
            HolderKind.STATE_BODY,
            {"anonymous": False, "official": True},
            "state authority, state body",
        ),
        (HolderKind.HOSPITAL, {"anonymous": True}, "unnamed, hospital"),
        (HolderKind.NGO, {"anonymous": False}, "NGO"),
        (HolderKind.UNKNOWN, {"anonymous": False}, ""),
    ],
)
def test_what_a_holder_is(kind, told, words):
    assert wording.holder_words(kind, **told) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no new voices"), (1, "one new voice"), (12, "twelve new voices"), (13, "13 new voices")],
)
def test_small_numbers_are_spelt_out(number, words):
    assert wording.spelled(number, "new voice") == words
