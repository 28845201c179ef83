"""What was done to a case behind Inquest is named; what is whole can be checked by anybody."""

import getpass
import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from alembic import command

from inquest.store import open_case, revisions

RIOT = "At least 25 inmates were killed in a riot at Khujand prison on Wednesday, two sources said."
ZEROS = "0" * 64
GUARDS = ("log_no_update", "log_no_delete", "log_no_replace")


@pytest.fixture
def case(inquest, report):
    """A case with the reports a and b: three entries."""
    inquest("new", "case", "--title", "Khujand")
    inquest("add", "case", report("in/a.txt", RIOT), report("in/b.txt", "Two guards died."))
    return "case"


@pytest.fixture
def forge(case, tmp_path):
    """Run statements on the database of the case, past its guards."""

    def run(*statements):
        with closing(sqlite3.connect(tmp_path / case / "inquest.db")) as database:
            for name in GUARDS:
                database.execute(f"DROP TRIGGER IF EXISTS {name}")
            for statement in statements:
                database.execute(statement)
            database.commit()

    return run


def entries(text):
    return [json.loads(line) for line in text.splitlines()]


def test_a_whole_case(inquest, case):
    done = inquest("audit", case)
    with open_case(case) as store:
        number, last = store.head()
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"log: {number} entries, whole; last {number} {last}\n"
        "reports: 2, each with the bytes that came\n"
    )


def test_the_log_tells_who_did_what(inquest, case, monkeypatch, report):
    monkeypatch.setattr(getpass, "getuser", lambda: "anna")
    inquest("add", case, report("in/c.txt", "Three guards died."))

    def nobody():
        raise OSError("No username set in the environment")

    monkeypatch.setattr(getpass, "getuser", nobody)
    inquest("add", case, report("in/d.txt", "Four guards died."))
    log = entries(inquest("audit", case, "--export", "-").out)
    assert [each["kind"] for each in log] == ["new case", *["add report"] * 4]
    assert [each["who"] for each in log[3:]] == ["anna", "unknown"]
    assert [each["record"].get("name") for each in log] == [
        None, "a.txt", "b.txt", "c.txt", "d.txt",
    ]  # fmt: skip


def test_anybody_can_check_what_is_exported(inquest, case, tmp_path):
    assert inquest("audit", case, "--export", "out/log.jsonl").code == 0
    previous = ZEROS
    lines = (tmp_path / "out/log.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        entry = json.loads(line)
        told = entry.pop("hash")
        form = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert hashlib.sha256(form.encode()).hexdigest() == told
        assert (entry["number"], entry["previous"]) == (number, previous)
        previous = told
    assert inquest("audit", case).out.splitlines()[0].endswith(f"last 3 {previous}")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["log.jsonl"]


def test_an_export_to_standard_output_stands_alone_there(inquest, case):
    done = inquest("audit", case, "--export", "-")
    assert len(entries(done.out)) == 3
    assert done.err.startswith("log: 3 entries, whole")


def test_an_export_that_cannot_be_written(inquest, case, tmp_path):
    (tmp_path / "file").touch()
    done = inquest("audit", case, "--export", "file/log.jsonl")
    assert done.code == 3
    assert done.err.startswith("error: file/log.jsonl: cannot be written")


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            "UPDATE log SET why = 'x', at = 'then' WHERE number = 2",
            "log: broken at entry 2 (then, add report): its hash differs",
        ),
        (
            "UPDATE log SET previous = hash WHERE number = 2",
            "log: broken at entry 2 (",
        ),
        (
            "DELETE FROM log WHERE number = 1",
            "log: broken at entry 1: it is missing; entry 2 (",
        ),
    ],
)
def test_the_first_broken_entry_is_named(inquest, case, forge, statement, told):
    forge(statement)
    done = inquest("audit", case)
    assert done.code == 1
    assert done.out.startswith(told)
    assert "whole" not in done.out


def test_bytes_that_were_changed_are_named(inquest, case, forge):
    forge("UPDATE raws SET data = x'00' WHERE name LIKE '%a.txt'")
    done = inquest("audit", case)
    assert done.code == 1
    assert done.out.startswith("a: its bytes are not those that came (SHA-256 ")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reports SET text = replace(text, 'Wednesday', 'Thursday') WHERE document = 'a'",
        "UPDATE reports SET publisher = 'Nobody' WHERE document = 'a'",
        "UPDATE claims SET low = 24 WHERE id LIKE 'a/%'",
        "UPDATE claims SET stance = 'denies' WHERE id LIKE 'a/%'",
        "UPDATE claims SET stance = 'nothing' WHERE id LIKE 'a/%'",
        "UPDATE claims SET record = replace(record, 'sources', 'chiefs') WHERE id LIKE 'a/%'",
        "DELETE FROM claims WHERE id LIKE 'a/%'",
    ],
)
def test_what_was_read_and_changed_since_is_named(inquest, case, forge, statement):
    forge(statement)
    done = inquest("audit", case)
    assert done.code == 1
    assert done.out == "a: its text or claims are not those that were read\n"


def test_a_log_without_seals_is_whole(inquest, case):
    with open_case(case) as store:
        act = next(entry.act for entry in store.log(after=1))
        store.append([replace(act, record={"document": "a"})])  # as an older version wrote it
    assert inquest("audit", case).code == 0


def test_reports_and_entries_without_one_another_are_named(inquest, case, forge):
    with open_case(case) as store:
        a, b = (store.raw(name).sha256 for name in "ab")
    other = a[::-1]
    forge(
        "PRAGMA foreign_keys = OFF",
        f"UPDATE claims SET sha256 = '{other}' WHERE sha256 = '{a}'",
        f"UPDATE reports SET sha256 = '{other}' WHERE sha256 = '{a}'",
        f"UPDATE raws SET sha256 = '{other}' WHERE sha256 = '{a}'",
    )
    done = inquest("audit", case)
    assert done.code == 1
    assert "a: no entry of the log tells of it\n" in done.out
    assert f"report/{a}: in the log, but no longer in the case\n" in done.out
    assert b not in done.out


def test_a_hash_noted_down_shows_that_the_log_was_cut_off(inquest, case, forge):
    with open_case(case) as store:
        hashes = [entry.hash for entry in store.log()]
    for known in (ZEROS, *hashes, hashes[-1].upper()):
        assert inquest("audit", case, "--head", known).code == 0
    sha256 = "(SELECT substr(target, 8) FROM log WHERE number = 3)"
    forge(
        *(f"DELETE FROM {table} WHERE sha256 = {sha256}" for table in ("claims", "reports")),
        "DELETE FROM log WHERE number = 3",
    )
    assert inquest("audit", case).code == 0
    done = inquest("audit", case, "--head", hashes[-1])
    assert done.code == 1
    assert f"no entry has the hash {hashes[-1]}; it was cut off or written anew" in done.out


def test_what_is_no_hash_is_told(inquest, case):
    done = inquest("audit", case, "--head", "3f")
    assert done.code == 2
    assert "--head" in done.err


def test_reports_from_before_the_log_are_counted_and_no_error(inquest, case, report):
    config = revisions._config()
    with open_case(case) as store, store.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    inquest("add", case, report("in/c.txt", "Three guards died."))
    done = inquest("audit", case)
    assert done.code == 0
    assert done.out.startswith("log: 1 entry, whole; last 1 ")
    assert done.out.endswith("reports: 2 kept before the log began\n")


def test_no_case_there(inquest):
    assert inquest("audit", "nowhere").code == 3
