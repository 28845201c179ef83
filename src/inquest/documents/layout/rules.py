"""The rules that tell what each piece of a page is; the first that fires decides."""

from collections.abc import Callable
from dataclasses import dataclass

from inquest.documents.layout.lines import SENTENCE_END
from inquest.documents.layout.page import Page
from inquest.documents.layout.pieces import Form
from inquest.documents.layout.wording import (
    agency_author,
    bare,
    byline_author,
    ends_in_agency,
    is_caption,
    is_caption_number,
    is_credit,
    is_date_line,
    is_label,
    is_navigation,
    is_spoken,
    is_title_case,
)
from inquest.model import BlockKind, Reason

HEADING_WORDS = 14
PLAIN_HEADING_WORDS = 8
LABEL_WORDS = 8
SUBTITLE_WORDS = 5
CREDIT_DISTANCE = 2  # pieces from the end within which a byline may stand


@dataclass(frozen=True, slots=True)
class Rule:
    """Gives a kind to the pieces for which `fires` is true; `why` says what that means."""

    name: str
    kind: BlockKind
    fires: Callable[[Page, int], bool]
    why: str


def judge(page: Page, at: int) -> tuple[BlockKind, Reason]:
    """The kind of a piece, and the rule that gives it."""
    rule = next(rule for rule in RULES if rule.fires(page, at))
    return rule.kind, Reason(rule.name, rule.why)


def _text(page: Page, at: int) -> str:
    return page.pieces[at].span.text


def _in_front(page: Page, at: int) -> bool:
    return at < page.body


def _is_table(page: Page, at: int) -> bool:
    return page.pieces[at].form is Form.TABLE


def _is_item(page: Page, at: int) -> bool:
    return page.pieces[at].form is Form.ITEM


def _is_title(page: Page, at: int) -> bool:
    return at == page.title


def _has_no_words(page: Page, at: int) -> bool:
    return not page.norms[at].strip("_")


def _is_credit(page: Page, at: int) -> bool:
    return is_credit(_text(page, at))


def _is_caption(page: Page, at: int) -> bool:
    """An agency's name at the end may also close a wire story: it tells only above the body."""
    text = _text(page, at)
    return is_caption(text) or (_in_front(page, at) and ends_in_agency(text))


def _is_byline(page: Page, at: int) -> bool:
    """Bylines stand in the front or at the very end."""
    outside = _in_front(page, at) or at >= len(page.pieces) - CREDIT_DISTANCE
    return outside and bool(byline_author(_text(page, at)))


def _is_signed(page: Page, at: int) -> bool:
    return page.title < at < page.body and bool(agency_author(_text(page, at)))


def _is_date_line(page: Page, at: int) -> bool:
    return _in_front(page, at) and is_date_line(_text(page, at))


def _is_label(page: Page, at: int) -> bool:
    return is_label(_text(page, at))


def _is_navigation(page: Page, at: int) -> bool:
    return is_navigation(_text(page, at))


def _is_repeated(page: Page, at: int) -> bool:
    short = len(page.norms[at].split()) <= LABEL_WORDS
    return short and not _ends_sentence(page, at) and page.is_repeated(at)


def _precedes_title(page: Page, at: int) -> bool:
    return at < page.title and not _ends_sentence(page, at)


def _is_standfirst(page: Page, at: int) -> bool:
    """Sentences in the front, and a line of some words right under a title."""
    if not page.headline or not page.title < at < page.body:
        return False
    many = len(page.norms[at].split()) >= SUBTITLE_WORDS
    return _ends_sentence(page, at) or (many and not _is_marked(page, at))


def _is_marked(page: Page, at: int) -> bool:
    """Markdown's signs of a heading: ``## Causes``, ``**Causes**``, a line drawn below."""
    text = _text(page, at)
    bold = text.startswith("**") and text.endswith("**") and not _ends_sentence(page, at)
    return text.startswith("#") or page.pieces[at].underlined or bold


def _is_caption_number(page: Page, at: int) -> bool:
    return is_caption_number(_text(page, at)) and len(_text(page, at).split()) <= HEADING_WORDS


def _is_titled(page: Page, at: int) -> bool:
    """A line of title case, a question or not, that something follows."""
    text = bare(_text(page, at))
    few = len(text.split()) <= HEADING_WORDS and at + 1 < len(page.pieces)
    ends = _ends_sentence(page, at) and not text.endswith("?")
    return few and not ends and is_title_case(text) and not is_spoken(text)


def _is_short_line(page: Page, at: int) -> bool:
    """A few words without a stop before text; before a list, only a word or two lead in nothing."""
    words = page.norms[at].split()
    if at + 1 >= len(page.pieces) or _ends_sentence(page, at) or len(words) > PLAIN_HEADING_WORDS:
        return False
    leads = page.pieces[at + 1].form is Form.ITEM
    return (not leads or len(words) == 1) and not bare(_text(page, at))[:1].islower()


def _ends_sentence(page: Page, at: int) -> bool:
    return SENTENCE_END.search(bare(_text(page, at))) is not None


def _always(page: Page, at: int) -> bool:
    del page, at
    return True


RULES = (
    Rule("table", BlockKind.TABLE, _is_table, "rows of cells between bars"),
    Rule("item", BlockKind.BULLET, _is_item, "a bullet or number opens it"),
    Rule("title", BlockKind.TITLE, _is_title, "the headline above the first prose"),
    Rule("ornament", BlockKind.LABEL, _has_no_words, "no letter or figure in it"),
    Rule("headline again", BlockKind.LABEL, Page.is_headline, "says the title once more"),
    Rule("credit", BlockKind.CREDIT, _is_credit, "names the source of a picture or text"),
    Rule("caption", BlockKind.CREDIT, _is_caption, "ends in a picture's credit"),
    Rule("byline", BlockKind.BYLINE, _is_byline, "names who wrote it"),
    Rule("signature", BlockKind.BYLINE, _is_signed, "a name and a desk under the title"),
    Rule("date line", BlockKind.LABEL, _is_date_line, "nothing but a date before the body"),
    Rule("known label", BlockKind.LABEL, _is_label, "a line that pages carry around their text"),
    Rule("navigation", BlockKind.LABEL, _is_navigation, "short words between bars"),
    Rule("marked heading", BlockKind.HEADING, _is_marked, "marked as a heading"),
    Rule("repeated label", BlockKind.LABEL, _is_repeated, "a short line that comes again"),
    Rule("label above title", BlockKind.LABEL, _precedes_title, "a short line above the title"),
    Rule("standfirst", BlockKind.STANDFIRST, _is_standfirst, "stands between title and body"),
    Rule("numbered caption", BlockKind.HEADING, _is_caption_number, "numbers a table or figure"),
    Rule("title case", BlockKind.HEADING, _is_titled, "a short line in title case"),
    Rule("short line", BlockKind.HEADING, _is_short_line, "a few words without a stop"),
    Rule("paragraph", BlockKind.PARAGRAPH, _always, "no other rule fired"),
)
