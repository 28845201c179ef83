"""Whose a statement is: the ids of its publisher and of who says it first."""

from dataclasses import replace
from datetime import date

import pytest

from inquest.model import Known
from inquest.publish.statements import houses_of, number_statements

COPIES = {"trt": "reuters"}


def test_each_publisher_has_an_id(dossier):
    houses = houses_of(dossier, COPIES)
    assert houses["reuters"] == "reuters"
    assert houses["trt"] == "trt-world"


def test_a_publisher_is_the_holder_that_chains_name(dossier):
    """As where "Reuters" is found to be a longer name's short form."""
    links = {"Reuters": "reuters-news-agency"}
    claims = tuple(
        replace(
            claim,
            chain=tuple(
                replace(link, holder=links.get(link.name, link.holder)) for link in claim.chain
            ),
        )
        for claim in dossier.claims
    )
    houses = houses_of(replace(dossier, claims=claims), COPIES)
    assert houses["reuters"] == "reuters-news-agency"


def test_a_publisher_is_the_voice_that_findings_count(dossier):
    renamed = tuple(
        replace(
            finding,
            voices=tuple(
                replace(voice, holder="the-diplomat-magazine")
                if voice.name == "The Diplomat"
                else voice
                for voice in finding.voices
            ),
        )
        for finding in dossier.findings
    )
    made = replace(dossier, findings=renamed)
    assert houses_of(made, COPIES)["diplomat"] == "the-diplomat-magazine"
    own = [each for each in number_statements(made).values() if not each.links]
    assert "the-diplomat-magazine" in {each.holder for each in own}


@pytest.mark.parametrize(("document", "original"), [("trt", "reuters"), ("reuters", "")])
def test_a_copy_knows_what_it_copies(dossier, document, original):
    told = [each for each in number_statements(dossier).values() if each.report.id == document]
    assert {(each.original, each.copy) for each in told} == {(original, bool(original))}


def test_a_holder_counts_as_the_voice_that_past_days_tell(dossier):
    """A minister of whom only an earlier figure is known is the ministry that gave a later one."""
    [finding, *_] = dossier.findings
    [minister] = [voice for voice in finding.voices if voice.name == "Sirojiddin Muhriddin"]
    joined = replace(finding, voices=(replace(minister, holder="foreign-ministry"),))
    made = replace(dossier, findings=(), history=(Known(date(2018, 11, 8), (joined,)),))
    told = [each for each in number_statements(made).values() if each.voice == minister.name]
    assert {(each.holder, each.speaker) for each in told} == {
        ("sirojiddin-muhriddin", "foreign-ministry")
    }
    bare = number_statements(replace(made, history=())).values()
    assert {each.speaker for each in bare if each.voice == minister.name} == {
        "sirojiddin-muhriddin"
    }
