"""Pages for reading: cases, incidents, findings, reports, claims."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from inquest.errors import NotInCase
from inquest.model import Span
from inquest.publish.questions import draw_one
from inquest.web.cases import Asked, Views
from inquest.web.claims import claim_context, rejected_context
from inquest.web.door import Reader
from inquest.web.originals import saved
from inquest.web.overview import judged_in, map_in, overview_of
from inquest.web.paths import Paths
from inquest.web.rendering import render, render_case

front = APIRouter(default_response_class=HTMLResponse)
router = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)


@front.get("/")
def cases(request: Request, person: Reader) -> Response:
    """All cases; where there is one alone, that case."""
    views: Views = request.app.state.views
    views.library.look()
    shelves = views.library.shelves
    if len(shelves) == 1:
        return RedirectResponse(Paths(shelves[0].name)(), 303)
    found, broken = views.all()
    return render(request, "cases.html", person, cases=found, broken=broken, Paths=Paths)


@router.get("")
def case(request: Request, person: Reader, view: Asked) -> Response:
    """What a case is about."""
    rows, drawn = overview_of(view), map_in(view)
    judged = judged_in(view)
    return render_case(
        request, "case.html", person, view, overview=rows, drawn=drawn, judged=judged
    )


@router.get("/incidents/{incident}")
def incident(request: Request, person: Reader, view: Asked, incident: str) -> Response:
    """What is known of an incident."""
    page = view.incident_page(incident)
    places = {
        link.to: view.incident_page(link.to)
        for link in page.incident.links
        if link.to in view.incidents
    }
    return render_case(request, "incident_live.html", person, view, page=page, places=places)


@router.get("/findings/{incident}/{what}")
def finding(
    request: Request,
    person: Reader,
    view: Asked,
    incident: str,
    what: str,
    side: Annotated[str, Query(max_length=300)] = "",
    scope: Annotated[str, Query(max_length=300)] = "",
) -> Response:
    """One question with its answer, voices and history."""
    question = view.question(incident, what, side, scope)
    page = view.incident_page(incident)
    return render_case(request, "finding.html", person, view, page=page, question=question)


@router.get("/charts/{incident}/{what}")
def chart(
    request: Request,
    person: Reader,
    view: Asked,
    incident: str,
    what: str,
    side: Annotated[str, Query(max_length=300)] = "",
    scope: Annotated[str, Query(max_length=300)] = "",
) -> Response:
    """The chart of a question, to be taken in by its page."""
    question = view.question(incident, what, side, scope)
    return render_case(
        request, "chart.html", person, view, question=question, chart=draw_one(question)
    )


@router.get("/reports")
def reports(request: Request, person: Reader, view: Asked) -> Response:
    """All reports, in order of time."""
    return render_case(request, "reports.html", person, view)


@router.get("/reports/{document}")
def report(
    request: Request,
    person: Reader,
    view: Asked,
    document: str,
    start: Annotated[int | None, Query(ge=0)] = None,
    end: Annotated[int | None, Query(ge=0)] = None,
) -> Response:
    """A report with its claims marked, and words of it that are asked for."""
    text = view.report(document).text
    here = None
    if start is not None and end is not None and start < end <= len(text):
        here = Span.of(text, start, end)
    page = view.report_page(document, here)
    marks = {each.mark: each for each in page.statements}
    return render_case(request, "report_live.html", person, view, page=page, marks=marks, here=here)


@router.get("/reports/{document}/original")
def original(person: Reader, view: Asked, document: str) -> Response:
    """The bytes of a report as they came; what is saved as a file is no page of what is not known yet."""
    del person
    if document not in view.readings:
        raise NotInCase(f"report {document}", "is not in this case", "See the list of reports.")
    return saved(view.desk.store.raw(document))


@router.get("/claims/{document}/{kind}/{place}")
def claim(
    request: Request, person: Reader, view: Asked, document: str, kind: str, place: str
) -> Response:
    """A claim with its words, its chain, why it was read, and what people said of it."""
    name = f"{document}/{kind}/{place}"
    rejected = view.rejected(name)
    if rejected:
        told = rejected_context(view, rejected)
        return render_case(request, "rejected.html", person, view, **told)
    statement = view.statement(name)
    told = claim_context(view, statement)
    return render_case(request, "claim.html", person, view, statement=statement, **told)
