"""What every request passes."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from inquest.web import bodies, gate
from inquest.web.gate import HEADERS, Gate
from inquest.web.pages import reading as pages
from tests.web.conftest import open_site

FORM = {"content-type": "application/x-www-form-urlencoded"}
FILES = {"content-type": "multipart/form-data; boundary=b"}


@pytest.mark.parametrize(
    ("host", "answers"),
    [
        ("127.0.0.1:8000", True),
        ("localhost", True),
        ("LOCALHOST:8000", True),
        ("[::1]:8000", True),
        ("inquest.example.org", True),
        ("inquest.example.org:8443", True),
        ("evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("localhost.evil.example:8000", False),
        ("evil.example#localhost", False),
        ("localhost@evil.example", False),
        ("[::1", True),
        ("[]", False),
        ("", False),
    ],
)
def test_it_answers_under_its_own_names_alone(shelf, host, answers):
    site = open_site(shelf / "empty", hosts=["Inquest.example.org"])
    page = site.get("/cases/empty", headers={"host": host})
    assert page.status == (200 if answers else 403)
    assert ("No incident" in page.text) is answers


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({}, True),
        ({"origin": "http://localhost"}, True),
        ({"origin": "http://localhost", "sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"origin": "null"}, False),
        ({"origin": ""}, False),
        ({"origin": "http://evil.example"}, False),
        ({"origin": "http://localhost:9000"}, False),
        ({"origin": "http://localhost.evil.example"}, False),
    ],
)
def test_changes_come_from_its_own_pages_alone(riot, headers, taken):
    page = riot.post("/cases/riot/rule", {"rule": "gtd"}, headers=headers)
    assert page.status == (303 if taken else 403)
    assert ("gtd" in riot.get("/cases/riot/log").main) is taken


@pytest.mark.parametrize(
    ("site", "mode", "status"),
    [
        ("cross-site", {}, 200),
        ("cross-site", {"sec-fetch-mode": "navigate"}, 200),
        ("cross-site", {"sec-fetch-mode": "no-cors"}, 403),
        ("cross-site", {"sec-fetch-mode": "cors"}, 403),
        ("same-site", {"sec-fetch-mode": "no-cors"}, 403),
        ("same-origin", {"sec-fetch-mode": "cors"}, 200),
        ("none", {"sec-fetch-mode": "navigate"}, 200),
    ],
)
def test_pages_of_other_sites_may_lead_to_a_page_and_load_none(reading, site, mode, status):
    for path in ("/cases/riot", "/static/app.js", "/api/v1/cases"):
        headers = {"sec-fetch-site": site, "origin": "http://evil.example"} | mode
        assert reading.get(path, headers=headers).status == status


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/login", 303),
        ("GET", "/cases/riot", 200),
        ("GET", "/cases/riot/reports/1/original", 200),
        ("GET", "/cases/riot/log/export", 200),
        ("GET", "/static/app.js", 200),
        ("GET", "/static/style.css", 200),
        ("GET", "/static/none.js", 404),
        ("GET", "/static/../gate.py", 404),
        ("GET", "/nowhere", 404),
        ("GET", "/cases/nowhere", 404),
        ("GET", "/cases/riot?as_of=2018-02-31", 422),
        ("DELETE", "/cases/riot", 405),
        ("POST", "/cases/riot/rule", 403),
    ],
)
def test_every_answer_has_the_headers(reading, method, path, status):
    page = reading.ask(method, path)
    assert page.status == status
    for name, value in HEADERS.items():
        assert page.headers[name.lower()] == value or path.endswith("/original")
    assert "cache-control" in page.headers


def test_a_policy_of_its_own_is_kept(reading):
    headers = reading.get("/cases/riot/reports/1/original").headers
    assert headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert headers["x-content-type-options"] == "nosniff"


def test_a_fault_of_its_own_tells_nothing_of_it_and_has_the_headers(shelf, monkeypatch):
    def fail(_):
        raise RuntimeError("a secret")

    monkeypatch.setattr(pages, "overview_of", fail)
    site = open_site(shelf / "riot", raise_server_exceptions=False)
    page = site.get("/cases/riot")
    assert page.status == 500
    assert "wrong in Inquest itself" in page.main
    assert "a secret" not in page.text
    assert HEADERS.items() <= {name.title(): value for name, value in page.headers.items()}.items()


@pytest.fixture
def echo(monkeypatch):
    """An application behind the gate that tells how much it read; 100 bytes of a form, 200 of files."""
    monkeypatch.setattr(bodies, "PLAIN", 100)
    monkeypatch.setattr(bodies, "FILES", 200)

    async def told(request):
        return PlainTextResponse(str(len(await request.body())))

    app = Starlette()
    app.add_route("/", told, methods=["POST"])
    return TestClient(Gate(app), base_url="http://localhost")


@pytest.mark.parametrize(
    ("kind", "size", "status"),
    [(FORM, 100, 200), (FORM, 101, 413), (FILES, 200, 200), (FILES, 201, 413)],
)
def test_a_body_has_an_end(echo, kind, size, status):
    answer = echo.post("/", content=b"x" * size, headers=kind)
    assert answer.status_code == status
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize("path", ["/login", "/cases/riot/add", "/api/v1/cases/riot/reports"])
def test_a_stranger_may_send_little(crowd, monkeypatch, path):
    monkeypatch.setattr(gate, "STRANGERS", 1000)
    files = {"files": ("a.txt", b"x" * 2000)}
    assert crowd().ask("POST", path, files=files).status == 413
    parts = (b"--b\r\n" + b"x" * 600 for _ in range(3))
    assert crowd().ask("POST", path, content=parts, headers=FILES).status in {401, 413}
    assert crowd("Ana").ask("POST", path, files=files).status != 413


@pytest.mark.parametrize("told", [{}, {"content-length": "7"}, {"content-length": "none"}])
def test_what_is_read_counts_whatever_was_said_of_it(echo, told):
    parts = (b"x" * 40 for _ in range(3))
    assert echo.post("/", content=parts, headers=FORM | told).status_code == 413


def test_a_length_of_many_digits_is_refused(echo):
    headers = FORM | {"content-length": "9" * 20}
    assert echo.post("/", content=b"x", headers=headers).status_code == 413


def test_a_form_that_is_too_long_is_told_on_a_page(riot, monkeypatch):
    monkeypatch.setattr(bodies, "PLAIN", 1000)
    parts = (b"why=" + b"x" * 600 for _ in range(3))
    page = riot.ask("POST", "/cases/riot/rule", content=parts, headers=FORM)
    assert page.status == 413
    assert "more than" in page.main
