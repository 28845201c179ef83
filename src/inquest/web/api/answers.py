"""Answers as JSON, and how they are described."""

import json
from http import HTTPStatus
from typing import Any, Final

from fastapi.responses import JSONResponse

from inquest.model.entry import entry_record
from inquest.publish.exports.differences import difference_record
from inquest.publish.exports.fields import Record as Keyed
from inquest.web.api.records import Change, Entry, Record
from inquest.web.turns import Told

ALWAYS: Final = (401, 403, 404, 405, 422, 503)
WRITING: Final = (*ALWAYS, 400, 409, 413, 415)
LOGIN: Final = (400, 401, 403, 404, 405, 413, 415, 422, 429, 503)


class Fault(Record):
    """What is wrong, with what, and what to do."""

    subject: str
    reason: str
    advice: str


class Wrong(Record):
    """The answer where something is wrong."""

    error: Fault


class Conflict(Wrong):
    """Somebody was faster: the entries that the caller had not seen."""

    entries: list[Entry]


class Json(JSONResponse):
    """Text as it is; half of a surrogate pair, for which UTF-8 has no bytes, as a question mark."""

    def render(self, content: Any) -> bytes:  # noqa: ANN401 - whatever JSON can hold
        text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode("utf-8", "replace")


def fault_record(subject: str, reason: str, advice: str) -> Keyed:
    """What is wrong, as programs are told of it."""
    return {"error": {"subject": subject, "reason": reason, "advice": advice}}


def answers(
    model: Any,  # noqa: ANN401 - a type, or an annotation of one
    errors: tuple[int, ...] = ALWAYS,
    status: int = 200,
    **more: Any,  # noqa: ANN401 - what OpenAPI has to say of an answer
) -> dict[str, Any]:
    """What a route is described by: its answer, and those where something is wrong."""
    told = {code: described(code) for code in sorted(errors)}
    good = {"description": HTTPStatus(status).phrase, **({"model": model} if model else {}), **more}
    return {
        "response_model": None,
        "response_class": Json,
        "status_code": status,
        "responses": {status: good, **told},
    }


def described(code: int) -> dict[str, Any]:
    """An answer where something is wrong."""
    shape = Conflict if code == HTTPStatus.CONFLICT else Wrong
    told: dict[str, Any] = {"model": shape, "description": HTTPStatus(code).phrase}
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        told["headers"] = {
            "Retry-After": {"description": "seconds to wait", "schema": {"type": "integer"}}
        }
    return told


def changed(told: Told) -> Json:
    """What a judgement wrote and changed."""
    return Json(change_record(told))


def change_record(told: Told) -> Keyed:
    """The same as a record."""
    return {
        "entries": [entry_record(entry) for entry in told.entries],
        "difference": difference_record(told.difference),
    }


CHANGED: Final = answers(Change, WRITING)
