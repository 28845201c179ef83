import pytest

from inquest.documents import name_report
from inquest.model import RawReport

RECORD = "application/json"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("reports/02-reuters-2018-11-08.txt", "02-reuters-2018-11-08"),
        ("/a/b/Riot_At.Orlu.PDF", "Riot_At.Orlu"),
        ("v1.2 of (the) list", "v1.2-of-the-list"),
        ("Бунт в колонии.html", "Бунт-в-колонии"),
        ("a.docx", "a.docx"),
        ("standard input", "standard-input"),
        ("standard input:3", "standard-input-3"),
        ("x" * 100 + ".txt", "x" * 80),
        ("???.txt", "report"),
        ("..txt", "report"),
    ],
)
def test_names_follow_the_file(name, id_):
    assert name_report(RawReport(name, b"x"), set()) == id_


@pytest.mark.parametrize(
    ("data", "id_"),
    [
        (b'{"id": "ap/2018-7", "text": "x"}', "ap-2018-7"),
        (b'{"id": 12, "text": "x"}', "12"),
        (b'{"text": "x"}', "wire-12"),
        (b'{"id": "///", "text": "x"}', "report"),
        (b"no JSON", "wire-12"),
    ],
)
def test_records_have_their_own_id_or_their_line(data, id_):
    assert name_report(RawReport("in/wire.jsonl:12", data, RECORD), set()) == id_


def test_a_taken_name_gets_the_hash():
    raw = RawReport("b/Riot.txt", b"Six people died.")
    named = f"Riot-{raw.sha256[:8]}"
    assert name_report(raw, {"other"}) == "Riot"
    assert name_report(raw, {"riot"}) == named
    assert name_report(raw, {"riot", named.casefold()}) == f"{named}-2"


def test_a_long_taken_name_stays_short():
    raw = RawReport("x" * 100, b"Six people died.")
    assert len(name_report(raw, {"x" * 80})) == 80
