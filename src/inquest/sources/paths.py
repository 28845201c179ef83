"""Which files the arguments of a command name."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from inquest.errors import InputError, MissingInput, NothingReadable
from inquest.model.ids import readable
from inquest.sources.jsonlines import RECORD_SUFFIXES

STANDARD_INPUT: Literal["-"] = "-"

Source = Path | Literal["-"] | InputError


def list_sources(arguments: Sequence[str]) -> Iterator[Source]:
    """Files, standard input, and what cannot be used as its error; each file once."""
    seen: set[str] = set()
    for argument in arguments:
        if argument == STANDARD_INPUT:
            yield STANDARD_INPUT
            continue
        for found in _named(argument):
            if isinstance(found, InputError):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield found


def count_sources(arguments: Sequence[str]) -> int | None:
    """How many reports the arguments name; None where only reading would tell."""
    listed = list(list_sources(arguments))
    if any(_holds_many(source) for source in listed):
        return None
    return len(listed)


def _holds_many(source: Source) -> bool:
    if isinstance(source, Path):
        return source.suffix.lower() in RECORD_SUFFIXES
    return source == STANDARD_INPUT


def unreadable(name: str, wrong: OSError) -> InputError:
    """The error for a file or folder that the system does not let us read."""
    reason = (wrong.strerror or type(wrong).__name__).lower()
    match wrong:
        case PermissionError():
            advice = "Check its permissions."
        case FileNotFoundError():
            advice = "It may be a link to a file that is gone."
        case _:
            advice = ""
    return InputError(name, f"cannot be read ({reason})", advice)


def _named(argument: str) -> Iterator[Path | InputError]:
    path = Path(argument)
    if argument and os.path.lexists(path):
        yield from _walk(path) if path.is_dir() else [path]
    elif glob.has_magic(argument):
        yield from _match(argument)
    else:
        yield MissingInput(readable(argument) or "''", "does not exist", "Check the path.")


def _match(pattern: str) -> Iterator[Path | InputError]:
    paths = map(Path, glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path's takes no root
    matches = sorted(path for path in paths if path.is_dir() or _is_file(path))
    if not matches:
        yield NothingReadable(readable(pattern), "matches no file", "Check the pattern.")
    for match in matches:
        yield from _walk(match) if match.is_dir() else [match]


def _walk(folder: Path) -> Iterator[Path | InputError]:
    refused: list[OSError] = []
    files: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(where, name) for name in names if not name.startswith(".")]
    files = sorted(filter(_is_file, files))
    yield from (unreadable(readable(str(wrong.filename)), wrong) for wrong in refused)
    yield from files
    if not files and not refused:
        advice = "Hidden files and links to folders are passed over."
        yield NothingReadable(readable(str(folder)), "holds no files", advice)


def _is_file(path: Path) -> bool:
    """Whether a file or a link to nothing is there: a pipe would keep the batch waiting."""
    return path.is_file() or path.is_symlink()
