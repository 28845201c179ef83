"""Judgements as entries of the log: written, read back, taken back."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import get_args

from pydantic import TypeAdapter, ValidationError

from inquest.errors import JudgementError, StoreError
from inquest.model import Act, Entry
from inquest.model.judgement import Judgement, Undo

JUDGEMENT: TypeAdapter[Judgement] = TypeAdapter(Judgement)
KINDS = frozenset(
    field.default for each in get_args(Judgement) for field in fields(each) if field.name == "kind"
)


def act_of(judgement: Judgement, who: str, why: str = "") -> Act:
    """The judgement as something that somebody did, to be kept in the log."""
    record = JUDGEMENT.dump_python(judgement, mode="json")
    del record["kind"]
    return Act(who, judgement.kind, judgement.target, why, record)


def undoing(entry: Entry, who: str, why: str = "") -> Act:
    """That a judgement is taken back, as something that was done to what it is about.

    Raises:
        JudgementError: the entry is no judgement.

    """
    if entry.act.kind not in KINDS:
        raise JudgementError(
            f"entry {entry.number} of the log", "is no judgement", "Name one to take back."
        )
    return replace(act_of(Undo(entry.number), who, why), target=entry.act.target)


def judgement_of(entry: Entry) -> Judgement | None:
    """The judgement that an entry of the log keeps; None for what is no judgement.

    Raises:
        StoreError: it cannot be understood.

    """
    try:
        return read(entry.act)
    except ValidationError as wrong:
        raise StoreError(
            f"entry {entry.number} of the log",
            f"holds no judgement that is known ({wrong.error_count()} faults)",
            "Install the version of Inquest that wrote it.",
        ) from wrong


def check(act: Act) -> None:
    """See that an act, if it is a judgement, will be understood once it is in the log.

    Raises:
        JudgementError: it will not.

    """
    try:
        read(act)
    except ValidationError as wrong:
        raise JudgementError(
            f"the judgement “{act.kind}”",
            f"cannot be understood ({wrong.error_count()} faults)",
            "Make it anew.",
        ) from wrong


def read(act: Act) -> Judgement | None:
    """The judgement that an act is; a ValidationError where its record is none of that kind."""
    if act.kind not in KINDS:
        return None
    return JUDGEMENT.validate_python({**act.record, "kind": act.kind})


def withdrawn(judgements: Mapping[int, Judgement]) -> frozenset[int]:
    """The numbers of the entries that were undone; undoing an undo brings the first back."""
    gone: set[int] = set()
    for number in sorted(judgements, reverse=True):
        each = judgements[number]
        if isinstance(each, Undo) and number not in gone and each.entry < number:
            gone.add(each.entry)
    return frozenset(gone)
