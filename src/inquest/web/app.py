"""The application: its pages, its programming interface, its files, what it says of errors."""

import math
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from inquest import __version__, publish
from inquest.errors import (
    AccountError,
    CaseMissing,
    InquestError,
    JudgementError,
    NotAllowed,
    NotInCase,
    NotSignedIn,
    Outdated,
    TooManyTries,
)
from inquest.model.entry import entry_record
from inquest.web.api import HOME, LISTING, make_api, overview
from inquest.web.api.answers import Json
from inquest.web.cases import Views
from inquest.web.door import Door
from inquest.web.gate import API, Gate
from inquest.web.imports import Imports
from inquest.web.library import Library
from inquest.web.pages import guarded, open_to_all
from inquest.web.rendering import render
from inquest.web.turns import Turns

STATIC = Path(__file__).parent / "static"
SHARED = Path(publish.__file__).parent / "templates"

# The first that fits an error gives its status.
STATUSES: tuple[tuple[type[InquestError], HTTPStatus], ...] = (
    (NotSignedIn, HTTPStatus.UNAUTHORIZED),
    (NotAllowed, HTTPStatus.FORBIDDEN),
    (TooManyTries, HTTPStatus.TOO_MANY_REQUESTS),
    (CaseMissing, HTTPStatus.NOT_FOUND),
    (NotInCase, HTTPStatus.NOT_FOUND),
    (Outdated, HTTPStatus.CONFLICT),
    (JudgementError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (AccountError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (InquestError, HTTPStatus.SERVICE_UNAVAILABLE),
)


def make_app(library: Library, door: Door, hosts: tuple[str, ...] = ()) -> FastAPI:
    """The application over some cases.

    Args:
        library: the cases.
        door: who may come in.
        hosts: names under which it answers, besides those of this machine.

    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        app.state.imports.close()
        library.close()

    app = FastAPI(
        title="Inquest",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=lifespan,
    )
    app.state.door = door
    app.state.views = Views(library)
    app.state.turns = Turns()
    app.state.imports = Imports(app.state.turns)
    app.include_router(open_to_all)
    app.include_router(guarded)
    app.add_route("/static/style.css", shared_style, methods=["GET"])
    app.state.api = make_api(app.state)
    app.add_route(LISTING, overview, methods=["GET"])
    app.mount(HOME, app.state.api)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for each in (app, app.state.api):
        each.add_exception_handler(InquestError, told)
        each.add_exception_handler(HTTPException, missed)
        each.add_exception_handler(RequestValidationError, unfit)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=4)
    app.add_middleware(Gate, hosts=hosts)
    return app


async def shared_style(request: Request) -> Response:
    """The style sheet of the dossier, which the pages share."""
    del request
    return FileResponse(SHARED / "style.css")


def status_of(error: InquestError) -> HTTPStatus:
    """The status that tells of an error."""
    return next(status for kind, status in STATUSES if isinstance(error, kind))


def told(request: Request, error: Exception) -> Response:
    """An error of our own: a page, or a JSON object for programs."""
    if not isinstance(error, InquestError):
        raise error
    status = status_of(error)
    if status is HTTPStatus.UNAUTHORIZED and not request.url.path.startswith(API):
        back = request.url.path if request.method == "GET" else "/"
        asked = f"?{request.url.query}" if request.url.query and request.method == "GET" else ""
        return RedirectResponse(
            request.url_for("form").include_query_params(back=back + asked), 303
        )
    answer = answered(request, status, error.subject, error.reason, error.advice, later_in(error))
    answer.headers.update(headers_of(error))
    return answer


def later_in(error: InquestError) -> dict[str, Any]:
    """What a program is told besides: the entries that it had not seen."""
    if isinstance(error, Outdated):
        return {"entries": [entry_record(entry) for entry in error.entries]}
    return {}


def headers_of(error: InquestError) -> dict[str, str]:
    """What HTTP wants to be told beside a status."""
    match error:
        case TooManyTries():
            return {"Retry-After": str(math.ceil(error.wait))}
        case NotSignedIn():
            return {"WWW-Authenticate": "Bearer"}
    return {}


def missed(request: Request, error: Exception) -> Response:
    """No such page, or no such way to ask for it."""
    status = HTTPStatus(error.status_code if isinstance(error, HTTPException) else 500)
    detail = error.detail if isinstance(error, HTTPException) else ""
    advice = "" if detail == status.phrase else detail
    answer = answered(request, status, request.url.path, status.phrase.lower(), advice)
    if isinstance(error, HTTPException) and error.headers:
        answer.headers.update(error.headers)
    return answer


def unfit(request: Request, error: Exception) -> Response:
    """A field of an address or a form that cannot be used."""
    if not isinstance(error, RequestValidationError):
        raise error
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"][1:]) or "the request"
    return answered(request, HTTPStatus.UNPROCESSABLE_ENTITY, name, str(first["msg"]), "")


def answered(
    request: Request,
    status: HTTPStatus,
    subject: str,
    reason: str,
    advice: str,
    more: Mapping[str, Any] = MappingProxyType({}),
) -> Response:
    """What is wrong, with what, and what to do."""
    if request.url.path.startswith(API):
        wrong = {"subject": subject, "reason": reason, "advice": advice}
        return Json({"error": wrong, **more}, status)
    door: Door = request.app.state.door
    person = None if status is HTTPStatus.SERVICE_UNAVAILABLE else door.person(request)
    told = {"subject": subject, "reason": reason, "advice": advice, "phrase": status.phrase}
    return render(request, "error.html", person, status=status, **told)
