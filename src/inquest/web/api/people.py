"""Sessions of programs, and who has an account."""

from datetime import datetime

from fastapi import APIRouter, Depends, Request, Response

from inquest.errors import NotInCase
from inquest.web.api.answers import LOGIN, WRITING, Json, answers
from inquest.web.api.bodies import Login, NewAccount, NewTerms
from inquest.web.api.guard import JSON, media
from inquest.web.api.records import Record
from inquest.web.door import Caller, Door, Lead
from inquest.web.entrance import accounts_of, enter, sessions_of
from inquest.web.people import Account, Accounts, Role

entry = APIRouter(tags=["people"])
router = APIRouter(tags=["people"])
SENT = [Depends(media(JSON))]


class Session(Record):
    """Who is logged in; the token goes into `Authorization: Bearer`."""

    name: str
    role: Role
    token: str


class Me(Record):
    """Who asks."""

    name: str
    role: Role


class Person(Me):
    """Somebody with an account."""

    since: datetime


class People(Record):
    """In the order of their names."""

    people: list[Person]


@entry.post("/session", dependencies=SENT, **answers(Session, LOGIN, 201))
def login(request: Request, body: Login) -> Json:
    """Log in: a token, which ends after 12 hours without use and after 7 days."""
    door: Door = request.app.state.door
    address = request.client.host if request.client else ""
    made = enter(door, body.name, body.password, address)
    told = Session(name=made.account.name, role=made.account.role, token=made.token)
    return Json(told.model_dump(mode="json"), 201, {"Cache-Control": "no-store"})


@router.get("/session", **answers(Me))
def me(person: Caller) -> Json:
    """Who you are here."""
    return Json(Me(name=person.name, role=person.role).model_dump(mode="json"))


@router.delete("/session", **answers(None, WRITING, 204))
def logout(request: Request, person: Caller) -> Response:
    """Log out: the token is worth nothing any more."""
    sessions_of(request.app.state.door).end(person.token)
    return Response(status_code=204)


@router.get("/people", **answers(People))
def people(request: Request, person: Lead) -> Json:
    """Who has an account."""
    del person
    told = [person_of(each) for each in accounts_of(request.app.state.door).all()]
    return Json(People(people=told).model_dump(mode="json"))


@router.post("/people", dependencies=SENT, **answers(Person, WRITING, 201))
def add(request: Request, person: Lead, body: NewAccount) -> Json:
    """Make an account."""
    del person
    made = accounts_of(request.app.state.door).add(body.name, body.password, body.role)
    return Json(person_of(made).model_dump(mode="json"), 201)


@router.patch("/people/{name:path}", dependencies=SENT, **answers(Person, WRITING))
def change(request: Request, person: Lead, name: str, body: NewTerms) -> Json:
    """Give an account another role or password; another password ends its sessions."""
    del person
    accounts = accounts_of(request.app.state.door)
    known(accounts, name)
    if body.role is not None:
        accounts.set_role(name, body.role)
    if body.password is not None:
        accounts.set_password(name, body.password)
    return Json(person_of(known(accounts, name)).model_dump(mode="json"))


@router.delete("/people/{name:path}", **answers(None, WRITING, 204))
def remove(request: Request, person: Lead, name: str) -> Response:
    """Remove an account and end its sessions."""
    del person
    accounts = accounts_of(request.app.state.door)
    accounts.remove(known(accounts, name).name)
    return Response(status_code=204)


def known(accounts: Accounts, name: str) -> Account:
    """The account of a name.

    Raises:
        NotInCase: there is none.

    """
    for each in accounts.all():
        if each.name == name:
            return each
    raise NotInCase(f"account {name}", "is not there", "See the list of people.")


def person_of(account: Account) -> Person:
    """An account without its password."""
    return Person(name=account.name, role=account.role, since=account.since)
