"""The application: its pages, its programming interface, its files, what it says of errors."""

import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlencode

from anyio import to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from inquest import __version__, publish
from inquest.errors import (
    AccountError,
    CaseMissing,
    InquestError,
    JudgementError,
    NotAllowed,
    NotInCase,
    NotSignedIn,
    NotYet,
    Outdated,
    TooManyTries,
)
from inquest.model.entry import entry_record
from inquest.web.api import HOME, LISTING, make_api, overview
from inquest.web.api.answers import Json, fault_record
from inquest.web.cases import Views
from inquest.web.door import Door
from inquest.web.gate import API, Gate, seal
from inquest.web.imports import Imports
from inquest.web.library import Library
from inquest.web.pages import guarded, open_to_all
from inquest.web.paths import Paths
from inquest.web.rendering import relative, render, render_case
from inquest.web.turns import Turns
from inquest.web.values import day
from inquest.web.warming import Warming

STATIC = Path(__file__).parent / "static"
SHARED = Path(publish.__file__).parent / "templates"
PROXIES = ["127.0.0.1", "::1"]  # they tell for whom they ask
AT_ONCE = 8  # requests that are worked on: of more, each would take longer, and none end sooner

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
        to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
        yield
        app.state.warming.close()
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
    app.state.warming = Warming(app.state.views)
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
        each.add_exception_handler(Exception, broken)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=4)
    app.add_middleware(Gate, hosts=hosts, knows=door.person)
    app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=PROXIES)
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
    if request.url.path.startswith(API):
        return told_program(error, status)
    if status is HTTPStatus.UNAUTHORIZED:
        back = relative(request.url) if request.method == "GET" else "/"
        return RedirectResponse(f"/login?{urlencode({'back': back})}", 303)
    if isinstance(error, NotYet) and request.method == "GET":
        return early(request, error)
    case, done = request.path_params.get("case"), request.query_params.get("done")
    if isinstance(error, NotInCase) and request.method == "GET" and case and done is not None:
        # What was judged is gone from where it was: tell what changed on the page of the case.
        return RedirectResponse(Paths(case)(done=done), 303)
    return answered(request, status, error.subject, error.reason, error.advice)


def early(request: Request, error: NotYet) -> Response:
    """What was not known by a day, with the days to choose from: no fault, but an answer."""
    door, views = request.app.state.door, request.app.state.views
    view = views.view(request.path_params["case"], day(request.query_params.get("as_of")))
    return render_case(request, "early.html", door.person(request), view, told=error)


def told_program(error: InquestError, status: HTTPStatus) -> Response:
    """An error of our own as programs are told of it, with what they need to go on."""
    wrong = fault_record(error.subject, error.reason, error.advice)
    match error:
        case Outdated():
            later = [entry_record(entry) for entry in error.entries]
            return Json({**wrong, "entries": later}, status)
        case TooManyTries():
            return Json(wrong, status, {"Retry-After": str(math.ceil(error.wait))})
        case NotSignedIn():
            return Json(wrong, status, {"WWW-Authenticate": "Bearer"})
    return Json(wrong, status)


def missed(request: Request, error: Exception) -> Response:
    """No such page, or no such way to ask for it."""
    if not isinstance(error, HTTPException):
        raise error
    status = HTTPStatus(error.status_code)
    reason = str(error.detail).rstrip(".")
    reason = reason.lower() if reason == status.phrase else reason
    answer = answered(request, status, request.url.path, reason, "")
    answer.headers.update(error.headers or {})
    return answer


def broken(request: Request, error: Exception) -> Response:
    """An error that is a fault of Inquest; its words stay out of the answer.

    It is told outside of the gate, so that the answer takes its headers here.
    """
    del error
    reason, advice = "something is wrong in Inquest itself", "The server's log tells more."
    answer = answered(request, HTTPStatus.INTERNAL_SERVER_ERROR, request.url.path, reason, advice)
    seal(answer.headers)
    return answer


def unfit(request: Request, error: Exception) -> Response:
    """A field of an address or a form that cannot be used."""
    if not isinstance(error, RequestValidationError):
        raise error
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"][1:]) or "the request"
    return answered(request, HTTPStatus.UNPROCESSABLE_ENTITY, name, str(first["msg"]), "")


def answered(
    request: Request, status: HTTPStatus, subject: str, reason: str, advice: str
) -> Response:
    """What is wrong, with what, and what to do."""
    if request.url.path.startswith(API):
        return Json(fault_record(subject, reason, advice), status)
    door: Door = request.app.state.door
    # Where something is broken, nothing is asked of the accounts.
    person = None if status >= HTTPStatus.INTERNAL_SERVER_ERROR else door.person(request)
    told = {"subject": subject, "reason": reason, "advice": advice, "phrase": status.phrase}
    return render(request, "error.html", person, status=status, **told)
