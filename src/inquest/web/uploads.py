"""Files that somebody sends, as reports."""

from pathlib import PurePath

from starlette.datastructures import UploadFile

from inquest.model import RawReport
from inquest.model.ids import readable

NAMELESS = "report"


def raw_of(file: UploadFile, most: int) -> RawReport:
    """The bytes of a file under its bare name; one byte beyond the limit is enough to refuse it."""
    return RawReport(readable(PurePath(file.filename or NAMELESS).name), file.file.read(most + 1))
