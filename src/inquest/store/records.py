"""A reading as rows of the schema, and rows as a reading."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from inquest.errors import StoreError
from inquest.model import RawReport, Reading

Record = dict[str, Any]
Row = dict[str, Any]
Found = Mapping[Any, Any]  # a row as the database gives it, by the names of its columns
Path = tuple[str, ...]

READING = TypeAdapter(Reading)
LARGEST = 2**63 - 1  # what an integer column holds

REPORT_COLUMNS: Mapping[str, Path] = {
    "sha256": ("report", "sha256"),
    "document": ("report", "id"),
    "source": ("report", "source"),
    "media": ("report", "media"),
    "encoding": ("report", "encoding"),
    "size": ("report", "size"),
    "title": ("report", "metadata", "title"),
    "publisher": ("report", "metadata", "publisher"),
    "author": ("report", "metadata", "author"),
    "url": ("report", "metadata", "url"),
    "language": ("report", "metadata", "language"),
    "published_first": ("report", "metadata", "published", "period", "first"),
    "published_last": ("report", "metadata", "published", "period", "last"),
    "published_precision": ("report", "metadata", "published", "period", "precision"),
    "analysed": ("analysed",),
    "text": ("report", "text"),
}
CLAIM_COLUMNS: Mapping[str, Path] = {
    "id": ("id",),
    "kind": ("content", "kind"),
    "start": ("span", "start"),
    "end": ("span", "end"),
    "quote": ("span", "text"),
    "stance": ("stance",),
    "stated_on": ("stated_on",),
    "outcome": ("content", "outcome"),
    "group": ("content", "group"),
    "low": ("content", "figure", "low"),
    "high": ("content", "figure", "high"),
}


def check_bytes(raw: RawReport, reading: Reading) -> None:
    """Make sure that the reading is one of these bytes.

    Raises:
        StoreError: it is not.

    """
    report = reading.report
    if (raw.sha256, len(raw.data)) != (report.sha256, report.size):
        raise StoreError(report.id, f"was not read from the bytes of {raw.name}", "Read it again.")


def check_claims(reading: Reading) -> None:
    """Make sure that every claim is one of this report and quotes its very words.

    Raises:
        StoreError: one does not.

    """
    report = reading.report
    for claim in reading.claims:
        span = claim.span
        if claim.document != report.id or report.text[span.start : span.end] != span.text:
            raise StoreError(
                report.id, f"does not hold the words of claim {claim.id}", "Read it again."
            )


def rows_of(reading: Reading) -> tuple[Row, list[Row]]:
    """The row of the report and the rows of its claims."""
    record = READING.dump_python(reading)
    claims = record.pop("claims")
    report = _take(record, REPORT_COLUMNS)
    sha256 = report["sha256"]
    return report, [_claim_row(claim, sha256, place) for place, claim in enumerate(claims)]


def reading_of(report: Found, claims: Iterable[Found]) -> Reading:
    """The reading that `rows_of` took apart; the claims come in the order of their positions."""
    record = _put(report, REPORT_COLUMNS)
    document = report["document"]
    record["claims"] = [_put(claim, CLAIM_COLUMNS) | {"document": document} for claim in claims]
    return READING.validate_python(record)


def _claim_row(claim: Record, sha256: str, position: int) -> Row:
    del claim["document"]  # that of the report
    return _take(claim, CLAIM_COLUMNS) | {"sha256": sha256, "position": position}


def _take(record: Record, columns: Mapping[str, Path]) -> Row:
    """Move the values at these paths out of the record, into columns.

    What no column can hold stays in the record: None, and numbers beyond 64 bits.
    """
    row: Row = {"record": record}
    for name, path in columns.items():
        parent = _parent(record, path)
        row[name] = None if _stays(parent.get(path[-1])) else parent.pop(path[-1])
    return row


def _put(row: Found, columns: Mapping[str, Path]) -> Record:
    """Undo `_take`."""
    record: Record = row["record"]
    for name, path in columns.items():
        if row[name] is not None:
            _parent(record, path)[path[-1]] = row[name]
    return record


def _parent(record: Record, path: Sequence[str]) -> Record:
    """The part of the record that holds the path's last key; an empty one where there is none."""
    for key in path[:-1]:
        found = record.get(key)
        record = {} if found is None else found
    return record


def _stays(value: object) -> bool:
    return value is None or (isinstance(value, int) and abs(value) > LARGEST)
