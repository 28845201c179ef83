"""Values in addresses and forms: what is left empty stands for nothing."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

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


class Blank:
    """Describes a value that may be left empty, too."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        told = handler(schema)
        return {"anyOf": [*told.get("anyOf", [told]), {"type": "string", "const": ""}]}


class Empty(Blank):
    """Marks a value that may be left empty, which stands for None."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(blank, handler(source))


Day = Annotated[date | None, BeforeValidator(day), Blank()]


def number(text: str) -> int | None:
    """A whole number that is not negative; None for any other text."""
    return int(text) if text.isdecimal() and len(text) <= DIGITS else None
