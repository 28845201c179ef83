"""Figures that no rule reads, by what stands around them; and what rules read in vain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.claims.weighing import probability, weights

TOLD = "The ministry said on Friday that 13 inmates were killed in the riot. "


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The union speaks of 25, and the ministry of 13.", "killed inmates 25 <- union"),
        ("That makes 15.", "killed inmates 15 <- ministry"),
        ("Radio Ozodi's figure is 34.", "killed inmates 34 <- Radio Ozodi"),
    ],
)
def test_a_bare_figure_speaks_of_what_was_told_before(drawn, body, told):
    assert told in drawn(TOLD + body)


@pytest.mark.parametrize(
    "body",
    [
        "Two guards told us that this is so.",
        "Four soldiers killed him.",
        "There are 12 towers.",
        "He was killed by two men.",
        "The jail holds 1,900 men.",
        "A man of 19 spoke.",
    ],
)
def test_other_figures_stay_none(drawn, body):
    first, *others = drawn(TOLD + body)
    assert first == "killed inmates 13 <- ministry"
    assert others == []


def test_a_count_tells_how_likely_it_is(read):
    (claim,) = read("Thirteen inmates were killed.").claims
    outcome, *_ = claim.explain
    assert outcome.rule == "outcome.state"
    assert 0.9 < outcome.score < 1


def test_clues_that_nobody_knows_weigh_nothing():
    assert probability(["no such clue"]) == probability([])
    assert probability(["topic same"]) > probability(["topic other"])


def test_a_clue_weighs_once():
    clue = max(weights(), key=lambda each: weights()[each])
    assert probability([clue, clue]) == probability([clue])


@given(st.lists(st.sampled_from(sorted(weights()))))
def test_the_order_of_clues_changes_nothing(clues):
    assert probability(clues) == probability(sorted(clues, reverse=True))
