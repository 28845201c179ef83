"""Files of JSON Lines: one report a line."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from inquest.errors import EmptyInput, InputError
from inquest.model import RawReport
from inquest.sources.limits import too_large

RECORD_MEDIA = "application/json"
RECORD_SUFFIXES = frozenset({".jsonl", ".ndjson"})

Found = RawReport | InputError


def holds_records(data: bytes) -> bool:
    """Whether some bytes are JSON Lines: an object alone on the first line, and more below."""
    first, _, rest = data.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not first.startswith(b"{") or not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def split_records(stream: BinaryIO, name: str, limit: int) -> Iterator[Found]:
    """One report for each line that is not blank, called ``name:line``; lines count from 1.

    What is wrong inside a line shows when it is read. `limit` is in bytes and for each line.
    """
    number = found = 0
    while line := stream.readline(limit + 1):
        number += 1
        size = len(line)
        while len(line) > limit and not line.endswith(b"\n"):
            line = stream.readline(limit + 1)
            size += len(line)
        found += bool(line.strip())
        if size > limit + 1:
            yield too_large(f"{name}:{number}", size, limit)
        elif line.strip():
            yield RawReport(f"{name}:{number}", line.rstrip(b"\r\n"), RECORD_MEDIA)
    if not found:
        yield EmptyInput(name, "holds no records")
