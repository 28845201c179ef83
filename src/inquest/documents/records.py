"""Reports kept as JSON: one object a report, alone in a file or one a line (JSON Lines).

=============  ==================================  ======================================
field          also accepted                       holds
=============  ==================================  ======================================
``text``       ``body``, ``content``               the report as plain text; or give html
``html``       ``content_html``                    the report as a page or a piece of one
``title``      ``headline``                        its headline
``publisher``  ``source``, ``outlet``              who published it
``author``     ``authors``, ``byline``             who wrote it
``published``  ``date``, ``published_at``          when: ISO 8601 or RFC 2822
``url``        ``link``                            where
``language``   ``lang``                            ISO 639-1: ``en``
``id``         ``_id``                             a name for the document, unique in its file
=============  ==================================  ======================================

One of ``text`` and ``html`` is needed. Values are strings; a number is read as its digits, a
list of strings as one string, an object by its ``name``. Other fields are passed over.
"""

import json
from dataclasses import replace
from typing import Any

from inquest.documents.draft import Draft, Said, one_line, titled
from inquest.documents.encodings import Decoded, decode, normalise
from inquest.documents.html import read_page
from inquest.documents.media import looks_like_html
from inquest.errors import MalformedInput
from inquest.model import RawReport

NAMES = {
    "text": ("text", "body", "content"),
    "html": ("html", "content_html"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "outlet"),
    "author": ("author", "authors", "byline"),
    "published": ("published", "date", "published_at"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
    "id": ("id", "_id"),
}
ONE_A_LINE = "Give one object a line."


def read_record(raw: RawReport) -> Draft:
    """The report in a JSON object.

    Raises:
        MalformedInput: no JSON, no object, or an object without text.

    """
    decoded = decode(raw.data)
    fields = _parse(raw.name, decoded.text)
    text = _value(fields, "text")
    page = _value(fields, "html") or (text if looks_like_html(text) else "")
    said = _said(fields)
    if page:
        inner = Decoded(normalise(page), decoded.encoding, notes=decoded.notes)
        draft = read_page(inner, raw.name, said.title)
        return replace(draft, said=said.over(draft.said))
    if not text.strip():
        raise MalformedInput(raw.name, "has no text", "Give each record a field text or html.")
    whole, layout = titled(said.title, normalise(text))
    said = said.over(Said(title=layout.title.text if layout.title else "", author=layout.author))
    return Draft(whole, layout, decoded.encoding, said, decoded.notes)


def record_id(raw: RawReport) -> str:
    """The record's own id; "" where it has none or cannot be read."""
    try:
        return one_line(_value(_parse(raw.name, decode(raw.data).text), "id"))
    except MalformedInput:
        return ""


def _parse(name: str, text: str) -> dict[str, Any]:
    try:
        parsed = json.loads(text, strict=False)
    except json.JSONDecodeError as wrong:
        reason = f"is not JSON ({wrong.msg.lower()} at character {wrong.pos + 1})"
        raise MalformedInput(name, reason, ONE_A_LINE) from wrong
    except ValueError as wrong:
        raise MalformedInput(name, "holds a number too long to read") from wrong
    except RecursionError as wrong:
        raise MalformedInput(name, "is JSON nested too deep to read") from wrong
    if not isinstance(parsed, dict):
        raise MalformedInput(name, "is JSON, but not an object", ONE_A_LINE)
    return parsed


def _said(fields: dict[str, Any]) -> Said:
    names = ("title", "publisher", "author", "published", "url", "language")
    said = {name: one_line(_value(fields, name)) for name in names}
    return Said(**said, sure=bool(said["language"]))


def _value(fields: dict[str, Any], wanted: str) -> str:
    values = (_as_text(fields.get(name)) for name in NAMES[wanted])
    return next((value for value in values if value), "")


def _as_text(value: object) -> str:
    match value:
        case str():
            return value
        case bool():
            return ""
        case int() | float():
            return str(value)
        case list():
            return ", ".join(item for item in value if isinstance(item, str))
        case {"name": str(name)}:
            return name
        case _:
            return ""
