"""What people judge on the pages: each form is one judgement, told with what it changed."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from inquest.errors import JudgementError, NotAllowed, Outdated
from inquest.hooks import RULES, names
from inquest.model import Act, Entry, Judgement
from inquest.review import act_of, undoing
from inquest.web.cases import Asked
from inquest.web.claims import claim_context, new_claim
from inquest.web.deeds import Deed, deed_of
from inquest.web.door import Analyst, Person
from inquest.web.forms import fields_of, text, words_of
from inquest.web.people import Role
from inquest.web.rendering import paths_of, render_case
from inquest.web.returns import local
from inquest.web.turns import Turns
from inquest.web.values import number
from inquest.web.view import View

router = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)

Text = Annotated[str, Form(max_length=2000)]
Texts = Annotated[list[str], Form(max_length=5000)]
Number = Annotated[int | None, Form(ge=0)]


def judge(
    request: Request,
    view: View,
    judgement: Judgement,
    person: Person,
    *,
    why: str,
    back: str,
    seen: int | None = None,
) -> Response:
    """Keep a judgement, and go back to where it was made, to be told what it changed."""
    act = act_of(judgement, person.name, why.strip())
    known = {act.target: seen} if seen is not None else None
    return keep(request, view, [act], back, known)


def keep(
    request: Request,
    view: View,
    acts: list[Act],
    back: str,
    known: dict[str, int] | None = None,
) -> Response:
    """Write acts to the log, and go back."""
    turns: Turns = request.app.state.turns
    turn = view.desk.judge(acts, known)
    turns.keep(view.name, turn)
    return RedirectResponse(local(back, done=turn.entries[0].number), 303)


@router.post("/claims/{document}/{kind}/{place}/{ruling}")
async def rule_on(
    request: Request,
    person: Analyst,
    view: Asked,
    document: str,
    kind: str,
    place: str,
    ruling: str,
) -> Response:
    """Accept, reject, correct or move a claim."""
    form = await request.form()
    return await run_in_threadpool(
        ruled, request, person, view, f"{document}/{kind}/{place}", ruling, form
    )


def ruled(
    request: Request, person: Person, view: View, claim: str, ruling: str, form: FormData
) -> Response:
    """Judge a claim; where somebody was faster or a field does not fit, show the form again as it was."""
    back = text(form, "back") or paths_of(view).claim_id(claim)
    seen = number(text(form, "seen"))
    try:
        judgement = judgement_on(view, claim, ruling, form)
        return judge(request, view, judgement, person, why=text(form, "why"), back=back, seen=seen)
    except Outdated as late:
        others = [deed_of(entry, view) for entry in late.entries]
        return again(request, person, view, claim, form, status=409, others=others)
    except (JudgementError, ValidationError) as wrong:
        if claim not in view.statements:
            raise
        return again(request, person, view, claim, form, status=422, wrong=words_of(wrong))


def again(
    request: Request,
    person: Person,
    view: View,
    claim: str,
    form: FormData,
    *,
    status: int,
    wrong: str = "",
    others: Sequence[Deed] = (),
) -> Response:
    """The page of a claim with what the person wrote."""
    views = request.app.state.views
    fresh = views.view(view.name, view.as_of)
    shown = fresh if claim in fresh.statements else view
    statement = shown.statement(claim)
    told = {**claim_context(shown, statement), "sent": form, "wrong": wrong, "others": others}
    new = {deed.entry for deed in others}  # told of above what was done before
    told["deeds"] = [deed for deed in told["deeds"] if deed.entry not in new]
    return render_case(
        request, "claim.html", person, shown, status=status, statement=statement, **told
    )


def judgement_on(view: View, claim: str, ruling: str, form: FormData) -> Judgement:
    """The judgement that a form makes of a claim."""
    match ruling:
        case "accept":
            return view.maker.accept(claim)
        case "reject":
            return view.maker.reject(claim)
        case "move":
            return view.maker.move(claim, text(form, "incident"))
        case "correct":
            return view.maker.correct(claim, fields_of(form))
    raise JudgementError(ruling, "is nothing that can be done to a claim", "Use the forms.")


@router.post("/reports/{document}/claims")
async def add(request: Request, person: Analyst, view: Asked, document: str) -> Response:
    """Add a claim that was missed."""
    form = await request.form()
    return await run_in_threadpool(added, request, person, view, document, form)


def added(request: Request, person: Person, view: View, document: str, form: FormData) -> Response:
    """Keep a new claim; where a field does not fit, show the form again as it was."""
    try:
        judgement = view.maker.add(document, fields_of(form), text(form, "incident"))
    except (JudgementError, ValidationError) as wrong:
        report = view.report(document)
        told = new_claim(report, view, form) | {"wrong": words_of(wrong)}
        return render_case(request, "new_claim.html", person, view, status=422, **told)
    back = text(form, "back") or paths_of(view).report(document)
    return judge(request, view, judgement, person, why=text(form, "why"), back=back)


@router.get("/reports/{document}/claims/new")
def blank(request: Request, person: Analyst, view: Asked, document: str) -> Response:
    """The form for a claim that was missed; `start` and `end` are its words."""
    report = view.report(document)
    told = new_claim(report, view, request.query_params)
    return render_case(request, "new_claim.html", person, view, **told)


@router.post("/incidents/{incident}/merge")
def merge(
    request: Request,
    person: Analyst,
    view: Asked,
    incident: str,
    other: Text,
    why: Text = "",
    back: Text = "",
) -> Response:
    """Say that another incident is this one."""
    judgement = view.maker.merge(incident, other)
    back = back or paths_of(view)("incidents", incident)
    return judge(request, view, judgement, person, why=why, back=back)


@router.post("/incidents/{incident}/split")
def split(
    request: Request,
    person: Analyst,
    view: Asked,
    incident: str,
    claims: Texts,
    title: Text = "",
    why: Text = "",
    back: Text = "",
) -> Response:
    """Say that some claims are about an incident of their own."""
    judgement = view.maker.split(incident, claims, title.strip())
    back = back or paths_of(view)("incidents", incident)
    return judge(request, view, judgement, person, why=why, back=back)


@router.post("/voices/join")
def join(
    request: Request,
    person: Analyst,
    view: Asked,
    one: Text,
    other: Text,
    why: Text = "",
    back: Text = "",
) -> Response:
    """Say that two voices are one."""
    judgement = view.maker.join(one, other)
    return judge(request, view, judgement, person, why=why, back=back or paths_of(view)("voices"))


@router.post("/voices/part")
def part(
    request: Request,
    person: Analyst,
    view: Asked,
    voice: Text,
    holder: Text,
    name: Text = "",
    why: Text = "",
    back: Text = "",
) -> Response:
    """Say that a name is another voice."""
    judgement = view.maker.part(voice, holder, name)
    return judge(request, view, judgement, person, why=why, back=back or paths_of(view)("voices"))


@router.post("/voices/rate")
def rate(
    request: Request,
    person: Analyst,
    view: Asked,
    holder: Text,
    reliability: Text,
    why: Text = "",
    back: Text = "",
) -> Response:
    """Say how reliable a source is."""
    judgement = view.maker.rate(holder, reliability)
    return judge(request, view, judgement, person, why=why, back=back or paths_of(view)("voices"))


@router.post("/doubt")
def doubt(
    request: Request,
    person: Analyst,
    view: Asked,
    claims: Texts,
    doubtful: Text = "yes",
    why: Text = "",
    back: Text = "",
) -> Response:
    """Say that a figure is doubtful, or is so no more."""
    judgement = view.maker.doubt(claims, doubtful=doubtful == "yes")
    return judge(request, view, judgement, person, why=why, back=back or paths_of(view)())


@router.post("/rule")
def choose(
    request: Request,
    person: Analyst,
    view: Asked,
    rule: Text,
    why: Text = "",
    back: Text = "",
) -> Response:
    """Choose the rule that reconciles figures."""
    judgement = view.maker.choose(rule, names(RULES))
    return judge(request, view, judgement, person, why=why, back=back or paths_of(view)())


@router.post("/log/undo")
def undo(
    request: Request,
    person: Analyst,
    view: Asked,
    entries: Annotated[list[int], Form(max_length=1000)],
    why: Text = "",
    back: Text = "",
) -> Response:
    """Take judgements back: one's own, or as a lead those of anybody."""
    acts = [undoing(entry, person.name, why.strip()) for entry in standing(view, entries, person)]
    return keep(request, view, acts, back or paths_of(view)("log"))


def standing(view: View, numbers: list[int], person: Person) -> list[Entry]:
    """The entries of these numbers, if they stand and the person may take them back.

    Raises:
        JudgementError: one does not stand.
        NotAllowed: one is another's.

    """
    entries = {entry.number: entry for entry in view.state.log}
    for wanted in dict.fromkeys(numbers):
        if wanted not in view.state.standing.entries:
            raise JudgementError(
                f"entry {wanted}", "is no judgement that stands", "It may have been undone already."
            )
        if entries[wanted].act.who != person.name and not person.role.may(Role.LEAD):
            raise NotAllowed(
                f"entry {wanted}", "is the judgement of somebody else", "Ask them, or a lead."
            )
    return [entries[wanted] for wanted in dict.fromkeys(numbers)]
