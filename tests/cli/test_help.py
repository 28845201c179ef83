import subprocess
import sys

import pytest

from inquest import __version__
from inquest.settings import list_settings

COMMANDS = ["run", "demo", "new", "add", "dossier", "audit", "users", "users add", "users list"]


@pytest.mark.parametrize("command", [[], *(name.split() for name in COMMANDS)])
def test_help_shows_examples_and_statuses(inquest, command):
    done = inquest(*command, "--help")
    assert done.code == 0
    assert "Examples:\n" in done.out
    assert f"  inquest {' '.join(command) or 'demo'}" in done.out
    assert "Exit status: 0" in done.out


def test_settings_are_shown_with_their_variables(inquest):
    said = " ".join(inquest("run", "--help").out.split())
    for name, variable, means in list_settings():
        assert f"{name} {variable} {means}" in said


def test_no_command_shows_the_help(inquest):
    assert "Examples:" in "".join(vars(inquest()).get(stream, "") for stream in ("out", "err"))


def test_version(inquest):
    assert inquest("--version").out == f"inquest {__version__}\n"


def test_an_unknown_command(inquest):
    done = inquest("rnu")
    assert done.code == 2
    assert "rnu" in done.err


@pytest.mark.slow
def test_python_m_inquest():
    done = subprocess.run(
        [sys.executable, "-m", "inquest", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"inquest {__version__}\n"
