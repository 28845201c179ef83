"""The one SQLite file that holds accounts and sessions."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Column, Connection, Float, ForeignKey, MetaData, Row, Select, Table, Text

from inquest.errors import StoreError
from inquest.store.engines import database_url, open_engine, snapshot
from inquest.store.faults import told

FILE = "accounts.db"  # in the folder that is served
MODE = 0o600  # nobody but its owner reads or writes it

metadata = MetaData()

accounts = Table(
    "accounts",
    metadata,
    Column("key", Text, primary_key=True),  # the name as it is compared
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("since", Float, nullable=False),
    Column("hash", Text, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("sha256", Text, primary_key=True),  # of the token
    Column(
        "account",
        Text,
        ForeignKey(accounts.c.key, ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("begun", Float, nullable=False),
    Column("used", Float, nullable=False),
)


class Database:
    """Short transactions on the file, from any thread or process. Times are seconds since 1970.

    The file is made by the first one that writes; until then there is nothing in it. A `with`
    block lets go of it at its end.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine = open_engine(database_url("sqlite://").set(database=str(path)))
        self._snapshot = snapshot(self._engine)
        self._is_ready = False

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        wrong: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        """What a query finds, in one state of the file."""
        with _usable(self._path):
            is_there = self._path.exists()
        if not is_there:
            return ()
        self._make_ready()
        with told(str(self._path)), self._snapshot.connect() as connection:
            return connection.execute(query).all()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction that no other writer comes between; an error takes it back."""
        self._make_ready()
        with told(str(self._path)), self._engine.begin() as connection:
            yield connection

    def _make_ready(self) -> None:
        """See to the file, its mode and its tables, once; SQLite's other files have its mode."""
        if self._is_ready:
            return
        with _usable(self._path):
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, MODE))
            self._path.chmod(MODE)
        with told(str(self._path)), self._engine.begin() as connection:
            metadata.create_all(connection)
        self._is_ready = True


@contextmanager
def _usable(path: Path) -> Iterator[None]:
    """Turn what the file system complains of into a `StoreError`."""
    try:
        yield
    except OSError as wrong:
        raise StoreError(
            str(path), f"cannot be used ({wrong.strerror})", "Check that you may write there."
        ) from wrong
