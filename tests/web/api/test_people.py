"""Programs of people with accounts: who may do what."""

import pytest

from inquest.web.people.limits import ALLOWED
from tests.web.api.conftest import PASSWORD

ACCEPT = "claims/2/count/149-166/accept"


def test_nobody_is_told_anything_without_a_token(crowd):
    answer = crowd().ask("GET", "/cases")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert crowd().refused(ACCEPT)[0] == 401
    assert crowd().client.get("/api/v1/openapi.json").status_code == 200


def test_a_token_is_worth_nothing_after_its_session(crowd):
    ana = crowd("Ana")
    assert ana.get("/session") == {"name": "Ana", "role": "analyst"}
    assert ana.ask("DELETE", "/session").status_code == 204
    assert ana.ask("GET", "/session").status_code == 401


@pytest.mark.parametrize(
    ("who", "judges", "leads"), [("Rob", 403, 403), ("Ana", 200, 403), ("Lea", 200, 200)]
)
def test_roles_are_those_of_the_pages(crowd, who, judges, leads):
    program = crowd(who)
    assert program.get("findings")
    assert program.ask("POST", ACCEPT, json={}).status_code == judges
    assert program.ask("GET", "/people").status_code == leads


def test_a_judgement_is_undone_by_its_author_or_a_lead(crowd):
    number = crowd("Ana").post(ACCEPT)["entries"][0]["number"]
    status, error = crowd("Ben").refused("log/undo", entries=[number])
    assert (status, error["reason"]) == (403, "is the judgement of somebody else")
    undone = crowd("Lea").post("log/undo", entries=[number])["entries"][0]
    assert undone["who"] == "Lea"


def test_the_log_has_the_name_of_the_token(crowd):
    assert crowd("Ana").post(ACCEPT)["entries"][0]["who"] == "Ana"


@pytest.mark.parametrize(("csrf", "status"), [("right", 200), ("wrong", 403), (None, 403)])
def test_a_cookie_asks_for_the_token_of_its_pages(crowd, csrf, status):
    session = crowd.sessions.begin("Ana")
    told = {"right": session.csrf, "wrong": "x"}
    headers = {"Cookie": f"inquest_session={session.token}"}
    headers |= {"X-CSRF-Token": told[csrf]} if csrf else {}
    assert crowd().ask("POST", ACCEPT, json={}, headers=headers).status_code == status
    assert crowd().ask("GET", "findings", headers=headers).status_code == 200


def test_whoever_guesses_waits_and_learns_no_name(crowd):
    tries = [
        crowd().ask("POST", "/session", json={"name": name, "password": "guess"})
        for name in ["Ana", "Zoe"] * ALLOWED
    ]
    wrong = {each.text for each in tries if each.status_code == 401}
    assert len(wrong) == 1
    assert tries[-1].status_code == 429
    assert int(tries[-1].headers["retry-after"]) >= 1


def test_pages_and_programs_share_one_limit(crowd):
    for _ in range(ALLOWED):
        crowd().client.post("/login", data={"name": "Ana", "password": "guess"})
    assert crowd().refused("/session", name="Ana", password=PASSWORD)[0] == 429


def test_a_lead_looks_after_accounts(crowd):
    lea = crowd("Lea")
    assert lea.post("/people", name="Zoe", password=PASSWORD, role="reader")["role"] == "reader"
    zoe = crowd("Zoe")
    assert zoe.refused(ACCEPT)[0] == 403
    assert lea.post("/people/Zoe", "PATCH", role="analyst")["role"] == "analyst"
    assert zoe.post(ACCEPT)["entries"]
    lea.post("/people/Zoe", "PATCH", password="another long secret")
    assert zoe.ask("GET", "/session").status_code == 401
    assert lea.ask("DELETE", "/people/Zoe").status_code == 204
    assert "Zoe" not in {each["name"] for each in lea.get("/people")["people"]}


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/people", {"name": "Ana", "password": PASSWORD}, 422),
        ("POST", "/people", {"name": "Zoe", "password": "short"}, 422),
        ("PATCH", "/people/Zoe", {"role": "lead"}, 404),
        ("PATCH", "/people/Lea", {"role": "reader"}, 422),
        ("DELETE", "/people/Zoe", {}, 404),
        ("DELETE", "/people/Lea", {}, 422),
    ],
)
def test_accounts_that_cannot_be_are_refused(crowd, method, path, body, status):
    lea = crowd("Lea")
    before = lea.get("/people")
    answer, error = lea.refused(path, method, **body)
    assert answer == status
    assert not any(value in str(error) for name, value in body.items() if name == "password")
    assert lea.get("/people") == before


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/session"), ("DELETE", "/session"), ("GET", "/people")]
)
def test_without_accounts_there_are_none(program, method, path):
    status, error = program.refused(path, method, name="Ana", password=PASSWORD)
    assert (status, error["reason"]) == (404, "are not used here")
    assert program.get("/session") == {"name": "ana", "role": "lead"}
