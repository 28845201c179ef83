"""Reports in files, folders, patterns and standard input."""

import os
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from inquest.errors import InputError, MissingInput
from inquest.model import RawReport
from inquest.model.ids import readable
from inquest.settings import Settings
from inquest.sources.jsonlines import RECORD_SUFFIXES, Found, holds_records, split_records
from inquest.sources.limits import too_large
from inquest.sources.paths import list_sources, unreadable

STANDARD_NAME = "standard input"


def gather(
    arguments: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> Iterator[Found]:
    """All reports that the arguments name, in their order; what cannot be used comes as its error.

    An argument is a file, a folder (its files at any depth, sorted by path, less hidden ones and
    pipes; links to folders are not followed), a pattern such as ``reports/*.txt`` that the shell
    left alone, or ``-`` for `stdin`. A file that several arguments name is read once. A file of
    JSON Lines gives one report a line.
    """
    for source in list_sources(arguments):
        if isinstance(source, Path):
            yield from _read_file(source, settings.max_bytes)
        elif isinstance(source, InputError):
            yield source
        else:
            yield from _read_standard(stdin, settings.max_bytes)


def _read_file(path: Path, limit: int) -> Iterator[Found]:
    name = readable(str(path))
    # Not so a link, as the shell makes one for <(command).
    if path.is_fifo() and not path.is_symlink():
        yield InputError(name, "is a pipe", f"Read it with: inquest run - < {name}")
        return
    try:
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            yield from read_stream(stream, name, limit, size)
    except OSError as wrong:
        yield unreadable(name, wrong)


def _read_standard(stdin: BinaryIO | None, limit: int) -> Iterator[Found]:
    if stdin is None:
        yield MissingInput(STANDARD_NAME, "is not connected", "Pipe a report into the command.")
        return
    try:
        yield from read_stream(stdin, STANDARD_NAME, limit)
    except OSError as wrong:
        yield unreadable(STANDARD_NAME, wrong)


def read_stream(stream: BinaryIO, name: str, limit: int, size: int = 0) -> Iterator[Found]:
    """The reports in a stream of bytes; its name tells JSON Lines, if they do not.

    Args:
        stream: what is read.
        name: what to call the report.
        limit: the most bytes of a report.
        size: how many bytes there are, as far as that is known.

    """
    if Path(name).suffix.lower() in RECORD_SUFFIXES:
        yield from split_records(stream, name, limit)
        return
    if size > limit:
        yield too_large(name, size, limit)
        return
    data = stream.read(limit + 1)
    if len(data) > limit:
        # A pipe does not tell its size, and a file may have grown.
        yield too_large(name, len(data), limit)
    elif holds_records(data):
        yield from split_records(BytesIO(data), name, limit)
    else:
        yield RawReport(name, data)
