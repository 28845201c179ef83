"""What databases complain of, in words that help."""

from collections.abc import Iterator
from contextlib import contextmanager

from pydantic_core import PydanticSerializationError
from sqlalchemy.exc import DataError, DBAPIError, SQLAlchemyError, StatementError

from inquest.errors import StoreError

UNFIT = (UnicodeError, PydanticSerializationError)  # text that has no UTF-8

# First part of SQLite's name for the error: the reason, the advice.
SQLITE = {
    "SQLITE_BUSY": ("is in use by another program", "Wait until that is done, or stop it."),
    "SQLITE_LOCKED": ("is in use by another program", "Wait until that is done, or stop it."),
    "SQLITE_NOTADB": ("is not a database of Inquest", "Take another folder, or move the file."),
    "SQLITE_CORRUPT": ("is damaged", "Take the last copy of the file that opens."),
    "SQLITE_FULL": ("cannot grow: the disk is full", "Make room, then try again."),
    "SQLITE_CANTOPEN": ("cannot be opened", "Check that you may write in its folder."),
    "SQLITE_READONLY": ("cannot be written to", "Check that you may write in its folder."),
    "SQLITE_PERM": ("cannot be written to", "Check that you may write in its folder."),
    "SQLITE_IOERR": ("cannot be read or written", "Check the disk that it lies on."),
}


@contextmanager
def told(database: str, report: str = "") -> Iterator[None]:
    """Turn what the database complains of into a `StoreError` about it, or about the report."""
    try:
        yield
    except (SQLAlchemyError, *UNFIT) as wrong:
        if report and _unfit(wrong):
            raise StoreError(
                report, "holds characters that the database cannot keep", "Remove them."
            ) from wrong
        raise StoreError(database, *_reason(wrong)) from wrong


def _unfit(wrong: Exception) -> bool:
    """Whether the values are at fault: lone surrogates anywhere, NUL in PostgreSQL."""
    outside = isinstance(wrong, StatementError) and not isinstance(wrong, DBAPIError)
    return outside or isinstance(wrong, (*UNFIT, DataError))


def _reason(wrong: Exception) -> tuple[str, str]:
    cause = wrong.orig if isinstance(wrong, DBAPIError) else wrong
    name = str(getattr(cause, "sqlite_errorname", ""))
    for start, words in SQLITE.items():
        if name.startswith(start):
            return words
    first = str(cause).strip().partition("\n")[0]
    return f"does not work ({first})", "Check that the database is there and that you may use it."
