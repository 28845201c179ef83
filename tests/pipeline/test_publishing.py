"""Results are written all or none, and what is in the way is told."""

from datetime import date
from pathlib import Path

import pytest

from inquest.errors import OutputError
from inquest.model import Dossier
from inquest.pipeline import publishing

DOSSIER = Dossier("A riot", date(2018, 11, 8), "range/1")
OLD = {"a.txt": b"old", "texts/b.txt": b"old"}
NEW = {"a.txt": b"new", "texts/b.txt": b"new"}


@pytest.fixture
def exports(monkeypatch):
    """Makes these the files of every dossier."""
    return lambda files: monkeypatch.setattr(publishing, "publish_bytes", lambda _dossier: files)


def written(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_files_are_written_over_older_ones(exports, tmp_path):
    for files in (OLD, NEW):
        exports(files)
        assert publishing.publish(DOSSIER, tmp_path / "out") == tmp_path / "out/dossier.html"
        assert written(tmp_path / "out") == files
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["a.txt", "texts"]


@pytest.mark.parametrize("broken", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_what_is_broken_off_leaves_the_older_files(exports, tmp_path, monkeypatch, broken):
    exports(OLD)
    publishing.publish(DOSSIER, tmp_path)
    exports(NEW)
    write = Path.write_bytes

    def fail(path, data):
        if path.name == "b.txt":
            raise broken
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises((KeyboardInterrupt, OutputError)):
        publishing.publish(DOSSIER, tmp_path)
    assert written(tmp_path) == OLD
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "texts"]


@pytest.mark.parametrize("blocked", ["out", "out/texts"])
def test_what_is_in_the_way_is_told(exports, tmp_path, blocked):
    exports(NEW)
    (tmp_path / blocked).parent.mkdir(exist_ok=True)
    (tmp_path / blocked).write_bytes(b"mine")
    with pytest.raises(OutputError, match="out: cannot be written"):
        publishing.publish(DOSSIER, tmp_path / "out")
    assert (tmp_path / blocked).read_bytes() == b"mine"
