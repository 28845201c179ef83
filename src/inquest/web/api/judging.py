"""What people judge: each call is one judgement, answered with what it changed."""

from fastapi import APIRouter, Depends, Request

from inquest.hooks import RULES, names
from inquest.web import judgements
from inquest.web.api import bodies
from inquest.web.api.answers import CHANGED, Json, changed
from inquest.web.api.guard import JSON, media
from inquest.web.cases import Opened
from inquest.web.door import Analyst

router = APIRouter(prefix="/cases/{case}", tags=["judgements"], dependencies=[Depends(media(JSON))])
CLAIM = "/claims/{document}/{kind}/{place}"


@router.post(f"{CLAIM}/accept", **CHANGED)
def accept(
    request: Request,
    person: Analyst,
    view: Opened,
    document: str,
    kind: str,
    place: str,
    body: bodies.Judged,
) -> Json:
    """Say that a claim is right as it stands."""
    made = view.maker.accept(f"{document}/{kind}/{place}")
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post(f"{CLAIM}/reject", **CHANGED)
def reject(
    request: Request,
    person: Analyst,
    view: Opened,
    document: str,
    kind: str,
    place: str,
    body: bodies.Judged,
) -> Json:
    """Say that a claim is none: nobody says that."""
    made = view.maker.reject(f"{document}/{kind}/{place}")
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post(f"{CLAIM}/move", **CHANGED)
def move(
    request: Request,
    person: Analyst,
    view: Opened,
    document: str,
    kind: str,
    place: str,
    body: bodies.Moved,
) -> Json:
    """Say that a claim is about another incident."""
    made = view.maker.move(f"{document}/{kind}/{place}", body.incident)
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.patch(CLAIM, **CHANGED)
def correct(
    request: Request,
    person: Analyst,
    view: Opened,
    document: str,
    kind: str,
    place: str,
    body: bodies.Correction,
) -> Json:
    """Put other values into fields of a claim."""
    made = view.maker.correct(f"{document}/{kind}/{place}", body)
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post("/reports/{document}/claims", **CHANGED)
def add(
    request: Request, person: Analyst, view: Opened, document: str, body: bodies.Missed
) -> Json:
    """Add a claim that was missed."""
    made = view.maker.add(document, body, body.incident)
    return changed(judgements.judge(request, view, made, person, body.why))


@router.post("/incidents/{incident}/merge", **CHANGED)
def merge(
    request: Request, person: Analyst, view: Opened, incident: str, body: bodies.Merger
) -> Json:
    """Say that another incident is this one."""
    made = view.maker.merge(incident, body.other)
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post("/incidents/{incident}/split", **CHANGED)
def split(
    request: Request, person: Analyst, view: Opened, incident: str, body: bodies.Splitting
) -> Json:
    """Say that some claims are about an incident of their own."""
    made = view.maker.split(incident, body.claims, body.title.strip())
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post("/voices/join", **CHANGED)
def join(request: Request, person: Analyst, view: Opened, body: bodies.Joining) -> Json:
    """Say that two voices are one."""
    made = view.maker.join(body.one, body.other)
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post("/voices/part", **CHANGED)
def part(request: Request, person: Analyst, view: Opened, body: bodies.Parting) -> Json:
    """Say that a name is another voice."""
    made = view.maker.part(body.voice, body.holder, body.name)
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post("/voices/rate", **CHANGED)
def rate(request: Request, person: Analyst, view: Opened, body: bodies.Rating) -> Json:
    """Say how reliable a source is."""
    made = view.maker.rate(body.holder, body.reliability)
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post("/doubt", **CHANGED)
def doubt(request: Request, person: Analyst, view: Opened, body: bodies.Doubting) -> Json:
    """Say that a figure is doubtful, or is so no more."""
    made = view.maker.doubt(body.claims, doubtful=body.doubtful)
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post("/rule", **CHANGED)
def choose(request: Request, person: Analyst, view: Opened, body: bodies.Choice) -> Json:
    """Choose the rule that reconciles figures."""
    made = view.maker.choose(body.rule, names(RULES))
    return changed(judgements.judge(request, view, made, person, body.why, body.seen))


@router.post("/log/undo", **CHANGED)
def undo(request: Request, person: Analyst, view: Opened, body: bodies.Undoing) -> Json:
    """Take judgements back: your own, or as a lead those of anybody."""
    return changed(judgements.undo(request, view, body.entries, person, body.why))
