"""The measures of recovery, on networks small enough to see."""

from dataclasses import replace

import pytest

from benchmarks.answers import ask, latest_claims, prepare
from benchmarks.recovery import changed, copies_found, pairs, rate, row, voices
from benchmarks.simulation import Plan


@pytest.fixture(scope="module")
def case():
    return prepare(Plan(seed=3, incidents=6, relays=2, copies=2))


def test_every_method_answers_every_incident(case):
    answers = ask(case)
    assert {"range", "gtd", "majority of claims", "TruthFinder"} <= set(answers)
    for answer in answers.values():
        assert set(answer) == set(case.network.truth.incidents)


def test_a_method_that_tells_the_toll_has_no_error(case):
    incidents = case.network.truth.incidents
    right = {n: (each.toll, each.toll, each.toll) for n, each in incidents.items()}
    scores = dict(rate(right, incidents))
    assert (scores["covers"], scores["answers"], scores["error"]) == (1, 1, 0)
    silent = dict(rate(dict.fromkeys(incidents, (0, None, 999)), incidents))
    assert (silent["covers"], silent["answers"]) == (1, 0)
    assert "error" not in silent


def test_voices_are_wrong_where_copies_are_not_known(case):
    blind = replace(case, copies=())
    assert voices(case.told_copies)["precision"] == voices(case.told_copies)["recall"] == 1
    assert voices(blind)["precision"] < 1


def test_copies_are_scored_by_pairs(case):
    assert copies_found(case.told_copies) == {"precision": 1, "recall": 1}
    assert pairs([1, 2, 3]) == 4


def test_an_answer_is_changed_where_any_bound_is():
    assert changed({1: (1, 1, 1), 2: (2, 2, 2)}, {1: (1, 1, 1), 2: (2, None, 2)}) == 0.5


def test_replaced_figures_can_be_left_out(case):
    known = case.network.truth
    for claim in case.current.claims:
        number, told = known.claims[claim.id]
        assert told in known.incidents[number].latest.values()


def test_a_publisher_counts_with_its_latest_numbers(case):
    given = list(latest_claims(case))
    assert len(given) == len(set(given))


def test_a_row_without_a_figure_shows_a_dash():
    assert row("ibc", {"covers": "0.500"}).split() == ["ibc", "0.500", *"------"]
