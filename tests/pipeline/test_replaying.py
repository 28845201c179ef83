"""What was known on each day is what findings as of that day say."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inquest.pipeline import assemble, read_all
from inquest.pipeline.replaying import MOST_DAYS
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


def days_of(number):
    """As many readings of one incident, a day apart."""
    return [date(2018, 11, 8) + timedelta(day) for day in range(number)]


@pytest.mark.parametrize(
    ("number", "known"), [(1, 0), (2, 2), (MOST_DAYS, MOST_DAYS), (MOST_DAYS + 1, 0)]
)
def test_an_incident_with_one_day_or_too_many_has_no_history(readings, number, known):
    [first, *_] = readings
    told = assemble([restated(first, day) for day in days_of(number)], Settings(), "Osh")
    assert len(told.history) == known


def restated(reading, day):
    """The report of another publisher and day."""
    name = f"r{day:%m%d}"
    metadata = replace(reading.report.metadata, publisher=name)
    return replace(
        reading,
        report=replace(reading.report, id=name, metadata=metadata),
        claims=tuple(
            replace(each, id=f"{name}/{each.id}", document=name, stated_on=day)
            for each in reading.claims
        ),
        anchors=tuple(
            replace(each, document=name, claims=tuple(f"{name}/{c}" for c in each.claims))
            for each in reading.anchors
        ),
    )
