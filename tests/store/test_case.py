"""Cases are made once, opened where they are, and refused in plain words."""

import os
import sqlite3
import sys
from contextlib import closing

import pytest

from inquest.errors import CaseExists, CaseMissing, StoreError, StoreVersion
from inquest.store import SqlStore, create_case, open_case


def test_new_case_opens(place, make):
    raw, reading = make("riot")
    with create_case(place, "Khujand 2018") as made:
        made.add(raw, reading)
    with open_case(place) as opened:
        assert opened.title == "Khujand 2018"
        assert list(opened.readings()) == [reading]


def test_second_case_in_one_place_is_refused(store, place):
    with pytest.raises(CaseExists, match="holds a case already"):
        create_case(place, "Another")
    assert store.title == "Khujand 2018"


def test_missing_case_says_how_to_make_one(tmp_path):
    with pytest.raises(CaseMissing, match=r"holds no case.*inquest new .*nowhere"):
        open_case(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_database_without_tables_is_no_case_and_may_become_one(tmp_path):
    (tmp_path / "inquest.db").touch()  # all that a creation leaves that was killed early
    with pytest.raises(CaseMissing):
        open_case(tmp_path)
    with create_case(tmp_path, "Late") as made:
        assert made.title == "Late"


def test_case_in_memory(make):
    raw, reading = make("riot")
    with create_case("sqlite://", "For a moment") as made:
        assert made.add(raw, reading)
        assert list(made.readings()) == [reading]


def test_closed_case_is_one_file(tmp_path, make):
    with create_case(tmp_path, "One file") as made:
        made.add(*make("riot"))
    assert [file.name for file in tmp_path.iterdir()] == ["inquest.db"]


def test_a_new_case_is_its_owners_alone(tmp_path, make):
    with create_case(tmp_path, "Private") as made:
        made.add(*make("riot"))
        assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}
    (tmp_path / "inquest.db").chmod(0o660)  # shared with a group
    with open_case(tmp_path) as opened:
        opened.add(*make("camp"))
        assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o660}


def test_folder_names_mean_nothing_to_urls(tmp_path, make):
    folder = tmp_path / "a case? 100% #1"
    with create_case(str(folder), "Odd") as made:
        made.add(*make("riot"))
    assert (folder / "inquest.db").is_file()


@pytest.fixture
def folder(tmp_path):
    with create_case(tmp_path, "Khujand 2018"):
        return tmp_path


def test_newer_case_is_refused(folder):
    with closing(sqlite3.connect(folder / "inquest.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    with pytest.raises(StoreVersion, match=r"newer version of Inquest \(schema 9999\)"):
        open_case(folder)


@pytest.mark.parametrize("use", [open_case, lambda folder: create_case(folder, "New")])
def test_file_that_is_no_database(tmp_path, use):
    (tmp_path / "inquest.db").write_text("Thirteen inmates died. " * 100)
    with pytest.raises(StoreError, match=r"inquest\.db: is not a database of Inquest"):
        use(tmp_path)


@pytest.mark.parametrize("use", [open_case, lambda folder: create_case(folder, "New")])
def test_database_of_another_program(tmp_path, use):
    with closing(sqlite3.connect(tmp_path / "inquest.db")) as database:
        database.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="is the database of another program"):
        use(tmp_path)


def test_damaged_database(folder, make):
    with open_case(folder) as opened:
        opened.add(*make("riot", "words " * 9999))
    file = folder / "inquest.db"
    file.write_bytes(file.read_bytes()[:20_000])
    with pytest.raises(StoreError, match=r"inquest\.db: is damaged"), open_case(folder) as opened:
        list(opened.readings())


def test_database_that_is_a_folder(tmp_path):
    (tmp_path / "inquest.db").mkdir()
    with pytest.raises(StoreError, match=r"inquest\.db: cannot be opened"):
        open_case(tmp_path)


def test_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="file: cannot be made"):
        create_case(tmp_path / "file", "New")


def test_folder_that_cannot_be_read():
    with pytest.raises(StoreError, match=r"cannot be read \("):
        open_case("long" * 100)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to this user"
)
def test_folder_that_cannot_be_written(folder, make):
    (folder / "inquest.db").chmod(0o444)
    folder.chmod(0o555)
    try:
        with pytest.raises(StoreError, match="cannot be"), open_case(folder) as opened:
            opened.add(*make("riot"))
    finally:
        folder.chmod(0o755)


def test_locked_database_is_told_after_the_wait(folder, make):
    with (
        closing(sqlite3.connect(folder / "inquest.db", isolation_level=None)) as other,
        open_case(f"sqlite:///{folder / 'inquest.db'}?timeout=0.05") as opened,
    ):
        other.execute("BEGIN IMMEDIATE")
        assert opened.counts().reports == 0  # readers need not wait
        with pytest.raises(StoreError, match="is in use by another program"):
            opened.add(*make("riot"))


def test_case_without_write_ahead_log_opens_beside_a_writer(folder):
    with closing(sqlite3.connect(folder / "inquest.db", isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")  # as some tools for copying leave it
        other.execute("BEGIN IMMEDIATE")
        with open_case(f"sqlite:///{folder / 'inquest.db'}?timeout=0.05") as opened:
            assert opened.title == "Khujand 2018"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("nonsense+:://secret@", "is not the URL of a database"),
        ("postgresql://inquest:secret@host:port/case", "is not the URL of a database"),
        ("sqlite:///case.db?timeout=long", r"case\.db: has an unusable option"),
        ("mysql://inquest:secret@host/case", "is of a kind that Inquest does not use"),
    ],
)
def test_addresses_that_cannot_be_used(url, reason):
    with pytest.raises(StoreError, match=reason) as told:
        SqlStore(url)
    assert "secret" not in str(told.value)


def test_missing_driver_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"pip install 'inquest\[postgresql\]'") as told:
        open_case("postgresql://inquest:secret@localhost/case")
    assert "secret" not in str(told.value)


def test_server_that_does_not_answer():
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match=r"inquest:\*\*\*@127.0.0.1:1/case: does not work") as told:
        open_case("postgres://inquest:secret@127.0.0.1:1/case")
    assert "secret" not in str(told.value)
