"""Accounts keep what they were told, through threads, processes and changes of parameters."""

import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime

import pytest
from argon2 import PasswordHasher, extract_parameters

from inquest.errors import AccountError, StoreError
from inquest.web.people import Account, Accounts, Role

from .conftest import CHEAP, PASSWORD

OTHER = "staple battery horse"


def outline(accounts):
    return " ".join(f"{account.name}={account.role}" for account in accounts.all())


def hash_of(path, key):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT hash FROM accounts WHERE key = ?", [key]).fetchone()[0]


def test_an_account_is_kept_with_its_role_and_day(people, path, hasher):
    day = datetime(2018, 11, 7, 14, 13, 20, tzinfo=UTC)
    ana, ben = Account("Ana", Role.LEAD, day), Account("Ben", Role.READER, day)
    assert people.all() == (ana, ben)
    with Accounts(path, hasher) as again:
        assert again.all() == (ana, ben)


@pytest.mark.parametrize(
    ("name", "password", "found"),
    [
        ("Ana", PASSWORD, "Ana"),
        (" aNA ", PASSWORD, "Ana"),
        ("Ana", OTHER, None),
        ("Ana", "", None),
        ("Eve", PASSWORD, None),
        ("", PASSWORD, None),
        ("\ud800", PASSWORD, None),
        ("x" * 10**6, PASSWORD, None),
    ],
)
def test_name_and_password_are_checked(people, name, password, found):
    account = people.check(name, password)
    assert (account and account.name) == found


@pytest.mark.parametrize(("name", "password"), [("Ana", PASSWORD), ("Ana", OTHER), ("Eve", OTHER)])
@pytest.mark.usefixtures("people")
def test_a_check_costs_one_hash_whoever_is_asked_for(path, name, password):
    costs = []

    class Counting(PasswordHasher):
        def verify(self, known, given):
            costs.append(extract_parameters(known))
            return super().verify(known, given)

    with Accounts(path, Counting(**CHEAP)) as accounts:
        accounts.check(name, password)
    assert costs == [extract_parameters(hash_of(path, "ana"))]


@pytest.mark.parametrize("name", ["Ana", "ANA", " ana"])
def test_a_name_is_given_once(people, name):
    with pytest.raises(AccountError, match="has an account already"):
        people.add(name, PASSWORD, Role.LEAD)
    assert outline(people) == "Ana=lead Ben=reader"


def test_a_password_is_changed(people):
    people.set_password("ben", OTHER)
    assert people.check("Ben", PASSWORD) is None
    assert people.check("Ben", OTHER).name == "Ben"


def test_roles_change_and_accounts_go(people):
    people.set_role("ben", Role.LEAD)
    people.set_role("Ana", Role.ANALYST)
    assert outline(people) == "Ana=analyst Ben=lead"
    people.remove("ana")
    assert outline(people) == "Ben=lead"
    assert people.check("Ana", PASSWORD) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda people: people.remove("Ana"),
        lambda people: people.set_role("Ana", Role.ANALYST),
    ],
)
def test_the_last_lead_stays(people, change):
    with pytest.raises(AccountError, match="is the only lead") as refused:
        change(people)
    assert "Make somebody else a lead" in refused.value.advice
    people.set_role("Ana", Role.LEAD)
    assert outline(people) == "Ana=lead Ben=reader"


@pytest.mark.parametrize(
    "change",
    [
        lambda people: people.remove("Eve"),
        lambda people: people.set_role("Eve", Role.LEAD),
        lambda people: people.set_password("Eve", PASSWORD),
    ],
)
def test_who_has_no_account_is_told(people, change):
    with pytest.raises(AccountError, match="Eve: has no account"):
        change(people)


@pytest.mark.usefixtures("people")
def test_a_hash_of_other_parameters_is_made_anew_at_the_next_login(path):
    old = hash_of(path, "ana")
    with Accounts(path, PasswordHasher(**CHEAP | {"time_cost": 2})) as accounts:
        accounts.check("Ana", OTHER)
        assert hash_of(path, "ana") == old
        assert accounts.check("Ana", PASSWORD)
        assert extract_parameters(hash_of(path, "ana")).time_cost == 2
        assert accounts.check("Ana", PASSWORD)


@pytest.mark.usefixtures("people")
def test_the_files_are_their_owners_alone_and_hold_no_password(path):
    files = list(path.parent.iterdir())
    assert path in files
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert not any(PASSWORD.encode() in file.read_bytes() for file in files)


def test_a_file_that_others_could_read_is_closed_to_them(path, hasher):
    path.touch(0o644)
    with Accounts(path, hasher) as accounts:
        assert accounts.all() == ()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_asking_makes_no_file(accounts, path):
    assert accounts.all() == ()
    assert accounts.check("Ana", PASSWORD) is None
    with pytest.raises(AccountError):
        accounts.add("Ana", "short", Role.LEAD)
    assert not path.exists()


def test_a_file_of_another_kind_is_told(path, hasher):
    path.write_text("no database" * 100)
    with (
        Accounts(path, hasher) as accounts,
        pytest.raises(StoreError, match="is not a database of Inquest"),
    ):
        accounts.all()


def test_a_folder_that_is_not_there_is_told(tmp_path, hasher):
    with (
        Accounts(tmp_path / "none/accounts.db", hasher) as accounts,
        pytest.raises(StoreError, match="cannot be used"),
    ):
        accounts.add("Ana", PASSWORD, Role.LEAD)


def test_of_threads_at_once_one_gets_the_name(accounts):
    def add(number):
        try:
            accounts.add("Ana" if number % 2 else f"Ben {number}", PASSWORD, Role.LEAD)
        except AccountError:
            return 0
        return number % 2

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(add, range(20))) == 1
    assert len(accounts.all()) == 11


def test_of_two_leads_who_leave_at_once_one_stays(people):
    people.set_role("Ben", Role.LEAD)

    def leave(name):
        try:
            people.remove(name)
        except AccountError:
            return name
        return ""

    with ThreadPoolExecutor(2) as threads:
        stayed = "".join(threads.map(leave, ["Ana", "Ben"]))
    assert outline(people) == f"{stayed}=lead"


@pytest.mark.slow
def test_processes_at_once_make_one_file(path, hasher):
    program = f"""
from pathlib import Path
from argon2 import PasswordHasher
from inquest.web.people import Accounts, Role
import sys
with Accounts(Path({str(path)!r}), PasswordHasher(**{CHEAP!r})) as accounts:
    for number in range(5):
        accounts.add(f"{{sys.argv[1]}} {{number}}", {PASSWORD!r}, Role.READER)
"""
    started = [subprocess.Popen([sys.executable, "-c", program, name]) for name in ("a", "b")]
    assert [process.wait() for process in started] == [0, 0]
    with Accounts(path, hasher) as accounts:
        assert len(accounts.all()) == 10
