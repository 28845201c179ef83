"""The log of a case as rows of the schema; each function is a part of a running transaction."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from inquest.errors import Outdated
from inquest.model import Act, Entry, Reading, hash_of
from inquest.model.entry import NO_HASH, canonical, report_target
from inquest.store.revisions import wait_turn
from inquest.store.schema import log
from inquest.store.seals import seal_of

Clock = Callable[[], datetime]  # gives a time with its zone

OPENED = "new case"
ADDED = "add report"
READ_AGAIN = "read again"
KEPT = frozenset({ADDED, READ_AGAIN})  # kinds of acts that put a reading into the case
TURN = 1_852_402_038  # any number that all versions share, and no other wait has


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def opening(title: str, who: str) -> Act:
    """The act that starts a case."""
    return Act(who, OPENED, "case", record={"title": title})


def keeping(kind: str, reading: Reading, who: str) -> Act:
    """The act of adding a report, or of reading it again; folders of its name stay private."""
    report = reading.report
    record = {
        "document": report.id,
        "name": PurePath(report.source.replace("\\", "/")).name,
        "size": report.size,
        "seal": seal_of(reading),
    }
    return Act(who, kind, report_target(report.sha256), record=record)


def append(
    connection: Connection, acts: Sequence[Act], clock: Clock, seen: Mapping[str, int] | None = None
) -> tuple[Entry, ...]:
    """Write acts behind the last entry; others who append wait for this transaction to end.

    Raises:
        Outdated: somebody wrote on a target behind the entry that was seen.

    """
    wait_turn(connection, TURN)
    _check_seen(connection, seen or {})
    entries = _follow(acts, *head(connection), _written(clock()))
    if entries:  # an empty list would insert one row of defaults
        connection.execute(insert(log), [_row_of(entry) for entry in entries])
    return entries


def entries_after(connection: Connection, number: int, limit: int) -> list[Entry]:
    """The next entries behind this number, in order."""
    query = select(log).where(log.c.number > number).order_by(log.c.number).limit(limit)
    return [_entry_of(row) for row in connection.execute(query).mappings()]


def head(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last entry; 0 and 64 zeros where there is none."""
    query = select(log.c.number, log.c.hash).order_by(log.c.number.desc()).limit(1)
    found = connection.execute(query).one_or_none()
    return (0, NO_HASH) if found is None else (found.number, found.hash)


def _follow(acts: Sequence[Act], last: int, previous: str, at: str) -> tuple[Entry, ...]:
    """The entries of these acts behind the last one, whose hash is `previous`."""
    entries = []
    for number, given in enumerate(acts, start=last + 1):
        act = _as_kept(given)
        made = hash_of(number, at, act, previous)
        entries.append(Entry(number, at, act, previous, made))
        previous = made
    return tuple(entries)


def _written(moment: datetime) -> str:
    """Such as 2026-11-26T07:15:02.123456Z."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _check_seen(connection: Connection, seen: Mapping[str, int]) -> None:
    later: list[Entry] = []
    for target, number in seen.items():
        query = select(log).where(log.c.target == target, log.c.number > number)
        later += map(_entry_of, connection.execute(query).mappings())
    later.sort(key=lambda entry: entry.number)
    if later:
        raise Outdated(
            later[0].act.target,
            f"was changed meanwhile (entry {later[0].number} of the log)",
            "Look at it again, then decide.",
            tuple(later),
        )


def _as_kept(act: Act) -> Act:
    """The act as it comes back: lists in place of tuples."""
    return Act(act.who, act.kind, act.target, act.why, json.loads(canonical(dict(act.record))))


def _row_of(entry: Entry) -> dict[str, Any]:
    act = entry.act
    return {
        "number": entry.number,
        "at": entry.at,
        "who": act.who,
        "kind": act.kind,
        "target": act.target,
        "why": act.why,
        "record": canonical(act.record),
        "previous": entry.previous,
        "hash": entry.hash,
    }


def _entry_of(row: RowMapping) -> Entry:
    """The entry of a row; whatever was done to the row, its values come out as text."""
    who, kind, target, why = (str(row[name]) for name in ("who", "kind", "target", "why"))
    act = Act(who, kind, target, why, _record_of(str(row["record"])))
    return Entry(row["number"], str(row["at"]), act, str(row["previous"]), str(row["hash"]))


def _record_of(text: str) -> dict[str, Any]:
    """The record; a text that `append` cannot have written, under an empty name.

    Its hash then differs, so that an audit names the entry.
    """
    try:
        record = json.loads(text)
        as_written = isinstance(record, dict) and canonical(record) == text
    except (ValueError, RecursionError):
        return {"": text}
    return record if as_written else {"": text}
