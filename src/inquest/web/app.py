"""The application: its pages, its programming interface, its files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from anyio import to_thread
from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.middleware.gzip import GZipMiddleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from inquest import __version__, publish
from inquest.web.api import HOME, LISTING, make_api, overview
from inquest.web.cases import Views
from inquest.web.door import Door
from inquest.web.faults import answer_faults
from inquest.web.gate import Gate
from inquest.web.imports import Imports
from inquest.web.library import Library
from inquest.web.pages import guarded, open_to_all
from inquest.web.turns import Turns
from inquest.web.warming import Warming

STATIC = Path(__file__).parent / "static"
SHARED = Path(publish.__file__).parent / "templates"
PROXIES = ["127.0.0.1", "::1"]  # they tell for whom they ask
AT_ONCE = 8  # requests that are worked on: of more, each would take longer, and none end sooner


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
        answer_faults(each)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=4)
    app.add_middleware(Gate, hosts=hosts, knows=door.person)
    app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=PROXIES)
    return app


async def shared_style(request: Request) -> Response:
    """The style sheet of the dossier, which the pages share."""
    del request
    return FileResponse(SHARED / "style.css")
