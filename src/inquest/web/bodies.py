"""How much of a request is read: what is longer is refused before it fills the memory or the disk."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.types import Message, Receive

MEBIBYTE = 2**20
PLAIN = 8 * MEBIBYTE  # bytes of a form or of JSON, which lie in memory
FILES = 512 * MEBIBYTE  # bytes of files that are sent together, which lie on the disk
TOO_LONG = 413
STRANGERS = MEBIBYTE  # bytes of anything from somebody who is not logged in
DIGITS = 18  # of a length; what has more is too long by its first ones
UPLOAD = "multipart/form-data"


def most_of(headers: Mapping[str, str]) -> int:
    """How many bytes a body may have."""
    return FILES if headers.get("content-type", "").casefold().startswith(UPLOAD) else PLAIN


def told_length(headers: Mapping[str, str]) -> int:
    """How long a body is said to be; 0 where nothing is said."""
    told = headers.get("content-length", "")
    return int(told[:DIGITS]) if told.isdecimal() else 0


def limited(receive: Receive, most: int) -> Receive:
    """What comes in, up to a number of bytes, whatever was said of its length.

    The message that goes beyond it raises an HTTPException of status 413.
    """
    read = 0

    async def counted() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > most:
            raise HTTPException(TOO_LONG, f"more than the {most // MEBIBYTE} MiB that are taken")
        return message

    return counted
