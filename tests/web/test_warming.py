"""What is worked out before anybody asks."""

import pytest

from benchmarks.serving.made import make_case
from inquest.settings import Settings
from inquest.store import DATABASE
from inquest.web import warming
from inquest.web.cases import Views
from inquest.web.library import Library
from inquest.web.warming import Warming, pieces_of


@pytest.fixture
def views(tmp_path):
    make_case(tmp_path / "case", 20)
    library = Library([str(tmp_path / "case")], Settings())
    yield Views(library)
    library.close()


def test_what_pages_share_is_there(views):
    view = views.view("case")
    for piece in pieces_of(view):
        piece()
    assert {"told", "read", "doubts", "index", "statements"} <= vars(view).keys()


def test_it_ends_when_it_is_closed_or_done(views, monkeypatch):
    Warming(views).close()
    early = Warming(views)
    early.start()
    early.close()
    assert "told" not in vars(views.view("case"))
    monkeypatch.setattr(warming, "DELAY", 0)
    whole = Warming(views)
    whole.start()
    whole._thread.join(60)
    whole.close()
    assert "index" in vars(views.view("case"))


def test_a_case_that_cannot_be_opened_stops_nothing(views, tmp_path, monkeypatch):
    monkeypatch.setattr(warming, "DELAY", 0)
    (tmp_path / "case" / DATABASE).write_bytes(b"no database")
    broken = Warming(views)
    broken.start()
    broken._thread.join(60)
    assert not broken._thread.is_alive()
