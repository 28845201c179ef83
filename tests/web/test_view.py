"""A case as it was known on a day: what was said later is not told."""

import re
from datetime import date, timedelta

import pytest

from tests.web.checker import words
from tests.web.pages.test_every_page import crawled

CASE = "/cases/riot"
EARLY, BETWEEN, LATE = "2018-11-08", "2018-11-09", "2018-11-10"
# What the second report alone tells, of 10 November.
LATER = (
    "Shohmurod",
    "AFP",
    "killed 21 inmates",
    "Tajik minister",
    "new prison",
    "/reports/2",
    "contested",
)
NOT_OF_THE_DAY = re.compile(r'<select id="as-of".*?</select>|as_of=2018-11-10', re.DOTALL)
SECTIONS = (
    *("", "/claims", "/reports", "/voices", "/measures", "/places", "/flags", "/timeline"),
    *("/queue", "/compare", "/claims?q=minister", "/claims?document=2"),
)


@pytest.mark.parametrize("day", [EARLY, BETWEEN])
@pytest.mark.parametrize("section", SECTIONS)
def test_a_page_of_a_day_tells_nothing_later(reading, day, section):
    page = reading.get(f"{CASE}{section}{'&' if '?' in section else '?'}as_of={day}")
    assert page.status == 200
    told = NOT_OF_THE_DAY.sub("", page.text)
    if "document=2" not in section:
        assert [words for words in LATER if words in told] == []


def test_all_pages_that_a_day_leads_to_are_of_that_day(reading):
    seen = crawled(reading, f"{CASE}?as_of={EARLY}", 60)
    for path, page in seen.items():
        if f"as_of={EARLY}" in path and "/log" not in path:
            assert [words for words in LATER if words in NOT_OF_THE_DAY.sub("", page.text)] == [], (
                path
            )
            inner = {each for each in page.links() if each.startswith(f"{CASE}/")}
            assert all(
                "as_of=" in each or each.partition("?")[0] == page.url.partition("?")[0]
                for each in inner
            ), path


@pytest.mark.parametrize(
    "path",
    [
        "/reports/2",
        "/claims/2/count/149-166",
        "/claims/2/measure/220-272",
    ],
)
def test_what_came_later_is_not_there_yet(reading, path):
    page = reading.get(f"{CASE}{path}?as_of={BETWEEN}")
    assert page.status == 200
    assert "was not known by" in page.main
    assert [each.text().strip() for each in page.css("main h1")] == ["Not known by then"]
    assert page.css("form.asof") != []
    assert reading.get(f"{CASE}{path}?as_of={LATE}").status == 200


def test_the_bytes_of_a_later_report_are_not_given(reading):
    path = f"{CASE}/reports/2/original?as_of="
    assert [reading.get(f"{path}{day}").status for day in (BETWEEN, LATE)] == [404, 200]


def test_answers_and_doubts_are_those_of_the_day(reading):
    counts = {}
    for day in (EARLY, LATE):
        page = reading.get(f"{CASE}?as_of={day}")
        counts[day] = int(reading.get(f"{CASE}/queue/count?as_of={day}").text)
        told = ("25 single" in page.main, "21–25 contested" in page.main)
        assert told == (day == EARLY, day == LATE)
    assert counts[EARLY] < counts[LATE]


def test_before_the_first_day_there_is_nothing(reading):
    page = reading.get(f"{CASE}?as_of=2018-11-01")
    assert "No incident was known by then." in page.main
    assert "No claim is like that." in reading.get(f"{CASE}/claims?as_of=2018-11-01").main


def test_the_last_day_is_all_that_is_known(reading):
    last = reading.app.state.views.view("khujand").days[-1]
    for section, parts in (("/claims", "tbody tr"), ("/reports", "tbody tr"), ("/voices", "b")):
        now = reading.get(f"/cases/khujand{section}").css(f"main {parts}")
        then = reading.get(f"/cases/khujand{section}?as_of={last}").css(f"main {parts}")
        assert list(map(words, then)) == list(map(words, now)) != []


def test_two_days_are_compared(reading):
    page = reading.get(f"{CASE}/compare?earlier={EARLY}&later={LATE}")
    assert "Inmates killed" in page.main
    assert "Rustam Shohmurod" in page.main
    assert "Tajik minister" in page.main
    same = reading.get(f"{CASE}/compare?earlier={LATE}&later={LATE}")
    assert "Tajik minister" not in same.main


def test_on_a_day_nothing_is_judged(reading):
    page = reading.get(f"{CASE}/claims/1/count/85-116?as_of={EARLY}")
    assert page.css(".verdict, .judge") == []


def test_each_day_of_the_example_answers(reading):
    view = reading.app.state.views.view("khujand")
    days = {*view.days, *(day + timedelta(1) for day in view.days), date(2018, 11, 7)}
    for day in sorted(days):
        for section in ("", "/claims", "/queue", "/timeline"):
            assert reading.get(f"/cases/khujand{section}?as_of={day}").status == 200


def test_a_day_keeps_its_judgements_of_today(riot):
    riot.do(f"{CASE}/claims/1/count/85-116/reject")
    page = riot.get(f"{CASE}/claims?as_of={EARLY}")
    assert "At least 25 inmates" not in page.main
    assert "Three guards were injured" in page.main
