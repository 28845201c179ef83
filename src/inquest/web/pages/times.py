"""Pages along time: a timeline, and what changed between two days."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from inquest.web.cases import Asked, Views
from inquest.web.door import Reader
from inquest.web.rendering import render_case
from inquest.web.timeline import timeline_of
from inquest.web.values import Day

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
    """What was known on one day against what was known on another; on an earlier day, up to that."""
    first, second = earlier or (view.days[0] if view.days else None), later or view.as_of
    if view.as_of:
        first, second = first and min(first, view.as_of), min(second or view.as_of, view.as_of)
    told = None
    if first is not None:
        views: Views = request.app.state.views
        told = views.difference(case, first, second)
    return render_case(
        request, "compare.html", person, view, earlier=first, later=second, difference=told
    )
