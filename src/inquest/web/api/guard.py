"""Whose changes are taken, and in what form they come."""

from collections.abc import Callable
from typing import Final

from fastapi import HTTPException, Request

from inquest.errors import NotAllowed
from inquest.web.door import Caller
from inquest.web.gate import SAFE

JSON: Final = "application/json"
FORM: Final = "multipart/form-data"


async def own_program(request: Request, person: Caller) -> None:
    """See that a change is wanted by whoever it is made for.

    A page of another site that its reader has open must not change anything here:

    - With a token (`Authorization: Bearer`) it cannot: no browser sends one by itself.
    - With a cookie it cannot: it does not know what `X-CSRF-Token` has to be.
    - Without accounts nothing is asked for. `Gate` has refused what a browser marks as another
      site's (`Origin`, which each sends with a change, and `Sec-Fetch-Site`) and every name but
      this machine's; JSON, PATCH and DELETE would need a preflight, which is never granted; and
      `media` refuses what a form or a plain text can be sent as without one. What is left, a form
      with files (`multipart/form-data`), rests on the gate.

    Raises:
        NotAllowed: it is not.

    """
    if request.method in SAFE or person.program or not person.token:
        return
    if not person.sent(request.headers.get("x-csrf-token", "")):
        raise NotAllowed(
            "this change",
            "comes with a cookie, but without its X-CSRF-Token",
            "Send a token as Authorization: Bearer.",
        )


def asked_once(request: Request) -> None:
    """See that nothing is asked for twice: one of the two would not be heard."""
    names = [name for name, _ in request.query_params.multi_items()]
    if len(names) != len({*names}):
        raise HTTPException(422, "Ask for each thing once.")


def media(*allowed: str) -> Callable[[Request], None]:
    """See that what is sent is of one of these media types, and says so; a dependency."""

    def check(request: Request) -> None:
        if media_of(request) not in allowed:
            raise HTTPException(415, f"Send {' or '.join(allowed)}.")

    return check


def media_of(request: Request) -> str:
    """The media type of what was sent, without its parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().casefold()
