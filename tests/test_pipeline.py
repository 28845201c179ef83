"""Results are written all or none, and what is in the way is told."""

from datetime import date
from pathlib import Path

import pytest

from inquest import pipeline
from inquest.errors import OutputError, StoreError
from inquest.model import Dossier
from inquest.pipeline import Read, Repeated, add_all
from inquest.settings import Settings
from inquest.store import create_case

DOSSIER = Dossier("A riot", date(2018, 11, 8), "range/1")
OLD = {"a.txt": b"old", "texts/b.txt": b"old"}
NEW = {"a.txt": b"new", "texts/b.txt": b"new"}


@pytest.fixture
def exports(monkeypatch):
    """Makes these the files of every dossier."""
    return lambda files: monkeypatch.setattr(pipeline, "publish_bytes", lambda _dossier: files)


def written(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_files_are_written_over_older_ones(exports, tmp_path):
    for files in (OLD, NEW):
        exports(files)
        assert pipeline.publish(DOSSIER, tmp_path / "out") == tmp_path / "out/dossier.html"
        assert written(tmp_path / "out") == files
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["a.txt", "texts"]


@pytest.mark.parametrize("broken", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_what_is_broken_off_leaves_the_older_files(exports, tmp_path, monkeypatch, broken):
    exports(OLD)
    pipeline.publish(DOSSIER, tmp_path)
    exports(NEW)
    write = Path.write_bytes

    def fail(path, data):
        if path.name == "b.txt":
            raise broken
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises((KeyboardInterrupt, OutputError)):
        pipeline.publish(DOSSIER, tmp_path)
    assert written(tmp_path) == OLD
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "texts"]


@pytest.mark.parametrize("blocked", ["out", "out/texts"])
def test_what_is_in_the_way_is_told(exports, tmp_path, blocked):
    exports(NEW)
    (tmp_path / blocked).parent.mkdir(exist_ok=True)
    (tmp_path / blocked).write_bytes(b"mine")
    with pytest.raises(OutputError, match="out: cannot be written"):
        pipeline.publish(DOSSIER, tmp_path / "out")
    assert (tmp_path / blocked).read_bytes() == b"mine"


@pytest.fixture
def case(tmp_path, monkeypatch):
    """A case, as a process sees it that looked before another one added "riot"."""
    (tmp_path / "riot.txt").write_text("Six people died in the prison of Osh on Monday.")
    with create_case(tmp_path / "case", "Riot") as store:
        (first,) = add_all(store, [str(tmp_path / "riot.txt")], Settings())
        assert isinstance(first, Read)
        look, before = store.catalogue, [{}]
        monkeypatch.setattr(store, "catalogue", lambda: before.pop() if before else look())
        yield store


def test_a_report_that_another_process_added_meanwhile(case, tmp_path):
    (then,) = add_all(case, [str(tmp_path / "riot.txt")], Settings())
    assert isinstance(then, Repeated)
    assert then.document == "riot"
    assert case.counts().reports == 1


def test_another_report_of_the_same_name_that_another_process_added_meanwhile(case, tmp_path):
    other = tmp_path / "in/riot.txt"
    other.parent.mkdir()
    other.write_text("Ten people died in the prison of Osh on Monday.")
    (then,) = add_all(case, [str(other)], Settings())
    assert isinstance(then, Read)
    assert case.documents() == {"riot", then.reading.report.id}
    assert then.reading.report.id == f"riot-{then.raw.sha256[:8]}"


def test_what_a_case_cannot_keep_is_an_error(case, tmp_path, monkeypatch):
    (tmp_path / "b.txt").write_text("Ten people died in the prison of Osh on Monday.")

    def refuse(*_made):
        raise StoreError("case", "cannot grow: the disk is full")

    monkeypatch.setattr(case, "add", refuse)
    with pytest.raises(StoreError, match="disk is full"):
        list(add_all(case, [str(tmp_path / "b.txt")], Settings()))
