"""Pages that list: claims, voices, measures, places, flags, doubts, the log."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from inquest.model.entry import entry_line
from inquest.publish.tracker import tasks_of
from inquest.web.cases import Asked
from inquest.web.deeds import PER_PAGE, deeds_on
from inquest.web.door import Reader
from inquest.web.filters import Filter, find
from inquest.web.queue import queue_page
from inquest.web.rendering import paths_of, render_case
from inquest.web.voices import speakers_of

router = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)
UNASKED = 6  # incidents whose voices are shown where none is asked for


@router.get("/claims")
def claims(
    request: Request, person: Reader, view: Asked, asked: Annotated[Filter, Query()]
) -> Response:
    """The ledger of claims."""
    return render_case(request, "claims.html", person, view, asked=asked, found=find(view, asked))


@router.get("/voices")
def voices(
    request: Request,
    person: Reader,
    view: Asked,
    incident: Annotated[str, Query(max_length=300)] = "",
) -> Response:
    """Who speaks, and why their names are one voice."""
    named = [incident] if incident in view.incidents else list(view.incidents)[:UNASKED]
    told = speakers_of(view, named)
    return render_case(request, "voices.html", person, view, told=told, incident=incident)


@router.get("/measures")
def measures(request: Request, person: Reader, view: Asked) -> Response:
    """What was promised, by the day on which it falls due."""
    tasks = tasks_of(view.statements.values(), view.dossier.as_of)
    return render_case(request, "measures.html", person, view, tasks=tasks)


@router.get("/places")
def places(request: Request, person: Reader, view: Asked) -> Response:
    """Facilities and other places, with their sizes and weaknesses."""
    return render_case(request, "places.html", person, view)


@router.get("/flags")
def flags(request: Request, person: Reader, view: Asked) -> Response:
    """Reports of which something is odd."""
    return render_case(request, "flags.html", person, view)


@router.get("/queue")
def queue(
    request: Request,
    person: Reader,
    view: Asked,
    at: Annotated[int, Query(ge=1, le=100_000)] = 1,
) -> Response:
    """What to look at first, or next: from the doubt at a place on."""
    page = queue_page(view, at)
    home = paths_of(view).doubt(page.here)
    return render_case(request, "queue.html", person, view, page=page, home=home)


@router.get("/queue/count")
def count(person: Reader, view: Asked) -> Response:
    """How many doubts there are, to be taken in by another page."""
    del person
    return HTMLResponse(str(len(view.doubts)))


@router.get("/log/export")
def export(person: Reader, view: Asked) -> Response:
    """All entries of the log as JSON Lines, with all fields, so that anybody can verify them."""
    del person
    lines = (f"{entry_line(entry)}\n" for entry in view.state.log)
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(view.name)}-log.jsonl"}
    return Response("".join(lines), media_type="application/x-ndjson", headers=headers)


@router.get("/log")
def log(
    request: Request,
    person: Reader,
    view: Asked,
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
) -> Response:
    """Who did what, the last first."""
    total, deeds = len(view.state.log), deeds_on(view, page)
    more = page * PER_PAGE < total
    return render_case(
        request, "log.html", person, view, total=total, deeds=deeds, page=page, more=more
    )
