import json

import pytest
import typer

from inquest.cli import examples
from inquest.cli.examples import example_reports
from inquest.errors import MissingInput


def test_the_example_needs_nothing_but_the_command(inquest, tmp_path):
    done = inquest("demo")
    assert (done.code, done.err) == (0, "")
    assert "Dossier: demo-dossier/dossier.html" in done.out
    assert len(json.loads((tmp_path / "demo-dossier/reports.json").read_text())) == 10


def test_the_dossier_is_opened_where_that_is_wanted(inquest, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(typer, "launch", opened.append)
    inquest("demo", "--out", "out", "--open")
    assert opened == [(tmp_path / "out/dossier.html").as_uri()]


@pytest.mark.parametrize("place", ["src/inquest/examples", "examples"])
def test_the_example_lies_in_the_package_or_in_the_checkout(tmp_path, monkeypatch, place):
    reports = tmp_path / place / "khujand-2018/reports"
    reports.mkdir(parents=True)
    monkeypatch.setattr(examples, "files", lambda name: tmp_path / "src" / name)
    assert example_reports() == reports


def test_an_installation_without_the_example_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(examples, "files", lambda name: tmp_path / "src" / name)
    with pytest.raises(MissingInput, match="is not installed"):
        example_reports()
