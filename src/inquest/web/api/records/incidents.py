"""Incidents, as `incidents.json` has them."""

from inquest.model import IncidentLink, IncidentType, Match
from inquest.model import Place as Somewhere
from inquest.web.api.records.basic import Period, Record


class Dated(Period):
    """When it happened; `code` is UCDP's for the precision."""

    code: int | None


class Incident(Record):
    """Something that happened."""

    id: str
    type: IncidentType
    title: str
    date: Dated | None
    place: Somewhere | None
    reports: list[str]
    links: list[IncidentLink]
    reasons: list[Match]
