"""What was known on each day is what findings as of that day say."""

from datetime import date, timedelta

import pytest

from inquest.pipeline import assemble, read_all
from inquest.pipeline.replaying import MOST_DAYS, chosen
from inquest.settings import Settings

REPORTS = {
    "afp": (8, "AFP", "The interior ministry said 13 inmates were killed in the prison of Osh."),
    "sun": (9, "The Sun", "The mayor said 25 inmates were killed in the prison of Osh."),
    "post": (
        12,
        "The Post",
        "The interior ministry said 21 inmates were killed in the prison of Osh.",
    ),
}


@pytest.fixture(scope="module")
def readings(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    for name, (day, publisher, words) in REPORTS.items():
        header = f"Publisher: {publisher}\nPublished: 2018-11-{day:02}\nTitle: Riot in Osh\n\n"
        body = f"A riot broke out in the prison of Osh, Kyrgyzstan, on 7 November 2018. {words}\n"
        (folder / f"{name}.txt").write_text(header + body)
    return [each.reading for each in read_all([str(folder)], Settings())]


def inmates(findings):
    return next(each for each in findings if each.outcome == "killed" and each.group == "inmates")


def test_each_day_of_a_statement_is_known(readings):
    dossier = assemble(readings, Settings(), "Osh")
    known = {each.day.day: inmates(each.findings) for each in dossier.history}
    assert {day: (each.low, each.high, each.origins) for day, each in known.items()} == {
        8: (13, 13, 1),
        9: (13, 25, 2),
        12: (21, 25, 2),
    }
    assert inmates(dossier.findings) == known[12]


@pytest.mark.parametrize("day", [8, 9, 12])
def test_a_day_says_what_findings_as_of_it_say(readings, day):
    past = assemble(readings, Settings(as_of=date(2018, 11, day)), "Osh")
    full = assemble(readings, Settings(), "Osh")
    known = next(each for each in full.history if each.day.day == day)
    assert inmates(known.findings) == inmates(past.findings)
    assert all(each.day.day <= day for each in past.history)


def test_the_order_of_reports_changes_nothing(readings):
    forth, back = (assemble(each, Settings(), "Osh") for each in (readings, readings[::-1]))
    assert forth.history == back.history


def days(*numbers):
    return [date(2018, 11, 1) + timedelta(number) for number in numbers]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ({"riot": days(1, 2)}, ["riot"]),
        ({"riot": days(1, 1)}, []),
        ({"riot": []}, []),
        ({"riot": days(*range(MOST_DAYS))}, ["riot"]),
        ({"riot": days(*range(MOST_DAYS + 1))}, []),
        # most statements first; another has to share its days
        ({"fire": days(98, 99), "riot": days(*range(MOST_DAYS))}, ["riot"]),
        ({"fire": days(3, 4), "riot": days(*range(MOST_DAYS))}, ["riot", "fire"]),
        ({"b": days(1, 2), "a": days(1, 2)}, ["a", "b"]),
    ],
)
def test_incidents_with_few_enough_days_are_replayed(told, kept):
    assert list(chosen(told)) == kept
