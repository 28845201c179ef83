"""Makers of reports and of small PDF files, and a notation for what was read."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from inquest.documents import read_report
from inquest.model import RawReport, Report
from inquest.settings import Settings

PAGES = Path(__file__).parents[1] / "data" / "pages"
LEADING = 14


@pytest.fixture
def read() -> Callable[..., Report]:
    """Reads text or bytes under a file name, with settings by name."""

    def reader(data: str | bytes, name: str = "report.txt", **settings: object) -> Report:
        raw = data.encode() if isinstance(data, str) else data
        return read_report(RawReport(name, raw), "report", Settings(**settings))

    return reader


@pytest.fixture
def page(read: Callable[..., Report]) -> Callable[[str], Report]:
    """Reads a page of tests/data/pages by its name."""
    return lambda name: read((PAGES / name).read_bytes(), name)


@pytest.fixture
def outline() -> Callable[[Report], list[str]]:
    """The blocks of a report, each as ``kind: words``; checks on the way that they hold all text."""

    def draw(report: Report) -> list[str]:
        end = 0
        for block in report.blocks:
            assert not report.text[end : block.span.start].strip()
            assert report.text[block.span.start : block.span.end] == block.span.text
            end = block.span.end
        assert not report.text[end:].strip()
        return [f"{block.kind}: {block.span.text}" for block in report.blocks]

    return draw


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """Makes a PDF of pages, each a string of lines.

    Spaces at the start of a line indent it, a blank line leaves a gap, ``#`` prints it large.
    """

    def maker(*pages: str, password: str | None = None, **metadata: str) -> bytes:
        writer = PdfWriter()
        for lines in pages:
            _add_page(writer, lines.split("\n"))
        writer.metadata = None
        writer.add_metadata({f"/{name}": value for name, value in metadata.items()})
        if password is not None:
            writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
        written = BytesIO()
        writer.write(written)
        return written.getvalue()

    return maker


def _add_page(writer: PdfWriter, lines: Sequence[str]) -> None:
    sheet = writer.add_blank_page(width=595, height=842)
    kinds = {"Type": "Font", "Subtype": "Type1", "BaseFont": "Courier"}
    font = DictionaryObject({NameObject(f"/{key}"): NameObject(f"/{kinds[key]}") for key in kinds})
    fonts = DictionaryObject({NameObject("/F1"): font})
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    drawn = (_draw(line, 800 - LEADING * at) for at, line in enumerate(lines))
    stream = DecodedStreamObject()
    stream.set_data("\n".join(drawn).encode("latin-1"))
    sheet[NameObject("/Contents")] = stream


def _draw(line: str, base: int) -> str:
    words = line.lstrip()
    size = 18 if words.startswith("#") else 10
    shown = words.removeprefix("# ").replace("(", r"\(").replace(")", r"\)")
    left = 60 + 6 * (len(line) - len(words))
    return f"BT /F1 {size} Tf {left} {base} Td ({shown}) Tj ET" if words else ""
