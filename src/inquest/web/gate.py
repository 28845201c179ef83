"""What every request passes: the host it names, where it comes from, its length, the headers of its answer.

The application answers on one machine and must not be a way in for pages of the web that its user
has open. So it answers only under its own names (a page that points a name of its own at 127.0.0.1
gets nothing), takes changes only from its own pages, gives other sites' pages nothing to load, and lets the browser fetch and run nothing but
its own files.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inquest.errors import StoreError
from inquest.web.bodies import MEBIBYTE, STRANGERS, TOO_LONG, limited, most_of, told_length

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
API = "/api/"
OWN = frozenset({"same-origin", "none"})  # where the browser says that a request comes from
LINK = "navigate"  # what it says of an address that it goes to


class Gate:
    """Wraps an application.

    Args:
        hosts: the names under which it answers, besides those of this machine.
        knows: who asks, None for a stranger, who may send little; without it nobody is one.

    """

    def __init__(
        self,
        app: ASGIApp,
        hosts: Iterable[str] = (),
        knows: Callable[[Request], object] | None = None,
    ) -> None:
        self.app, self.knows = app, knows
        self.hosts = LOCAL | {host.casefold() for host in hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                seal(MutableHeaders(scope=message))
            await send(message)

        refused = self.refusal(scope["method"], headers)
        most = most_of(headers) if refused else await self.most(scope, headers)
        if refused:
            await refusal_of(scope["path"], refused, 403)(scope, receive, sealed)
        elif told_length(headers) > most:
            told = f"This is more than the {most // MEBIBYTE} MiB that are taken at once.\n"
            await refusal_of(scope["path"], told, TOO_LONG)(scope, receive, sealed)
        else:
            await self.app(scope, limited(receive, most), sealed)

    async def most(self, scope: Scope, headers: Headers) -> int:
        """How many bytes a request may have; of somebody who is not logged in, only some."""
        most = most_of(headers)
        if self.knows is None or scope["method"] in SAFE:
            return most
        with suppress(StoreError):  # who goes on will be told
            most = most if await run_in_threadpool(self.knows, Request(scope)) else STRANGERS
        return most

    def refusal(self, method: str, headers: Headers) -> str:
        """Why a request is not answered; "" where it is."""
        host = headers.get("host", "")
        if name_in(host) not in self.hosts:
            return "Inquest does not answer under this name. Start it with --host NAME.\n"
        is_own = headers.get("sec-fetch-site", "none") in OWN
        if method in SAFE:
            # A link on a page of another site may lead here; what such a page loads by itself could
            # keep the server busy, or tell by the time it takes what is in a case.
            is_link = headers.get("sec-fetch-mode", LINK) == LINK
            return "" if is_own or is_link else "Inquest's pages are for its own use only.\n"
        if not is_own:
            return "Changes are taken from Inquest's own pages only.\n"
        origin = headers.get("origin")
        if origin is not None and origin.partition("://")[2].casefold() != host.casefold():
            return "Changes are taken from Inquest's own pages only.\n"
        return ""


def refusal_of(path: str, why: str, status: int) -> Response:
    """That a request is not answered: in words, or as programs are told of errors."""
    if not path.startswith(API):
        return PlainTextResponse(why, status_code=status)
    told = {"subject": "the request", "reason": "is refused", "advice": why.strip()}
    return JSONResponse({"error": told}, status)


def name_in(host: str) -> str:
    """The name in a Host header, without the port and the brackets of IPv6."""
    name = host.casefold()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return name.partition(":")[0]


def seal(headers: MutableHeaders) -> None:
    """Put the headers of `HEADERS` on an answer; what it has of its own stays."""
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault("Cache-Control", "no-cache, private")
