"""Logging in, from a page or a program."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from inquest.errors import NotInCase, NotSignedIn, TooManyTries
from inquest.web.door import Door
from inquest.web.people import Accounts, Session, Sessions, login_keys

TURN = Lock()  # one password is checked at a time, so that the limit counts each
CROWD = BoundedSemaphore(3)  # logins that may wait: a flood of them must not hold up those who read
UNUSED = "accounts", "are not used here", "Start inquest serve with --users."


def enter(door: Door, name: str, password: str, address: str) -> Session:
    """A new session. Whoever guesses learns nothing but that it was wrong, and must wait longer each time.

    Args:
        door: with accounts.
        name: of the account, as it was typed.
        password: likewise.
        address: of the client.

    Raises:
        NotInCase: there are no accounts.
        NotSignedIn: name or password is not right.
        TooManyTries: somebody guesses, or too many log in at once.

    """
    accounts, sessions = accounts_of(door), sessions_of(door)
    with a_turn():
        keys = login_keys(name, address)
        wait = door.limiter.wait(keys)
        if wait > 0:
            raise TooManyTries("the login", "too many tries", "Wait, then try again.", wait)
        account = accounts.check(name, password)
        if account is None:
            door.limiter.failed(keys)
            raise NotSignedIn("the login", "has a name or password that is not right", "Try again.")
        door.limiter.succeeded(keys[:1])
        return sessions.begin(account.name)


@contextmanager
def a_turn() -> Iterator[None]:
    """One login after another; of more than a few that wait, the rest are sent away at once.

    Raises:
        TooManyTries: too many log in.

    """
    if not CROWD.acquire(blocking=False):
        raise TooManyTries("the login", "too many people log in", "Try again.", 1)
    try:
        with TURN:
            yield
    finally:
        CROWD.release()


def accounts_of(door: Door) -> Accounts:
    """The accounts.

    Raises:
        NotInCase: there are none.

    """
    if door.accounts is None:
        raise NotInCase(*UNUSED)
    return door.accounts


def sessions_of(door: Door) -> Sessions:
    """The sessions of the accounts.

    Raises:
        NotInCase: there are none.

    """
    if door.sessions is None:
        raise NotInCase(*UNUSED)
    return door.sessions
