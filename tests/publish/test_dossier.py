import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from inquest import __version__
from inquest.hooks import EXPORTERS, Exporter, plug_in
from inquest.model import CopyGroup, Dossier, Flag, Part, Reading, Span
from inquest.publish.dossier import DossierExporter

HOSTILE = (
    "<script>alert(1)</script>",
    "<svg onload=alert(1)>",
    '"><img src=x onerror="alert(1)">',
    "</style></title><iframe src='//x'>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
)


def page_of(dossier):
    return DossierExporter().export(dossier)["dossier.html"].decode()


def tree_of(dossier):
    return LexborHTMLParser(page_of(dossier))


def plain(text):
    return " ".join(text.split())


@pytest.fixture(scope="module")
def page(dossier):
    return page_of(dossier)


@pytest.fixture(scope="module")
def tree(page):
    return LexborHTMLParser(page)


def section(tree, title):
    """The text of the first section under that heading, up to the next heading of its rank."""
    heading = next(each for each in tree.css("h2, h3, h4") if plain(each.text()) == title)
    told, at = [], heading.next
    while at is not None and at.tag not in ("h2", heading.tag):
        told.append(at.text())
        at = at.next
    return plain(" ".join(told))


def test_the_folders_that_reports_lay_in_are_not_told(page):
    assert ".txt (text/plain" in page
    assert "reports/" not in page


def test_it_is_the_plug_in_dossier():
    assert isinstance(plug_in(EXPORTERS, "dossier"), Exporter)


def test_it_is_one_file_the_same_on_every_run(dossier):
    first, second = (DossierExporter().export(dossier) for _ in range(2))
    assert list(first) == ["dossier.html"]
    assert first == second


def test_it_needs_no_network_and_runs_no_script(page, tree):
    policy = tree.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert tree.css("script, link, iframe, object, embed, img, form, base") == []
    assert re.findall(r"(?:src|srcset|xlink:href)=|url\(|@import", page) == []


def test_ids_are_unique_and_every_link_arrives(tree):
    ids = Counter(each.attributes["id"] for each in tree.css("[id]"))
    assert [name for name, number in ids.items() if number > 1] == []
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*(-\d+)?", name) for name in ids)
    links = [each.attributes["href"] for each in tree.css("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert [link for link in links if not link.startswith("#")] == ["https://example.org/asia"]


def test_headings_go_down_by_single_steps(tree):
    ranks = [int(each.tag[1]) for each in tree.css("h1, h2, h3, h4, h5, h6")]
    assert ranks.count(1) == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(ranks))


def test_the_head_tells_what_the_dossier_rests_on(tree):
    head = plain(tree.css_first("header").text())
    assert "Khujand, November 2018" in head
    assert "6, 1 copy among them, 1 not analysed" in head
    assert "22 November 2018, the latest date in the reports" in head
    assert "range, version 1" in head
    assert f"Inquest {__version__}" in head


def test_every_claim_is_marked_with_exactly_its_words(dossier, tree):
    for number in range(1, len(dossier.claims) + 1):
        [first] = tree.css(f"#words-{number}")
        pieces = [each.text() for each in tree.css(f'[data-mark="words-{number}"]')]
        line = tree.css_first(f"#claim-{number}")
        quote = line.css_first("q") or line.parent.css_first("q")
        assert "".join(pieces) == quote.text()
        assert first.css_matches("mark.claim")


def test_marks_and_claims_lead_to_one_another(dossier, tree):
    for number in range(1, len(dossier.claims) + 1):
        assert tree.css_first(f'#claim-{number} a[href="#words-{number}"]')
        assert tree.css_first(f'.text a[href="#claim-{number}"]')
    assert tree.css_first('#remark-1 a[href="#remark-words-1"]')
    assert tree.css_first('.text a[href="#remark-1"]')
    assert tree.css_first('#flag-1 a[href="#flag-words-1"]')
    assert tree.css_first('.text a[href="#flag-1"]')


def test_every_text_is_complete(dossier, tree):
    texts = [each.text(separator=" ") for each in tree.css(".text")]
    shown = sorted(re.findall(r"\w+", " ".join(texts)))
    wanted = " ".join(reading.report.text for reading in dossier.readings)
    assert shown == sorted(re.findall(r"\w+", wanted))


def test_tables_and_lists_are_shown_as_such(tree):
    assert [each.text() for each in tree.css(".text th, .text td")] == [
        *("who", "dead"),
        *("inmates", "twenty"),
    ]
    assert len(tree.css(".text li")) == 2


def test_a_question_is_one_line(tree):
    [first, *_] = tree.css("details.question summary")
    assert plain(first.text()) == "Inmates killed 13\u201324 official 21 6 voices contested"


def test_a_question_opens_on_its_voices(tree):
    inside = plain(tree.css_first("details.question .inside").text())
    assert "Three security sources lowered their figure." in inside
    assert "20 Two security sources unnamed" in inside
    assert "heard by AFP \u2192 in The Diplomat 9 November 2018" in inside
    assert "stated 22 November 2018 \u00b7 earlier 25 or more" in inside
    assert "Parts of this total: 12" in inside
    assert "Not accounted for: 9." in inside


def test_figures_are_drawn_for_two_widths_of_page(tree):
    assert [plain(each.text()) for each in tree.css("figure figcaption")] == ["Inmates killed"]
    assert len(tree.css("figure .wide svg[role=img]")) == 1
    assert len(tree.css("figure .narrow svg[role=img]")) == 1


def test_agreement_is_drawn_where_nothing_else_is(dossier):
    [guards] = [each for each in dossier.findings if each.group == "guards"]
    tree = tree_of(replace(dossier, findings=(guards,)))
    assert [plain(each.text()) for each in tree.css("figcaption")] == ["Guards killed"]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Other figures told", "People injured: \u201cdozens\u201d (24\u201399)"),
        ("Who claims and who blames", "Islamic State: claims responsibility"),
        ("Who claims and who blames", "Islamic State \u2192 Amaq \u2192 The Diplomat"),
        ("How it began", "Ministry official"),
        ("What was promised, and by when", "Due within 6 months, by 22 May 2019"),
        ("What was promised, and by when", "To end abuse \u00b7 By The president"),
        ("What was promised, and by when", "Announced"),
        ("Who claims and who blames", "By news agency"),
        ("Sizes", "About 800 \u00b7 built for 750"),
        ("Weaknesses named", "Poor guarding"),
        ("Silence and doubt", "Silence, agencies: Agencies have kept silent"),
        ("Attack on cyclists", "The exiled party: blamed"),
    ],
)
def test_sections_tell_what_is_said(tree, title, told):
    assert told in section(tree, title)


def test_background_comes_after_the_main_incident(tree):
    assert [plain(each.text()) for each in tree.css("h2")] == [
        "Contents",
        "Riot in the Khujand prison",
        "Mentioned as background",
        "Places, sizes and weaknesses",
        "The reports and their words",
    ]


def test_incidents_with_figures_come_first(dossier):
    others = [each for each in dossier.incidents if each.id != "khujand"]
    without = replace(
        dossier,
        readings=tuple(replace(reading, anchors=()) for reading in dossier.readings),
        findings=tuple(each for each in dossier.findings if each.incident == others[0].id),
    )
    first = next(each for each in tree_of(without).css("h2") if plain(each.text()) != "Contents")
    assert plain(first.text()) == others[0].title


def test_a_report_that_was_not_analysed_says_so(tree):
    report = next(each for each in tree.css("article") if "\u0411\u0443\u043d\u0442" in each.text())
    assert "not analysed" in report.text()
    assert report.css_first(".text").attributes["lang"] == "ru"
    assert "date unknown" in report.text()


def test_a_copy_leads_to_its_original(tree):
    copy = next(each for each in tree.css("article") if "TRT World" in each.text())
    assert "A copy of the report of Reuters" in plain(copy.text())


@pytest.mark.parametrize(
    "sentence",
    [
        "No date was found for it.",
        "No place was found for it.",
        "No figure was found that can be compared.",
        "Nothing was found on who claims it or who is blamed.",
        "No account of how it began was found.",
        "No promise and no measure was found.",
    ],
)
def test_what_is_unknown_is_said(dossier, sentence):
    bare = replace(dossier.incidents[0], date=None, place=None, links=())
    silent = replace(
        dossier, incidents=(bare,), claims=(), findings=(), remarks=(), flags=(), copies=()
    )
    page = page_of(silent)
    assert sentence in page
    assert "No claim was found in this report." in page
    assert "Nothing odd was noticed." in page


def test_an_empty_dossier_says_so():
    page = page_of(Dossier("", None, "range/1"))
    assert "No incident was found in these reports." in page
    assert "There are no reports." in page
    assert "not set, as no report has a date" in page


def test_claims_tied_to_no_incident_have_a_place(dossier):
    loose = tuple(replace(claim, incident="") for claim in dossier.claims)
    tree = tree_of(replace(dossier, claims=loose, incidents=(), findings=(), copies=()))
    assert "Claims tied to no incident" in tree.body.text()
    assert all(tree.css_first(f"#claim-{n}") for n in range(1, len(loose) + 1))


def test_a_claim_of_two_findings_has_one_place(dossier):
    twice = replace(dossier.findings[0], scope="the second day")
    tree = tree_of(replace(dossier, findings=(*dossier.findings, twice)))
    assert len(tree.css("#claim-1")) == 1


def test_a_finding_keeps_claims_of_no_voice(dossier):
    mute = replace(dossier.findings[0], voices=())
    tree = tree_of(replace(dossier, findings=(mute,)))
    assert tree.css_first(".inside > .statements #claim-1")


def test_a_denial_stands_at_its_question_and_counts_for_no_voice(tree):
    [denial] = [
        each for each in tree.css(".inside > .statements li") if "50 had died" in each.text()
    ]
    assert "denies" in denial.text()


def test_a_claim_of_a_title_says_so(dossier):
    titles = tuple(replace(claim, part=Part.TITLE) for claim in dossier.claims)
    assert "in the title" in tree_of(replace(dossier, claims=titles)).css_first("#claim-1").text()


def test_words_that_are_not_shown_are_still_reachable(dossier):
    [reading] = [each for each in dossier.readings if each.report.id == "eadaily"]
    empty = Flag("eadaily", "empty", "nothing here", Span.of(reading.report.text, 3, 3))
    tree = tree_of(replace(dossier, flags=(empty,)))
    assert tree.css_first("#flag-words-1")


def test_an_as_of_day_that_was_asked_for_says_so(dossier):
    assert "1 December 2018, as asked" in page_of(replace(dossier, as_of=date(2018, 12, 1)))


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://", False),
        ("https://[bad", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_links(dossier, url, linked):
    first, *rest = dossier.readings
    told = replace(first.report.metadata, url=url)
    changed = Reading(replace(first.report, metadata=told), claims=first.claims)
    links = tree_of(replace(dossier, readings=(changed, *rest), findings=())).css("a[rel]")
    assert [link.attributes["href"] for link in links] == ([url] if linked else [])
    assert all("noreferrer" in link.attributes["rel"] for link in links)


KEPT = {
    "id",
    "document",
    "incident",
    "to",
    "holder",
    "first",
    "claim",
    "sha256",
    "language",
    "kind",
}


def poisoned(value, poison):
    """The value with the poison before every text in it that is no id and no span."""
    if is_dataclass(value) and not isinstance(value, Span | CopyGroup):
        changed = {
            each.name: poisoned(getattr(value, each.name), poison)
            for each in fields(value)
            if each.name not in KEPT and each.init
        }
        return replace(value, **changed)
    if isinstance(value, str) and not isinstance(value, Enum):
        return poison + value
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        return tuple(poisoned(each, poison) for each in value)
    return value


def hostile(dossier, poison):
    """The dossier with the poison in every text, the reports' own included."""
    shift = len(poison)

    def moved(span):
        return Span(span.start, span.end + shift, poison + span.text)

    readings = tuple(
        Reading(
            replace(
                poisoned(replace(reading.report, blocks=(), tables=(), lists=()), poison),
                text=poison + reading.report.text,
            )
        )
        for reading in dossier.readings
    )
    claims = tuple(
        replace(poisoned(each, poison), span=moved(each.span)) for each in dossier.claims
    )
    changed = poisoned(replace(dossier, readings=(), claims=(), copies=()), poison)
    return replace(changed, readings=readings, claims=claims, copies=dossier.copies)


@pytest.mark.parametrize("poison", HOSTILE)
def test_no_text_of_a_report_becomes_markup(dossier, poison):
    page = page_of(hostile(dossier, poison))
    tree = LexborHTMLParser(page)
    assert tree.css("script, iframe, img, object, embed, form, [onload], [onerror]") == []
    assert len(tree.css("style")) == 1
    assert all(re.match("#|https?:", each.attributes["href"]) for each in tree.css("[href]"))
    assert tree.css_first("h1").text() == poison + dossier.title
    assert len(tree.css("article")) == len(dossier.readings)


def test_what_html_cannot_hold_is_shown_as_unreadable(dossier):
    assert "A\ufffdB\ufffdC\ufffd" in page_of(replace(dossier, title="A\x00B\ud800C\x85"))
