"""Pages along time: a timeline, and what changed between two days."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from inquest.publish.differences import differences
from inquest.web.cases import Asked, Views
from inquest.web.days import Day
from inquest.web.door import Reader
from inquest.web.rendering import render_case
from inquest.web.timeline import timeline_of

router = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)


@router.get("/timeline")
def timeline(request: Request, person: Reader, view: Asked) -> Response:
    """What happened, was reported and changed, day by day."""
    return render_case(request, "timeline.html", person, view, days=timeline_of(view))


@router.get("/compare")
def compare(
    request: Request,
    person: Reader,
    view: Asked,
    case: str,
    earlier: Annotated[Day, Query()] = None,
    later: Annotated[Day, Query()] = None,
) -> Response:
    """What was known on one day against what was known on another."""
    days = view.days
    first = earlier or (days[0] if days else None)
    told = None
    if first is not None:
        views: Views = request.app.state.views
        told = differences(views.view(case, first).dossier, views.view(case, later).dossier)
    return render_case(
        request, "compare.html", person, view, earlier=first, later=later, difference=told
    )
