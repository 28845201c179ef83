"""What the documents show is true: their commands run, their output is what comes out."""

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from inquest.cli.main import app
from inquest.documents.records import NAMES
from inquest.lexicons import load
from inquest.settings import Settings

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
PAGES += sorted([*ROOT.glob("docs/*.md"), *ROOT.glob("examples/*/README.md")])
REFERENCE = (ROOT / "docs/reference.md").read_text(encoding="utf-8")
RULES = (ROOT / "Makefile").read_text(encoding="utf-8")

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
# Targets of the Makefile are run as they stand, less the installation.
INSTALLED = "make -o .venv/core -o .venv/dev"

EXAMPLE = ROOT / "examples/khujand-2018/reports"


def blocks(page, language):
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [text for kind, text in found if kind == language]


def steps(block):
    """Commands of a block, each with the output shown under it."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
    assert parts[0] == "", "a console block begins with a command"
    return [part.split("\n", 1) for part in parts[1:]]


@pytest.fixture
def desk(tmp_path):
    """A folder as a reader of the documents has it, and a shell in it."""
    shutil.copytree(EXAMPLE, tmp_path / "reports")
    shutil.copy(EXAMPLE / "02-reuters-2018-11-08.txt", tmp_path / "article.txt")
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/bin").symlink_to(Path(sys.executable).parent)
    hidden = ("MAKE", "MFLAGS", "INQUEST_", "COVERAGE_")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    clean["PATH"] = f"{tmp_path / '.venv/bin'}:{clean['PATH']}"

    def run(command):
        return subprocess.run(
            ["sh", "-c", re.sub(r"^make\b", INSTALLED, command)],
            cwd=tmp_path,
            env=clean,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        ).stdout

    return run


@pytest.mark.slow
@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "console")], ids=lambda p: p.name)
def test_commands_give_the_output_that_is_shown(page, desk):
    for command, shown in (step for block in blocks(page, "console") for step in steps(block)):
        got = desk(command)
        assert "error" not in got.casefold()
        want = "" if shown == "\n" else shown
        same = doctest.OutputChecker().check_output(want, got, doctest.ELLIPSIS)
        assert same, f"$ {command}\n{got}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_to_files(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_targets_that_are_named_exist(page):
    told = page.read_text(encoding="utf-8")
    for target in re.findall(r"(?:`|^\$ |^)make (\w+)", told, re.MULTILINE):
        assert re.search(rf"^{target}:", RULES, re.MULTILINE)


def rows(heading):
    """The first column of the tables of a section of the reference."""
    section = REFERENCE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return [name for line in section.splitlines() if line.startswith("| `") for name in names(line)]


def names(line):
    return re.findall(r"`([^`]+)`", line.split("|")[1])


def leaves(group, above=""):
    """Each command that does something, by its words."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from leaves(command, f"{above}{name} ")
        else:
            yield f"{above}{name}", command


def test_the_reference_has_every_command_and_option():
    told = rows("Commands")
    commands = dict(leaves(typer.main.get_command(app)))
    options = {
        name for command in commands.values() for each in command.params for name in each.opts
    }
    lines = [line.removeprefix("inquest ") for line in told if line.startswith("inquest ")]
    assert {" ".join(re.findall(r"\b[a-z]+\b", line.split(" -")[0])) for line in lines} == set(
        commands
    )
    flags = {name for line in told if line.startswith("-") for name in [line.split()[0]]}
    assert flags == {name for name in options if name.startswith("-")} | {"--version"}


def test_the_reference_has_every_setting():
    told = rows("Settings")
    assert told == sorted(Settings.model_fields)
    assert all(f"`INQUEST_{name.upper()}`" in REFERENCE for name in told)


def test_the_reference_has_every_field_of_a_record():
    lines = [line for line in REFERENCE.splitlines() if line.startswith("| `")]
    told = {tuple(re.findall(r"`([^`]+)`", line)) for line in lines}
    for first, *others in NAMES.values():
        assert any(each[: 1 + len(others)] == (first, *others) for each in told)


def test_the_reference_has_every_key_of_a_claim(desk, tmp_path):
    desk("inquest run reports --out out")
    lines = (tmp_path / "out/claims.jsonl").read_text(encoding="utf-8").splitlines()
    keys = {key for line in lines for key in json.loads(line)}
    assert {key for key in keys if f"`{key}`" not in REFERENCE} == set()
    assert {path.name for path in (tmp_path / "out").iterdir() if path.is_file()} <= set(
        rows("What is written")
    )


def test_the_terms_of_factors_are_all_told():
    reference = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    assert [term for term in load("en", "factors")["terms"] if f"`{term}`" not in reference] == []
