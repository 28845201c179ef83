"""Each published rule on voices in notation: low, best, high; "-" where it gives none."""

from dataclasses import replace

import pytest

from inquest.findings.rules import (
    AcledRule,
    GtdRule,
    IbcRule,
    OfficialRule,
    RangeRule,
    UcdpRule,
)
from inquest.hooks import RULES, Rule, names, plug_in
from inquest.model import HolderKind

KHUJAND = (
    "AFP 13 @8 | two officials via Reuters 20 @8 | another source via dpa 25+ @8 | Radio 50 @9"
    " | minister* 21 @22"
)
ALL = {
    each.name: each
    for each in (AcledRule(), GtdRule(), IbcRule(), OfficialRule(), RangeRule(), UcdpRule())
}


@pytest.fixture
def answered(case):
    """What a rule makes of voices."""

    def answer(line, rule, **marks):
        voices = [replace(voice, **marks.get(voice.name, {})) for voice in case(line).find().voices]
        low, best, high = ALL[rule].reconcile(voices)
        return " ".join("-" if each is None else str(each) for each in (low, best, high))

    return answer


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("range", "13 - 50"),
        ("gtd", "21 21 21"),
        ("acled", "13 13 13"),
        ("ucdp", "13 21 50"),
        ("ibc", "13 - 50"),
        ("official", "21 21 21"),
    ],
)
def test_the_riot_of_khujand_under_each_rule(answered, rule, told):
    assert answered(KHUJAND, rule) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("range", "13 - 50"),
        ("gtd", "13 13 13"),
        ("acled", "13 13 13"),
        ("ucdp", "13 13 50"),
        ("ibc", "13 - 50"),
        ("official", "21 21 21"),
    ],
)
def test_the_same_with_the_official_figure_marked_as_doubtful(answered, rule, told):
    line = KHUJAND.replace("@9", "@8")
    assert answered(line, rule, minister={"doubtful": True}) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (KHUJAND.replace("@22", "@8").replace("@9", "@8"), "13 13 13"),  # no majority: the lowest
        (f"{KHUJAND} | Dawn 21 @22 | Post 30 @22", "21 21 21"),  # two of three of the latest day
        (f"{KHUJAND} | Red Front! 99 @30", "99 99 99"),  # named, and nobody's perpetrator
    ],
)
def test_gtd_on_the_riot_of_khujand_told_otherwise(answered, line, told):
    assert answered(line, "gtd") == told


def test_gtd_takes_no_perpetrators_word_where_others_speak(case):
    voices = case("AFP 13 @8 | Red Front! 99 @9").find().voices
    armed = [
        replace(v, kind=HolderKind.ARMED_GROUP) if v.name == "Red Front" else v for v in voices
    ]
    assert ALL["gtd"].reconcile(armed) == (13, 13, 13)
    assert ALL["gtd"].reconcile(armed[1:]) == (99, 99, 99)


def test_a_doubtful_official_leaves_the_lowest_of_the_others_where_none_is_the_latest(answered):
    line = KHUJAND.replace("@9", "@8")
    assert answered(line, "gtd", minister={"doubtful": True}) == "13 13 13"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("AFP 13 @8 | minister* 21 @8 | Dawn 21 @8", "21 21 21"),
        ("AFP 13 @8 | minister* 21 @8", "13 13 13"),
        ("AFP 13 @9 | minister* 21 @8", "13 13 13"),
    ],
)
def test_gtd_takes_the_latest_then_the_majority_then_the_lowest(answered, line, told):
    assert answered(line, "gtd") == told


def test_acled_reads_dozens_as_twelve_and_keeps_to_the_most_reliable(answered):
    assert answered("AFP dozens @8 | minister* 21 @8", "acled") == "12 12 12"
    line = "AFP 13 @8 | minister* 21 @8"
    assert answered(line, "acled", minister={"reliability": "B"}) == "21 21 21"


def test_ucdp_prefers_who_answers_by_name_and_else_the_lower(answered):
    assert answered("AFP 13 @8 | Dawn 21 @8", "ucdp") == "13 13 21"
    assert answered("AFP 13 @8 | Ann Lee! 21 @8", "ucdp") == "13 21 21"
    assert answered("AFP 13 @8 | Ann Lee! 21 @8 | minister* 30 @8", "ucdp") == "13 21 30"


def test_ibc_calls_one_voice_provisional(case):
    finding = case("AFP 13 @8").find(rule=IbcRule())
    assert finding.told[-1] == "Provisional: fewer than two independent voices."
    finding = case("AFP 13 @8 | minister* 21 @8").find(rule=IbcRule())
    assert "Provisional" not in " ".join(finding.told)


def test_official_gives_nothing_without_an_authority(answered):
    assert answered("AFP 13 @8", "official") == "- - -"


@pytest.mark.parametrize("rule", sorted(ALL))
def test_no_voice_gives_nothing(rule):
    assert ALL[rule].reconcile(()) == (None, None, None)


def test_every_rule_is_a_plug_in_with_a_source():
    assert set(ALL) <= set(names(RULES))
    for name, rule in ALL.items():
        assert isinstance(plug_in(RULES, name), Rule)
        assert "Source:" in (type(rule).__doc__ or "")
