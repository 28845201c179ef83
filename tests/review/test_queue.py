"""What is looked at first."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inquest.findings.rules import AcledRule, GtdRule, OfficialRule, RangeRule, UcdpRule
from inquest.model import Reason
from inquest.review.matters import matter_of
from tests.findings.conftest import read
from tests.review.conftest import lay

UNSURE = (Reason("outcome.weighed", "dead", 0.6),)
RULES = st.sampled_from([RangeRule(), AcledRule(), GtdRule(), OfficialRule(), UcdpRule()])
FIGURES = st.sampled_from(["13", "20", "25+", "-20", "50", "21"])
VOICES = st.sampled_from(["Reuters", "AFP", "Dawn", "minister*", "two officials via AFP"])


@st.composite
def lines(draw):
    """Some voices, each with a figure on a day; one may speak again."""
    days = draw(st.lists(st.integers(8, 20), min_size=1, max_size=5, unique=True))
    return " | ".join(f"{draw(VOICES)} {draw(FIGURES)} @{day}" for day in days)


def test_the_figure_that_moves_most_comes_first(desk):
    laid = desk("Reuters 20 | AFP 25 | Dawn 22 | exiles via Ozodi 50")
    first = laid.doubts()[0]
    assert first.claims[0] == laid.dossier.claims[3].id
    assert [each.saw for each in first.why[:3]] == [
        "without it, inmates killed would be 20–25, not 20–50",
        "without it, independent voices would be 3, not 4",
        "only this voice holds the upper figure, 50; the next is 25",
    ]


def test_of_equal_consequence_the_less_certain_comes_first(desk):
    laid = desk("Reuters 20 | AFP 30 | Dawn 20 | TASS 30").with_claim(2, explain=UNSURE)
    first = laid.doubts()[0]
    assert first.claims == (laid.dossier.claims[2].id,)
    assert "the program was unsure that this is a count (60%)" in {each.saw for each in first.why}


def test_what_is_settled_raises_no_more_doubt(desk):
    laid = desk("Reuters 20 | AFP 25 | exiles via Ozodi 50")
    first = laid.doubts()[0]
    left = laid.doubts(settled=first.claims[:1])
    assert left == tuple(each for each in laid.doubts() if each != first)
    assert laid.doubts(settled=[each.id for each in laid.dossier.claims]) == ()


def test_a_figure_that_two_reports_carry_is_one_doubt_and_the_surest_is_looked_at(desk):
    laid = desk("minister* 21 | Reuters 13 | minister* 21")
    laid = laid.with_claim(0, explain=UNSURE)
    doubt = laid.about(0)
    assert doubt.claims == (laid.dossier.claims[2].id, laid.dossier.claims[0].id)


def test_without_doubt_nothing_is_asked(desk):
    assert desk("Reuters 20").with_dossier(claims=(), findings=()).doubts() == ()


@given(lines(), RULES)
@settings(max_examples=60, deadline=None)
def test_scores_lie_between_nothing_and_certainty_and_fall(told, rule):
    doubts = lay(told, rule).doubts()
    scores = [round(each.score, 9) for each in doubts]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < each <= 1 for each in scores)
    assert all(each.why for each in doubts)


@given(lines(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_dossier_does_not_matter(told, dice):
    laid = lay(told)
    shuffled = {
        name: tuple(dice.sample(part, len(part)))
        for name in ("claims", "findings", "readings", "incidents", "flags")
        for part in [getattr(laid.dossier, name)]
    }
    assert laid.with_dossier(**shuffled).doubts() == laid.doubts()


@given(lines(), RULES)
@settings(max_examples=100, deadline=None)
def test_what_would_be_without_a_figure_is_what_is_found_without_its_claims(line, rule):
    case = read(line)
    finding = case.find(rule=rule)
    claims = {each.id: each for each in case.named()}
    replaced = [(each.low, each.high) for voice in finding.voices for each in voice.earlier]
    assume(len(replaced) == len({*replaced}))  # else days are not told apart, see `left_before`
    matter = matter_of(finding, rule, claims)
    for voice in finding.voices:
        for gone in matter.carried(voice):
            left = replace(case, claims=tuple(c for c in case.claims if c.id not in gone))
            told = left.find(rule=rule) if left.claims else None
            guess = matter.without(gone)
            assert (guess is None) == (told is None)
            if told:
                assert (guess.low, guess.best, guess.high) == (told.low, told.best, told.high)
                assert guess.official == told.official


@pytest.mark.parametrize(
    ("voices", "claim", "says"),
    [
        ("Reuters 20", 0, "without it, no figure would be left for inmates killed"),
        ("minister* 20 | AFP 20", 0, "without it, the authorities would give no figure"),
        (
            "minister* 21 | governor* 20 | AFP 20-21",
            0,
            "without it, the authorities' figure would be 20, not 21",
        ),
        ("Reuters 20 | AFP 21", 1, "without it, inmates killed would be 20, not 20–21"),
        ("Reuters 20 | AFP 20", 1, "without it, inmates killed would be single, not agreed"),
        ("AFP 13 @8 | AFP 50 @9", 1, "without it, inmates killed would be 13, not 50"),
    ],
)
def test_what_hangs_on_a_claim_is_told_in_plain_words(desk, voices, claim, says):
    assert says in desk(voices).said(claim).values()
