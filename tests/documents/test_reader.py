"""Any bytes give a report whose spans are true, or an error of ours."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.documents import read_report
from inquest.documents.slugs import SUFFIXES
from inquest.errors import EmptyInput, InputError, NotText
from inquest.model import RawReport, Report
from inquest.settings import Settings

SHREDS = (
    *(
        "<html>",
        "<body>",
        "<p>",
        "</p>",
        "<br>",
        "<pre>",
        "</pre>",
        "<div>",
        "<nav>",
        "<!--",
        "-->",
    ),
    *("<table>", "<tr>", "<td>", "<th>", "</table>", "<ul><li>", "<li>", "</ul>", "<h1>", "</h1>"),
    *(
        "<title>",
        "</title>",
        "<meta charset=utf-16>",
        "<time datetime='2020-01-02'>",
        "&#0;",
        "&eacute;",
    ),
    *(
        "\n",
        "\r\n",
        "\n\n",
        " ",
        "word ",
        "Six people died. ",
        "| a | b |\n",
        "---|---\n",
        "- item\n",
    ),
    *("Title: x\n", "Publisher: y\n", "By Anna Lee\n", "Credit: AP\n", "1. x\n", "# H\n", "\u0301"),
    *("From: a <a@b.c>\n", "Subject: =?utf-8?q?=ff?=\n", "Date: x\n", "MIME-Version: 1.0\n"),
    *(
        "Content-Type: multipart/mixed; boundary=x\n",
        "--x\n",
        '{"text":',
        '"abc"',
        "}",
        "%PDF-1.4\n",
    ),
    *("\x00", "\ufeff", "\u2028", "\ufb01", "\u00ad", "\ud800"),
)
shreds = st.lists(st.sampled_from(SHREDS), max_size=30).map("".join)
texts = st.one_of(shreds, st.text()).map(lambda text: text.encode("utf-8", "surrogatepass"))
names = st.sampled_from(["a", "a.bin", *(f"a.{suffix}" for suffix in sorted(SUFFIXES))])


def attempt(data, name):
    """The report, or the error of ours that refuses it."""
    try:
        return read_report(RawReport(name, data), "a", Settings())
    except InputError as refused:
        return refused


@given(st.one_of(st.binary(max_size=300), texts), names)
def test_any_bytes_give_true_spans_or_an_error_of_ours(data, name):
    report = attempt(data, name)
    if isinstance(report, InputError):
        assert report.subject == name
        return
    assert unicodedata.is_normalized("NFC", report.text)
    assert report.text.encode()
    end = 0
    for block in report.blocks:
        assert not report.text[end : block.span.start].strip()
        end = block.span.end
    assert not report.text[end:].strip()
    cells = [
        cell.span for table in report.tables for row in (table.header, *table.rows) for cell in row
    ]
    items = [item for bullets in report.lists for item in bullets.items]
    for span in (*(block.span for block in report.blocks), *cells, *items):
        assert report.text[span.start : span.end] == span.text


def test_a_report_knows_its_bytes(read):
    report = read(b"\xef\xbb\xbfSix people died.\r\n")
    assert report.text == "Six people died.\n"
    assert report.size == 21
    assert report.sha256 == RawReport("", b"\xef\xbb\xbfSix people died.\r\n").sha256
    assert (report.id, report.source, report.media) == ("report", "report.txt", "text/plain")


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (b"", EmptyInput, "is empty"),
        (b" \n\t\n", EmptyInput, "is empty"),
        (b"12 + 3 = 15", EmptyInput, "holds no words"),
        (b"\x00" * 50, EmptyInput, "holds no words"),
        (b"\x01\x02\x03\x04" * 50, NotText, "holds binary data, not text"),
    ],
)
def test_what_is_no_report(read, data, error, reason):
    with pytest.raises(error) as refused:
        read(data)
    assert str(refused.value) == f"report.txt: {reason}"


def test_one_huge_line_is_read(read, outline):
    assert len(outline(read("Six people died. " * 20_000))) == 1


def test_deeply_nested_pages_do_no_harm():
    page = f"<html><body>{'<div>' * 20_000}Six people died in Kesra."
    assert isinstance(attempt(page.encode(), "page.html"), Report | EmptyInput)


def test_reading_twice_gives_the_same(page):
    assert page("newspaper.html") == page("newspaper.html")


@pytest.mark.parametrize(
    "text",
    [
        "Title: A riot{}in Kesra\n\nSix people died.",
        "Title: {}Riot\nSix people died.",
        "Six people died.{}x",
        "By Anna{}Lee\n\nSix people died.",
        "Six people died. [{}",
        "Six people died. #{}#x",
    ],
)
@pytest.mark.parametrize("mark", [" ", "\t ", "[", "[]("])
def test_a_long_run_is_read_once(text, mark):
    # One that is read again from each of its places would take minutes.
    raw = RawReport("a.txt", text.format(mark * 30_000).encode())
    assert "people died" in read_report(raw, "a", Settings()).text
