"""Lists: voices, measures, facilities, flags, doubts."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from inquest.model import Reason
from inquest.model.judgement import voice_target
from inquest.publish import wording
from inquest.publish.exports.reports import flag_record
from inquest.publish.register import Facility
from inquest.publish.tracker import Task, tasks_of
from inquest.review import Doubt
from inquest.web.api.answers import Json, answers
from inquest.web.api.records import Flag, Record
from inquest.web.cases import Asked
from inquest.web.door import Reader
from inquest.web.view import View
from inquest.web.voices import Speaker, speakers_of

router = APIRouter(prefix="/cases/{case}", tags=["lists"])


class Alias(Record):
    """A name of a voice, and a claim that uses it."""

    holder: str
    name: str
    claim: str


class Held(Record):
    """A question in words, and what a voice says to it."""

    question: str
    figure: str


class Voice(Record):
    """One voice on one incident; `seen` is the last entry of the log about it."""

    incident: str
    holder: str
    name: str
    kind: str
    reliability: str
    aliases: list[Alias]
    reasons: list[str]
    reports: int
    figures: list[Held]
    seen: int


class Voices(Record):
    """Those of most reports first."""

    voices: list[Voice]


class Measure(Record):
    """A measure: due, overdue or undated as of the day asked for."""

    claim: str
    incident: str | None
    action: str
    objective: str | None
    owner: str | None
    status: str | None
    due: str
    day: date | None
    state: str


class Measures(Record):
    """The next to fall due first."""

    measures: list[Measure]


class Place(Record):
    """A facility or another place, with the claims that tell its sizes and weaknesses."""

    name: str
    country: str
    sizes: list[str]
    weaknesses: Mapping[str, list[str]]


class Places(Record):
    """By country and name."""

    facilities: list[Place]


class Odd(Flag):
    """What is odd about a report."""

    document: str


class Flags(Record):
    """All that is odd."""

    flags: list[Odd]


class Doubtful(Record):
    """What may be wrong, and what hangs on it."""

    subject: str
    claims: list[str]
    incident: str
    consequence: float
    uncertainty: float
    score: float
    why: list[Reason]


class Doubts(Record):
    """The most pressing first; `total` is how many there are."""

    doubts: list[Doubtful]
    total: int


@router.get("/voices", **answers(Voices))
def voices(
    person: Reader, view: Asked, incident: Annotated[str | None, Query(max_length=500)] = None
) -> Json:
    """Who speaks, on all incidents or on one."""
    del person
    asked = [name for name in view.incidents if incident in (None, name)]
    told = speakers_of(view, asked)
    made = [voice_of(each, name, view) for name, here in told.items() for each in here]
    return Json(Voices(voices=made).model_dump(mode="json"))


@router.get("/measures", **answers(Measures))
def measures(person: Reader, view: Asked) -> Json:
    """What was promised, demanded or done."""
    del person
    tasks = tasks_of(view.statements.values(), view.dossier.as_of)
    return Json(Measures(measures=list(map(measure_of, tasks))).model_dump(mode="json"))


@router.get("/facilities", **answers(Places))
def facilities(person: Reader, view: Asked) -> Json:
    """Prisons, camps and other places of which a size or a weakness is told."""
    del person
    return Json(Places(facilities=list(map(place_of, view.register))).model_dump(mode="json"))


@router.get("/flags", **answers(Flags))
def flags(person: Reader, view: Asked) -> Json:
    """What is odd about reports."""
    del person
    told = [{"document": each.document, **flag_record(each)} for each in view.dossier.flags]
    return Json({"flags": told})


@router.get("/doubts", **answers(Doubts))
def doubts(person: Reader, view: Asked, limit: Annotated[int, Query(ge=0, le=10_000)] = 50) -> Json:
    """What to look at first."""
    del person
    told = list(map(doubt_of, view.doubts[:limit]))
    return Json(Doubts(doubts=told, total=len(view.doubts)).model_dump(mode="json"))


def voice_of(told: Speaker, incident: str, view: View) -> Voice:
    """A voice on an incident."""
    names = [
        Alias(holder=each.holder, name=each.name, claim=each.statement.claim.id)
        for each in told.aliases
    ]
    return Voice(
        incident=incident,
        holder=told.holder,
        name=told.name,
        kind=told.kind,
        reliability=told.letter,
        aliases=names,
        reasons=list(told.reasons),
        reports=told.reports,
        figures=[
            Held(question=wording.question_words(finding), figure=figure)
            for finding, figure in told.figures
        ],
        seen=view.last(voice_target(told.holder)),
    )


def measure_of(task: Task) -> Measure:
    """A measure with its day."""
    claim, measure = task.statement.claim, task.measure
    return Measure(
        claim=claim.id,
        incident=claim.incident or None,
        action=measure.action,
        objective=measure.objective,
        owner=measure.owner,
        status=measure.status,
        due=task.due,
        day=task.day,
        state=task.state,
    )


def place_of(facility: Facility) -> Place:
    """A place with the ids of claims."""
    told = facility.weaknesses.items()
    return Place(
        name=facility.name,
        country=facility.country,
        sizes=[each.claim.id for each in facility.sizes],
        weaknesses={name: [each.claim.id for each in here] for name, here in told},
    )


def doubt_of(doubt: Doubt) -> Doubtful:
    """A doubt with its score."""
    return Doubtful(
        subject=doubt.subject,
        claims=list(doubt.claims),
        incident=doubt.incident,
        consequence=doubt.consequence,
        uncertainty=doubt.uncertainty,
        score=doubt.score,
        why=list(doubt.why),
    )
