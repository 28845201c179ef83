"""The interface as a whole: its parts, its description, and a page that lists them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.security import HTTPBearer
from starlette.datastructures import State

from inquest.web.api import cases, claims, incidents, judging, people, reports, tables, times
from inquest.web.api.guard import asked_once, own_program
from inquest.web.rendering import render

HOME: Final = "/api/v1"
LISTING: Final = "/api"
ABOUT: Final = """All that the pages of Inquest do. Records have the keys of the files that
`inquest run` writes. Every `GET` on a case takes `as_of`: what was known on that day. A judgement is
answered with the entries that it wrote and with what it changed; `seen` makes sure that nobody was
faster. With accounts a program logs in (`POST /session`) and sends its token as
`Authorization: Bearer`."""
TOKEN: Final = HTTPBearer(
    auto_error=False,
    description="The token of `POST /session`; without accounts none is asked for.",
)


@dataclass(frozen=True, slots=True)
class Operation:
    """A line of the page: what it does, and the names of what can be asked in the address."""

    method: str
    path: str
    does: str
    asked: tuple[str, ...]


class Interface(FastAPI):
    """Describes itself: a token is asked for where there are accounts, and nowhere else."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            told = super().openapi()
            for methods in told["paths"].values():
                for operation in methods.values():
                    if "security" in operation:
                        operation["security"].append({})
        return super().openapi()


def make_api(state: State) -> FastAPI:
    """The interface over what an application has in its state: door, views, turns, imports."""
    api = Interface(
        title="Inquest",
        version="1",
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        servers=[{"url": HOME}],
        root_path_in_servers=False,
    )
    api.state = state
    guarded = APIRouter(dependencies=[Depends(each) for each in (TOKEN, own_program, asked_once)])
    for part in (cases, incidents, reports, claims, judging, tables, times, people):
        guarded.include_router(part.router)
    guarded.include_router(cases.front)
    api.include_router(people.entry)
    api.include_router(guarded)
    return api


def overview(request: Request) -> Response:
    """A page that lists what can be asked of the interface."""
    api: FastAPI = request.app.state.api
    grouped: dict[str, list[Operation]] = defaultdict(list)
    for path, methods in api.openapi()["paths"].items():
        for method, described in methods.items():
            grouped[described["tags"][0]].append(operation_of(method, path, described))
    return render(request, "api.html", None, grouped=grouped, home=HOME)


def operation_of(method: str, path: str, described: Mapping[str, Any]) -> Operation:
    """An operation by its description in OpenAPI."""
    asked = [each["name"] for each in described.get("parameters", ()) if each["in"] == "query"]
    return Operation(method.upper(), f"{HOME}{path}", described["description"], tuple(asked))
