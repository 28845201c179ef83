"""Entries of the log in words: who did what, to what, why, and whether it can be taken back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from inquest.model import Claim, Entry, Place
from inquest.model.judgement import (
    AcceptClaim,
    AddClaim,
    ChooseRule,
    CorrectClaim,
    DescribeIncident,
    DoubtFigure,
    JoinVoices,
    Judgement,
    MergeIncidents,
    MoveClaim,
    PartVoices,
    RateSource,
    RejectClaim,
    SplitIncident,
    Undo,
    id_of,
)
from inquest.publish import wording
from inquest.publish.exports.fields import claim_record
from inquest.review import judgement_of
from inquest.web.choices import DEEDS
from inquest.web.view import View

COMPARED = (
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


def deeds_of(view: View) -> Sequence[Deed]:
    """All entries of a case, the last first."""
    return [deed_of(entry, view) for entry in reversed(view.state.log)]


def deeds_about(view: View, target: str) -> Sequence[Deed]:
    """The entries about a target, the last first."""
    log = reversed(view.state.log)
    return [deed_of(entry, view) for entry in log if entry.act.target == target]


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


def incident_of(judgement: Judgement, view: View) -> str:
    """The incident that a judgement is about, if it is here; "" for none."""
    match judgement:
        case DescribeIncident() | SplitIncident():
            name = judgement.incident.incident
        case MergeIncidents():
            name = judgement.into.incident
        case _:
            return ""
    return name if name in view.incidents else ""


def title_of(incident: str, view: View) -> str:
    """What an incident is called; its id where it is here no more."""
    return view.incidents[incident].title if incident in view.incidents else incident


def document_in(entry: Entry, view: View) -> str:
    """The report that an entry tells of, if it is here."""
    document = str(entry.act.record.get("document", ""))
    return document if document in view.readings else ""


def claim_of(judgement: Judgement, view: View) -> str:
    """The id of the claim that a judgement is about; "" for none."""
    match judgement:
        case AcceptClaim() | RejectClaim() | CorrectClaim() | AddClaim() | MoveClaim():
            key = judgement.claim
        case DoubtFigure():
            key = judgement.claims[0]
        case _:
            return ""
    document = view.hashes.get(key.partition("/")[0])
    return id_of(key, document) if document else ""


def about_of(judgement: Judgement, view: View) -> str:
    """What a judgement is about, in words."""
    return about_claims(judgement, view) or about_others(judgement, view)


def about_claims(judgement: Judgement, view: View) -> str:
    """What a judgement on claims is about; "" for any other."""
    claim = view.statements.get(claim_of(judgement, view))
    quote = f"“{claim.quote}”" if claim else "a claim"
    match judgement:
        case AcceptClaim() | RejectClaim() | CorrectClaim():
            return f"“{judgement.was.span.text}”"
        case AddClaim():
            return f"“{judgement.now.span.text}”"
        case DoubtFigure():
            return f"{quote}: {'doubtful' if judgement.doubtful else 'not doubtful'}"
        case MoveClaim():
            return f"{quote} to {title_of(judgement.incident.incident, view)}"
    return ""


def about_others(judgement: Judgement, view: View) -> str:
    """What a judgement on incidents, voices or the rule is about."""
    match judgement:
        case MergeIncidents():
            other, into = judgement.other.incident, judgement.into.incident
            return f"{title_of(other, view)} into {title_of(into, view)}"
        case SplitIncident():
            count = wording.counted(len(judgement.claims), "claim")
            return f"{count} of {title_of(judgement.incident.incident, view)}"
        case JoinVoices():
            return f"{name_of(judgement.one, view)} and {name_of(judgement.other, view)}"
        case PartVoices():
            name = judgement.name or name_of(judgement.holder, view)
            return f"{name} from {name_of(judgement.voice, view)}"
    return about_one(judgement, view)


def name_of(holder: str, view: View) -> str:
    """What a holder is called, whether or not it is one voice with another; its id where it is gone."""
    return view.called.get(holder) or view.names.get(holder, holder)


def about_one(judgement: Judgement, view: View) -> str:
    """What a judgement on a single thing is about."""
    match judgement:
        case DescribeIncident():
            return title_of(judgement.incident.incident, view)
        case RateSource():
            return f"{name_of(judgement.holder, view)}: {judgement.reliability}"
        case ChooseRule():
            return judgement.rule
    return ""


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
        if name not in COMPARED and before.get(name) != after.get(name):
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
