"""Findings in plain sentences."""

import re
from dataclasses import replace

import pytest

from inquest.model import HolderKind

ALONE = "No other voice confirms or disputes it."
BOTH = "The figures cannot both be right: they run"
ALL = "The figures cannot all be right: they run"


@pytest.mark.parametrize(
    ("voices", "told"),
    [
        ("Reuters 13", ["13 according to Reuters.", ALONE]),
        ("initial reports 13", ["13 according to initial reports.", ALONE]),
        (
            "Reuters 13 | AFP 13 @9",
            ["13 according to Reuters and 13 according to AFP.", "Both voices can be right."],
        ),
        (
            "Reuters 13 | Ann Lee! 20 @9",
            ["13 according to Reuters and 20 according to Ann Lee.", f"{BOTH} from 13 to 20."],
        ),
        (
            "two officials via AFP 13 | doctor via dpa 25+ @9 | Ann Lee! -20 @10",
            [
                "13 according to two officials (to AFP)",
                "at least 25 according to a doctor (to dpa)",
                "and up to 20 according to Ann Lee.",
                f"{ALL} from 13 to 25.",
            ],
        ),
        (
            "inmate via AFP dozens | a clerk via dpa 30 @9 | official at the morgue via dpa 10-40 @10",
            [
                "Dozens (24 to 99) according to an inmate (to AFP)",
                "30 according to a clerk (to dpa)",
                "and 10 to 40 according to an official at the morgue (to dpa).",
                "All 3 voices can be right.",
            ],
        ),
        (
            "Reuters 13 | Reuters 21 @9 | Ann Lee! 21 @10",
            [
                "21 according to Reuters and 21 according to Ann Lee.",
                "Both voices can be right.",
                "Reuters changed the figure from 13 to 21.",
            ],
        ),
    ],
)
def test_a_finding_reads_as_plain_sentences(case, voices, told):
    assert re.split(r"(?<=\.) |, ", " ".join(case(voices).find().told)) == told


def test_the_authorities_figure_has_a_sentence(case):
    assert case("minister* 21").find().told[-1] == "The authorities' latest figure is 21."


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Interior Ministry", "the Interior Ministry"),
        ("Kenya's police", "Kenya's police"),
        ("police", "police"),
        ("government", "the government"),
    ],
)
def test_a_state_body_has_the_article_that_english_asks_for(case, name, told):
    made = case(f"{name}* 21")
    (claim,) = made.claims
    body = replace(claim.chain[0], kind=HolderKind.STATE_BODY)
    (voice, *_) = replace(made, claims=(replace(claim, chain=(body,)),)).find().told
    assert voice == f"21 according to {told}."


@pytest.mark.parametrize(("count", "rest"), [(5, "1 more voice"), (6, "2 more voices")])
def test_many_voices_are_cut_short(case, count, rest):
    names = ["Reuters", "AFP", "Dawn", "Sentinel", "Gazette", "Herald"][:count]
    first, *_ = case(" | ".join(f"{name} 13" for name in names)).find().told
    assert first.count("13 according to") == 4
    assert first.endswith(f", and other figures from {rest}.")
