"""One report from bytes to `Report`, whatever its format."""

import re
from collections.abc import Callable, Mapping

from inquest.documents.dates import date_report
from inquest.documents.draft import Draft
from inquest.documents.html import read_html
from inquest.documents.languages import read_tag, settle_language
from inquest.documents.mail import read_mail
from inquest.documents.media import HTML, MAIL, PDF, PLAIN, RECORD, tell_media
from inquest.documents.pdf import read_pdf
from inquest.documents.plain import read_plain
from inquest.documents.records import read_record
from inquest.errors import EmptyInput
from inquest.model import BlockKind, Metadata, RawReport, Report, ReportDate
from inquest.settings import Settings

FORMATS: Mapping[str, Callable[[RawReport], Draft]] = {
    HTML: read_html,
    MAIL: read_mail,
    PDF: read_pdf,
    PLAIN: read_plain,
    RECORD: read_record,
}
UNREAD = (BlockKind.HEADER, BlockKind.LABEL, BlockKind.CREDIT, BlockKind.BYLINE)
WORD = re.compile(r"[^\W\d_]")


def read_report(raw: RawReport, name: str, settings: Settings) -> Report:
    """Read one report; `name` becomes the document's id.

    Raises:
        EmptyInput: no bytes, or no words.
        NotText: an image, an archive, or other bytes that hold no report.
        LockedInput: a PDF that opens only with a password.
        MalformedInput: of a known format, but broken.

    """
    if not raw.data.strip():
        raise EmptyInput(raw.name, "is empty")
    media = tell_media(raw)
    draft = FORMATS[media](raw)
    if not WORD.search(draft.text):
        raise EmptyInput(raw.name, "holds no words")
    published, notes = _dated(draft, settings)
    return Report(
        id=name,
        sha256=raw.sha256,
        size=len(raw.data),
        source=raw.name,
        media=media,
        encoding=draft.encoding,
        text=draft.text,
        metadata=_metadata(draft, published),
        blocks=draft.layout.blocks,
        tables=draft.layout.tables,
        lists=draft.layout.lists,
        notes=notes,
    )


def _metadata(draft: Draft, published: ReportDate | None) -> Metadata:
    said = draft.said
    return Metadata(
        title=said.title,
        publisher=said.publisher,
        author=said.author,
        published=published,
        url=said.url,
        language=_language(draft),
    )


def _dated(draft: Draft, settings: Settings) -> tuple[ReportDate | None, tuple[str, ...]]:
    """The report's date, and the notes with a word on a date that is only the file's own."""
    said, blocks = draft.said, draft.layout.blocks
    told = date_report(draft.text, blocks, said.url, said.published, settings.published)
    if told or not said.created:
        return told, draft.notes
    made = date_report(draft.text, blocks, said.url, said.created, None)
    return made, (*draft.notes, "dated by the day on which the file was made")


def _language(draft: Draft) -> str:
    named = read_tag(draft.said.language)
    if named and draft.said.sure:
        return named
    prose = (block.span.text for block in draft.layout.blocks if block.kind not in UNREAD)
    return settle_language(named, "\n".join(prose) or draft.text)
