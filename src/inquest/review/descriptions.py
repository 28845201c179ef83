"""What people write of an incident: its kind, its days, its place."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from inquest.errors import JudgementError
from inquest.incidents import locate
from inquest.model import IncidentType, Period, Place
from inquest.review.drafts import Words

Country = Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]


class IncidentFields(BaseModel):
    """The fields of an incident that a person may set; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: Words | None = None
    type: IncidentType | None = None
    first: date | None = None
    last: date | None = None
    place: Words | None = None
    country: Country | None = None


def period_of(fields: IncidentFields) -> Period | None:
    """The days of an incident; None where none are given.

    Raises:
        JudgementError: they are the wrong way round.

    """
    first, last = fields.first or fields.last, fields.last or fields.first
    if first is None or last is None:
        return None
    if last < first:
        raise JudgementError(f"{first} to {last}", "are days the wrong way round", "Swap them.")
    return Period.of_days(first, last)


def place_of(fields: IncidentFields, old: Place | None) -> Place | None:
    """The place of an incident, looked up in the gazetteer; None where none is given.

    Raises:
        JudgementError: it has a country alone.

    """
    if not fields.place and not fields.country:
        return None
    name = fields.place or (old.name if old else "")
    country = fields.country or (old.country if old and not fields.place else None)
    if not name:
        raise JudgementError("the place", "has no name", "Name it.")
    return locate(Place(name, country, precision="place"))
