"""What records are made of."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from inquest.model import Precision, Qualifier


class Record(BaseModel):
    """An object with these keys and no others."""

    model_config = ConfigDict(extra="forbid")


class Place(Record):
    """Where words stand in the text of a report, in characters."""

    start: int
    end: int


class Quote(Place):
    """Words of a report."""

    quote: str


class Figure(Record):
    """A number of people with its bounds; null is an open bound."""

    low: int | None
    high: int | None
    qualifier: Qualifier
    phrase: str


class Period(Record):
    """Days, both included."""

    first: date = Field(alias="from")
    last: date = Field(alias="to")
    precision: Precision
