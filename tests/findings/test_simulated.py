"""What must hold of findings, on simulated networks of reports whose truth is known."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.answers import prepare
from benchmarks.simulation import Plan, simulate
from inquest.findings import Evidence, identify, reconcile
from inquest.findings.rules import RangeRule
from inquest.hooks import RULES, names, plug_in
from inquest.model import Incident
from inquest.pipeline import assemble
from inquest.settings import Settings

FEW = Plan(incidents=3, relays=0, copies=0)

plans = st.builds(lambda seed: replace(FEW, seed=seed), st.integers(0, 10**6))
some = settings(max_examples=8, deadline=None, derandomize=True)


def answers(case):
    """All that findings say, by incident, but for the lists of claims that carry it."""
    return {number: bare(finding) for number, finding in case.told_copies.findings.items()}


def bare(finding):
    """A finding with what each rule makes of it, without the ids of claims."""
    voices = tuple(replace(voice, claims=()) for voice in finding.voices)
    ruled = [plug_in(RULES, name).reconcile(voices) for name in sorted(names(RULES))]
    return replace(finding, voices=voices, claims=()), ruled


def drawn(finding):
    """Voices without their names, which reports on other incidents may give in full."""
    voices = sorted((str(voice.figure), voice.official) for voice in finding.voices)
    return finding.low, finding.best, finding.high, finding.official, finding.status, voices


def find(claims, case, as_of=None):
    """The findings on claims of a case, as of a day."""
    incidents = [
        Incident(str(number), each.type, "", place=each.place)
        for number, each in case.network.truth.incidents.items()
    ]
    named = identify(claims, case.reports, case.copies)
    return reconcile(Evidence(named, case.reports, case.copies, incidents), RangeRule(), as_of)


@pytest.mark.parametrize(
    "more", [{"relays": 4.0}, {"copies": 4.0}, {"relays": 3.0, "copies": 6.0}], ids=str
)
@given(plan=plans)
@some
def test_relays_and_copies_change_nothing(plan, more):
    assert answers(prepare(replace(plan, **more))) == answers(prepare(plan))


@given(plans)
@some
def test_each_source_is_one_voice_with_its_latest_figure(plan):
    case = prepare(replace(plan, relays=2, copies=2, renamed=0.2)).told_copies
    for number, finding in case.findings.items():
        latest = case.network.truth.incidents[number].latest
        told = [(voice.figure.low, voice.figure.high) for voice in finding.voices]
        true = [(each.figure.low, each.figure.high) for each in latest.values()]
        assert sorted(map(str, told)) == sorted(map(str, true))


@given(plans)
@some
def test_a_replaced_figure_counts_for_nothing(plan):
    case = prepare(replace(plan, relays=3, copies=2)).told_copies
    current = case.current.findings
    for number, finding in case.findings.items():
        other = current[number]
        assert (finding.low, finding.best, finding.high) == (other.low, other.best, other.high)
        assert finding.official == other.official
        for voice in finding.voices:
            assert voice.figure not in voice.earlier


@given(plans)
@some
def test_other_incidents_beside_it_change_nothing(plan):
    case = prepare(replace(plan, relays=2, copies=1, renamed=0.2)).told_copies
    for number, finding in case.findings.items():
        own = [claim for claim in case.claims if claim.incident == str(number)]
        alone = replace(case, claims=own).findings[number]
        assert drawn(alone) == drawn(finding)


@given(plans, st.integers(0, 3650))
@some
def test_as_of_a_day_is_what_was_told_by_then(plan, after):
    case = prepare(replace(plan, years=1, relays=2, copies=2))
    days = sorted({claim.stated_on for claim in case.claims})
    day = days[after % len(days)]
    then = [claim for claim in case.claims if claim.stated_on <= day]
    assert find(case.claims, case, day) == find(then, case)


@given(plans, st.randoms(use_true_random=False))
@some
def test_the_order_of_reports_does_not_matter(plan, random):
    readings = list(simulate(replace(plan, relays=1, copies=1, renamed=0.2)).readings)
    dossier = assemble(readings, Settings(), "simulated")
    random.shuffle(readings)
    assert assemble(readings, Settings(), "simulated") == dossier
