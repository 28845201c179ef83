"""Entries of the log in words: who did what, to what, why, and whether it can be taken back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from inquest.model import Claim, Entry, Place
from inquest.model.judgement import CorrectClaim, DescribeIncident, Judgement, Undo
from inquest.publish import wording
from inquest.publish.exports.fields import claim_record
from inquest.review import judgement_of
from inquest.web.choices import DEEDS
from inquest.web.subjects import about_of, claim_of, incident_of
from inquest.web.view import View

PER_PAGE = 100  # entries
ASIDE = (
    "id",
    "document",
    "quote",
    "explain",
    "incident",
)  # fields that tell no change by themselves
LISTED = re.compile(r"[a-z]+(_[a-z]+)+")  # a value of the model's lists


@dataclass(frozen=True, slots=True)
class Deed:
    """An entry of the log.

    Attributes:
        did: what was done, in words.
        about: what it was done to, in words.
        claim: the id of the claim that it is about; "" for none.
        document: the id of the report; "" for none.
        incident: the id of the incident; "" for none, or none by now.
        details: what it changed, in plain words.
        stands: whether it is a judgement that counts, and can be taken back.
        undone: whether it is one that was taken back.

    """

    entry: Entry
    did: str
    about: str = ""
    claim: str = ""
    document: str = ""
    incident: str = ""
    details: tuple[str, ...] = ()
    stands: bool = False
    undone: bool = False


def deeds_on(view: View, page: int) -> Sequence[Deed]:
    """The entries on a page of the log, the last first; pages count from 1."""
    log = view.state.log[::-1][(page - 1) * PER_PAGE : page * PER_PAGE]
    return [deed_of(entry, view) for entry in log]


def deeds_about(view: View, target: str) -> Sequence[Deed]:
    """The entries about a target, the last first."""
    return [deed_of(entry, view) for entry in reversed(view.about(target))]


def deed_of(entry: Entry, view: View) -> Deed:
    """An entry in words."""
    judgement = judgement_of(entry)
    did = DEEDS.get(entry.act.kind, entry.act.kind)
    if judgement is None:
        return Deed(
            entry, did, str(entry.act.record.get("document", "")), document=document_in(entry, view)
        )
    if isinstance(judgement, Undo):
        return undone_of(entry, judgement, view)
    stands = entry.number in view.state.standing.entries
    claim = claim_of(judgement, view)
    return Deed(
        entry,
        did,
        about_of(judgement, view),
        claim if claim in view.statements or view.rejected(claim) else "",
        incident=incident_of(judgement, view),
        details=tuple(details_of(judgement)),
        stands=stands,
        undone=not stands,
    )


def undone_of(entry: Entry, undo: Undo, view: View) -> Deed:
    """A judgement taken back, with what it was about."""
    taken = deed_of(view.state.log[undo.entry - 1], view)  # numbers are from 1, without gaps
    about = f"entry {undo.entry}, {taken.did}: {taken.about}"
    stands = entry.number in view.state.standing.entries
    return Deed(
        entry,
        DEEDS[entry.act.kind],
        about,
        taken.claim,
        incident=taken.incident,
        stands=stands,
        undone=not stands,
    )


def document_in(entry: Entry, view: View) -> str:
    """The report that an entry tells of, if it is here."""
    document = str(entry.act.record.get("document", ""))
    return document if document in view.readings else ""


def details_of(judgement: Judgement) -> Iterator[str]:
    """What a correction changed, field by field."""
    if isinstance(judgement, CorrectClaim):
        yield from changes_in(judgement.was, judgement.now)
    if isinstance(judgement, DescribeIncident):
        told = (judgement.title, judgement.type, judgement.date, judgement.place)
        for name, value in zip(("title", "type", "date", "place"), told, strict=True):
            if value:
                yield f"{name}: {value.name if isinstance(value, Place) else value}"


def changes_in(was: Claim, now: Claim) -> Iterator[str]:
    """Each field in which two claims differ: "low: 13 became 21"."""
    before, after = claim_record(was), claim_record(now)
    for name in dict.fromkeys([*before, *after]):
        if name not in ASIDE and before.get(name) != after.get(name):
            told = name.replace("_", " ")
            yield f"{told}: {shown(before.get(name))} became {shown(after.get(name))}"
    if was.span != now.span:
        yield f"words: “{was.span.text}” became “{now.span.text}”"


def shown(value: Any) -> str:  # noqa: ANN401 - a field of any type
    """A field of a record in words."""
    if isinstance(value, list):
        return " → ".join(str(each["name"]) for each in value) or "the report itself"
    words = "nothing" if value is None else str(value)
    return wording.plain(words) if LISTED.fullmatch(words) else words
