"""Coming in and going out, where there are accounts; and who has one."""

import math
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from inquest.errors import NotSignedIn, TooManyTries
from inquest.publish import wording
from inquest.web.door import COOKIE, Caller, Door, Lead, own_form
from inquest.web.entrance import accounts_of, enter
from inquest.web.people import Role
from inquest.web.rendering import render
from inquest.web.returns import local

router = APIRouter(default_response_class=HTMLResponse)
WRONG = "Name or password is not right."

Text = Annotated[str, Form(max_length=2000)]


class Deed(StrEnum):
    """What is done to an account."""

    ADD = "add"
    ROLE = "role"
    PASSWORD = "password"  # noqa: S105 - the word itself
    REMOVE = "remove"


@router.get("/login")
def form(request: Request, back: str = "/") -> Response:
    """The form to log in."""
    door: Door = request.app.state.door
    if door.sessions is None or door.person(request):
        return RedirectResponse(local(back), 303)
    return render(request, "login.html", None, back=local(back), wrong="", who="")


@router.post("/login")
def login(request: Request, name: Text = "", password: Text = "", back: Text = "/") -> Response:
    """Log in. Whoever guesses learns nothing but that it was wrong, and must wait longer each time."""
    door: Door = request.app.state.door
    if door.accounts is None or door.sessions is None:
        return RedirectResponse(local(back), 303)
    try:
        session = enter(door, name, password, request.client.host if request.client else "")
    except TooManyTries as wrong:
        return refused(request, name, back, wrong)
    except NotSignedIn:
        return render(
            request, "login.html", None, status=401, back=local(back), wrong=WRONG, who=name
        )
    answer = RedirectResponse(local(back), 303)
    answer.set_cookie(
        COOKIE,
        session.token,
        httponly=True,
        samesite="strict",
        secure=over_https(request),
    )
    return answer


def over_https(request: Request) -> bool:
    """Whether the browser reached this page by HTTPS; behind a proxy only the browser tells so."""
    return "https" in (request.url.scheme, request.headers.get("origin", "").partition(":")[0])


def refused(request: Request, name: str, back: str, wrong: TooManyTries) -> Response:
    """The form again, with how long to wait."""
    told = f"{wording.sentence_case(wrong.reason)}. {wrong.advice}"
    answer = render(request, "login.html", None, status=429, back=local(back), wrong=told, who=name)
    answer.headers["Retry-After"] = str(math.ceil(wrong.wait))
    return answer


@router.post("/logout", dependencies=[Depends(own_form)])
def logout(request: Request, person: Caller) -> Response:
    """End the session."""
    door: Door = request.app.state.door
    if door.sessions is not None:
        door.sessions.end(person.token)
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(COOKIE)
    answer.headers["Clear-Site-Data"] = '"cache"'  # who sits here next may not look at old pages
    return answer


@router.get("/people")
def people(request: Request, person: Lead) -> Response:
    """Who has an account."""
    return render(
        request,
        "people.html",
        person,
        accounts=accounts_of(request.app.state.door).all(),
        roles=Role,
    )


@router.post("/people", dependencies=[Depends(own_form)])
def change(
    request: Request,
    person: Lead,
    deed: Annotated[Deed, Form()],
    name: Text,
    role: Annotated[Role, Form()] = Role.READER,
    password: Text = "",
) -> Response:
    """Make an account, give it another role or password, or remove it."""
    del person
    accounts = accounts_of(request.app.state.door)
    match deed:
        case Deed.ADD:
            accounts.add(name, password, role)
        case Deed.ROLE:
            accounts.set_role(name, role)
        case Deed.PASSWORD:
            accounts.set_password(name, password)
        case Deed.REMOVE:
            accounts.remove(name)
    return RedirectResponse("/people", 303)
