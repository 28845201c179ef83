"""Logging in, from a page or a program."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from inquest.errors import NotInCase, NotSignedIn, TooManyTries
from inquest.web.door import Door
from inquest.web.people import Accounts, Limiter, Session, Sessions

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
    see_to(door.limiter, name, address)  # who has to wait takes nobody's turn
    with a_turn():
        keys = see_to(door.limiter, name, address)
        account = accounts.check(name, password)
        if account is None:
            door.limiter.failed(keys)
            raise NotSignedIn("the login", "has a name or password that is not right", "Try again.")
        door.limiter.succeeded(name, address)
        return sessions.begin(account.name)


def see_to(limiter: Limiter, name: str, address: str) -> tuple[str, str]:
    """The keys of a try to log in.

    Raises:
        TooManyTries: it comes too early.

    """
    keys = limiter.keys(name, address)
    wait = limiter.wait(keys)
    if wait > 0:
        raise TooManyTries("the login", "too many tries", "Wait, then try again.", wait)
    return keys


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
