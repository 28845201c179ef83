"""Accounts whose hashes cost next to nothing, and a clock that a test sets."""

import pytest
from argon2 import PasswordHasher

from inquest.web.people import FILE, Accounts, Role, Sessions

CHEAP = {"time_cost": 1, "memory_cost": 8, "parallelism": 1}
PASSWORD = "correct horse battery"


class Clock:
    """Stands still until a test lets time go by."""

    def __init__(self):
        self.now = 1_541_600_000.0  # 7 November 2018

    def __call__(self):
        return self.now

    def go(self, seconds):
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def hasher():
    return PasswordHasher(**CHEAP)


@pytest.fixture
def path(tmp_path):
    return tmp_path / FILE


@pytest.fixture
def accounts(path, hasher, clock):
    with Accounts(path, hasher, clock) as opened:
        yield opened


@pytest.fixture
def sessions(path, clock):
    with Sessions(path, clock) as opened:
        yield opened


@pytest.fixture
def people(accounts):
    """Ana the lead and Ben the reader."""
    accounts.add("Ana", PASSWORD, Role.LEAD)
    accounts.add("Ben", PASSWORD, Role.READER)
    return accounts
