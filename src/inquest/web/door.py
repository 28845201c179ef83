"""Who may come in, and what they may do there.

Alone on this machine everybody who reaches the application is its user, who may do all. With accounts
a session tells who it is: by a cookie in the browser, or by a token in the header `Authorization`
of a program.
"""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from inquest.errors import NotAllowed, NotSignedIn
from inquest.web.gate import SAFE
from inquest.web.people import Accounts, Limiter, Role, Sessions

COOKIE = "inquest_session"
BEARER = "bearer "


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks for something.

    Attributes:
        csrf: what their forms send along.
        program: whether it asks by a token of its own, which no browser sends by itself.

    """

    name: str
    role: Role
    csrf: str = field(repr=False)
    token: str = field(default="", repr=False)
    program: bool = False

    def sent(self, csrf: str) -> bool:
        """Whether this is what their forms send along."""
        return hmac.compare_digest(self.csrf.encode(), csrf.encode("utf-8", "replace"))


class Door:
    """Alone, or with the accounts in a file.

    Args:
        name: of the user, where there are no accounts.
        accounts: the file of the accounts.

    """

    def __init__(self, name: str, accounts: Path | None = None) -> None:
        self.accounts = Accounts(accounts) if accounts else None
        self.sessions = Sessions(accounts) if accounts else None
        self.limiter = Limiter()
        self._alone = Person(name, Role.LEAD, secrets.token_urlsafe())

    def person(self, request: Request) -> Person | None:
        """Who asks; None where nobody is logged in."""
        if self.sessions is None:
            return self._alone
        bearer = request.headers.get("authorization", "")
        program = bearer.casefold().startswith(BEARER)
        token = bearer[len(BEARER) :].strip() if program else request.cookies.get(COOKIE, "")
        session = self.sessions.find(token) if token else None
        if session is None:
            return None
        account = session.account
        return Person(account.name, account.role, session.csrf, token, program)


def caller(request: Request) -> Person:
    """Who asks.

    Raises:
        NotSignedIn: nobody is logged in.

    """
    door: Door = request.app.state.door
    person = door.person(request)
    if person is None:
        raise NotSignedIn("this page", "asks for a login", "Log in first.")
    return person


Caller = Annotated[Person, Depends(caller)]


def allowed(needed: Role) -> Callable[[Person], Person]:
    """Who asks, if their role allows it; a dependency."""

    def check(person: Caller) -> Person:
        if not person.role.may(needed):
            raise NotAllowed(
                person.name,
                f"is a {person.role} here",
                f"This takes the role {needed}: ask a lead.",
            )
        return person

    return check


Reader = Annotated[Person, Depends(allowed(Role.READER))]
Analyst = Annotated[Person, Depends(allowed(Role.ANALYST))]
Lead = Annotated[Person, Depends(allowed(Role.LEAD))]


async def own_form(request: Request, person: Caller) -> None:
    """See that a change comes from a form of Inquest's own pages.

    Raises:
        NotAllowed: it does not.

    """
    if request.method not in SAFE and not person.program:
        sent = request.headers.get("x-csrf-token") or str((await request.form()).get("csrf") or "")
        if not person.sent(sent):
            raise NotAllowed(
                "this form", "is none of Inquest's own, or too old", "Load the page again."
            )
