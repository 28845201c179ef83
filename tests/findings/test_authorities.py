"""Whose figure is the official one."""

from dataclasses import replace

import pytest

from inquest.model import HolderKind


@pytest.mark.parametrize(
    ("voices", "official"),
    [
        ("minister* 21", "official 21"),
        ("Tajikistan's foreign minister* 21", "official 21"),
        ("Interior Ministry 21", "official 21"),
        ("Kyrgyz border service* 21", ""),
        ("Russian foreign ministry* 21", ""),
        ("embassy* 21", ""),
        ("ambassador of Tajikistan* 21", ""),
        ("rebel health ministry* 21", ""),
        ("city hospital director* 21", ""),
        ("Osh Mothers' Committee* 21", ""),
        ("two officials via AFP 21", ""),
        ("Ann Lee! 21", ""),
        ("Reuters 21", ""),
    ],
)
def test_only_authorities_of_the_incidents_own_state_are_official(found, voices, official):
    assert ("official 21" if "official" in found(voices) else "") == official


def test_any_states_authority_is_official_where_the_country_is_not_told(found):
    assert found("Kyrgyz border service* 21", country=None) == "21, official 21, single"


def test_the_latest_authority_gives_the_official_figure_on_one_day_the_greatest(found):
    assert found("minister* 21 @9 | police* 20 @10") == "20 to 21, official 20, contested by 2"
    assert found("minister* 21 @9 | police* 20 @9") == "20 to 21, official 21, contested by 2"


def test_a_vague_word_is_official_only_where_no_number_is(found):
    assert found("minister* dozens @9") == "24 to 99, official 24, single"
    assert found("minister* dozens @9 | police* 30 @8") == "24 to 99, official 30, agreed by 2"


def test_a_named_official_stays_one_where_a_report_gives_no_office(found):
    assert found("Ann Lee* 20 @8 | Ann Lee! 21 @9") == "21, official 21, revised"


def test_a_holder_that_is_called_something_else_too_is_no_official(case):
    told = case("Rights Watch* 20 @8 | Rights Watch* 21 @9")
    first, second = told.claims
    other = replace(first, chain=(replace(first.chain[0], kind=HolderKind.NGO),))
    assert replace(told, claims=(other, second)).find().official is None


def test_the_words_around_a_name_tell_the_country(case):
    told = case("Ann Lee* 20")
    (claim,) = told.claims
    source = replace(claim.chain[0].span, text="Ann Lee, the U.S. chargé")
    claims = (replace(claim, chain=(replace(claim.chain[0], span=source),)),)
    assert replace(told, claims=claims).find().official is None


def test_a_namesake_on_another_incident_is_no_measure(case):
    told = case("Ann Lee* 20 | Ann Lee! 21 @9")
    first, second = told.claims
    doctor = replace(
        first,
        incident="fire",
        chain=(replace(first.chain[0], name="Ann Lee", kind=HolderKind.HOSPITAL),),
    )
    finding = next(each for each in with_claims(told, first, doctor) if each.incident == "riot")
    assert finding.official == 20
    office = replace(first, incident="fire")
    finding = next(each for each in with_claims(told, second, office) if each.incident == "riot")
    assert finding.official == 21


def with_claims(told, *claims):
    return replace(told, claims=claims).findings()
