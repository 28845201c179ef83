"""What people judge of claims on the pages, told with what it changed."""

from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from inquest.errors import JudgementError, Outdated
from inquest.model import Judgement
from inquest.review import Verdict
from inquest.web.cases import Asked, Views
from inquest.web.claims import claim_context, new_claim, rejected_context
from inquest.web.deeds import Deed, deed_of
from inquest.web.door import Analyst
from inquest.web.forms import fields_of, text, typed_in, words_of
from inquest.web.rendering import paths_of, render_case
from inquest.web.saying import Said, Saying
from inquest.web.values import number
from inquest.web.view import View

router = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)


@router.post("/claims/{document}/{kind}/{place}/{ruling}")
async def judge(said: Saying, document: str, kind: str, place: str, ruling: str) -> Response:
    """Accept, reject, correct or move a claim."""
    form = await said.request.form()
    return await run_in_threadpool(judged, said, f"{document}/{kind}/{place}", ruling, form)


def judged(said: Said, claim: str, ruling: str, form: FormData) -> Response:
    """Judge a claim; where somebody was faster or a field does not fit, show the form again as it was."""
    view, seen = said.view, number(text(form, "seen"))
    try:
        judgement = judgement_on(view, claim, ruling, form)
        return said.keep(judgement, "claims", *claim.split("/"), seen=seen)
    except Outdated as late:
        others = [deed_of(entry, view) for entry in late.entries]
        return again(said, claim, form, status=409, others=others)
    except (JudgementError, ValidationError) as wrong:
        gone = view.rejected(claim)
        if gone:
            return too_late(said, claim, gone, form)
        if claim not in view.statements:
            raise
        return again(said, claim, form, status=422, wrong=words_of(wrong))


def again(
    said: Said,
    claim: str,
    form: FormData,
    *,
    status: int,
    wrong: str = "",
    others: Sequence[Deed] = (),
) -> Response:
    """The page of a claim with what the person wrote."""
    views: Views = said.request.app.state.views
    fresh = views.view(said.view.name, said.view.as_of)
    shown = fresh if claim in fresh.statements else said.view
    told = claim_context(shown, shown.statement(claim))
    told |= {"statement": shown.statement(claim), "sent": form, "wrong": wrong, "others": others}
    new = {deed.entry for deed in others}  # told of above what was done before
    told["home"] = paths_of(shown).claim_id(claim)
    told["deeds"] = [deed for deed in told["deeds"] if deed.entry not in new]
    return render_case(said.request, "claim.html", said.person, shown, status=status, **told)


def too_late(said: Said, claim: str, gone: Verdict, form: FormData) -> Response:
    """The page of a claim that somebody has rejected, with what the person wrote of it."""
    told = rejected_context(said.view, gone) | {"typed": typed_in(form)}
    told["home"] = paths_of(said.view).claim_id(claim)
    return render_case(said.request, "rejected.html", said.person, said.view, status=409, **told)


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
async def add(said: Saying, document: str) -> Response:
    """Add a claim that was missed."""
    form = await said.request.form()
    return await run_in_threadpool(added, said, document, form)


def added(said: Said, document: str, form: FormData) -> Response:
    """Keep a new claim; where a field does not fit, show the form again as it was."""
    try:
        judgement = said.maker.add(document, fields_of(form), text(form, "incident"))
    except (JudgementError, ValidationError) as wrong:
        report = said.view.report(document)
        told = new_claim(report, said.view, form) | {"wrong": words_of(wrong)}
        return render_case(
            said.request, "new_claim.html", said.person, said.view, status=422, **told
        )
    return said.keep(judgement, "reports", document)


@router.get("/reports/{document}/claims/new")
def blank(request: Request, person: Analyst, view: Asked, document: str) -> Response:
    """The form for a claim that was missed; `start` and `end` are its words."""
    told = new_claim(view.report(document), view, request.query_params)
    return render_case(request, "new_claim.html", person, view, **told)
