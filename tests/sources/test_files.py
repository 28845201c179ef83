import io
import os

import pytest

from inquest.errors import InputError, MissingInput, NothingReadable, TooLarge
from inquest.model import RawReport
from inquest.settings import Settings
from inquest.sources import gather


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A folder with reports, as the working folder."""
    for name in ("b.txt", "a.txt", "sub/c.html", "sub/deep/d.md", ".hidden", ".git/e.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


in_tree = pytest.mark.usefixtures("tree")


def found(*arguments, stdin=None, **settings):
    """The names of what is gathered; an error as its class and subject."""
    gathered = gather(arguments, Settings(**settings), stdin)
    return [
        each.name if isinstance(each, RawReport) else f"{type(each).__name__} {each.subject}"
        for each in gathered
    ]


@in_tree
def test_a_folder_gives_its_files_at_any_depth_sorted_and_unhidden():
    assert found("in") == ["in/a.txt", "in/b.txt", "in/sub/c.html", "in/sub/deep/d.md"]


@in_tree
@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["in/b.txt", "in/a.txt"], ["in/b.txt", "in/a.txt"]),
        (["in/*.txt"], ["in/a.txt", "in/b.txt"]),
        (["in/**/*.md"], ["in/sub/deep/d.md"]),
        (["in/s*"], ["in/sub/c.html", "in/sub/deep/d.md"]),
        (["in/.hidden"], ["in/.hidden"]),
        (["in/a.txt", "in/*.txt", "in/sub/../a.txt"], ["in/a.txt", "in/b.txt"]),
        (["none.txt", "in/a.txt"], ["MissingInput none.txt", "in/a.txt"]),
        (["in/*.pdf", "in/a.txt"], ["NothingReadable in/*.pdf", "in/a.txt"]),
    ],
)
def test_arguments(arguments, names):
    assert found(*arguments) == names


@in_tree
def test_the_bytes_are_the_files():
    (report,) = gather(["in/sub/c.html"], Settings())
    assert report == RawReport("in/sub/c.html", b"text of sub/c.html")


def test_a_name_with_marks_of_a_pattern_is_a_name(tree):
    (tree / "in" / "what [1].txt").write_text("text")
    assert found("in/what [1].txt") == ["in/what [1].txt"]


def test_an_empty_folder_holds_nothing(tree):
    (tree / "empty").mkdir()
    (refused,) = gather(["empty"], Settings())
    assert isinstance(refused, NothingReadable)
    assert str(refused).startswith("empty: holds no files")


@in_tree
def test_missing_files_say_so():
    (refused,) = gather(["none.txt"], Settings())
    assert isinstance(refused, MissingInput)
    assert str(refused) == "none.txt: does not exist. Check the path."


@in_tree
def test_too_large_says_how_large_and_what_to_raise():
    (refused,) = gather(["in/a.txt"], Settings(max_bytes=5))
    assert isinstance(refused, TooLarge)
    assert str(refused) == (
        "in/a.txt: has 13 bytes, more than the 5 bytes allowed. "
        "Raise the setting max_bytes (INQUEST_MAX_BYTES=13) to read it."
    )


def test_a_large_file_is_not_opened_to_know(tree):
    with (tree / "big.txt").open("wb") as sparse:
        sparse.truncate(200 * 2**20)
    (refused,) = gather(["big.txt"], Settings())
    assert "has 200.0 MiB, more than the 64.0 MiB allowed" in str(refused)


def test_what_cannot_be_read_says_why_and_the_rest_goes_on(tree, monkeypatch):
    real = type(tree).open

    def refuse(path, *arguments, **options):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **options)

    monkeypatch.setattr(type(tree), "open", refuse)
    refused, report = gather(["in/a.txt", "in/b.txt"], Settings())
    assert type(refused) is InputError
    assert str(refused) == "in/a.txt: cannot be read (permission denied). Check its permissions."
    assert report.name == "in/b.txt"


@in_tree
def test_a_folder_that_cannot_be_listed_says_so(monkeypatch):
    def refuse(_folder):
        raise PermissionError(13, "Permission denied", "in")

    monkeypatch.setattr(os, "scandir", refuse)
    assert found("in") == ["InputError in"]


def test_links_to_nowhere_and_pipes(tree):
    (tree / "in" / "link.txt").symlink_to("nowhere")
    os.mkfifo(tree / "in" / "pipe")
    assert found("in")[2:4] == ["InputError in/link.txt", "in/sub/c.html"]


def test_standard_input():
    (report,) = gather(["-"], Settings(), io.BytesIO(b"Six people died."))
    assert report == RawReport("standard input", b"Six people died.")
    assert found("-", stdin=io.BytesIO(b"x" * 9), max_bytes=5) == ["TooLarge standard input"]
    assert found("-") == ["MissingInput standard input"]


def test_a_closed_pipe_is_an_error_of_ours():
    class Broken(io.BytesIO):
        def read(self, _size=-1):
            raise OSError(5, "Input/output error")

    assert found("-", stdin=Broken()) == ["InputError standard input"]
