"""What the application says where something is wrong: a page, or a JSON object for programs."""

import math
from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

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
from inquest.web.api.answers import Json, fault_record
from inquest.web.door import Door
from inquest.web.gate import API, seal
from inquest.web.paths import Paths
from inquest.web.rendering import relative, render, render_case
from inquest.web.values import day

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


def answer_faults(app: FastAPI) -> None:
    """Let an application answer what goes wrong in it."""
    app.add_exception_handler(InquestError, told)
    app.add_exception_handler(HTTPException, missed)
    app.add_exception_handler(RequestValidationError, unfit)
    app.add_exception_handler(Exception, broken)


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
