"""Pages from templates: those of the application, which borrow those of the dossier."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import HTMLResponse

from inquest import __version__
from inquest.publish import wording
from inquest.publish.dossier import UNREADABLE, environment
from inquest.publish.questions import charted
from inquest.web import choices
from inquest.web.claims import row_of
from inquest.web.deeds import deed_of
from inquest.web.door import Person
from inquest.web.paths import Paths, tail
from inquest.web.view import View
from inquest.web.words import content_words, link_words, voice_choices


@cache
def pages() -> Environment:
    """The environment of all templates; every value is escaped."""
    made = environment().overlay(
        loader=ChoiceLoader([PackageLoader("inquest.web"), PackageLoader("inquest.publish")])
    )
    made.globals = {
        **made.globals,
        "charted": charted,
        "choices": choices,
        "tail": tail,
        "version": __version__,
    }
    made.filters = {
        **made.filters,
        "asked": wording.question_words,
        "content": content_words,
        "deed": deed_of,
        "holder": link_words,
        "link_row": row_of,
        "local": relative,
        "svg": bare_svg,
        "voices": voice_choices,
    }
    return made


def bare_svg(drawn: str) -> Markup:
    """A picture of our own renderer without the style that the page's policy would refuse."""
    start, style, rest = drawn.partition(' style="max-width:')
    width, _, more = rest.partition('px"')
    return Markup(f'{start} width="{width}"{more}' if style else drawn)  # noqa: S704 - see publish.dossier


def relative(address: URL) -> str:
    """An address without the machine that it is on."""
    return f"{address.path}?{address.query}" if address.query else address.path


def render(
    request: Request, name: str, person: Person | None, *, status: int = 200, **told: object
) -> HTMLResponse:
    """A page; `told` is what its template asks for."""
    context: dict[str, Any] = {"person": person, "request": request, "view": None, **told}
    page = pages().get_template(name).render(context)
    return HTMLResponse(page.translate(UNREADABLE), status)


def render_case(
    request: Request, name: str, person: Person, view: View, *, status: int = 200, **told: object
) -> HTMLResponse:
    """A page of a case."""
    told = {"to": paths_of(view), "view": view, "dossier": view.dossier, **told}
    return render(request, name, person, status=status, **told)


def paths_of(view: View) -> Paths:
    """The addresses of a view."""
    return Paths(view.name, view.as_of, view.documents)


def fragment(name: str, told: Mapping[str, object]) -> HTMLResponse:
    """A piece of a page that another page takes in."""
    return HTMLResponse(pages().get_template(name).render(told).translate(UNREADABLE))
