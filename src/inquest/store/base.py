"""What every store can do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from inquest.model import Act, Entry, RawReport, Reading


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

    def add(self, raw: RawReport, reading: Reading, who: str = "") -> bool:
        """Keep a report's bytes and all that was read in it, or nothing of it.

        The log tells of it ("add report"), as done by `who`.

        Returns:
            False where a report with the same SHA-256 is there already; then nothing changes.

        Raises:
            StoreError: another report has this id; the reading is not one of these bytes, or
                does not fit its own text; the text holds what the database cannot.

        """
        ...

    def replace(self, reading: Reading, who: str = "") -> None:
        """Put a new reading of a report, known by its SHA-256, in the old one's place.

        The raw bytes stay as they are. The log tells of it ("read again"), as done by `who`.

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

    def reading(self, document: str) -> Reading:
        """The reading of the report with this id.

        Raises:
            StoreError: there is no such report.

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

    def append(
        self, acts: Sequence[Act], seen: Mapping[str, int] | None = None
    ) -> tuple[Entry, ...]:
        """Write acts to the log, all or none, in this order.

        Args:
            acts: what was done.
            seen: for each target that the author looked at, the number of the last entry on it
                that the author knew; 0 for none.

        Returns:
            The entries, whose records are as the log gives them back: tuples as lists.

        Raises:
            Outdated: there is a later entry on one of the targets in `seen`.
            StoreError: the acts hold what the database cannot keep.
            TypeError, ValueError: a record is no JSON.

        """
        ...

    def log(self, after: int = 0) -> Iterator[Entry]:
        """The entries of the log behind this number, in order.

        Others may append while this runs; what they wrote then may come too, without gaps.
        """
        ...

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry of the log; 0 and 64 zeros where there is none."""
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
