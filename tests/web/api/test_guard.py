"""Pages of other sites cannot make changes through the interface."""

import pytest

from inquest.web import bodies

RULE = "rule"
BODY = '{"rule": "gtd"}'
JSON = {"content-type": "application/json"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (JSON, 200),
        ({"content-type": "application/json; charset=utf-8"}, 200),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "multipart/form-data; boundary=x"}, 415),
        ({}, 415),
        (JSON | {"origin": "http://evil.example"}, 403),
        (JSON | {"origin": "null"}, 403),
        (JSON | {"sec-fetch-site": "cross-site"}, 403),
        (JSON | {"host": "evil.example"}, 403),
        (JSON | {"origin": "http://127.0.0.1"}, 200),
    ],
)
def test_a_change_is_json_and_no_other_sites(program, headers, status):
    before = program.get("log")
    answer = program.ask("POST", RULE, content=BODY, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    assert (program.get("log") == before) == (status != 200)


def test_no_other_site_is_allowed_to_ask_before(program):
    asking = {"origin": "http://evil.example", "access-control-request-method": "POST"}
    answer = program.ask("OPTIONS", RULE, headers=asking)
    assert answer.status_code == 405
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("content", ["{", "[]", "null", '"x"', "\xff", ""])
def test_json_that_is_none_is_refused(program, content):
    answer = program.ask("POST", RULE, content=content.encode("latin-1"), headers=JSON)
    assert answer.status_code in {400, 422}
    assert set(answer.json()) == {"error"}


def test_what_is_too_long_is_refused(program, monkeypatch):
    monkeypatch.setattr(bodies, "PLAIN", 20)
    answer = program.ask("POST", RULE, json={"rule": "gtd", "why": "x" * 20})
    assert answer.status_code == 413
    assert set(answer.json()) == {"error"}
