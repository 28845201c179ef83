"""Days as addresses and forms have them."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_in(value: Any) -> Any:  # noqa: ANN401 - whatever was sent
    """A day written as 2018-11-08; None for what was left empty.

    Raises:
        ValueError: it is written in another way; a number is no day, either.

    """
    if value is None or value == "":
        return None
    if isinstance(value, str) and not WRITTEN.fullmatch(value):
        raise ValueError("a day is written as 2018-11-08")
    return date.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[
    date | None,
    BeforeValidator(day_in),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}),
]
