"""The id of a document in its batch."""

import re
from collections.abc import Container
from itertools import chain, count
from pathlib import PurePath

from inquest.documents.media import RECORD
from inquest.documents.records import record_id
from inquest.model import RawReport

LONGEST = 80
SUFFIXES = frozenset(
    {"eml", "htm", "html", "json", "jsonl", "markdown", "md", "ndjson", "pdf", "text", "txt"}
    | {"xhtml"}
)
NUMBERED = re.compile(r"(?P<file>.*):(?P<line>\d+)")
HASH_DIGITS = 8


def name_report(raw: RawReport, taken: Container[str]) -> str:
    """A short, readable id that no other document of the batch has; the same on every run.

    - The file's name without its folder and without a suffix that names a format of reports.
    - Of a JSON record its own ``id``, or the file's name and the line: ``wire-12``.
    - Standard input is ``standard-input``.
    - Letters, digits, underscores and hyphens stay, as do dots inside; each other run becomes one
      hyphen. At most 80 characters; a name of which nothing is left is ``report``.
    - Where the name is taken, ``-`` and the first 8 digits of the SHA-256 follow it; and where
      that is taken too, ``-2``, ``-3`` and so on. Names are
      compared without case, as they become file names: `taken` holds the others, casefolded.
    """
    name = _clean(_wanted(raw))
    if name.casefold() not in taken:
        return name
    named = f"{name[: LONGEST - HASH_DIGITS - 1]}-{raw.sha256[:HASH_DIGITS]}"
    spare = (f"{named}-{number}" for number in count(2))
    return next(name for name in chain([named], spare) if name.casefold() not in taken)


def _wanted(raw: RawReport) -> str:
    own = record_id(raw) if raw.media == RECORD else ""
    numbered = NUMBERED.fullmatch(raw.name)
    if own or not numbered:
        return own or _stem(raw.name)
    return f"{_stem(numbered['file'])}-{numbered['line']}"


def _stem(name: str) -> str:
    path = PurePath(name)
    return path.stem if path.suffix.lstrip(".").lower() in SUFFIXES else path.name


def _clean(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name)[:LONGEST].strip("-.") or "report"
