"""Adding reports by files and pasted text."""

import json
import time
from threading import Event, Thread

import pytest

from inquest.errors import StoreError
from inquest.pipeline import desk as desks
from inquest.pipeline.workers import Workers
from inquest.settings import Settings
from inquest.web import imports, uploads
from tests.web.checker import faults
from tests.web.conftest import HEADER, RIOT, RUSSIAN, open_site

CASE = "/cases/riot"
MORE = HEADER.format(
    title="More dead in Khujand",
    publisher="Radio Ozodi",
    day="2018-11-12",
    body="The riot in a prison in Khujand, Tajikistan, on November 7 killed 50 inmates, a prison "
    "officer told Radio Ozodi.",
)
HTML = """<html lang=en><head><title>Guards hurt</title></head><body><article><h1>Guards hurt</h1>
<p>Seven guards were injured in the riot in a prison in Khujand, Tajikistan, on November 7, 2018,
a hospital said on Friday. The town is quiet now, and the roads are open.</p></article></body></html>"""
MAIL = """From: Desk <desk@afp.example>
Subject: Riot in Khujand
Date: Fri, 09 Nov 2018 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Two police officers were killed in the riot in a prison in Khujand, Tajikistan, police said.
"""
LINES = "\n".join(
    json.dumps(
        {"title": f"Riot, {n}", "publisher": "TASS", "published": "2018-11-11", "text": text}
    )
    for n, text in enumerate(("Nine inmates fled in the riot in Khujand, police said.", "Quiet."))
)


@pytest.fixture
def send(riot):
    """Send files by their names and texts, with fields, and give the page of their progress once done."""

    def sent(files, **fields):
        made = [
            ("files", (name, text if isinstance(text, bytes) else text.encode()))
            for name, text in files.items()
        ]
        riot.get(f"{CASE}/add")
        return done(riot, riot.post(f"{CASE}/add", fields, files=made or None))

    return sent


def done(site, page):
    """The page of progress, once it has an end."""
    page = site.follow(page)
    while page.css("[hx-trigger]"):
        assert faults(page) == []
        time.sleep(0.01)
        page = site.get(page.url)
    return page


def lines(page):
    """What became of each report, by its name."""
    names = [node.css_first("bdi").text() for node in page.css(".lines li")]
    told = [node.css_first("a, span").text() for node in page.css(".lines li")]
    return dict(zip(names, told, strict=True))


def test_files_of_many_kinds_come_in(riot, send):
    files = {
        "more.txt": MORE,
        "guards.html": HTML,
        "desk.eml": MAIL,
        "wire.jsonl": LINES,
        **RUSSIAN,
    }
    page = send(files)
    assert faults(page) == []
    told = lines(page)
    assert set(told) == {*files, "wire.jsonl:1", "wire.jsonl:2"} - {"wire.jsonl"}
    assert all(each.startswith("added") for each in told.values())
    assert "not analysed" in told["ru.txt"]
    assert "Inmates killed" in page.banner
    assert len(riot.get(f"{CASE}/reports").css("tbody tr")) == 8
    assert "ana added a report" in riot.get(f"{CASE}/log").main


def test_a_bad_file_stops_no_other(riot, send):
    files = {
        "empty.txt": "",
        "more.txt": MORE,
        "odd.bin": b"\0\1\2\xff" * 99,
        "bad.pdf": b"%PDF-1.7 no",
    }
    page = send(files)
    told = lines(page)
    assert told["more.txt"].startswith("added")
    assert len(page.css(".lines .wrong")) == 3
    assert "no words" in told["empty.txt"] or "empty" in told["empty.txt"].casefold()
    assert len(riot.get(f"{CASE}/reports").css("tbody tr")) == 3


def test_one_that_is_there_changes_nothing(riot, send):
    before = riot.get(CASE).main
    page = send({"copy.txt": RIOT["1.txt"]})
    assert lines(page) == {"copy.txt": "was here already"}
    assert page.css(".lines a")[0].attributes["href"] == f"{CASE}/reports/1"
    assert "Nothing that is known changed" in page.banner
    assert riot.get(CASE).main == before


def test_one_that_is_too_large_is_refused_by_name(riot, send):
    riot.app.state.views.library.settings = Settings(max_bytes=1000)
    told = lines(send({"long.txt": MORE + "x" * 1000, "more.txt": MORE}))
    assert "more than the 1000 bytes allowed" in told["long.txt"]
    assert "INQUEST_MAX_BYTES=" in told["long.txt"]
    assert told["more.txt"].startswith("added")
    assert len(riot.get(f"{CASE}/reports").css("tbody tr")) == 3


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../../etc/more.txt", "more.txt"),
        ("/", "file"),
        ("..", ".."),
        ("a\x1b[31m.txt", "a\\x1b[31m.txt"),
    ],
)
def test_a_file_has_its_bare_name(send, name, told):
    assert list(lines(send({name: MORE}))) == [told]


def test_a_pasted_text_has_what_is_known_of_it(riot, send):
    fields = {
        "title": "More dead\nURL: http://evil.example",
        "publisher": "Ozodi",
        "date": "2018-11-12",
    }
    fields |= {
        "url": "https://ozodi.example/1",
        "pasted": MORE.partition("\n\n")[2].replace("\n", "\r\n"),
    }
    page = send({}, **fields)
    assert faults(page) == []
    (link,) = page.css(".lines a")
    report = riot.get(link.attributes["href"])
    assert "More dead URL: http://evil.example" in report.main
    for words in ("Ozodi", "12 November 2018", "https://ozodi.example/1", "killed 50 inmates"):
        assert words in report.main


@pytest.mark.parametrize("fields", [{}, {"title": "Only a title"}, {"pasted": " \n "}])
def test_nothing_sent_is_told(riot, fields):
    riot.get(f"{CASE}/add")
    page = riot.post(f"{CASE}/add", fields)
    assert page.status == 422
    assert "Choose files, or paste" in page.main
    assert faults(page) == []


def test_a_text_beyond_a_form_is_told(riot):
    riot.get(f"{CASE}/add")
    fields = {"pasted": "word " * 300_000}
    page = riot.post(f"{CASE}/add", fields, files=[("files", ("", b""))])
    assert page.status == 400
    assert "maximum size" in page.main


@pytest.mark.parametrize(
    "pasted", ["\0\1\x1b", "\ud800".encode("utf-8", "surrogatepass"), "<script>x</script>"]
)
def test_odd_texts_are_kept_or_refused(send, pasted):
    page = send({}, pasted=pasted, title="T", publisher="P", date="soon", url="javascript:x")
    assert len(page.css(".lines li")) == 1
    assert faults(page) == []


def test_what_breaks_off_leaves_nothing_half_kept(riot, send, monkeypatch):
    store, kept = riot.app.state.views.library.desk("riot").store, []

    def fail(*args):
        kept.append(args)
        if len(kept) == 2:
            raise StoreError("the case", "is full", "Make room.")
        return add(*args)

    add = store.add
    monkeypatch.setattr(store, "add", fail)
    page = send({"more.txt": MORE, "guards.html": HTML, "desk.eml": MAIL})
    assert "the case: is full. Make room." in page.main
    monkeypatch.undo()
    assert len(riot.get(f"{CASE}/reports").css("tbody tr")) == 3
    assert lines(send({"guards.html": HTML}))["guards.html"].startswith("added")


def test_a_fault_of_inquest_is_told_without_its_words(send, monkeypatch):
    def fail(*_):
        raise RuntimeError("a secret")

    monkeypatch.setattr(desks, "read_found", fail)
    page = send({"more.txt": MORE})
    assert "wrong in Inquest itself" in page.main
    assert "a secret" not in page.text


@pytest.mark.slow
def test_a_process_that_ends_takes_one_report_with_it(riot, send, monkeypatch):
    monkeypatch.setattr(desks, "Workers", Workers)
    desk = riot.app.state.views.library.desk("riot")
    assert lines(send({"more.txt": MORE}))["more.txt"].startswith("added")
    for process in desk._workers._pool._processes.values():
        process.kill()
        process.join()
    assert "ended the process" in lines(send({"guards.html": HTML}))["guards.html"]
    assert lines(send({"guards.html": HTML}))["guards.html"].startswith("added")


def test_an_import_is_known_in_its_case_alone(riot, copied, send):
    name = send({"more.txt": MORE}).url.rpartition("/")[2]
    copied("empty")
    assert riot.get(f"{CASE}/imports/{name}").status == 200
    assert riot.get(f"/cases/empty/imports/{name}").status == 404
    assert riot.get(f"{CASE}/imports/nothing").status == 404


def test_of_a_file_of_very_many_reports_the_rest_is_refused(send, monkeypatch):
    monkeypatch.setattr(uploads, "MOST", 3)
    page = send({"many.jsonl": "{}\n" * 100, "more.txt": MORE})
    told = lines(page)
    assert len(told) == 4
    assert "beyond the 3 reports" in told["the rest"]
    assert lines(send({"more.txt": MORE}))["more.txt"].startswith("added")


@pytest.fixture
def held(monkeypatch):
    """Reading stands still until `held.set()`."""
    gate, read = Event(), desks.read_found

    def wait(*args):
        assert gate.wait(20)
        return read(*args)

    monkeypatch.setattr(desks, "read_found", wait)
    yield gate
    gate.set()


def test_no_more_than_some_reports_wait_in_memory(riot, held, monkeypatch):
    monkeypatch.setattr(imports, "WAITING", 2000)
    files = [("files", ("more.txt", MORE + "x" * 1500))]
    page = riot.post(f"{CASE}/add", files=files)
    refused = riot.post(f"{CASE}/add", files=files)
    assert (page.status, refused.status) == (303, 503)
    assert "too many wait" in refused.main
    held.set()
    assert lines(done(riot, page))
    assert riot.post(f"{CASE}/add", files=files).status == 303


def test_who_ends_the_server_waits_for_one_report_not_for_all(copied, held):
    with open_site(copied()) as site:
        files = [("files", (f"{n}.txt", MORE + str(n))) for n in range(9)]
        made = site.post(f"{CASE}/add", files=files).headers["location"].rpartition("/")[2]
        found = site.app.state.imports
        Thread(target=lambda: found._closed.wait(20) and held.set()).start()
    assert len(found.find("riot", made).lines) <= 1
