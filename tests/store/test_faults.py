"""What a database complains of is told in words that help."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import DataError, InterfaceError, StatementError

from inquest.errors import StoreError
from inquest.store.engines import database_url, open_engine
from inquest.store.faults import told

LOST = InterfaceError("SELECT 1", {}, Exception("server closed the connection\nunexpectedly"))
NUL = DataError("INSERT", {}, Exception("text fields cannot contain NUL"))
HALF = StatementError("no UTF-8", "INSERT", {}, UnicodeEncodeError("utf-8", "\ud800", 0, 1, "x"))


@pytest.mark.parametrize(
    ("wrong", "report", "why"),
    [
        (LOST, "", "case: does not work (server closed the connection)"),
        (LOST, "riot", "case: does not work (server closed the connection)"),
        (NUL, "riot", "riot: holds characters that the database cannot keep"),
        (HALF, "riot", "riot: holds characters that the database cannot keep"),
        (NUL, "", "case: does not work (text fields cannot contain NUL)"),
    ],
)
def test_the_case_or_the_report_is_named(wrong, report, why):
    with pytest.raises(StoreError) as refused, told("case", report):
        raise wrong
    assert f"{refused.value.subject}: {refused.value.reason}" == why
    assert refused.value.advice


def test_other_errors_go_through():
    with pytest.raises(ZeroDivisionError), told("case"):
        raise ZeroDivisionError


def test_a_database_that_may_only_be_read_is_told(tmp_path):
    with closing(sqlite3.connect(tmp_path / "inquest.db")) as database:
        database.execute("CREATE TABLE words (word TEXT)")
    url = database_url(f"sqlite:///file:{tmp_path}/inquest.db?mode=ro&uri=true")
    engine = open_engine(url)
    with pytest.raises(StoreError, match="case: cannot be written to"), told("case"):
        engine.connect().begin()
    engine.dispose()
