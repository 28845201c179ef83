"""Pages one at a time: each is what it is among all of them."""

from dataclasses import replace

import pytest

from inquest.model import Dossier, Known, Remark, RemarkKind
from inquest.publish.incidents import incident_page, incident_pages
from inquest.publish.index import index_incidents, index_reports
from inquest.publish.reports import report_page, report_pages
from inquest.publish.statements import number_statements


@pytest.fixture(scope="module")
def full(dossier):
    """The dossier with a remark for each report, and a history."""
    spans = {each.report.id: each.report.blocks[0].span for each in dossier.readings}
    remarks = (Remark(name, RemarkKind.DOUBT, "AFP", span) for name, span in spans.items())
    history = (Known(dossier.as_of, dossier.findings[:3]), Known(dossier.as_of, dossier.findings))
    return replace(dossier, remarks=tuple(remarks), history=history)


def test_a_page_on_an_incident_is_that_of_the_dossier(full):
    statements = number_statements(full)
    index = index_incidents(full, statements)
    pages = incident_pages(full, statements)
    assert [page.incident.id for page in pages] == list(index.incidents)
    for page in reversed(pages):
        assert incident_page(index, page.incident.id) == page


def test_a_page_on_a_report_is_that_of_the_dossier(full):
    statements = number_statements(full)
    index = index_reports(full, statements)
    pages = report_pages(full, statements)
    assert [page.report.id for page in pages] == list(index.readings)
    for page in reversed(pages):
        assert report_page(index, page.report.id) == page


def test_numbers_go_on_from_page_to_page(full):
    pages = incident_pages(full, number_statements(full))
    questions = [question.number for page in pages for question in page.questions]
    assert [page.number for page in pages] == [1, 2, 3]
    assert questions == list(range(1, len(full.findings) + 1))


def test_an_incident_has_its_own_history_alone(full):
    index = index_incidents(full, number_statements(full))
    assert {
        incident: [len(known.findings) for known in days]
        for incident, days in index.history.items()
    } == {"khujand": [3, 5], "khujand-1997": [1], "cyclists": [1]}


def test_a_remark_stands_where_its_report_says_most(full):
    index = index_incidents(full, number_statements(full))
    homes = {
        note.remark.document: incident for incident, notes in index.notes.items() for note in notes
    }
    assert homes == dict.fromkeys([each.report.id for each in full.readings], "khujand")


def test_every_remark_flag_and_quote_is_found_by_its_report(full):
    index = index_reports(full, number_statements(full))
    assert {name: len(notes) for name, notes in index.notes.items()} == dict.fromkeys(
        index.readings, 1
    )
    assert set(index.oddities) == {"trt", "eadaily"}
    assert set(index.quotes) == {"asia", "diplomat"}
    assert dict(index.firsts) == {"trt": "reuters"}


def test_what_is_not_there_has_no_page(full):
    statements = number_statements(full)
    with pytest.raises(KeyError):
        incident_page(index_incidents(full, statements), "elsewhere")
    with pytest.raises(KeyError):
        report_page(index_reports(full, statements), "nowhere")


def test_an_empty_dossier_has_no_pages():
    empty = Dossier("Nothing", None, "range/1")
    assert incident_pages(empty, {}) == report_pages(empty, {}) == ()
