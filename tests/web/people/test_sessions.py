"""A session lasts while it is used, and ends with whatever it rests on."""

import sqlite3
from contextlib import closing

import pytest

from inquest.errors import AccountError
from inquest.web.people import Role

from .conftest import PASSWORD

HOUR = 3600
OTHER = "staple battery horse"


@pytest.fixture
def ana(people, sessions):
    del people  # they must be there
    return sessions.begin("Ana")


def count(path):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT count(*) FROM sessions").fetchone()[0]


def test_a_session_is_found_by_its_token(ana, sessions):
    assert sessions.find(ana.token) == ana
    assert (ana.account.name, ana.account.role) == ("Ana", Role.LEAD)


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("token", ["", "x", "\ud800", "x" * 10**6])
def test_any_other_token_finds_nothing(sessions, token):
    assert sessions.find(token) is None


def test_nothing_is_found_where_there_is_no_file(sessions, path):
    assert sessions.find("x") is None
    assert not path.exists()


def test_who_has_no_account_gets_no_session(people, sessions):
    del people
    with pytest.raises(AccountError, match="Eve: has no account"):
        sessions.begin("Eve")


def test_tokens_are_secrets_of_their_own(ana, sessions):
    other = sessions.begin("ana")
    secrets = {ana.token, ana.csrf, other.token, other.csrf}
    assert len(secrets) == 4
    assert all(len(secret) >= 43 for secret in secrets)
    assert not any(secret in repr((ana, other)) for secret in secrets)


@pytest.mark.parametrize("sent", ["", "x", "é", "\ud800"])
def test_forms_must_send_the_mark_of_their_session(ana, sessions, sent):
    assert ana.sent(ana.csrf)
    assert not ana.sent(sent)
    assert not ana.sent(sessions.begin("Ana").csrf)


def test_the_files_hold_neither_token_nor_password(ana, sessions, path):
    sessions.find(ana.token)
    written = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"Ana" in written
    for secret in (ana.token, ana.csrf, PASSWORD):
        assert secret.encode() not in written


@pytest.mark.parametrize(
    ("uses", "lasts"),
    [
        ([11], True),
        ([12], False),
        ([11, 11], True),
        ([11, 12], False),
        ([11] * 15, True),  # 165 hours
        ([11] * 15 + [3], False),  # 168 hours are 7 days
    ],
)
def test_a_session_ends_after_12_hours_without_use_and_7_days_at_all(
    ana, sessions, clock, uses, lasts
):
    found = []
    for hours in uses:
        clock.go(hours * HOUR)
        found.append(sessions.find(ana.token) is not None)
    assert found == [True] * (len(uses) - 1) + [lasts]


def test_uses_within_a_minute_do_not_shorten_a_session_by_more(ana, sessions, clock):
    for _ in range(100):
        clock.go(50)
        sessions.find(ana.token)
    clock.go(12 * HOUR - 60)
    assert sessions.find(ana.token)


def test_sessions_that_are_over_are_swept(ana, sessions, clock, path):
    clock.go(12 * HOUR)
    new = sessions.begin("Ben")
    assert count(path) == 1
    assert sessions.find(new.token)
    assert not sessions.find(ana.token)


def test_another_role_counts_at_once(ana, people, sessions):
    people.set_role("Ben", Role.LEAD)
    people.set_role("Ana", Role.READER)
    assert sessions.find(ana.token).account.role == Role.READER


def test_another_password_ends_the_sessions_of_its_account(ana, people, sessions):
    ben = sessions.begin("Ben")
    people.set_password("Ana", OTHER)
    assert sessions.find(ana.token) is None
    assert sessions.find(ben.token) == ben


def test_a_session_is_no_successors(people, sessions):
    ben = sessions.begin("Ben")
    people.remove("Ben")
    people.add("Ben", PASSWORD, Role.READER)
    assert sessions.find(ben.token) is None


def test_sessions_are_ended_one_by_one(ana, sessions):
    others = [sessions.begin(name) for name in ("Ana", "Ben")]
    sessions.end(ana.token)
    assert [bool(sessions.find(each.token)) for each in (ana, *others)] == [False, True, True]
