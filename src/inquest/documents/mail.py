"""E-mail, as press offices send statements: RFC 5322 with MIME parts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from inquest.documents.draft import Draft, Said, one_line, titled
from inquest.documents.encodings import decode
from inquest.documents.html import read_page
from inquest.errors import EmptyInput, MalformedInput
from inquest.model import RawReport

BODIES = ("text/plain", "text/html")
# RFC 3676: in flowed text a line that ends in a space goes on in the next.
SOFT_BREAK = re.compile(r"(?<=\S) \n(?=[^\s>])")


def read_mail(raw: RawReport) -> Draft:
    """The subject and the body of a mail, plain text before HTML; attachments are only noted.

    Raises:
        MalformedInput: a header is broken beyond reading.
        EmptyInput: the mail has no text.

    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(raw.data)
        said, body, attached = _said(message), _body(message), tuple(_attached(message))
    except RecursionError as wrong:
        raise MalformedInput(raw.name, "is e-mail with parts nested too deep to read") from wrong
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as wrong:
        # The standard library's header parser lets these through on hostile headers.
        raise MalformedInput(raw.name, "is e-mail with a header that cannot be read") from wrong
    if body is None:
        raise EmptyInput(raw.name, "is e-mail without text", "Save and give its attachments.")
    draft = _read_body(body, raw.name, said)
    return replace(draft, said=said.over(draft.said), notes=(*draft.notes, *attached))


def _said(message: EmailMessage) -> Said:
    """The subject as title; as publisher the sender's organisation, name or domain."""
    senders = message["from"].addresses if message["from"] else ()
    named = [name for sender in senders for name in (sender.display_name, sender.domain) if name]
    return Said(
        title=one_line(message["subject"] or ""),
        publisher=one_line(message["organization"] or (named[0] if named else "")),
        published=one_line(message["date"] or ""),
        language=one_line(message["content-language"] or ""),
    )


def _body(message: EmailMessage) -> EmailMessage | None:
    parts = [part for part in _leaves(message) if not _is_attached(part)]
    found = (part for kind in BODIES for part in parts if part.get_content_type() == kind)
    return next(found, None)


def _attached(message: EmailMessage) -> Iterator[str]:
    for part in _leaves(message):
        if _is_attached(part):
            yield f"attachment not read: {one_line(part.get_filename() or 'without a name')}"


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    return (part for part in message.walk() if not part.is_multipart())


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _read_body(part: EmailMessage, name: str, said: Said) -> Draft:
    payload = part.get_payload(decode=True)
    decoded = decode(payload if isinstance(payload, bytes) else b"", part.get_content_charset(""))
    if part.get_content_type() == "text/html":
        return read_page(decoded, name, said.title)
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    body = SOFT_BREAK.sub(" ", decoded.text) if flowed else decoded.text
    text, layout = titled(said.title, body.strip("\n"))
    return Draft(text, layout, decoded.encoding, Said(author=layout.author), decoded.notes)
