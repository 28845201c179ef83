"""`inquest serve`: where it may listen, and what it says."""

import re

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from inquest.cli import serving
from inquest.web.people import passwords


@pytest.fixture
def served(monkeypatch):
    """What is given to the server; it says that it is ready, and ends."""
    given = []

    def serve(app, taken, ready):
        given.append((app, taken.getsockname()))
        with TestClient(app):
            ready()

    monkeypatch.setattr(serving, "serve", serve)
    monkeypatch.setattr(serving.gc, "freeze", lambda: None)
    monkeypatch.setattr(serving.typer, "launch", given.append)
    cheap = {"time_cost": 1, "memory_cost": 8, "parallelism": 1}
    monkeypatch.setattr(passwords, "PasswordHasher", lambda: PasswordHasher(**cheap))
    return given


@pytest.fixture
def case(inquest):
    assert inquest("new", "riot").code == 0
    return "riot"


def test_it_tells_where_it_is(inquest, case, served):
    done = inquest("serve", case, "--port", 0)
    assert done.code == 0
    port = served[0][1][1]
    assert done.out == f"Inquest is at http://127.0.0.1:{port}/\n"
    assert "riot: open" in done.err
    assert "Ctrl-C ends it." in done.err
    assert len(served) == 1


def test_it_opens_the_browser_where_it_is_asked_to(inquest, case, served):
    done = inquest("serve", case, "--port", 0, "--open")
    assert served[1] in done.out


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "inquest.example.org"])
def test_other_machines_must_log_in(inquest, case, served, host):
    done = inquest("serve", case, "--host", host)
    assert done.code == 3
    assert "people must log in" in done.err
    assert "Add --users" in done.err
    assert served == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_need_not(inquest, case, served, host):
    assert inquest("serve", case, "--host", host, "--port", 0).code == 0
    assert served


def test_a_login_needs_accounts(inquest, case, served):
    done = inquest("serve", case, "--users")
    assert done.code == 3
    assert "has no accounts yet" in done.err
    advice = re.search(r"inquest (users add .*)", done.err)[1].replace("NAME", "Lea")
    assert served == []
    made = inquest(*advice.split(), "--password-stdin", stdin=b"correct horse battery\n")
    assert made.out == "Lea: lead\n"
    assert inquest("serve", case, "--users", "--host", "0.0.0.0", "--port", 0).code == 0
    app, _ = served[0]
    assert app.state.door.accounts is not None


def test_names_are_passed_on(inquest, case, served):
    done = inquest("serve", case, "--port", 0, "--name", "inquest.example.org")
    assert "--users asks for a login" in done.err
    app, _ = served[0]
    (gate,) = [each for each in app.user_middleware if "hosts" in each.kwargs]
    assert "inquest.example.org" in gate.kwargs["hosts"]


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        (("nowhere",), 3, "holds no case"),
        (("riot", "--port", "70000"), 2, "port"),
        (("riot", "--rule", "nonsense"), 3, "nonsense"),
    ],
)
@pytest.mark.usefixtures("case")
def test_what_cannot_be_served_is_told(inquest, served, arguments, code, why):
    done = inquest("serve", "--port", 0, *arguments)
    assert done.code == code
    assert why in done.err
    assert served == []


@pytest.mark.usefixtures("served")
def test_a_port_that_is_taken_is_told(inquest, case):
    taken = serving.listen("127.0.0.1", 0)
    done = inquest("serve", case, "--port", taken.getsockname()[1])
    taken.close()
    assert done.code == 3
    assert "cannot be listened at" in done.err
    assert "--port" in done.err


@pytest.mark.usefixtures("case")
def test_a_broken_case_is_told_and_the_others_are_served(inquest, served, tmp_path):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "inquest.db").write_bytes(b"no database at all" * 100)
    done = inquest("serve", ".", "--port", 0)
    assert done.code == 0
    assert "broken" in done.err
    assert "riot: open" in done.err
    done = inquest("serve", "broken", "--port", 0)
    assert done.code == 3
    assert len(served) == 1
