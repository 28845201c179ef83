"""A case as it was known on a day."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from benchmarks.simulation import Plan, simulate
from inquest.cli.examples import example_reports
from inquest.hooks import RULES, plug_in
from inquest.model import CopyGroup, CopyPair, Period, QuoteUse, SharedQuote, Span
from inquest.pipeline import Hindsight, as_known, assemble, days_of, publish_bytes, read_all
from inquest.publish.differences import differences
from inquest.publish.wording import day_words
from inquest.settings import Settings

RANGE = plug_in(RULES, "range")
DAYS = [date(2018, 11, day) for day in (8, 9, 12, 14, 21, 22, 23)] + [date(2019, 5, 20)]
# A report of the 22nd says what sources said on the 21st, and one of the 23rd what was said on the
# 22nd: by the day itself nobody had read it.
DATED_BACK = {
    date(2018, 11, 21): {"08-rferl-2018-11-22"},
    date(2018, 11, 22): {"09-eurasianet-2018-11-23"},
}


@pytest.fixture(scope="module")
def readings():
    return [each.reading for each in read_all([str(example_reports())], Settings())]


@pytest.fixture(scope="module")
def dossier(readings):
    return assemble(readings, Settings(), "Khujand")


@pytest.fixture(scope="module")
def network():
    plan = Plan(incidents=4, relays=1, copies=1, renamed=0.2, seed=5)
    return assemble(simulate(plan).readings, Settings(), "")


def test_the_days_are_those_on_which_anything_was_said_or_came_out(dossier):
    assert list(days_of(dossier)) == DAYS


@pytest.mark.parametrize("day", DAYS)
def test_a_day_says_what_findings_as_of_it_say(readings, dossier, day):
    past = assemble(readings, Settings(as_of=day), "Khujand")
    known = as_known(dossier, day, RANGE)
    told = {claim.id for claim in known.claims}
    late = {claim for each in past.findings for claim in each.claims} - told
    assert {claim.partition("/")[0] for claim in late} == DATED_BACK.get(day, set())
    touched = {asked(each) for each in past.findings if late.intersection(each.claims)}
    assert [each for each in known.findings if asked(each) not in touched] == [
        each for each in past.findings if asked(each) not in touched
    ]


def asked(finding):
    return finding.incident, finding.asked


@pytest.mark.parametrize("case", ["dossier", "network"])
def test_on_the_last_day_all_is_known(request, case):
    full = request.getfixturevalue(case)
    assert as_known(full, days_of(full)[-1], RANGE) == full


def test_a_memory_changes_nothing(network):
    memory = Hindsight()
    for day in (*days_of(network), *days_of(network)[::-2]):
        assert as_known(network, day, RANGE, memory) == as_known(network, day, RANGE)


def test_nothing_is_told_of_what_came_later(dossier):
    known = as_known(dossier, date(2018, 11, 9), RANGE)
    out = {each.report.id for each in known.readings}
    assert len(out) == 5
    assert known.as_of == date(2018, 11, 9)
    assert {each.document for each in (*known.claims, *known.flags, *known.remarks)} <= out
    assert {name for each in known.incidents for name in each.reports} <= out
    assert {each.day for each in known.history} <= {date(2018, 11, 8), date(2018, 11, 9)}
    assert {each.id for each in known.incidents} == {each.incident for each in known.claims} - {""}
    here = {each.id for each in known.incidents}
    assert {link.to for each in known.incidents for link in each.links} <= here


def test_any_day_can_be_published(dossier):
    for day in (DAYS[0], DAYS[4]):
        page = publish_bytes(as_known(dossier, day, RANGE))["dossier.html"].decode()
        assert day_words(day) in page


def test_another_rule_answers_anew(dossier):
    rule = plug_in(RULES, "gtd")
    assert as_known(dossier, DAYS[-1], rule).findings == (
        assemble(dossier.readings, Settings(rule="gtd"), "").findings
    )


def test_reports_come_out_by_the_first_day_of_their_period(dossier):
    """A report of which only the month is known counts from its first day, an undated one always."""
    first, second, *rest = dossier.readings
    month = replace(first.report.metadata.published, period=Period.of_month(2018, 11))
    readings = (dated(first, month), dated(second, None), *rest)
    known = as_known(replace(dossier, readings=readings), date(2018, 11, 1), RANGE)
    assert [each.report.id for each in known.readings] == [first.report.id, second.report.id]


def dated(reading, published):
    metadata = replace(reading.report.metadata, published=published)
    return replace(reading, report=replace(reading.report, metadata=metadata))


def test_copies_and_quotes_are_those_of_reports_that_were_out(dossier):
    a, b, c, *_, last = (each.report.id for each in dossier.readings)
    pairs = (CopyPair(a, last, 0.9, 90, 40), CopyPair(a, b, 0.8, 80, 40))
    span = Span(0, 4, "“Ha”")
    full = replace(
        dossier,
        copies=(CopyGroup("wire", last, (last, a, b), pairs), CopyGroup("two", c, (c, last))),
        quotes=(
            SharedQuote(tuple(QuoteUse(name, span) for name in (a, b, last)), a),
            SharedQuote(tuple(QuoteUse(name, span) for name in (c, last)), c),
        ),
    )
    known = as_known(full, date(2018, 11, 8), RANGE)
    assert known.copies == (CopyGroup("wire", a, (a, b), pairs[1:]),)
    [quote] = known.quotes
    assert ([use.document for use in quote.uses], quote.first) == ([a, b], a)


def test_what_changed_from_day_to_day(dossier):
    days = [as_known(dossier, day, RANGE) for day in DAYS]
    told = [differences(*pair).headline for pair in pairwise(days)]
    assert told[1] == "Nothing that is known changed."  # one report in a language that is not read
    assert "13–25 became 13–50" in told[2]
    assert "official 21 is new" in told[4]
    assert told[6].startswith("One new incident: Prison riot, Vahdat")
