"""Connections to SQLite and PostgreSQL that keep what they were given."""

import sqlite3
from pathlib import Path

from pydantic_core import from_json, to_json
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from inquest.errors import StoreError

DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
PATIENCE = "30"  # seconds to wait for another writer
BEGIN = "inquest_begin"  # option of a connection: the statement that starts a transaction


def database_url(address: str) -> URL:
    """The URL of a database that Inquest can use.

    Raises:
        StoreError: it is no URL, or one of another kind of database.

    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as wrong:
        scheme = address.partition("://")[0]  # what follows may hold a password
        raise StoreError(
            f"{scheme}://...", "is not the URL of a database", "Write postgresql://user@host/name."
        ) from wrong
    if url.drivername not in DRIVERS:
        raise StoreError(
            url.render_as_string(), "is of a kind that Inquest does not use", "Use PostgreSQL."
        )
    url = url.set(drivername=DRIVERS[url.drivername])
    if url.drivername == "sqlite" and "timeout" not in url.query:
        url = url.update_query_dict({"timeout": PATIENCE})
    return url


def file_of(url: URL) -> Path | None:
    """The file of an SQLite database; None for one in memory or on a server."""
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return None
    return Path(str(url.database))


def shown(url: URL) -> str:
    """What to call the database in a message: never with its password."""
    file = file_of(url)
    return url.render_as_string(hide_password=True) if file is None else str(file)


def open_engine(url: URL) -> Engine:
    """An engine whose transactions write: what they committed outlives a loss of power.

    Raises:
        StoreError: the driver is not installed, or does not take the URL's options.

    """
    try:
        engine = create_engine(
            url,
            json_serializer=lambda value: to_json(value).decode(),
            json_deserializer=from_json,
        )
    except ImportError as wrong:
        raise StoreError(
            shown(url), "needs a driver", "Install it: pip install 'inquest[postgresql]'"
        ) from wrong
    except (ArgumentError, ValueError) as wrong:
        raise StoreError(
            shown(url), f"has an unusable option ({wrong})", "Mend the URL."
        ) from wrong
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def snapshot(engine: Engine) -> Engine:
    """The same engine for transactions that only read: each sees one state of the database."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{BEGIN: "BEGIN"})
    return engine.execution_options(isolation_level="REPEATABLE READ")


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    """Set up SQLite, and take the start of transactions from Python's driver.

    That driver leaves CREATE TABLE outside of transactions, and one that was broken off there
    would leave half a schema.
    """
    del record
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    _log_ahead(connection)


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at the same time; the file remembers it.

    SQLite does not wait here while another process does the same. It needs not: without the
    log, transactions are as safe and only wait longer.
    """
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as wrong:
        if not wrong.sqlite_errorname.startswith("SQLITE_BUSY"):
            raise


def _begin(connection: Connection) -> None:
    """Start as a writer unless told otherwise.

    A reader that turns writer fails at once where another writer was faster: it cannot wait.
    """
    options = connection.get_execution_options()
    connection.exec_driver_sql(options.get(BEGIN, "BEGIN IMMEDIATE"))
