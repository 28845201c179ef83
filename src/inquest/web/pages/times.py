"""Pages along time: a timeline, and what changed between two days."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from inquest.publish.differences import differences
from inquest.web.cases import Asked, Views
from inquest.web.door import Reader
from inquest.web.rendering import render_case
from inquest.web.timeline import timeline_of

router = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)
DAY = r"^(\d{4}-\d{2}-\d{2})?$"


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
    earlier: Annotated[str, Query(pattern=DAY)] = "",
    later: Annotated[str, Query(pattern=DAY)] = "",
) -> Response:
    """What was known on one day against what was known on another."""
    days = view.days
    first = date.fromisoformat(earlier) if earlier else days[0] if days else None
    second = date.fromisoformat(later) if later else None
    told = None
    if first is not None:
        views: Views = request.app.state.views
        told = differences(views.view(case, first).dossier, views.view(case, second).dossier)
    return render_case(
        request, "compare.html", person, view, earlier=first, later=second, difference=told
    )
