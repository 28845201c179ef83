"""What people judge: each call is one judgement, answered with what it changed."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request

from inquest.hooks import RULES, names
from inquest.model import Judgement
from inquest.review import Maker
from inquest.web import judgements
from inquest.web.api import bodies
from inquest.web.api.answers import CHANGED, Json, changed
from inquest.web.api.guard import JSON, media
from inquest.web.cases import Opened
from inquest.web.door import Analyst, Person
from inquest.web.view import View

router = APIRouter(prefix="/cases/{case}", tags=["judgements"], dependencies=[Depends(media(JSON))])
CLAIM = "/claims/{document}/{kind}/{place}"


@dataclass(frozen=True, slots=True)
class Judge:
    """Somebody who judges a case as it stands."""

    request: Request
    person: Person
    view: View

    @property
    def make(self) -> Maker:
        return self.view.maker

    def keep(self, judgement: Judgement, why: str, seen: int | None = None) -> Json:
        """Keep a judgement, and tell what it changed; `seen` as `judgements.judge` has it.

        Raises:
            Outdated: somebody was faster; nothing is kept.

        """
        told = judgements.judge(self.request, self.view, judgement, self.person, why, seen)
        return changed(told)


def judging(request: Request, person: Analyst, view: Opened) -> Judge:
    """Somebody who may judge; a dependency."""
    return Judge(request, person, view)


def named(document: str, kind: str, place: str) -> str:
    """The id of the claim that an address names; a dependency."""
    return f"{document}/{kind}/{place}"


Judging = Annotated[Judge, Depends(judging)]
Named = Annotated[str, Depends(named)]


@router.post(f"{CLAIM}/accept", **CHANGED)
def accept(judge: Judging, claim: Named, body: bodies.Judged) -> Json:
    """Say that a claim is right as it stands."""
    return judge.keep(judge.make.accept(claim), body.why, body.seen)


@router.post(f"{CLAIM}/reject", **CHANGED)
def reject(judge: Judging, claim: Named, body: bodies.Judged) -> Json:
    """Say that a claim is none: nobody says that."""
    return judge.keep(judge.make.reject(claim), body.why, body.seen)


@router.post(f"{CLAIM}/move", **CHANGED)
def move(judge: Judging, claim: Named, body: bodies.Moved) -> Json:
    """Say that a claim is about another incident."""
    return judge.keep(judge.make.move(claim, body.incident), body.why, body.seen)


@router.patch(CLAIM, **CHANGED)
def correct(judge: Judging, claim: Named, body: bodies.Correction) -> Json:
    """Put other values into fields of a claim."""
    return judge.keep(judge.make.correct(claim, body), body.why, body.seen)


@router.post("/reports/{document}/claims", **CHANGED)
def add(judge: Judging, document: str, body: bodies.Missed) -> Json:
    """Add a claim that was missed."""
    return judge.keep(judge.make.add(document, body, body.incident), body.why)


@router.patch("/incidents/{incident}", **CHANGED)
def describe(judge: Judging, incident: str, body: bodies.Description) -> Json:
    """Say what an incident is, when and where it happened."""
    return judge.keep(judge.make.describe(incident, body), body.why, body.seen)


@router.post("/incidents/{incident}/merge", **CHANGED)
def merge(judge: Judging, incident: str, body: bodies.Merger) -> Json:
    """Say that another incident is this one."""
    return judge.keep(judge.make.merge(incident, body.other), body.why, body.seen)


@router.post("/incidents/{incident}/split", **CHANGED)
def split(judge: Judging, incident: str, body: bodies.Splitting) -> Json:
    """Say that some claims are about an incident of their own."""
    return judge.keep(judge.make.split(incident, body.claims, body.title), body.why, body.seen)


@router.post("/voices/join", **CHANGED)
def join(judge: Judging, body: bodies.Joining) -> Json:
    """Say that two voices are one."""
    return judge.keep(judge.make.join(body.one, body.other), body.why, body.seen)


@router.post("/voices/part", **CHANGED)
def part(judge: Judging, body: bodies.Parting) -> Json:
    """Say that a name is another voice."""
    return judge.keep(judge.make.part(body.voice, body.holder, body.name), body.why, body.seen)


@router.post("/voices/rate", **CHANGED)
def rate(judge: Judging, body: bodies.Rating) -> Json:
    """Say how reliable a source is."""
    return judge.keep(judge.make.rate(body.holder, body.reliability), body.why, body.seen)


@router.post("/doubt", **CHANGED)
def doubt(judge: Judging, body: bodies.Doubting) -> Json:
    """Say that a figure is doubtful, or is so no more."""
    return judge.keep(judge.make.doubt(body.claims, doubtful=body.doubtful), body.why, body.seen)


@router.post("/doubts/settle", **CHANGED)
def settle(judge: Judging, body: bodies.Settling) -> Json:
    """Say that what is in doubt about an incident or a voice is right as it stands."""
    return judge.keep(judge.make.settle(body.subject, body.claims), body.why, body.seen)


@router.post("/rule", **CHANGED)
def choose(judge: Judging, body: bodies.Choice) -> Json:
    """Choose the rule that reconciles figures."""
    return judge.keep(judge.make.choose(body.rule, names(RULES)), body.why, body.seen)


@router.post("/log/undo", **CHANGED)
def undo(judge: Judging, body: bodies.Undoing) -> Json:
    """Take judgements back: your own, or as a lead those of anybody."""
    told = judgements.undo(judge.request, judge.view, body.entries, judge.person, body.why)
    return changed(told)
