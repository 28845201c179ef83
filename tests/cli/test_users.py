"""People are looked after on the command line, at a terminal and from scripts."""

import os
import pty
import re
import subprocess
import sys
from types import SimpleNamespace

import pytest
from argon2 import PasswordHasher

from inquest.cli import users
from inquest.web.people import Accounts, passwords

PASSWORD = "correct horse battery"
LINE = f"{PASSWORD}\n".encode()


@pytest.fixture(autouse=True)
def case(monkeypatch, tmp_path):
    """A folder `case`, and hashes that cost next to nothing."""
    cheap = {"time_cost": 1, "memory_cost": 8, "parallelism": 1}
    monkeypatch.setattr(passwords, "PasswordHasher", lambda: PasswordHasher(**cheap))
    (tmp_path / "case").mkdir()
    return tmp_path / "case"


@pytest.fixture
def add(inquest):
    """Add a person by a script."""

    def run(name, *options, stdin=LINE):
        return inquest("users", "add", "case", name, "--password-stdin", *options, stdin=stdin)

    return run


@pytest.fixture
def type_in(monkeypatch):
    """Sit at a terminal and type these lines, unseen."""

    def prepare(*lines):
        typed = iter(lines)
        monkeypatch.setattr(users, "getpass", lambda _: next(typed))
        terminal = SimpleNamespace(isatty=lambda: True)
        monkeypatch.setattr(users, "sys", SimpleNamespace(stdin=terminal))

    return prepare


def may_log_in(case, name, password=PASSWORD):
    with Accounts(case / "accounts.db") as accounts:
        return accounts.check(name, password) is not None


def test_people_come_change_and_go(inquest, add):
    assert add("Ana", "--role", "lead").out == "Ana: lead\n"
    assert add("Ben Okri").out == "Ben Okri: reader\n"
    assert inquest("users", "role", "case", "ben okri", "analyst").out == "ben okri: analyst\n"
    listed = inquest("users", "list", "case").out
    assert re.sub(r"\d{4}-\d\d-\d\d", "DAY", listed) == (
        "lead     DAY  Ana\n"
        "analyst  DAY  Ben Okri\n"
    )  # fmt: skip
    assert inquest("users", "remove", "case", "Ben Okri").out == "Ben Okri: removed\n"
    assert inquest("users", "list", "case").out.count("\n") == 1


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"", b"\nanother line\n"])
def test_a_script_gives_the_password_in_one_line(add, case, end):
    assert add("Ana", stdin=PASSWORD.encode() + end).code == 0
    assert may_log_in(case, "Ana")


def test_a_password_is_changed(inquest, add, case):
    add("Ana")
    done = inquest(
        "users", "password", "case", "Ana", "--password-stdin", stdin=b"staple battery horse\n"
    )
    assert (done.code, done.out) == (0, "Ana: new password\n")
    assert may_log_in(case, "Ana", "staple battery horse")
    assert not may_log_in(case, "Ana")


@pytest.mark.parametrize(
    ("stdin", "why"),
    [
        (b"short\n", "has fewer than 12 characters"),
        (b"x" * 1025, "has more than 1024 bytes"),
        (b"", "has fewer than 12 characters"),
        (None, "has fewer than 12 characters"),
        (b"correct h\xf6rse battery\n", "is not text in UTF-8"),
    ],
)
def test_a_password_that_cannot_be_used_is_told_without_its_words(add, case, stdin, why):
    done = add("Ana", stdin=stdin)
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith(f"error: the password: {why}. ")
    assert not stdin or stdin.strip().decode("latin-1") not in done.err
    assert list(case.iterdir()) == []


def test_at_a_terminal_the_password_is_typed_twice(inquest, case, type_in):
    type_in(PASSWORD, PASSWORD)
    assert inquest("users", "add", "case", "Ana").code == 0
    assert may_log_in(case, "Ana")


def test_two_that_differ_are_refused(inquest, case, type_in):
    type_in(PASSWORD, "correct horse batter")
    done = inquest("users", "add", "case", "Ana")
    assert done.code == 3
    assert "was not typed the same twice" in done.err
    assert "horse" not in done.err
    assert list(case.iterdir()) == []


@pytest.mark.parametrize("stdin", [LINE, None])
def test_without_a_terminal_the_option_is_asked_for(inquest, stdin):
    done = inquest("users", "add", "case", "Ana", stdin=stdin)
    assert done.code == 2
    assert "--password-stdin" in done.err


@pytest.mark.parametrize(
    ("command", "code", "why"),
    [
        ("remove case Ana", 3, "Ana: is the only lead"),
        ("role case Ana reader", 3, "Ana: is the only lead"),
        ("role case Eve reader", 3, "Eve: has no account"),
        ("role case Ana owner", 2, "owner"),
        ("remove nowhere Ana", 2, "nowhere"),
        ("list nowhere", 2, "nowhere"),
    ],
)
def test_what_cannot_be_done_is_told(inquest, add, command, code, why):
    add("Ana", "--role", "lead")
    done = inquest("users", *command.split())
    assert done.code == code
    assert why in done.err


def test_a_name_is_given_once(add):
    add("Ana")
    done = add("ANA")
    assert done.code == 3
    assert "has an account already" in done.err


def test_listing_nobody_makes_no_file(inquest, case):
    done = inquest("users", "list", "case")
    assert (done.code, done.out) == (0, "")
    assert list(case.iterdir()) == []


@pytest.mark.slow
def test_what_is_typed_is_not_shown(case):
    screen, terminal = pty.openpty()
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), terminal)
    command = [sys.executable, "-m", "inquest", "users", "add", str(case), "Ana"]
    seen = b""
    with subprocess.Popen(command, start_new_session=True, **streams) as run:
        os.close(terminal)
        for prompt in (b"Password: ", b"The same again: "):
            while not seen.endswith(prompt):
                seen += os.read(screen, 1)
            os.write(screen, LINE)
        while b"Ana: reader" not in seen:
            seen += os.read(screen, 1)
    os.close(screen)
    assert run.returncode == 0
    assert PASSWORD.encode() not in seen
    assert may_log_in(case, "Ana")
