"""Files that somebody sends, as reports."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import PurePath

from starlette.datastructures import UploadFile

from inquest.errors import TooLarge
from inquest.model.ids import readable
from inquest.sources import Found, read_stream

UNNAMED = "file"
MOST = 10_000  # reports that are taken at once: a small file can hold millions of empty ones


def reports_in(files: Iterable[UploadFile], most: int) -> list[Found]:
    """The reports in some files; those beyond `MOST` are refused in one line.

    Args:
        files: as they were sent.
        most: bytes that a report may have.

    """
    found = chain.from_iterable(found_in(file, most) for file in files)
    taken = list(islice(found, MOST))
    if next(found, None) is not None:
        reason = f"is beyond the {MOST:,} reports that are taken at once"
        taken.append(TooLarge("the rest", reason, "Send it by itself, or use inquest add."))
    return taken


def found_in(file: UploadFile, most: int) -> Iterator[Found]:
    """The reports in a file under its bare name; what is too large is refused."""
    name = readable(PurePath(file.filename or "").name) or UNNAMED
    yield from read_stream(file.file, name, most, file.size or 0)
