"""What arguments name, and how many reports that is."""

import os

import pytest

from inquest.errors import InputError
from inquest.settings import Settings
from inquest.sources import count_sources, gather


@pytest.fixture(autouse=True)
def tree(tmp_path, monkeypatch):
    """A folder with reports, a pipe, links and odd names, as the working folder."""
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        (tmp_path / "in" / name).write_text("Six people died.")
    (tmp_path / "wire.jsonl").write_text("{}\n{}\n")
    (tmp_path / "pipes").mkdir()
    os.mkfifo(tmp_path / "pipes" / "pipe")
    (tmp_path / "in" / "sub" / "up").symlink_to("..")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["in"], 3),
        (["in", "in/a.txt"], 3),
        (["in/*.txt", "missing.txt"], 3),
        (["-"], None),
        (["in", "wire.jsonl"], None),
        (["missing.jsonl"], 1),
    ],
)
def test_how_many_reports_there_are(arguments, count):
    assert count_sources(arguments) == count
    if count:
        assert len(list(gather(arguments, Settings()))) == count


def refusals(*arguments):
    return [str(one) for one in gather(arguments, Settings()) if isinstance(one, InputError)]


@pytest.mark.parametrize(
    ("argument", "told"),
    [
        ("", "'': does not exist. Check the path."),
        ("pipes", "pipes: holds no files. Hidden files and links to folders are passed over."),
        ("pipes/*", "pipes/*: matches no file. Check the pattern."),
        ("pipes/pipe", "pipes/pipe: is a pipe. Read it with: inquest run - < pipes/pipe"),
        ("two\nlines", r"two\nlines: does not exist. Check the path."),
    ],
)
def test_what_is_no_file_is_told(argument, told):
    assert refusals(argument) == [told]


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("gone", "(no such file or directory). It may be a link to a file that is gone."),
        ("link", "(too many levels of symbolic links)"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(tree, to, told):
    (tree / "link").symlink_to(to)
    assert refusals("link") == [f"link: cannot be read {told}"]


def test_a_pipe_from_the_shell_is_read(tree):
    reading, writing = os.pipe()
    os.write(writing, b"Six people died.")
    os.close(writing)
    (tree / "fd").symlink_to(f"/proc/self/fd/{reading}")
    (report,) = gather(["fd"], Settings())
    os.close(reading)
    assert report.data == b"Six people died."


@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"two\nlines.txt"])
def test_any_name_of_a_file_is_read_and_can_be_written(tree, name):
    (tree / "in" / os.fsdecode(name)).write_bytes(b"Ten people died.")
    names = [report.name for report in gather(["in"], Settings())]
    assert len(names) == 4
    assert all(shown.isprintable() and shown.encode() for shown in names)
