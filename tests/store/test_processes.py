"""What was reported as added outlives a kill; writers at the same time lose nothing."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from inquest.errors import CaseMissing
from inquest.store import create_case, open_case, revisions

pytestmark = pytest.mark.slow
WRITER = Path(__file__).with_name("writer.py")
CLAIMS = 3  # of each report that the writer makes


def start_writer(place, name, reports):
    """A process that makes reports NAME-0, NAME-1 ... and prints each id that was added."""
    command = [sys.executable, WRITER, str(place), name, str(reports)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def killed_writer(place, lines):
    """The ids that a writer printed before and while it was killed."""
    with start_writer(place, "riot", 10**6) as process:
        said = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        said += process.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def test_kill_loses_nothing_that_was_reported_as_added(place, make):
    added = killed_writer(place, 7)
    assert len(added) >= 7

    with open_case(place) as opened:
        assert opened.documents() >= set(added)
        for document in added:
            assert opened.raw(document).data == document.encode() * 100
        whole = list(opened.readings())
        assert [len(reading.claims) for reading in whole] == [CLAIMS] * len(whole)
        assert opened.counts().claims == CLAIMS * len(whole)
        assert opened.add(*make("later"))


def test_file_is_sound_after_a_kill(tmp_path):
    killed_writer(tmp_path, 3)
    with closing(sqlite3.connect(tmp_path / "inquest.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def start_creation(place):
    """A process that makes a case, and prints what came of it."""
    program = f"""
from inquest.errors import CaseExists
from inquest.store import create_case, revisions
revisions.LOCATION = {revisions.LOCATION!r}
try:
    create_case({str(place)!r}, "First").close()
except CaseExists:
    print("exists")
else:
    print("made")
"""
    return subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)


def test_kill_while_a_case_is_made_leaves_a_place_for_one(place, later, monkeypatch):
    later("import os; os.kill(os.getpid(), 9)")
    with start_creation(place) as process:
        assert process.stdout.read() == ""
    assert process.returncode != 0
    monkeypatch.undo()
    with pytest.raises(CaseMissing):
        open_case(place)
    with create_case(place, "Second") as made:
        assert made.title == "Second"


def test_one_of_two_makes_the_case(place):
    with start_creation(place) as one, start_creation(place) as two:
        said = [one.stdout.read().strip(), two.stdout.read().strip()]
    assert sorted(said) == ["exists", "made"]


def test_writers_at_once_lose_nothing(place):
    with create_case(place, "Writers"):
        pass
    with start_writer(place, "a", 15) as one, start_writer(place, "b", 15) as two:
        said = one.stdout.read().split() + two.stdout.read().split()
    assert (one.returncode, two.returncode) == (0, 0)

    ids = {f"{name}-{number}" for name in "ab" for number in range(15)}
    with open_case(place) as opened:
        assert opened.documents() == ids
        assert sorted(said) == sorted(ids)
        assert opened.counts().claims == CLAIMS * len(ids)


def test_writers_of_the_same_reports_add_each_once(place):
    with create_case(place, "Writers"):
        pass
    with start_writer(place, "a", 15) as one, start_writer(place, "a", 15) as two:
        said = one.stdout.read().split() + two.stdout.read().split()
    assert (one.returncode, two.returncode) == (0, 0)
    assert sorted(said) == sorted(f"a-{number}" for number in range(15))
