"""Coming in and going out, and what each role may do."""

import re
from threading import BoundedSemaphore

import pytest

from inquest.web import entrance
from inquest.web.door import COOKIE
from inquest.web.people import Limiter, Role
from tests.web.checker import faults
from tests.web.conftest import PASSWORD, Site

CASE = "/cases/riot"
CLAIM = f"{CASE}/claims/1/count/212-237"
PAGES = ("", "/claims", "/reports/1", "/voices", "/queue", "/log", "/claims/1/count/212-237")


def test_pages_ask_for_a_login_and_lead_back(crowd):
    paths = ["/", "/people", *(f"{CASE}{each}" for each in PAGES), f"{CASE}/claims?q=a&page=1"]
    for path in paths:
        site = crowd()
        asked = site.get(path)
        assert asked.status == 303
        assert asked.headers["location"].startswith("/login?back=")
        form = site.follow(asked)
        assert form.status == 200
        assert faults(form) == []
        assert form.field("back") == path
        there = site.login("Lea", back=form.field("back"))
        assert (there.status, there.headers["location"]) == (303, path)


def test_nothing_of_a_case_is_told_before(crowd):
    for path in [f"{CASE}/reports/1/original", f"{CASE}/log/export", f"{CASE}/queue/count"]:
        page = crowd().get(path)
        assert page.status == 303
        assert page.text == ""


def test_no_change_is_taken_before(crowd):
    site = crowd()
    assert site.post(f"{CLAIM}/accept", {"csrf": "x"}).headers["location"] == "/login?back=%2F"


def test_a_login_leads_nowhere_else(crowd):
    for back in ["//evil.example", "https://evil.example", "/\\evil.example"]:
        site = crowd()
        assert site.get("/login", params={"back": back}).field("back") == "/"
        assert site.login("Lea", back=back).headers["location"] == "/"
        assert site.get("/login", params={"back": back}).headers["location"] == "/"


def test_the_cookie_is_out_of_reach(crowd):
    told = crowd().login("Lea").headers["set-cookie"].casefold()
    assert {"httponly", "samesite=strict", "path=/"} <= {part.strip() for part in told.split(";")}
    assert "secure" not in told


def test_behind_a_proxy_the_browser_tells_of_https(crowd):
    headers = {"origin": "https://localhost"}
    fields = {"name": "Lea", "password": PASSWORD}
    told = crowd().ask("POST", "/login", data=fields, headers=headers).headers["set-cookie"]
    assert "secure" in told.casefold()


def test_over_https_the_cookie_stays_there(crowd):
    site = crowd()
    site.client.base_url = "https://localhost"
    assert "secure" in site.login("Lea").headers["set-cookie"].casefold()


def test_a_wrong_login_tells_nothing_of_names(crowd):
    told = set()
    for name in ("Lea", "Nobody", "", "\0", "<b>", "L" * 1999):
        crowd.door.limiter = Limiter()
        page = crowd().login(name, "wrong horse battery")
        assert page.status == 401
        assert "Name or password is not right." in page.main
        assert "set-cookie" not in page.headers
        assert faults(page) == []
        told.add(re.sub(r'value="[^"]*"', "", page.text))
    assert len(told) == 1


def test_an_unknown_name_costs_as_much(crowd, monkeypatch):
    checked = []
    hasher = crowd.accounts._passwords._hasher
    verify = type(hasher).verify
    monkeypatch.setattr(
        type(hasher), "verify", lambda *args: checked.append(args[1]) or verify(*args)
    )
    for name in ("Lea", "Nobody"):
        crowd().login(name, "wrong horse battery")
    known, unknown = ([part for part in each.split("$") if "m=" in part] for each in checked)
    assert known == unknown


def test_who_guesses_must_wait(crowd):
    clock = [0.0]
    crowd.door.limiter = Limiter(lambda: clock[0])
    site = crowd()
    assert [site.login("Lea", "wrong").status for _ in range(6)] == [401] * 5 + [429]
    late = site.login("Lea")
    assert late.status == 429
    assert late.headers["retry-after"] == "1"
    assert "Too many tries" in late.main
    assert crowd().login("Nobody", "wrong").status == 429  # from the same address
    clock[0] += 1.1
    assert site.login("Lea", "wrong").status == 401
    assert site.login("Lea", "wrong").headers["retry-after"] == "2"
    clock[0] += 2.1
    assert site.login("Lea").status == 303


@pytest.mark.parametrize(("machine", "status"), [("127.0.0.1", 303), ("192.0.2.1", 429)])
def test_a_proxy_on_this_machine_is_believed_for_whom_it_asks(crowd, machine, status):
    site = Site(crowd().app, client=(machine, 50000))

    def enter(name, password, client):
        fields = {"name": name, "password": password}
        told = {"x-forwarded-for": f"203.0.113.9, {client}"}  # the first is what the client said
        return site.ask("POST", "/login", data=fields, headers=told).status

    guesses = [enter("Nobody", "wrong", "198.51.100.1") for _ in range(6)]
    assert guesses == [401] * 5 + [429]
    assert enter("Lea", PASSWORD, "198.51.100.1") == 429
    assert enter("Lea", PASSWORD, "198.51.100.2") == status


def test_who_has_to_wait_takes_nobodys_turn(crowd, monkeypatch):
    for _ in range(5):
        crowd().login("Nobody", "wrong")
    monkeypatch.setattr(entrance, "CROWD", BoundedSemaphore(1))
    with entrance.a_turn():
        assert "Too many tries" in crowd().login("Nobody", "wrong").main


def test_of_many_logins_at_once_most_are_sent_away(crowd, monkeypatch):
    monkeypatch.setattr(entrance, "CROWD", BoundedSemaphore(1))
    with entrance.a_turn():
        page = crowd().login("Lea")
    assert page.status == 429
    assert page.headers["retry-after"] == "1"


def test_logging_out_ends_the_session(crowd):
    site = crowd("Lea")
    cookie = site.client.cookies[COOKIE]
    assert site.post("/logout", {"csrf": "wrong"}).status == 403
    assert site.get(CASE).status == 200
    out = site.post("/logout").headers
    assert (out["location"], out["clear-site-data"]) == ("/login", '"cache"')
    assert COOKIE not in site.client.cookies
    stolen = {"cookie": f"{COOKIE}={cookie}"}
    assert crowd().get(CASE, headers=stolen).status == 303


def test_no_other_token_is_a_session(crowd):
    for token in ["", "x", "é" * 10, "\0", "a" * 5000]:
        headers = {"cookie": f"{COOKIE}={token}".encode()}
        assert crowd().get(CASE, headers=headers).status == 303
        headers = {"authorization": f"Bearer {token}".encode()}
        assert crowd("Lea").get(CASE, headers=headers).status == 303


def test_the_token_of_one_is_none_of_another(crowd):
    lea, ana = crowd("Lea"), crowd("Ana")
    assert ana.post(f"{CLAIM}/accept", {"csrf": lea.csrf}).status == 403


def test_a_reader_looks_at_everything_and_judges_nothing(crowd):
    rob, ana = crowd("Rob"), crowd("Ana")
    incident = ana.get(CASE).tree.css_first(".incidents th a").attributes["href"]
    for path in (*(f"{CASE}{each}" for each in PAGES), CASE, incident):
        page = rob.get(path)
        assert page.status == 200
        assert {form.attributes["action"] for form in page.css("form[method=post]")} == {"/logout"}
        assert page.css("[formaction], [data-span*='claims/new']") == []
        assert f"{CASE}/add" not in page.links()
        assert faults(page) == []
    posts = [path for path, ways in rob.app.openapi()["paths"].items() if "post" in ways]
    for path in (each for each in posts if each.startswith("/cases/")):
        filled = re.sub(r"\{\w+\}", "x", path.replace("{case}", "riot"))
        fields = {"rule": "gtd", "claims": "x", "entries": "2", "pasted": "a", "other": "x"}
        fields |= {"one": "x", "voice": "x", "holder": "x", "reliability": "A"}
        assert rob.post(filled, fields).status == 403, path
    for path in ("/people", f"{CASE}/add", f"{CASE}/reports/1/claims/new"):
        assert rob.get(path).status == 403
    assert "Rob" not in rob.get(f"{CASE}/log").main


def test_judgements_are_taken_back_by_their_author_or_a_lead(crowd):
    ana, ben, lea = crowd("Ana"), crowd("Ben"), crowd("Lea")
    ana.do(f"{CLAIM}/accept")
    number = max(ana.app.state.views.view("riot").state.standing.entries)
    assert ben.get(f"{CASE}/log").css("form.inline") == []
    refused = ben.post(f"{CASE}/log/undo", {"entries": number})
    assert refused.status == 403
    assert "somebody else" in refused.main
    assert len(ana.get(f"{CASE}/log").css("form.inline")) == 1
    page = lea.do(f"{CASE}/log/undo", entries=number)
    assert "Lea took a judgement back" in page.main


def test_another_role_counts_at_once(crowd):
    ana = crowd("Ana")
    crowd.accounts.set_role("Ana", Role.READER)
    assert ana.post(f"{CLAIM}/accept").status == 403
    assert ana.get(CLAIM).css("form.verdict") == []
    crowd.accounts.set_role("Ana", Role.LEAD)
    assert ana.get("/people").status == 200


def test_another_password_and_removal_end_sessions(crowd):
    ana, ben = crowd("Ana"), crowd("Ben")
    crowd.accounts.set_password("Ana", "another horse battery")
    crowd.accounts.remove("Ben")
    assert [ana.get(CASE).status, ben.get(CASE).status] == [303, 303]


def test_a_lead_looks_after_people(crowd):
    lea = crowd("Lea")
    assert faults(lea.get("/people")) == []
    lea.do("/people", deed="add", name="Eve", password=PASSWORD, role="analyst")
    assert crowd("Eve").get(f"{CASE}/add").status == 200
    lea.do("/people", deed="role", name="Eve", role="reader")
    assert crowd("Eve").get(f"{CASE}/add").status == 403
    lea.do("/people", deed="password", name="Eve", password="another horse battery")
    assert crowd().login("Eve").status == 401
    lea.do("/people", deed="remove", name="Eve")
    assert "Eve" not in lea.get("/people").main


REFUSED = (
    ({"deed": "add", "name": "Ana", "password": PASSWORD}, "has an account already"),
    ({"deed": "add", "name": "ANA", "password": PASSWORD}, "has an account already"),
    ({"deed": "add", "name": "Eve", "password": "short"}, "12 characters"),
    ({"deed": "add", "name": "", "password": PASSWORD}, ""),
    ({"deed": "role", "name": "Eve", "role": "reader"}, "has no account"),
    ({"deed": "role", "name": "Ana", "role": "owner"}, "role"),
    ({"deed": "role", "name": "Lea", "role": "reader"}, "only lead"),
    ({"deed": "remove", "name": "Lea"}, "only lead"),
    ({"deed": "praise", "name": "Ana"}, "deed"),
    ({"name": "Ana"}, "deed"),
)


def test_what_cannot_be_done_to_an_account_is_told(crowd):
    lea = crowd("Lea")
    for fields, wrong in REFUSED:
        page = lea.post("/people", fields)
        assert page.status == 422
        assert wrong in page.main
        assert PASSWORD not in page.text
    assert {each.name for each in crowd.accounts.all()} == {"Lea", "Ana", "Ben", "Rob"}


def test_others_do_not(crowd):
    for name in ["Ana", "Rob"]:
        site = crowd(name)
        fields = {"deed": "role", "name": name, "role": "lead"}
        assert site.post("/people", fields).status == 403
        assert "/people" not in site.get(CASE).links()


def test_alone_nobody_logs_in(riot):
    assert riot.get("/login").headers["location"] == "/"
    assert riot.login("Lea").headers["location"] == "/"
    assert riot.get("/people").status == 404
    assert "Log out" not in riot.get(CASE).text
