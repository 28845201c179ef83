"""Who speaks on an incident, under which names, and why these are one voice."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from inquest.publish.dossier import DossierExporter
from inquest.publish.incidents import incident_pages
from inquest.publish.statements import number_statements


@pytest.fixture
def origins(dossier):
    def build(**changed):
        made = replace(dossier, **changed)
        [page, *_] = incident_pages(made, number_statements(made))
        return {each.name: each for each in page.origins}

    return build


def test_whoever_is_cited_or_counted_is_listed_once(origins):
    found = origins()
    assert {"Sirojiddin Muhriddin", "security source", "Islamic State", "The Diplomat"} <= {*found}
    assert "RFE/RL" not in found  # it only tells of weaknesses and plans
    assert found["three security sources"].reports == 2
    assert found["Sirojiddin Muhriddin"].kind == "state authority, official"


def test_an_unnamed_source_is_heard_by_somebody(origins):
    found = origins()
    assert found["security source"].hearers == ("RIA Novosti",)
    assert found["three security sources"].hearers == ("Reuters", "RFE/RL")
    assert found["Sirojiddin Muhriddin"].hearers == ()


def test_other_names_of_a_holder_count_as_it(dossier, origins):
    def renamed(claim):
        if not claim.chain or claim.document != "reuters":
            return claim
        first = replace(claim.chain[0], name="security officials")
        return replace(claim, chain=(first, *claim.chain[1:]))

    found = origins(claims=tuple(map(renamed, dossier.claims)))
    [(name, statement)] = found["three security sources"].names
    assert (name, statement.report.id) == ("security officials", "reuters")


def test_the_reasons_are_shown_where_there_are_any(dossier):
    why = "\u201cminister\u201d and \u201cministry\u201d: <speaks> for it"
    [first, *rest] = dossier.findings
    voices = tuple(replace(voice, reasons=(why,)) for voice in first.voices)
    made = replace(dossier, findings=(replace(first, voices=voices), *rest))
    tree = LexborHTMLParser(DossierExporter().export(made)["dossier.html"].decode())
    assert {each.text() for each in tree.css(".origins .reason")} == {why}
