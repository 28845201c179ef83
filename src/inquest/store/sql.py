"""A store in a relational database: SQLite or PostgreSQL, by the same statements."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from sqlalchemy import URL, Connection, Select, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from inquest.errors import StoreError
from inquest.model import Act, Entry, RawReport, Reading
from inquest.store import logbook, records
from inquest.store.base import Counts, Store
from inquest.store.engines import database_url, open_engine, shown, snapshot
from inquest.store.faults import told
from inquest.store.retrieval import found_readings
from inquest.store.schema import claims, meta, raws, reports

BATCH = 16  # readings fetched at once
LINES = 512  # entries of the log fetched at once


class SqlStore(Store):
    """A store in the database at this URL, whose schema is there already.

    `create_case` and `open_case` see to the schema. SQLite waits for other writers for
    30 seconds, or for as many as `?timeout=` in the URL says. `clock` gives the time of what is
    logged.
    """

    def __init__(self, url: URL | str, clock: logbook.Clock = logbook.now) -> None:
        self.clock = clock
        address = database_url(url) if isinstance(url, str) else url
        self.name = shown(address)
        self.engine = open_engine(address)
        self._snapshot = snapshot(self.engine)

    @property
    def title(self) -> str:
        with self._looking() as connection:
            query = select(meta.c.value).where(meta.c.name == "title")
            return str(connection.scalar(query) or "")

    def add(self, raw: RawReport, reading: Reading, who: str = "") -> bool:
        records.check_bytes(raw, reading)
        records.check_claims(reading)
        with told(self.name, reading.report.id):
            try:
                return self._add(raw, reading, logbook.keeping(logbook.ADDED, reading, who))
            except IntegrityError as wrong:
                if self.knows(raw.sha256):  # another process was faster
                    return False
                raise _taken(reading) from wrong

    def replace(self, reading: Reading, who: str = "") -> None:
        records.check_claims(reading)
        with told(self.name, reading.report.id):
            try:
                self._replace(reading, logbook.keeping(logbook.READ_AGAIN, reading, who))
            except IntegrityError as wrong:
                raise _taken(reading) from wrong

    def knows(self, sha256: str) -> bool:
        return self.document_of(sha256) is not None

    def document_of(self, sha256: str) -> str | None:
        with self._looking() as connection:
            return _document_of(connection, sha256)

    def documents(self) -> frozenset[str]:
        with self._looking() as connection:
            return frozenset(connection.scalars(select(reports.c.document)))

    def catalogue(self) -> dict[str, str]:
        with self._looking() as connection:
            rows = connection.execute(select(reports.c.sha256, reports.c.document))
            return {row.sha256: row.document for row in rows}

    def readings(self) -> Iterator[Reading]:
        batch = self._batch(None)
        while batch:
            yield from batch
            batch = self._batch(batch[-1].report.id)

    def reading(self, document: str) -> Reading:
        found = self._read(select(reports).where(reports.c.document == document))
        if not found:
            raise _missing(document)
        return found[0]

    def raw(self, document: str) -> RawReport:
        query = (
            select(raws.c.name, raws.c.data, raws.c.media)
            .join_from(raws, reports)
            .where(reports.c.document == document)
        )
        with self._looking() as connection:
            found = connection.execute(query).one_or_none()
        if found is None:
            raise _missing(document)
        return RawReport(*found)

    def counts(self) -> Counts:
        everything = select(func.count()).select_from(reports)
        query = select(
            everything.scalar_subquery(),
            everything.where(reports.c.analysed).scalar_subquery(),
            select(func.count()).select_from(claims).scalar_subquery(),
        )
        with self._looking() as connection:
            return Counts(*connection.execute(query).one())

    def append(
        self, acts: Sequence[Act], seen: Mapping[str, int] | None = None
    ) -> tuple[Entry, ...]:
        about = acts[0].target if acts else ""
        with told(self.name, about), self.engine.begin() as connection:
            return logbook.append(connection, acts, self.clock, seen)

    def log(self, after: int = 0) -> Iterator[Entry]:
        batch = self._lines(after)
        while batch:
            yield from batch
            batch = self._lines(batch[-1].number)

    def head(self) -> tuple[int, str]:
        with self._looking() as connection:
            return logbook.head(connection)

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        wrong: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _looking(self) -> Iterator[Connection]:
        """A connection that sees one state of the database."""
        with told(self.name), self._snapshot.connect() as connection:
            yield connection

    def _add(self, raw: RawReport, reading: Reading, act: Act) -> bool:
        report, rows = records.rows_of(reading)
        with self.engine.begin() as connection:
            if _document_of(connection, raw.sha256) is not None:
                return False
            bytes_row = {"sha256": raw.sha256, "name": raw.name, "media": raw.media}
            connection.execute(insert(raws), bytes_row | {"data": raw.data})
            connection.execute(insert(reports), report)
            _insert(connection, rows)
            logbook.append(connection, [act], self.clock)
        return True

    def _replace(self, reading: Reading, act: Act) -> None:
        report, rows = records.rows_of(reading)
        sha256 = report["sha256"]
        with self.engine.begin() as connection:
            changed = update(reports).where(reports.c.sha256 == sha256).values(report)
            if not connection.execute(changed).rowcount:
                raise _missing(reading.report.id)
            connection.execute(delete(claims).where(claims.c.sha256 == sha256))
            _insert(connection, rows)
            logbook.append(connection, [act], self.clock)

    def _batch(self, after: str | None) -> list[Reading]:
        """The next readings behind the one with this id."""
        query = select(reports).order_by(reports.c.document).limit(BATCH)
        if after is not None:
            query = query.where(reports.c.document > after)
        return self._read(query)

    def _read(self, query: Select[Any]) -> list[Reading]:
        """The readings of the reports that a query finds."""
        with self._looking() as connection:
            return found_readings(connection, query)

    def _lines(self, after: int) -> list[Entry]:
        """The next entries of the log behind this number."""
        with self._looking() as connection:
            return logbook.entries_after(connection, after, LINES)


def _document_of(connection: Connection, sha256: str) -> str | None:
    return connection.scalar(select(reports.c.document).where(reports.c.sha256 == sha256))


def _insert(connection: Connection, rows: list[records.Row]) -> None:
    if rows:  # an empty list would insert one row of defaults
        connection.execute(insert(claims), rows)


def _taken(reading: Reading) -> StoreError:
    return StoreError(
        reading.report.id,
        "is already the id of another report, or of two claims",
        "Give the report an id that is not taken.",
    )


def _missing(document: str) -> StoreError:
    return StoreError(document, "is not in this case", "Add the report first.")
