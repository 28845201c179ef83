"""Readings as a query finds them."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from inquest.model import Reading
from inquest.store import records
from inquest.store.schema import claims


def found_readings(connection: Connection, query: Select[Any]) -> list[Reading]:
    """The readings of the reports that a query finds, in its order."""
    found = connection.execute(query).mappings().all()
    by_report = _claims_of(connection, [row["sha256"] for row in found])
    return [records.reading_of(row, by_report.get(row["sha256"], [])) for row in found]


def _claims_of(connection: Connection, hashes: Sequence[str]) -> dict[str, list[RowMapping]]:
    """The rows of these reports' claims, by report, in the order of their positions."""
    query = (
        select(claims)
        .where(claims.c.sha256.in_(hashes))
        .order_by(claims.c.sha256, claims.c.position)
    )
    found = connection.execute(query).mappings()
    return {sha256: list(rows) for sha256, rows in groupby(found, itemgetter("sha256"))}
