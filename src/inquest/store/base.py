"""What every store can do."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from inquest.model import RawReport, Reading


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds; `analysed` are the reports whose language was read."""

    reports: int
    analysed: int
    claims: int


class Store(Protocol):
    """The reports of one case. What a method reported as done outlives a killed process.

    Several processes may use one case at the same time, each with a store of its own. Any
    method raises `StoreError` when the database cannot be used. A store is a context manager
    that closes itself.
    """

    @property
    def title(self) -> str:
        """The title of the case."""
        ...

    def add(self, raw: RawReport, reading: Reading) -> bool:
        """Keep a report's bytes and all that was read in it, or nothing of it.

        Returns:
            False where a report with the same SHA-256 is there already; then nothing changes.

        Raises:
            StoreError: another report has this id; the reading is not one of these bytes, or
                does not fit its own text; the text holds what the database cannot.

        """
        ...

    def replace(self, reading: Reading) -> None:
        """Put a new reading of a report, known by its SHA-256, in the old one's place.

        The raw bytes stay as they are.

        Raises:
            StoreError: the report is not here, or the reading does not fit its own text.

        """
        ...

    def knows(self, sha256: str) -> bool:
        """Whether a report with these bytes is here."""
        ...

    def document_of(self, sha256: str) -> str | None:
        """The id of the report with these bytes."""
        ...

    def documents(self) -> frozenset[str]:
        """The ids of all reports."""
        ...

    def catalogue(self) -> dict[str, str]:
        """The ids of all reports by their SHA-256."""
        ...

    def readings(self) -> Iterator[Reading]:
        """All readings, in the order of the code points of their reports' ids.

        Reports may be added and replaced while this runs; each reading is whole all the same.
        """
        ...

    def raw(self, document: str) -> RawReport:
        """The bytes of the report with this id, as they came.

        Raises:
            StoreError: there is no such report.

        """
        ...

    def counts(self) -> Counts:
        """How much is here."""
        ...

    def close(self) -> None:
        """Let go of the database; a second call does nothing."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        wrong: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
