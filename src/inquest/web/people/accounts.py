"""The people who may log in: their names, roles and passwords."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from sqlalchemy import Connection, Row, Update, delete, func, insert, select, update

from inquest.errors import AccountError
from inquest.web.people.database import Database, accounts, sessions
from inquest.web.people.names import fold, tidy
from inquest.web.people.passwords import Passwords
from inquest.web.people.roles import Role


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may log in.

    Attributes:
        name: as it is shown; 1 to 64 characters.
        role: what they may do.
        since: when the account was made, in UTC.

    """

    name: str
    role: Role
    since: datetime

    @classmethod
    def of(cls, row: Row[Any]) -> "Account":
        """The account in a row that has at least `name`, `role` and `since`."""
        return cls(row.name, Role(row.role), datetime.fromtimestamp(row.since, UTC))


class Accounts(Database):
    """The accounts in one SQLite file, for several threads and processes at once.

    Names are told apart by `names.fold`. There is always a lead once there was one. A password is
    kept as its Argon2id hash alone (`passwords.Passwords`), made anew at the next login where
    the parameters have changed.

    Args:
        path: the file, made by the first account; readable by its owner alone.
        hasher: another than argon2-cffi's default.
        clock: the time, in seconds since 1970.

    Raises:
        StoreError: from any method: the file cannot be used.

    """

    def __init__(
        self,
        path: Path,
        hasher: PasswordHasher | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(path)
        self._passwords = Passwords(hasher)
        self._clock = clock

    def all(self) -> tuple[Account, ...]:
        """The accounts, in the order of their names."""
        return tuple(Account.of(row) for row in self._rows(select(accounts).order_by("key")))

    def add(self, name: str, password: str, role: Role) -> Account:
        """Make an account.

        Raises:
            AccountError: the name is taken, or name or password cannot be used.

        """
        shown = tidy(name)
        made = Account(shown, role, datetime.fromtimestamp(self._clock(), UTC))
        row = {"key": fold(shown), "name": shown, "role": role.value}
        row["hash"] = self._passwords.hash(password)
        with self._writing() as connection:
            if _row_of(connection, shown):
                raise AccountError(shown, "has an account already", "Take another name.")
            connection.execute(insert(accounts), row | {"since": made.since.timestamp()})
        return made

    def remove(self, name: str) -> None:
        """Remove an account and end its sessions.

        Raises:
            AccountError: there is no such account, or it is the only lead.

        """
        with self._writing() as connection:
            row = _known(connection, name)
            _keep_lead(connection, row)
            connection.execute(delete(accounts).where(accounts.c.key == row.key))

    def set_role(self, name: str, role: Role) -> None:
        """Give an account another role; it counts at once, in open sessions, too.

        Raises:
            AccountError: there is no such account, or it is the only lead and would be none.

        """
        with self._writing() as connection:
            row = _known(connection, name)
            if role is not Role.LEAD:
                _keep_lead(connection, row)
            connection.execute(_change(row).values(role=role.value))

    def set_password(self, name: str, password: str) -> None:
        """Give an account another password and end its sessions.

        Raises:
            AccountError: there is no such account, or the password cannot be used.

        """
        made = self._passwords.hash(password)
        with self._writing() as connection:
            row = _known(connection, name)
            connection.execute(_change(row).values(hash=made))
            connection.execute(delete(sessions).where(sessions.c.account == row.key))

    def check(self, name: str, password: str) -> Account | None:
        """The account of this name, if it has this password.

        It costs one hash whether there is such an account or not, so that time does not tell
        which names there are.

        Raises:
            AccountError: what is kept of the password is damaged, or memory is short.

        """
        found = self._rows(select(accounts).where(accounts.c.key == fold(name)))
        row = found[0] if found else None
        if not self._passwords.fits(password, row.hash if row else None) or row is None:
            return None
        if self._passwords.is_dated(row.hash):
            self._renew(row, password)
        return Account.of(row)

    def _renew(self, row: Row[Any], password: str) -> None:
        """Make a hash anew, unless the password was changed meanwhile."""
        made = self._passwords.hash(password)
        with self._writing() as connection:
            connection.execute(_change(row).where(accounts.c.hash == row.hash).values(hash=made))


def _change(row: Row[Any]) -> Update:
    return update(accounts).where(accounts.c.key == row.key)


def _row_of(connection: Connection, name: str) -> Row[Any] | None:
    return connection.execute(select(accounts).where(accounts.c.key == fold(name))).one_or_none()


def _known(connection: Connection, name: str) -> Row[Any]:
    row = _row_of(connection, name)
    if row is None:
        raise AccountError(tidy(name), "has no account", "Look up the names: inquest users list.")
    return row


def _keep_lead(connection: Connection, row: Row[Any]) -> None:
    """Refuse to lose the only lead: nobody could add people any more."""
    leads = select(func.count()).select_from(accounts).where(accounts.c.role == Role.LEAD.value)
    others = connection.scalar(leads.where(accounts.c.key != row.key))
    if row.role == Role.LEAD.value and not others:
        raise AccountError(
            row.name,
            "is the only lead, without whom nobody could look after the accounts",
            "Make somebody else a lead first.",
        )
