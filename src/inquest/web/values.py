"""Values in addresses and forms: what is left empty stands for nothing."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

WRITTEN = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
DIGITS = 15  # of a number; more are none that anything here has


def blank(value: Any) -> Any:  # noqa: ANN401 - whatever a form sends
    """None for a field of a form that was left empty."""
    return None if value == "" else value


def day(value: Any) -> Any:  # noqa: ANN401 - whatever an address has
    """The day that a text names, as `2018-11-08`; a ValueError where it names none."""
    if value in (None, "") or isinstance(value, date):
        return blank(value)
    if not isinstance(value, str) or not WRITTEN.fullmatch(value):
        raise ValueError("a day is written as 2018-11-08")
    return date.fromisoformat(value)


Empty = BeforeValidator(blank)
Day = Annotated[
    date | None,
    BeforeValidator(day),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}),
]


def number(text: str) -> int | None:
    """A whole number that is not negative; None for any other text."""
    return int(text) if text.isdecimal() and len(text) <= DIGITS else None
