"""Reports in files, folders, patterns and standard input."""

import glob
import os
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from inquest.errors import InputError, MissingInput, NothingReadable
from inquest.model import RawReport
from inquest.settings import Settings
from inquest.sources.jsonlines import RECORD_SUFFIXES, Found, holds_records, split_records
from inquest.sources.limits import too_large

STANDARD_INPUT = "-"
STANDARD_NAME = "standard input"


def gather(
    arguments: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Found]:
    """All reports that the arguments name, in their order; what cannot be used comes as its error.

    An argument is a file, a folder (its files at any depth, sorted by path, less hidden ones), a
    pattern such as ``reports/*.txt`` that the shell left alone, or ``-`` for `stdin`. A file that
    several arguments name is read once. A file of JSON Lines gives one report a line.
    """
    seen: set[Path] = set()
    for argument in arguments:
        if argument == STANDARD_INPUT:
            yield from _read_standard(stdin, settings.max_bytes)
            continue
        for found in _named(argument):
            if isinstance(found, InputError):
                yield found
            elif (real := Path(os.path.realpath(found))) not in seen:
                seen.add(real)
                yield from _read_file(found, settings.max_bytes)


def _named(argument: str) -> Iterator[Path | InputError]:
    path = Path(argument)
    if os.path.lexists(path):
        yield from _walk(path) if path.is_dir() else [path]
    elif glob.has_magic(argument):
        yield from _match(argument)
    else:
        yield MissingInput(argument, "does not exist", "Check the path.")


def _match(pattern: str) -> Iterator[Path | InputError]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path's takes no root
    if not matches:
        yield NothingReadable(pattern, "matches no file", "Check the pattern.")
    for match in map(Path, matches):
        yield from _walk(match) if match.is_dir() else [match]


def _walk(folder: Path) -> Iterator[Path | InputError]:
    refused: list[OSError] = []
    files: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(where, name) for name in names if not name.startswith(".")]
    yield from (_unreadable(str(wrong.filename), wrong) for wrong in refused)
    # A pipe or a socket in a folder would keep the batch waiting.
    yield from sorted(file for file in files if file.is_file() or file.is_symlink())
    if not files and not refused:
        yield NothingReadable(str(folder), "holds no files", "Hidden files are passed over.")


def _read_file(path: Path, limit: int) -> Iterator[Found]:
    try:
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if path.suffix.lower() in RECORD_SUFFIXES:
                yield from split_records(stream, str(path), limit)
            elif size > limit:
                yield too_large(str(path), size, limit)
            else:
                yield from _read_stream(stream, str(path), limit)
    except OSError as wrong:
        yield _unreadable(str(path), wrong)


def _read_standard(stdin: BinaryIO | None, limit: int) -> Iterator[Found]:
    if stdin is None:
        yield MissingInput(STANDARD_NAME, "is not connected", "Pipe a report into the command.")
        return
    try:
        yield from _read_stream(stdin, STANDARD_NAME, limit)
    except OSError as wrong:
        yield _unreadable(STANDARD_NAME, wrong)


def _read_stream(stream: BinaryIO, name: str, limit: int) -> Iterator[Found]:
    data = stream.read(limit + 1)
    if len(data) > limit:
        # A pipe does not tell its size, and a file may have grown.
        yield too_large(name, len(data), limit)
    elif holds_records(data):
        yield from split_records(BytesIO(data), name, limit)
    else:
        yield RawReport(name, data)


def _unreadable(name: str, wrong: OSError) -> InputError:
    reason = (wrong.strerror or type(wrong).__name__).lower()
    return InputError(name, f"cannot be read ({reason})", "Check its permissions.")
