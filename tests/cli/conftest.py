"""Commands as a user types them."""

import io
import sys
from dataclasses import dataclass

import pytest

from inquest.cli.main import main

REPORT = """Title: {title}
Publisher: {publisher}
Published: 2018-11-08
Language: en

{body}
"""


@dataclass(frozen=True)
class Done:
    """What a command left: its status and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def inquest(monkeypatch, capsys, tmp_path):
    """Run `inquest ARGUMENTS` in an empty folder; `stdin` None is a closed one."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["inquest", *map(str, arguments)])
        piped = None if stdin is None else io.TextIOWrapper(io.BytesIO(stdin))
        monkeypatch.setattr(sys, "stdin", piped)
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return Done(left.value.code or 0, said.out, said.err)

    return run


@pytest.fixture
def report(tmp_path):
    """Write a report and give its path."""

    def write(name, body, title="A riot", publisher="Reuters"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            REPORT.format(title=title, publisher=publisher, body=body), encoding="utf-8"
        )
        return path

    return write
