"""Plain text and Markdown, with or without a header."""

from inquest.documents.draft import Draft, Said, headed
from inquest.documents.encodings import decode
from inquest.documents.header import NO_HEADER, read_header
from inquest.documents.layout import lay_out
from inquest.model import RawReport


def read_plain(raw: RawReport) -> Draft:
    """The whole file is the text: its header, if any, and its marks of emphasis stay in it."""
    decoded = decode(raw.data)
    header = read_header(decoded.text) or NO_HEADER
    layout = lay_out(decoded.text, header.end, header.title)
    title = layout.title.text if layout.title else ""
    said = header.said.over(Said(title=title, author=layout.author))
    return Draft(decoded.text, headed(header.blocks, layout), decoded.encoding, said, decoded.notes)
