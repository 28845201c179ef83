"""A case: a folder with one database file, or a database on a server."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from sqlalchemy import URL, insert

from inquest import __version__
from inquest.errors import CaseExists, CaseMissing, StoreError
from inquest.store import logbook
from inquest.store.engines import database_url, file_of, shown, snapshot
from inquest.store.faults import told
from inquest.store.revisions import migrate, revision, upgrade, wait_turn
from inquest.store.schema import meta
from inquest.store.sql import SqlStore

DATABASE = "inquest.db"
MODE = 0o600  # of a new one: nobody but its owner reads or writes it


def create_case(place: Path | str, title: str, who: str = "") -> SqlStore:
    """Make a new, empty case, in one transaction.

    Args:
        place: a folder, made where it is missing, or the URL of a database.
        title: what to call the case.
        who: the name of whoever makes it, for the log.

    Raises:
        CaseExists: there is a case already.
        StoreError: the folder or the database cannot be used.

    """
    url = _url(place)
    _make_folder(url)
    with _opened(url) as store, store.engine.begin() as connection:
        wait_turn(connection)
        if revision(connection) is not None:
            raise CaseExists(
                _name(url), "holds a case already", "Add reports to it, or take another place."
            )
        migrate(connection)
        made = {"title": title, "created_by": __version__}
        connection.execute(insert(meta), [{"name": n, "value": v} for n, v in made.items()])
        logbook.append(connection, [logbook.opening(title, who)], store.clock)
    return store


def open_case(place: Path | str) -> SqlStore:
    """Open a case, and bring the schema of an older version up to date.

    Args:
        place: its folder, or the URL of its database.

    Raises:
        CaseMissing: there is no case.
        StoreVersion: a newer version of Inquest wrote it.
        StoreError: the folder or the database cannot be used.

    """
    url = _url(place)
    if not _may_exist(url):  # opening it would make it
        raise _missing(url)
    with _opened(url) as store:
        with snapshot(store.engine).connect() as connection:
            if revision(connection) is None:
                raise _missing(url)
        upgrade(store.engine)
    return store


@contextmanager
def _opened(url: URL) -> Iterator[SqlStore]:
    """A store that is closed again where what follows fails."""
    store = SqlStore(url)
    with told(store.name), ExitStack() as undo:
        undo.callback(store.close)
        yield store
        undo.pop_all()


def _missing(url: URL) -> CaseMissing:
    return CaseMissing(_name(url), "holds no case", f"Make one: inquest new {_name(url)}")


def _name(url: URL) -> str:
    """What the user calls the case: its folder, or the URL without the password."""
    file = file_of(url)
    return shown(url) if file is None else str(file.parent)


def folder_of(place: Path | str) -> Path | None:
    """The folder of a case; None for one in a database that is named by its URL."""
    return None if isinstance(place, str) and "://" in place else Path(place)


def _url(place: Path | str) -> URL:
    folder = folder_of(place)
    if folder is None:
        return database_url(str(place))
    file = folder / DATABASE
    return database_url("sqlite://").set(database=str(file))


def _may_exist(url: URL) -> bool:
    """Whether there is such a file; only a server knows of its databases."""
    file = file_of(url)
    try:
        return file is None or file.exists()
    except OSError as wrong:
        raise StoreError(
            _name(url), f"cannot be read ({wrong.strerror})", "Check its name and your rights."
        ) from wrong


def _make_folder(url: URL) -> None:
    file = file_of(url)
    if file is None:
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # SQLite's other files get the mode of this one. A team may give it another later.
        with suppress(FileExistsError):
            os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, MODE))
    except OSError as wrong:
        raise StoreError(
            str(file.parent), f"cannot be made ({wrong.strerror})", "Take another folder."
        ) from wrong
