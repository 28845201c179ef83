"""Who is one voice across reports."""

from dataclasses import replace

import pytest

from inquest.findings import identify
from inquest.model import CopyGroup, HolderKind


@pytest.mark.parametrize(
    ("voices", "same"),
    [
        ("two officials via AFP 20 | two officials via AFP 21", True),
        ("two officials via AFP 20 | two officials via Reuters 20", False),
        ("two officials via AFP 20 | three officials via AFP 20", False),
        ("two security officials via AFP 20 | security sources via AFP 20", True),
        ("a source via AFP 20 | an official via AFP 20", False),
        ("an official at the city's hospital via AFP 20 | a hospital source via AFP 20", True),
        ("a hospital source via AFP 20 | a court official via AFP 20", False),
        ("a security source in Sughd via AFP 2 | a Sughd security services source via AFP 3", True),
        ("two officials 20 by AFP | two officials via AFP 20 by Dawn", True),
        ("two officials 20 by Dawn | two officials 20 by Gazette", False),
        ("two officials via AP 20 | two officials via Associated Press 20", True),
        ("two officials via AFP, Dawn 20 | two officials via AFP 20", True),
        ("initial reports 13 by Dawn | initial reports 20 by Gazette", True),
        ("Ann Lee! 20 by Dawn | Ann Lee! 20 by Gazette", True),
        ("Ann Lee! via AFP 20 | Ann Lee! via Reuters 20", True),
        ("Ann Lee! 20 | Bob Lee! 20", False),
        ("Interior Ministry* 20 | Ministry of Internal Affairs* 20", True),
    ],
)
def test_an_unnamed_source_belongs_to_who_heard_it_and_a_named_one_to_nobody(holders, voices, same):
    first, second = holders(voices)
    assert (first == second) is same


def test_the_source_of_a_copied_text_was_heard_by_who_published_it_first(case):
    told = case("two officials 20 in a by Reuters | two officials 20 in b by Dawn")
    assert len({claim.chain[0].holder for claim in told.named()}) == 2
    copied = replace(told, copies=(CopyGroup("copy-a", "a", ("a", "b")),))
    assert {claim.chain[0].holder for claim in copied.named()} == {"reuters/two-officials"}


def test_each_link_of_a_chain_has_its_holder(case):
    (claim,) = case("two officials via AFP, The Dawn 20").named()
    assert [link.holder for link in claim.chain] == ["afp/two-officials", "afp", "the-dawn"]


def test_an_outlet_in_its_own_text_is_the_outlet_that_others_quote(found):
    assert found("AFP 20 | AFP! 20 by Dawn") == "20, single"
    assert found("Associated Press 20 | AP! 20 by Dawn") == "20, single"


def test_a_report_without_publisher_speaks_for_itself(case):
    told = case("Reuters 20 in a | AFP 21 in b")
    bare = tuple(replace(r, metadata=replace(r.metadata, publisher="")) for r in told.reports)
    finding = replace(told, reports=bare).find()
    assert [voice.name for voice in finding.voices] == ["a", "b"]


def test_a_name_without_letters_is_a_holder_too(holders):
    assert holders("—! 20") == ["—"]


def test_a_state_body_that_publishes_is_a_state_body(case):
    (voice,) = case("Home Ministry 20").find().voices
    assert (voice.kind, voice.official) == (HolderKind.STATE_BODY, True)
    (voice,) = case("Dawn 20").find().voices
    assert (voice.kind, voice.official) == (HolderKind.OUTLET, False)


def test_a_ministry_is_that_of_the_country_spoken_of_on_the_incident(case):
    told = case(
        "Tajik Interior Ministry* 13 | Interior Ministry* 13 | Uzbek Interior Ministry* 5"
        " | Interior Ministry* 6"
    )
    claims = [
        replace(claim, incident=incident)
        for claim, incident in zip(told.claims, ["tj", "tj", "uz", "uz"], strict=True)
    ]
    named = identify(claims, told.reports)
    tajik, uzbek = "tajik-interior-ministry", "uzbek-interior-ministry"
    assert [claim.chain[0].holder for claim in named] == [tajik, tajik, uzbek, uzbek]


def test_sources_of_two_incidents_are_no_measure_for_one_another(case):
    told = case("two security sources via AFP 13 | three security sources via AFP 20")
    other = case("security sources via AFP 5").claims[0]
    claims = [*told.claims, replace(other, id="other", document="r0", incident="raid")]
    named = identify(claims, told.reports)
    assert len({claim.chain[0].holder for claim in named[:2]}) == 2
