"""Reports that two processes add to one case at once."""

import pytest

from inquest.errors import StoreError
from inquest.pipeline import Read, Repeated, add_all
from inquest.settings import Settings
from inquest.store import create_case


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
