"""Reports that programs add."""

import time

import pytest

TEXT = """Title: Toll rises
Publisher: AP
Published: 2018-11-12
Language: en

A riot in a prison in Khujand, Tajikistan, on November 7 killed 29 inmates, the Interior Ministry said on Monday.
"""


def followed(program, answer):
    """What became of an import."""
    assert answer.status_code == 202
    where = answer.headers["location"]
    told = answer.json()
    while not told["done"]:
        time.sleep(0.01)
        told = program.client.get(where).json()
    return told


def test_a_text_is_read_and_what_it_changed_is_told(program):
    answer = program.ask("POST", "reports", json={"name": "ap.txt", "text": TEXT})
    told = followed(program, answer)
    assert told["lines"] == [{"name": "ap.txt", "what": "added, 1 claim", "document": "ap"}]
    assert [each["document"] for each in told["change"]["difference"]["reports"]["added"]] == ["ap"]
    assert [each["kind"] for each in told["change"]["entries"]] == ["add report"]
    assert program.finding()["high"] == 29


def test_files_are_read_one_after_another(program):
    same = ("files", ("folder/ap.txt", TEXT.encode()))
    broken = ("files", ("b.pdf", b"%PDF-1.4"))
    told = followed(program, program.ask("POST", "reports", files=[same, same, broken]))
    assert [(each["name"], each["document"]) for each in told["lines"]] == [
        ("ap.txt", "ap"),
        ("ap.txt", "ap"),
        ("b.pdf", None),
    ]
    assert told["total"] == 3


@pytest.mark.parametrize(
    "sent",
    [
        {"json": {"name": "ap.txt", "text": ""}},
        {"json": {"name": "ap.txt"}},
        {"json": {"name": "ap.txt", "text": "x", "more": 1}},
        {"files": {"other": ("a.txt", b"x")}},
        {"data": {"files": "x"}, "files": {"other": ("a.txt", b"x")}},
    ],
)
def test_what_is_no_report_is_refused(program, sent):
    answer = program.ask("POST", "reports", **sent)
    assert answer.status_code == 422
    assert set(answer.json()) == {"error"}


def test_an_import_is_known_in_its_own_case_alone(program):
    answer = program.ask("POST", "reports", json={"name": "ap.txt", "text": TEXT})
    where = answer.headers["location"]
    followed(program, answer)
    assert program.client.get(where.replace("/riot/", "/other/")).status_code == 404
