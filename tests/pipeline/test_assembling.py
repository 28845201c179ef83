"""Readings laid side by side, all at once or one more at a time."""

import pytest

from benchmarks.simulation import Plan, simulate
from inquest.pipeline import Memory, assemble
from inquest.settings import Settings

PLAN = Plan(incidents=4, relays=1, copies=1, renamed=0.2, seed=5)


@pytest.fixture(scope="module")
def readings():
    return simulate(PLAN).readings


def test_a_memory_changes_nothing_however_the_reports_come(readings):
    memory, settings = Memory(), Settings()
    for size in (1, len(readings) // 2, len(readings) - 1, len(readings)):
        grown = assemble(readings[:size], settings, "", memory)
        assert grown == assemble(readings[:size], settings, "")
    assert assemble(readings, settings, "", memory) == grown


def test_a_report_that_is_gone_leaves_nothing_behind(readings):
    memory, settings = Memory(), Settings()
    assemble(readings, settings, "", memory)
    fewer = readings[1:]
    assert assemble(fewer, settings, "", memory) == assemble(fewer, settings, "")


def test_another_day_or_rule_is_another_answer(readings):
    memory, settings = Memory(), Settings()
    assemble(readings, settings, "", memory)
    days = sorted({claim.stated_on for reading in readings for claim in reading.claims})
    for update in ({"as_of": days[len(days) // 2]}, {"rule": "gtd"}):
        other = settings.model_copy(update=update)
        assert assemble(readings, other, "", memory) == assemble(readings, other, "")


def test_only_what_a_new_report_touches_is_answered_anew(readings):
    memory, settings = Memory(), Settings()
    before = assemble(readings[:-1], settings, "", memory).findings
    after = assemble(readings, settings, "", memory).findings
    known = {id(finding) for finding in before}
    touched = {finding.incident for finding in after if id(finding) not in known}
    assert len(touched) <= 1 + len(readings[-1].anchors)
    assert any(id(finding) in known for finding in after)
