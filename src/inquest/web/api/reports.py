"""Reports: what they are, their text, their bytes, and how more are added."""

from typing import Any, Final

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from inquest.errors import NotInCase
from inquest.model import RawReport
from inquest.model.ids import readable
from inquest.publish.exports.fields import claim_record
from inquest.publish.exports.reports import report_record
from inquest.sources import Found
from inquest.web.api.answers import WRITING, Json, answers, change_record
from inquest.web.api.bodies import Pasted
from inquest.web.api.guard import FORM, JSON, media, media_of
from inquest.web.api.records import Change, Claim, Record, Report
from inquest.web.cases import Asked, Opened
from inquest.web.door import Analyst, Reader
from inquest.web.imports import Import, Imports
from inquest.web.originals import saved
from inquest.web.uploads import reports_in
from inquest.web.view import View

router = APIRouter(prefix="/cases/{case}", tags=["reports"])

UPLOAD: Final = {
    "type": "object",
    "properties": {
        "files": {
            "type": "array",
            "items": {"type": "string", "format": "binary"},
            "minItems": 1,
        }
    },
    "required": ["files"],
}
SENT: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            FORM: {"schema": UPLOAD},
            JSON: {"schema": Pasted.model_json_schema()},
        },
    }
}
BYTES: Final = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
WHERE: Final = {"Location": {"description": "of the import", "schema": {"type": "string"}}}


class Reports(Record):
    """In the order in which they came out."""

    reports: list[Report]


class Read(Record):
    """A report with its text, which all offsets index, and its claims."""

    report: Report
    text: str
    claims: list[Claim]


class Line(Record):
    """What became of a report; `document` is null for one that is not kept."""

    name: str
    what: str
    document: str | None


class Progress(Record):
    """How far an import is; `change` is null until all reports are there."""

    id: str
    who: str
    total: int
    lines: list[Line]
    done: bool
    wrong: str | None
    change: Change | None


@router.get("/reports", **answers(Reports))
def reports(person: Reader, view: Asked) -> Json:
    """All reports, without their texts."""
    del person
    told = [report_record(each, view.dossier) for each in view.readings.values()]
    return Json({"reports": told})


@router.get("/reports/{document}", **answers(Read))
def report(person: Reader, view: Asked, document: str) -> Json:
    """A report with its text and claims."""
    del person
    text = view.report(document).text
    told = view.read.statements.get(document, ())
    return Json(
        {
            "report": report_record(view.readings[document], view.dossier),
            "text": text,
            "claims": [claim_record(each.claim) for each in told],
        }
    )


@router.get("/reports/{document}/original", **answers(None, content=BYTES))
def original(person: Reader, view: Asked, document: str) -> Response:
    """The bytes of a report as they came."""
    del person
    view.report(document)
    return saved(view.desk.store.raw(document))


@router.post(
    "/reports",
    dependencies=[Depends(media(JSON, FORM))],
    openapi_extra=SENT,
    **answers(Progress, WRITING, 202, headers=WHERE),
)
async def add(request: Request, person: Analyst, view: Opened) -> Json:
    """Begin to read reports: files, or a text. The import tells how far it is and what it changed."""
    found = await (pasted(request) if media_of(request) == JSON else sent(request, view))
    imports: Imports = request.app.state.imports
    made = imports.begin(view.name, view.desk, found, person.name)
    where = request.app.url_path_for("progress", case=view.name, name=made.id)
    return Json(
        progress_record(made), 202, {"Location": f"{request.scope.get('root_path', '')}{where}"}
    )


@router.get("/imports/{name}", **answers(Progress))
def progress(request: Request, person: Reader, view: Asked, name: str) -> Json:
    """How far an import is, and once it is done, what it changed."""
    del person
    imports: Imports = request.app.state.imports
    made = imports.find(view.name, name)
    if made is None:
        raise NotInCase("this import", "is not known any more", "See the reports of the case.")
    return Json(progress_record(made))


async def pasted(request: Request) -> list[Found]:
    """A report that came as text."""
    try:
        told = Pasted.model_validate_json(await request.body())
    except ValidationError as wrong:
        faults = [{**each, "loc": ("body", *each["loc"])} for each in wrong.errors()]
        raise RequestValidationError(faults) from wrong
    return [RawReport(readable(told.name), told.text.encode())]


async def sent(request: Request, view: View) -> list[Found]:
    """Reports that came as files."""
    most = view.desk.settings.max_bytes
    async with request.form() as form:
        files = [each for each in form.getlist("files") if isinstance(each, UploadFile)]
        if not files:
            raise HTTPException(422, "Send files in fields of the name files.")
        return await run_in_threadpool(reports_in, files, most)


def progress_record(made: Import) -> dict[str, Any]:
    """An import as far as it is."""
    lines = [
        {"name": name, "what": what, "document": document or None}
        for name, what, document in tuple(made.lines)
    ]
    return {
        "id": made.id,
        "who": made.who,
        "total": made.total,
        "lines": lines,
        "done": made.done,
        "wrong": made.wrong or None,
        "change": change_record(made.told) if made.told else None,
    }
