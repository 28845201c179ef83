"""The interface as a whole: its parts, its description, and a page that lists them."""

from typing import Final

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.security import HTTPBearer
from starlette.datastructures import State

from inquest.web.api import cases, claims, incidents, judging, people, reports, tables, times
from inquest.web.api.guard import own_program
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
METHODS: Final = ("get", "post", "patch", "delete")


def make_api(state: State) -> FastAPI:
    """The interface over what an application has in its state: door, views, turns, imports."""
    api = FastAPI(
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
    guarded = APIRouter(dependencies=[Depends(TOKEN), Depends(own_program)])
    for part in (cases, incidents, reports, claims, judging, tables, times, people):
        guarded.include_router(part.router)
    guarded.include_router(cases.front)
    api.include_router(people.entry)
    api.include_router(guarded)
    return api


def overview(request: Request) -> Response:
    """A page that lists what can be asked of the interface."""
    api: FastAPI = request.app.state.api
    described = api.openapi()
    told = [
        (method.upper(), f"{HOME}{path}", operations[method])
        for path, operations in described["paths"].items()
        for method in METHODS
        if method in operations
    ]
    tags = dict.fromkeys(operation["tags"][0] for _, _, operation in told)
    grouped = {tag: [each for each in told if each[2]["tags"][0] == tag] for tag in tags}
    return render(request, "api.html", None, grouped=grouped, home=HOME)
