"""Values in addresses and forms: what is left empty stands for nothing."""

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

DIGITS = 15  # of a number; more are none that anything here has


def blank(value: Any) -> Any:  # noqa: ANN401 - whatever a form sends
    """None for a field of a form that was left empty."""
    return None if value == "" else value


def day(value: Any) -> Any:  # noqa: ANN401 - whatever an address has
    """The day that a text names, as `2018-11-08`; a ValueError where it names none."""
    return date.fromisoformat(value) if isinstance(value, str) and value else blank(value)


Empty = BeforeValidator(blank)
Day = Annotated[date | None, BeforeValidator(day)]


def number(text: str) -> int | None:
    """A whole number that is not negative; None for any other text."""
    return int(text) if text.isdecimal() and len(text) <= DIGITS else None
