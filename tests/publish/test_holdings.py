"""What a voice holds or rejects on a question, in words and as rows of a chart."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from inquest.model import Denial, HolderKind, Known, Stance
from inquest.publish.dossier import DossierExporter
from inquest.publish.questions import ask
from inquest.publish.statements import number_statements


@pytest.fixture(scope="module")
def denied(dossier):
    """The dossier where somebody who gives no figure of inmates killed rejects 50."""
    [claim] = [each for each in dossier.claims if each.stance is Stance.DENIES]
    first = replace(claim.chain[0], name="the warden", holder="warden")
    told = replace(claim, chain=(first,))
    denial = Denial(
        holder="warden",
        name="the warden",
        kind=HolderKind.OFFICIAL,
        anonymous=False,
        official=True,
        stated_on=claim.stated_on,
        figures=(claim.content.figure,),
        claims=(claim.id,),
    )
    [finding, *rest] = dossier.findings
    counted = (*finding.claims, claim.id)
    return replace(
        dossier,
        claims=tuple(told if each is claim else each for each in dossier.claims),
        findings=(replace(finding, denials=(denial,), claims=counted), *rest),
    )


def question(dossier):
    statements = number_statements(dossier)
    return ask(1, dossier.findings[0], statements.values(), statements)


def test_who_only_rejects_is_a_voice_behind_the_others(denied):
    asked = question(denied)
    warden = asked.holdings[-1]
    assert (warden.voice.name, warden.figure) == ("the warden", "rejects 50")
    assert warden.kind == "state authority, official"
    assert not list(warden.rows)
    [branch] = warden.branches
    assert (branch.how, branch.name) == ("in", "RFE/RL")
    assert "50 had died" not in [each.quote for each in asked.others]


def test_the_page_draws_it_as_one_root(denied):
    page = DossierExporter().export(denied)["dossier.html"].decode()
    tree = LexborHTMLParser(page)
    [root] = [each for each in tree.css(".voice") if "The warden" in each.text()]
    assert root.css_first(".number").text() == "rejects 50"
    assert root.css_first("q").text() == "50 had died"


def test_what_it_rejects_is_no_figure_of_a_voice(dossier):
    """A voice that gives a figure and rejects another holds the one that it gives."""
    [claim] = [each for each in dossier.claims if each.stance is Stance.DENIES]
    [finding, *rest] = dossier.findings
    counted = replace(finding, claims=(*finding.claims, claim.id))
    asked = question(replace(dossier, findings=(counted, *rest)))
    [minister] = [one for one in asked.holdings if one.voice.name == "Sirojiddin Muhriddin"]
    notes = [note for leaf in minister.branches[0].leaves for t in leaf.told for note in t.notes]
    assert notes == ["denies 50"]
    assert [row.words for row in minister.rows] == ["21"]


def test_a_rejection_moves_an_answer(denied):
    [finding, *_] = denied.findings
    before = replace(finding, denials=(), voices=finding.voices)
    days = [each.stated_on for each in finding.voices if each.stated_on]
    history = (Known(min(days), (before,)), Known(max(days), (finding,)))
    statements = number_statements(denied)
    asked = ask(1, finding, statements.values(), statements, history)
    assert [step.moves for step in asked.steps][1:] == [("The warden: rejects 50",)]
