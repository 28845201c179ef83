"""Who is logged in: sessions of the browser, each known by a secret token."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import delete, insert, or_, select, update

from inquest.errors import AccountError
from inquest.web.people.accounts import Account
from inquest.web.people.database import Database, accounts, sessions
from inquest.web.people.names import fold, tidy

TOKEN = 32  # random bytes
IDLE = 12 * 3600.0  # seconds without use, after which a session ends
LONGEST = 7 * 24 * 3600.0  # seconds after which any session ends
NOTED = 60.0  # seconds within which another use is not written down


@dataclass(frozen=True, slots=True)
class Session:
    """One login in one browser.

    Attributes:
        token: the secret that the browser keeps in a cookie.
        csrf: what forms send along, so that no other site can send them. It is derived from the
            token (HMAC-SHA256), so the file has no need of it, and it does not tell the token.
        account: whose session it is, with the role of now.

    """

    token: str = field(repr=False)
    csrf: str = field(repr=False)
    account: Account

    def sent(self, csrf: str) -> bool:
        """Whether this is what the forms of the session send along."""
        return hmac.compare_digest(_bytes(self.csrf), _bytes(csrf))


class Sessions(Database):
    """The sessions in the file of the accounts, for several threads and processes at once.

    The file holds the SHA-256 of each token, never the token. A session ends after 12 hours
    without use (told to a minute) and after 7 days at all; with its account, and when that gets
    another password.

    Args:
        path: the file of the accounts.
        clock: the time, in seconds since 1970.

    Raises:
        StoreError: from any method: the file cannot be used.

    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        super().__init__(path)
        self._clock = clock

    def begin(self, name: str) -> Session:
        """A new session of an account; those that are over are swept out of the file.

        Raises:
            AccountError: there is no such account.

        """
        token, now = secrets.token_urlsafe(TOKEN), self._clock()
        made = {"sha256": _digest(token), "account": fold(name), "begun": now, "used": now}
        over = or_(sessions.c.used <= now - IDLE, sessions.c.begun <= now - LONGEST)
        with self._writing() as connection:
            mine = select(accounts).where(accounts.c.key == fold(name))
            row = connection.execute(mine).one_or_none()
            if row is None:
                raise AccountError(tidy(name), "has no account", "Log in again.")
            connection.execute(delete(sessions).where(over))
            connection.execute(insert(sessions), made)
        return Session(token, _csrf(token), Account.of(row))

    def find(self, token: str) -> Session | None:
        """The session of a token, and note that it is used; None where it is over or never was."""
        now, mine = self._clock(), sessions.c.sha256 == _digest(token)
        live = (mine, sessions.c.used > now - IDLE, sessions.c.begun > now - LONGEST)
        query = select(accounts, sessions.c.used).join_from(accounts, sessions).where(*live)
        found = self._rows(query)
        if not found:
            return None
        if found[0].used <= now - NOTED:
            with self._writing() as connection:
                connection.execute(update(sessions).where(mine).values(used=now))
        return Session(token, _csrf(token), Account.of(found[0]))

    def end(self, token: str) -> None:
        """End one session: its browser logs out."""
        with self._writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.sha256 == _digest(token)))


def _digest(token: str) -> str:
    return hashlib.sha256(_bytes(token)).hexdigest()


def _csrf(token: str) -> str:
    return hmac.new(_bytes(token), b"csrf", hashlib.sha256).hexdigest()


def _bytes(text: str) -> bytes:
    """What a browser sends may be anything."""
    return text.encode("utf-8", "surrogatepass")
