"""A page as a whole: where its title stands and where its body begins."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inquest.documents.layout.lines import SENTENCE_END
from inquest.documents.layout.pieces import Form, Piece
from inquest.documents.layout.wording import (
    bare,
    byline_author,
    ends_in_agency,
    is_caption,
    is_credit,
    is_date_line,
    is_label,
    is_navigation,
    norm,
)
from inquest.model import Span

TITLE_LENGTH = 220  # characters
TITLE_WORDS = 4
PROSE_WORDS = 10
PROSE_LENGTH = 60
LONG_PROSE = 200
STANDFIRST_LENGTH = 300
# Marks that end no headline: the last are full stops of other scripts.
UNTITLED = (".", ":", ";", ",", "\u06d4", "\u0964", "\u0589", "\u3002")
REPEATED_EXTRA = 4  # words after a repeated headline: " | The Daily News"
CLOSING = r"['\"\u2019\u201d)]*"
SENTENCES = re.compile(
    rf"(?:[.!?]{CLOSING}\s+\S|[\u3002\uff01\uff1f]).*[.!?\u3002\uff01\uff1f]{CLOSING}\Z", re.DOTALL
)
PLACED = r"[A-Z][^.!?\n]{0,60}?(?:\([A-Z][\w/ ]+\)|,[^.!?\n]*?\d[^.!?\n]{0,20}?)"
SHOUTED = r"[A-ZÀ-Þ][A-ZÀ-Þ' -]{2,}[^.!?\n]{0,50}?(?=\s*[\u2013\u2014-]+\s\S*[a-z])"
DATELINE = re.compile(rf"(?:{PLACED}|{SHOUTED})\.?\s*(?:--?|[\u2013\u2014])\s")


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of a text with what is known of the whole.

    Attributes:
        title: index of the piece that is the title; -1 where none is.
        headline: the title's norm, also of a title that stands before the pieces; "" if unknown.
        body: index of the first piece of the body; what stands before is the page's front.
        norms: each piece's norm.
        common: the norms that several pieces have.

    """

    pieces: tuple[Piece, ...]
    title: int
    headline: str
    body: int
    norms: tuple[str, ...]
    common: frozenset[str]

    def is_repeated(self, at: int) -> bool:
        """Whether another piece says the same."""
        return self.norms[at] in self.common

    def is_headline(self, at: int) -> bool:
        """Whether the piece says the title, with a few words behind it at most."""
        if not self.headline:
            return False
        norm, rest = self.norms[at], self.norms[at].removeprefix(self.headline)
        return rest != norm and len(rest.split()) <= REPEATED_EXTRA and rest[:1] in ("", " ")


def read_page(pieces: Sequence[Piece], title: Span | None) -> Page:
    """The page in these pieces; `title` is one known beforehand, which none of them is."""
    norms = tuple(norm(piece.span.text) for piece in pieces)
    common = frozenset(each for each, times in Counter(norms).items() if times > 1)
    if title:
        draft = Page(tuple(pieces), -1, norm(title.text), 0, norms, common)
    else:
        at = _find_title(pieces, Counter(norms), norms)
        draft = Page(tuple(pieces), at, norms[at] if at >= 0 else "", 0, norms, common)
    return Page(draft.pieces, draft.title, draft.headline, _find_body(draft), norms, common)


def is_furniture(piece: Piece) -> bool:
    """Whether the piece is no text of the report, wherever it stands."""
    text = piece.span.text
    tests = (is_credit, is_label, is_date_line, is_navigation, is_caption, byline_author)
    return piece.form is Form.TEXT and any(test(text) for test in tests)


def is_prose(piece: Piece) -> bool:
    """Whether the piece is a sentence or more, no headline."""
    text = bare(piece.span.text)
    if piece.form is not Form.TEXT or piece.underlined or piece.span.text.startswith("#"):
        return False
    long = len(text.split()) >= PROSE_WORDS or len(text) >= PROSE_LENGTH
    ends = SENTENCE_END.search(text) is not None and not text.endswith("?")
    several = SENTENCES.search(text) is not None
    return (ends and long) or several or len(text) >= LONG_PROSE or has_dateline(text)


def has_dateline(text: str) -> bool:
    """Whether the text opens with a place and an agency or a date: "KHUJAND (Reuters) - "."""
    return DATELINE.match(text) is not None


def _is_furniture_above(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece is furniture; words that end in an agency's name, only if prose follows."""
    if is_furniture(pieces[at]):
        return True
    text = pieces[at].span.text
    return (
        ends_in_agency(text)
        and not has_dateline(text)
        and any(is_prose(piece) and not is_furniture(piece) for piece in pieces[at + 1 :])
    )


def _find_title(pieces: Sequence[Piece], counts: Counter[str], norms: Sequence[str]) -> int:
    """Index of the piece that reads like the title, before the first prose; -1 where none does."""
    found = list(_candidates(pieces))
    if not found or len(pieces) == 1:
        return -1
    preferred = (
        [at for at in found if pieces[at].span.text.startswith("#") or pieces[at].underlined],
        [at for at in found if counts[norms[at]] > 1 and len(norms[at].split()) >= TITLE_WORDS],
        [at for at in found if len(norms[at].split()) >= TITLE_WORDS],
        found,
    )
    return next(choice[0] for choice in preferred if choice)


def _candidates(pieces: Sequence[Piece]) -> Iterator[int]:
    for at, piece in enumerate(pieces):
        if is_prose(piece) or piece.form is not Form.TEXT:
            return
        text = bare(piece.span.text)
        sentence = text.endswith(UNTITLED)
        if text and len(text) <= TITLE_LENGTH and not sentence and not is_furniture(piece):
            yield at


def _find_body(page: Page) -> int:
    """Index of the first piece of the body, past a standfirst; the number of pieces if none is."""
    starts = [at for at in range(page.title + 1, len(page.pieces)) if _opens_body(page, at)]
    if not starts:
        return len(page.pieces)
    first, then = starts[0], starts[1] if len(starts) > 1 else len(page.pieces)
    return then if page.headline and _is_standfirst(page, first, then) else first


def _opens_body(page: Page, at: int) -> bool:
    piece = page.pieces[at]
    if page.is_headline(at) or _is_furniture_above(page.pieces, at):
        return False
    return piece.form is not Form.TEXT or is_prose(piece)


def _is_standfirst(page: Page, first: int, then: int) -> bool:
    """Whether the first prose belongs to the front: a byline, date or headline stands below it."""
    text = page.pieces[first].span.text
    if then == len(page.pieces) or len(text) > STANDFIRST_LENGTH or has_dateline(text):
        return False
    if any(_is_signature(page.pieces[at]) for at in range(page.title + 1, first)):
        return False
    return any(
        _is_signature(page.pieces[at])
        or page.is_headline(at)
        or is_credit(page.pieces[at].span.text)
        for at in range(first + 1, then)
    )


def _is_signature(piece: Piece) -> bool:
    """Whether the piece says who wrote the text, or when: the body begins below."""
    return bool(byline_author(piece.span.text)) or is_date_line(piece.span.text)
