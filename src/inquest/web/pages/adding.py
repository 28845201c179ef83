"""Adding reports: files or pasted text, with progress, and what they changed."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from inquest.errors import NotInCase
from inquest.model import RawReport
from inquest.model.ids import readable
from inquest.web.cases import Asked
from inquest.web.door import Analyst, Reader
from inquest.web.imports import Imports
from inquest.web.rendering import paths_of, render_case
from inquest.web.uploads import reports_in

router = APIRouter(prefix="/cases/{case}", default_response_class=HTMLResponse)
HEADINGS = ("Title", "Publisher", "Published", "URL")
UNTITLED = "Pasted text"  # a header has a title or a publisher


@router.get("/add")
def form(request: Request, person: Analyst, view: Asked) -> Response:
    """The form to add reports."""
    return render_case(request, "add.html", person, view, wrong="")


@router.post("/add")
def add(
    request: Request,
    person: Analyst,
    view: Asked,
    files: list[UploadFile] | None = None,
    pasted: Annotated[str, Form()] = "",
    title: Annotated[str, Form(max_length=500)] = "",
    publisher: Annotated[str, Form(max_length=500)] = "",
    date: Annotated[str, Form(max_length=40)] = "",
    url: Annotated[str, Form(max_length=2000)] = "",
) -> Response:
    """Begin to read what was sent, and show how far it is."""
    most = view.desk.settings.max_bytes
    found = reports_in((file for file in files or () if file.filename), most)
    if pasted.strip():
        found.append(pasted_report(pasted, (title, publisher, date, url)))
    if not found:
        told = {"wrong": "Choose files, or paste the text of a report."}
        return render_case(request, "add.html", person, view, status=422, **told)
    imports: Imports = request.app.state.imports
    made = imports.begin(view.name, view.desk, found, person.name)
    return RedirectResponse(paths_of(view)("imports", made.id), 303)


@router.get("/imports/{name}")
def progress(request: Request, person: Reader, view: Asked, name: str) -> Response:
    """How far some reports are, and once they are there, what they changed."""
    imports: Imports = request.app.state.imports
    made = imports.find(view.name, name)
    if made is None:
        raise NotInCase("this import", "is not known any more", "See the reports of the case.")
    return render_case(request, "import.html", person, view, made=made)


def pasted_report(text: str, told: tuple[str, str, str, str]) -> RawReport:
    """A pasted text with what is known of it in the lines that a text file has at its top."""
    title, publisher, *rest = (" ".join(value.split()) for value in told)
    title = title or (UNTITLED if any(rest) and not publisher else "")
    lines = [
        f"{name}: {value}"
        for name, value in zip(HEADINGS, (title, publisher, *rest), strict=True)
        if value
    ]
    head = "\n".join(lines) + "\n\n" if lines else ""
    body = text.replace("\r\n", "\n")
    name = f"{title[:60].replace('/', '-') or 'pasted'}.txt"
    return RawReport(readable(name), f"{head}{body}".encode("utf-8", "replace"))
