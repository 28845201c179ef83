"""What kind of document some bytes are, told by the bytes first and the name second."""

import re
from pathlib import PurePath

from inquest.documents.encodings import decode
from inquest.errors import NotText
from inquest.model import RawReport

HTML = "text/html"
MAIL = "message/rfc822"
PDF = "application/pdf"
PLAIN = "text/plain"
RECORD = "application/json"
KNOWN = frozenset({HTML, MAIL, PDF, PLAIN, RECORD})

SAMPLE = 2**16
HEAD = 4096
# The specification lets a few bytes stand before the mark of a PDF.
PDF_MARK = b"%PDF-"
PDF_HEAD = 1024
# Above this share of characters that no text has, bytes are no text.
NOISE = 0.02

SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "an image or a recording"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"ID3\x03", "a recording"),
    (b"ID3\x04", "a recording"),
    (b"OggS\x00", "a recording"),
    (b"%!PS", "a PostScript document"),
)
ZIP = b"PK\x03\x04"
ZIPPED = (
    (b"word/document.xml", "a Word document"),
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a slide show"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument document"),
    (b"mimetypeapplication/epub+zip", "an EPUB book"),
)

PREAMBLE = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*|<\?xml[^>]*>\s*)*", re.DOTALL)
PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h1|table)\b",
    re.IGNORECASE,
)
TAG = re.compile(r"</?(?:html|body|div|p|br|h[1-6]|table|span|a)\b[^>]*>", re.IGNORECASE)
XML = re.compile(r"<(?:\?xml|rss|feed|svg)\b", re.IGNORECASE)
OBJECT = re.compile(r"(?:\[\s*)?\{\s*\"")
MAIL_HEAD = re.compile(r"(?:From [^\n]*\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+)(?:\n|\Z)")
MAIL_FIELDS = frozenset(
    {"date", "from", "message-id", "mime-version", "received", "return-path", "subject", "to"}
)


def tell_media(raw: RawReport) -> str:
    """The media type of a report: what its source vouches for, or what its bytes look like.

    Raises:
        NotText: an image, an archive, or other bytes that hold no report.

    """
    if raw.media in KNOWN:
        return raw.media
    suffix = PurePath(raw.name).suffix.lower()
    if raw.data.lstrip().startswith(PDF_MARK):
        return PDF
    if suffix == ".pdf" and PDF_MARK in raw.data[:PDF_HEAD]:
        return PDF
    _refuse_signature(raw)
    sample = decode(raw.data[:SAMPLE])
    if sample.noise > NOISE:
        raise NotText(raw.name, "holds binary data, not text")
    text = sample.text.lstrip()
    media = next((media for media, holds in RULES if holds(text, suffix)), PLAIN)
    if media == PLAIN and XML.match(text):
        raise NotText(raw.name, "is XML, but not a page", "Give the pages that it lists.")
    return media


def looks_like_html(text: str) -> bool:
    """Whether a text opens as a page, or a piece of one, does."""
    preamble = PREAMBLE.match(text)
    return PAGE.match(text, preamble.end() if preamble else 0) is not None


def _refuse_signature(raw: RawReport) -> None:
    found = next((kind for mark, kind in SIGNATURES if raw.data.startswith(mark)), "")
    if raw.data.startswith(ZIP):
        found = next((kind for mark, kind in ZIPPED if mark in raw.data), "a ZIP archive")
    if found:
        advice = "Save its text as PDF, HTML or plain text." if "document" in found.lower() else ""
        raise NotText(raw.name, f"is {found}, not a report", advice)


def _is_page(text: str, suffix: str) -> bool:
    named = suffix in {".htm", ".html", ".xhtml"} and TAG.search(text, 0, HEAD) is not None
    return named or looks_like_html(text)


def _is_mail(text: str, suffix: str) -> bool:
    found = MAIL_HEAD.match(text)
    if found is None:
        return False
    fields = {line.partition(":")[0].lower() for line in found[1].split("\n")} & MAIL_FIELDS
    return suffix == ".eml" or ("from" in fields and len(fields) > 1)


def _is_record(text: str, suffix: str) -> bool:
    return suffix in {".json", ".jsonl", ".ndjson"} or OBJECT.match(text) is not None


RULES = ((RECORD, _is_record), (HTML, _is_page), (MAIL, _is_mail))
