r"""The log of a case: who did what to it, each entry tied to the one before by a hash.

The hash of an entry is the SHA-256 of its other fields as canonical JSON. That follows RFC 8785 in
what matters here: one object without spaces, keys sorted by code points, text as it is (not as
``\u`` escapes, but for control characters, ``"`` and ``\``), UTF-8. Numbers stand as Python writes
them: integers in full, others in the fewest digits that read back the same. NaN and infinity are
refused.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

NO_HASH = "0" * 64  # what the first entry has in place of a hash before it
REPORTS = "report/"  # how the targets begin that are reports


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody did to a case: who, what, to what, why.

    Attributes:
        who: the name of the person, or "" where it is not known.
        kind: what was done: "new case", "add report", "read again", or the kind of a judgement.
        target: what it was done to: "case", "report/<sha256>", or the target of a judgement.
        why: the reason in the person's words.
        record: details, as JSON; its keys are strings.

    """

    who: str
    kind: str
    target: str
    why: str = ""
    record: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """An act as the log keeps it.

    Attributes:
        number: from 1, without gaps.
        at: when, in UTC, as "2026-11-26T07:15:02.123456Z".
        previous: the hash of the entry before; 64 zeros for the first.
        hash: `hash_of` the other fields.

    """

    number: int
    at: str
    act: Act
    previous: str
    hash: str


class Fault(StrEnum):
    """What is wrong with a log."""

    CHANGED = "its hash differs from that of its content"
    LOOSE = "it does not follow the entry before"
    MISSING = "it is missing"


@dataclass(frozen=True, slots=True)
class Breach:
    """Where a log is broken first.

    Attributes:
        number: of the entry that is broken or missing.
        entry: the one that stands there.

    """

    number: int
    fault: Fault
    entry: Entry


def canonical(value: object) -> str:
    """JSON in the one form that is hashed; see the top of this module.

    Raises:
        TypeError: the value holds what JSON cannot, such as a date, or a key that is no string.
        ValueError: it holds NaN or infinity.

    """
    _check_keys(value)
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def entry_record(entry: Entry) -> dict[str, Any]:
    """All fields of an entry side by side; what is hashed are all but `hash`."""
    return _hashed(entry.number, entry.at, entry.act, entry.previous) | {"hash": entry.hash}


def entry_line(entry: Entry) -> str:
    """All fields of an entry in the form that is hashed, so that anybody can verify it."""
    return canonical(entry_record(entry))


def report_target(sha256: str) -> str:
    """What entries about the report with these bytes are about."""
    return f"{REPORTS}{sha256}"


def hash_of(number: int, at: str, act: Act, previous: str) -> str:
    """SHA-256, in hexadecimal, of the canonical JSON of an entry without its hash.

    Raises:
        TypeError, ValueError: the act's record is no JSON.

    """
    text = canonical(_hashed(number, at, act, previous))
    return hashlib.sha256(text.encode()).hexdigest()


def first_broken(entries: Iterable[Entry]) -> Breach | None:
    """The first breach in a log, whose entries come in order; None where it is whole.

    A log that was cut off at its end is whole: only a hash noted down elsewhere shows that.
    """
    previous = NO_HASH
    for number, entry in enumerate(entries, start=1):
        fault = _fault(entry, number, previous)
        if fault is not None:
            return Breach(number, fault, entry)
        previous = entry.hash
    return None


def _fault(entry: Entry, number: int, previous: str) -> Fault | None:
    if entry.number != number:
        return Fault.MISSING
    if entry.hash != hash_of(entry.number, entry.at, entry.act, entry.previous):
        return Fault.CHANGED
    return None if entry.previous == previous else Fault.LOOSE


def _hashed(number: int, at: str, act: Act, previous: str) -> dict[str, Any]:
    return {
        "number": number,
        "at": at,
        "who": act.who,
        "kind": act.kind,
        "target": act.target,
        "why": act.why,
        "record": dict(act.record),
        "previous": previous,
    }


def _check_keys(value: object) -> None:
    """Refuse keys that JSON would turn into strings: two could then become one."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a key of JSON is a string, not {key!r}")
            _check_keys(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _check_keys(part)
