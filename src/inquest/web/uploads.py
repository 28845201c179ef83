"""Files that somebody sends, as reports."""

from collections.abc import Iterator
from pathlib import PurePath

from starlette.datastructures import UploadFile

from inquest.model.ids import readable
from inquest.sources import Found, read_stream

UNNAMED = "file"


def found_in(file: UploadFile, most: int) -> Iterator[Found]:
    """The reports in a file under its bare name; what is too large is refused."""
    name = readable(PurePath(file.filename or "").name) or UNNAMED
    yield from read_stream(file.file, name, most, file.size or 0)
