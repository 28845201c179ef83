"""Web pages: the article's text with its structure, and what the page says of itself."""

import logging
import re
from collections.abc import Iterator
from configparser import ConfigParser
from dataclasses import replace
from datetime import datetime
from itertools import islice

from htmldate import find_date
from selectolax.lexbor import LexborHTMLParser
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG, Document, use_config

from inquest.documents.composition import Part, Passage, compose
from inquest.documents.draft import Draft, Said, one_line
from inquest.documents.encodings import Decoded, decode
from inquest.documents.markup import parts_of
from inquest.errors import EmptyInput
from inquest.model import BlockKind, RawReport

# Broken pages are our users' daily bread; what the libraries log of them is no news.
for library in ("trafilatura", "htmldate"):
    logging.getLogger(library).addHandler(logging.NullHandler())

CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE
)
HEAD_BYTES = 4096

# Below this many characters trafilatura gives up structure and takes all text of a page.
SHORT = 250
FURNITURE = "//nav|//aside|//footer|//script|//style|//noscript"
KEEP_SHORT = use_config()
KEEP_SHORT.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")

# Where a page tells its own date, and not that of a related story.
DATED_HEAD = "head meta, script[type='application/ld+json']"
DATED_BODY = (
    "article:has(h1) time, header:has(h1) time, h1 ~ time, h1 ~ * time, "
    ".entry-date, .published, [itemprop='datePublished']"
)
# Fixed, so that a page's date does not depend on the day of reading.
LATEST = datetime(2100, 1, 1)  # noqa: DTZ001 - htmldate compares naive dates

PREFORMATTED = re.compile(r"<pre\b.*?</pre\s*>", re.IGNORECASE | re.DOTALL)
BLANK_LINES = re.compile(r"\n\s*\n")
TITLE_PARTS = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb:-]\s+")


def read_html(raw: RawReport) -> Draft:
    """The article of a page, in the encoding that the page declares or seems to be in.

    Raises:
        EmptyInput: the page has no text but for menus and scripts.

    """
    declared = CHARSET.search(raw.data[:HEAD_BYTES])
    return read_page(decode(raw.data, declared[1].decode() if declared else ""), raw.name)


def read_page(page: Decoded, name: str, headline: str = "") -> Draft:
    """The article of a decoded page.

    `name` is what errors call it; `headline` is its title where something around it tells one.
    """
    document = _extract(_unwrapped(page.text))
    parts = list(parts_of(document.body)) if document else []
    if document is None or not parts:
        raise EmptyInput(
            name,
            "is a page without text",
            "If a browser shows text there, save the page from the browser.",
        )
    said = _said(document, LexborHTMLParser(page.text))
    said = replace(said, title=headline or said.title)
    text, layout = compose(_opened(said.title, parts))
    said = said.over(Said(author=layout.author))
    return Draft(text, layout, page.encoding, said, page.notes)


def _opened(title: str, parts: list[Part]) -> Iterator[Part]:
    """The title, then the parts, less those that only repeat it."""
    if title:
        yield Passage(BlockKind.TITLE, title)
    for part in parts:
        if not (isinstance(part, Passage) and part.text.casefold() == title.casefold()):
            yield part


def _extract(page: str) -> Document | None:
    """What trafilatura finds; a short page is read again in a way that keeps its structure."""
    document = _extract_once(page, DEFAULT_CONFIG, None)
    if document and len("".join(document.body.itertext())) >= SHORT:
        return document
    return _extract_once(page, KEEP_SHORT, FURNITURE)


def _extract_once(page: str, config: ConfigParser, prune: str | None) -> Document | None:
    found = bare_extraction(
        page,
        fast=True,
        include_comments=False,
        output_format="xml",
        with_metadata=True,
        config=config,
        prune_xpath=prune,
    )
    return found if isinstance(found, Document) else None


def _unwrapped(page: str) -> str:
    """The page on lines of no meaning: a line feed in trafilatura's text is then a break."""
    broken = PREFORMATTED.sub(lambda found: BLANK_LINES.sub("<br>", found[0]), page)
    flat = broken.replace("\n", " ")
    # Trafilatura takes what does not begin like a page for no page.
    return flat if "html" in flat[:50].lower() else f"<!doctype html> {flat}"


def _said(document: Document, tree: LexborHTMLParser) -> Said:
    title = one_line(document.title or "")
    site = one_line(document.sitename or "")
    named = "" if site and site != document.hostname else _site_in_title(tree, title)
    return Said(
        title=title,
        publisher=named or site,
        author=one_line(document.author or ""),
        published=_published(tree),
        url=document.url or "",
        language=_language(tree),
    )


def _site_in_title(tree: LexborHTMLParser, title: str) -> str:
    """The site's name where the window's title is the headline, a mark and that name."""
    node = tree.css_first("head title")
    whole = one_line(node.text()) if node else ""
    if not title or not whole.startswith(title):
        return ""
    mark, *names = TITLE_PARTS.split(whole[len(title) :])
    return names[-1] if names and not mark else ""


def _published(tree: LexborHTMLParser) -> str:
    """The day in the page's metadata or beside its headline, as ISO 8601; "" for none.

    Only those elements are shown to htmldate: it would take the date of a related story.
    """
    head = "".join(node.html or "" for node in tree.css(DATED_HEAD))
    body = "".join(node.html or "" for node in islice(tree.css(DATED_BODY), 1))
    document = f"<html><head>{head}</head><body>{body}</body></html>"
    found = find_date(document, extensive_search=False, original_date=True, max_date=LATEST)
    return found or ""


def _language(tree: LexborHTMLParser) -> str:
    node = tree.css_first("html")
    tag = (node.attributes.get("lang") or node.attributes.get("xml:lang")) if node else ""
    return tag or ""
