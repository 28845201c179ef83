"""PDF files with a text layer."""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from pypdf import DocumentInformation, PageObject, PdfReader
from pypdf.errors import DependencyError

from inquest.documents.draft import Draft, Said, one_line
from inquest.documents.encodings import normalise
from inquest.documents.layout import lay_out
from inquest.documents.paragraphs import PrintedLine, drop_running, reflow
from inquest.errors import EmptyInput, InputError, LockedInput, MalformedInput
from inquest.model import RawReport

# Broken files are common; what pypdf logs of them is no news.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

LETTERS = ("ff", "fi", "fl", "ffi", "ffl", "st", "st")
LIGATURES = str.maketrans(
    dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", LETTERS, strict=True))
)
# What programs put where a title should be.
FILE_NAME = re.compile(r"Microsoft \w+ - |untitled|\S+\.\w{2,5}\Z", re.IGNORECASE)


def read_pdf(raw: RawReport) -> Draft:
    """The text of all pages, re-flowed into paragraphs, less running heads and page numbers.

    Raises:
        LockedInput: it opens only with a password.
        EmptyInput: no page has text.
        MalformedInput: it is too broken to read.

    """
    try:
        reader = _opened(raw)
        pages = [list(_page_lines(page, at)) for at, page in enumerate(reader.pages, start=1)]
        made = _said(reader.metadata)
    except InputError:
        raise
    except Exception as wrong:  # pypdf raises nearly anything on a broken file
        reason = f"is a PDF too broken to read ({type(wrong).__name__})"
        raise MalformedInput(raw.name, reason, "Open it in a viewer and save it again.") from wrong
    text = normalise(reflow(drop_running([line for page in pages for line in page])))
    if not text:
        raise EmptyInput(raw.name, "has no text layer", "Run OCR on it first, with ocrmypdf.")
    layout = lay_out(text)
    title = layout.title.text if layout.title else ""
    said = Said(title=title, author=layout.author).over(made)
    return Draft(text, layout, "", said, tuple(_notes(pages)))


def _opened(raw: RawReport) -> PdfReader:
    reader = PdfReader(BytesIO(raw.data))
    advice = "Save a copy without a password."
    try:
        # Many files are encrypted with an empty password, only to forbid printing.
        if reader.is_encrypted and not reader.decrypt(""):
            raise LockedInput(raw.name, "opens only with a password", advice)
    except DependencyError as wrong:
        raise LockedInput(raw.name, "is encrypted with AES", advice) from wrong
    return reader


def _page_lines(page: PageObject, number: int) -> Iterator[PrintedLine]:
    """The lines of a page that hold words, each placed where its first words stand."""
    line: list[PrintedLine] = []
    for piece in _pieces(page, number):
        first, *others = piece.text.split("\n")
        line.append(replace(piece, text=first))
        for words in others:
            yield from _whole(line)
            line = [replace(piece, text=words)]
    yield from _whole(line)


def _pieces(page: PageObject, number: int) -> list[PrintedLine]:
    pieces: list[PrintedLine] = []

    def keep(text: str, *place: Any) -> None:  # noqa: ANN401 - matrices, a font, a number
        outer, inner, _, size = place
        left, base = (
            inner[4] * outer[axis] + inner[5] * outer[axis + 2] + outer[axis + 4] for axis in (0, 1)
        )
        pieces.append(PrintedLine(text, number, left, base, abs(size * inner[3] * outer[3])))

    page.extract_text(visitor_text=keep)
    return pieces


def _whole(pieces: list[PrintedLine]) -> Iterator[PrintedLine]:
    text = one_line("".join(piece.text for piece in pieces).translate(LIGATURES))
    if text:
        first = next(piece for piece in pieces if piece.text.strip())
        yield replace(first, text=text)


def _said(information: DocumentInformation | None) -> Said:
    if information is None:
        return Said()
    title = one_line(str(information.title or ""))
    try:
        created = information.creation_date
    except ValueError:
        created = None
    return Said(
        title="" if FILE_NAME.match(title) else title,
        author=one_line(str(information.author or "")),
        created=created.date().isoformat() if created else "",
    )


def _notes(pages: list[list[PrintedLine]]) -> Iterator[str]:
    bare = [str(number) for number, lines in enumerate(pages, start=1) if not lines]
    if bare:
        yield f"pages without text: {', '.join(bare)}"
