"""Findings in plain sentences."""

from dataclasses import replace

import pytest

from inquest.model import HolderKind

ALONE = "No other voice gives a figure."
BOTH = "The figures cannot both be right: they run"
ALL = "The figures cannot all be right: they run"
DOCTOR = (
    "13 according to two officials (to AFP); at least 25 according to a doctor (to dpa); "
    "up to 20 according to Ann Lee."
)
CLERK = (
    "Dozens (24 to 99) according to an inmate (to AFP); 30 according to a clerk (to dpa); "
    "10 to 40 according to an official at the morgue (to dpa)."
)


@pytest.mark.parametrize(
    ("voices", "told"),
    [
        ("Reuters 13", ["13 according to Reuters.", ALONE]),
        ("Initial reports! 13", ["13 according to Initial reports.", ALONE]),
        ("initial reports 13", ["13 according to initial reports.", ALONE]),
        (
            "Reuters 13 | AFP 13 @9",
            ["13 according to Reuters and AFP.", "Both voices can be right."],
        ),
        (
            "Reuters 13 | Ann Lee! 20 @9",
            ["13 according to Reuters; 20 according to Ann Lee.", f"{BOTH} from 13 to 20."],
        ),
        (
            "two officials via AFP 13 | doctor via dpa 25+ @9 | Ann Lee! -20 @10",
            [
                DOCTOR,
                f"{ALL} from 13 to 25.",
            ],
        ),
        (
            "inmate via AFP dozens | clerk via dpa 30 @9 | official at the morgue via dpa 10-40 @10",
            [CLERK, "All 3 voices can be right."],
        ),
        (
            "Reuters 13 | Reuters 20 @9 | Reuters 21 @10 | Ann Lee! 21 @11",
            [
                "21 according to Reuters and Ann Lee.",
                "Both voices can be right.",
                "Reuters changed the figure from 13 to 20, then to 21.",
            ],
        ),
    ],
)
def test_a_finding_reads_as_plain_sentences(case, voices, told):
    assert [*case(voices).find().told] == told


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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The Red Cross", "the Red Cross"),
        ("a Red Cross", "a Red Cross"),
        ("Red Cross", "Red Cross"),
        ("the head of the Red Cross", "Red Cross"),
    ],
)
def test_a_voice_keeps_the_article_of_the_report(case, words, told):
    made = case("Red Cross! 21")
    (claim,) = made.claims
    source = replace(claim.chain[0].span, text=words)
    chain = (replace(claim.chain[0], span=source),)
    (first, *_) = replace(made, claims=(replace(claim, chain=chain),)).find().told
    assert first == f"21 according to {told}."


def test_a_description_that_opened_a_sentence_loses_its_capital(case):
    made = case("sources close to Kobul via AFP 21")
    (claim,) = made.claims
    chain = (replace(claim.chain[0], name="Sources close to Kobul"), *claim.chain[1:])
    (first, *_) = replace(made, claims=(replace(claim, chain=chain),)).find().told
    assert first == "21 according to sources close to Kobul (to AFP)."


def test_many_voices_of_one_figure_are_cut_short(case):
    (first, *_) = case("Reuters 13 | AFP 13 | Dawn 13 | Echo 13 | Herald 13").find().told
    assert first == "13 according to AFP, Dawn, Echo and 2 more."


@pytest.mark.parametrize(("count", "rest"), [(6, "1 other figure"), (7, "2 other figures")])
def test_many_figures_are_cut_short(case, count, rest):
    names = ["Reuters", "AFP", "Dawn", "Sentinel", "Gazette", "Herald", "Echo"][:count]
    (first, *_) = case(" | ".join(f"{name} {13 + n}" for n, name in enumerate(names))).find().told
    assert first.count("according to") == 5
    assert first.endswith(f"; {rest}.")
