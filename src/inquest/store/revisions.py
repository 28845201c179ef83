"""The versions of the schema, and the way from one to the next (Alembic).

The revisions lie in `migrations/versions` and are written by hand; a test holds them to `schema`.
"""

from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, inspect, select

from inquest.errors import StoreError, StoreVersion
from inquest.store.engines import shown, snapshot
from inquest.store.schema import meta

LOCATION = "inquest.store:migrations"  # a folder of a package, wherever that is installed
TURN = 1_852_402_037  # any number that all versions of Inquest share
LOCK = Lock()  # Alembic keeps the migration that runs in a global variable


def upgrade(engine: Engine) -> None:
    """Bring an older schema up to date, wholly or not at all.

    Raises:
        StoreVersion: the schema is newer than this version of Inquest.

    """
    with snapshot(engine).connect() as connection:
        if is_current(connection):
            return
    with engine.begin() as connection:
        wait_turn(connection)
        migrate(connection)


def wait_turn(connection: Connection, turn: int = TURN) -> None:
    """Wait until nobody else has this turn, by default that of changing the schema.

    Others then wait for this transaction.

    On SQLite there is no more than one writer anyway.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(turn)))


def migrate(connection: Connection) -> None:
    """Bring the schema up to date as a part of the transaction that runs."""
    config = _config()
    config.attributes["connection"] = connection
    with LOCK:
        command.upgrade(config, "head")


def is_current(connection: Connection) -> bool:
    """Whether the schema is the one that this version of Inquest uses.

    Raises:
        StoreVersion: it is a newer one.

    """
    script = ScriptDirectory.from_config(_config())
    found = revision(connection)
    if found is not None and found not in {step.revision for step in script.walk_revisions()}:
        raise StoreVersion(
            shown(connection.engine.url),
            f"was written by a newer version of Inquest (schema {found})",
            "Install that version: pip install --upgrade inquest",
        )
    return found == script.get_current_head()


def revision(connection: Connection) -> str | None:
    """The revision of the schema; None where the database holds no case.

    Raises:
        StoreError: the database holds tables of something else.

    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if meta.name not in tables:
        raise StoreError(
            shown(connection.engine.url),
            "is the database of another program",
            "Take another folder or database.",
        )
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", LOCATION)
    return config
