"""Readings laid side by side, all at once or one more at a time."""

from dataclasses import replace

import pytest

from benchmarks.simulation import Plan, simulate
from inquest.model import Figure, Period, Qualifier, Stance
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


def without_a_claim(reading):
    kept, gone = reading.claims[1:], reading.claims[0].id
    anchors = (replace(a, claims=tuple(c for c in a.claims if c != gone)) for a in reading.anchors)
    return replace(reading, claims=kept, anchors=tuple(anchors))


def with_first_claim(change):
    def changed(reading):
        first, *others = reading.claims
        return replace(reading, claims=(change(first), *others))

    return changed


def with_figure(claim):
    told = Figure(77, 77, Qualifier.EXACT, claim.content.figure.phrase)
    return replace(claim, content=replace(claim.content, figure=told))


def with_metadata(**told):
    def changed(reading):
        known = reading.report.metadata
        published = replace(known.published, **told) if "period" in told else known.published
        metadata = replace(known, **({"published": published} if "period" in told else told))
        return replace(reading, report=replace(reading.report, metadata=metadata))

    return changed


def with_quote(reading):
    words = "whoever did this will answer for it in court"
    block, *others = reading.report.blocks[::-1]
    span = replace(block.span, text=f"“{words}” {block.span.text}")
    blocks = (*others[::-1], replace(block, span=span))
    return replace(reading, report=replace(reading.report, blocks=blocks))


CHANGES = {
    "a figure": with_first_claim(with_figure),
    "a denial": with_first_claim(lambda claim: replace(claim, stance=Stance.DENIES)),
    "a chain": with_first_claim(lambda claim: replace(claim, chain=())),
    "no claim": without_a_claim,
    "nothing": replace,
    "a publisher": with_metadata(publisher="The Elsewhere Post"),
    "a day": with_metadata(period=Period.of_year(2013)),
    "a quote": with_quote,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_reading_is_read_anew(readings, change):
    memory, settings, here = Memory(), Settings(), list(readings)
    assemble(here, settings, "", memory)
    for at in (0, len(here) // 2):
        here[at] = change(here[at])
        assert assemble(here, settings, "", memory) == assemble(here, settings, "")
    assert assemble(readings, settings, "", memory) == assemble(readings, settings, "")


def test_claims_that_nothing_touched_are_the_very_same(readings):
    memory, settings, here = Memory(), Settings(), list(readings)
    before = {claim.id: claim for claim in assemble(here, settings, "", memory).claims}
    here[0] = CHANGES["a figure"](here[0])
    after = {claim.id: claim for claim in assemble(here, settings, "", memory).claims}
    touched = {name for name, claim in after.items() if claim is not before[name]}
    assert touched == {claim.id for claim in here[0].claims}
