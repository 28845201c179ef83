"""What single lines say of themselves: credits, bylines, labels, dates, headings."""

import re
import unicodedata
from functools import cache
from typing import Any

from inquest.lexicons import load
from inquest.lexicons.calendar import find_dates

# Each run is looked at from its start alone, and to an end: a long one would take the square of its time.
MARKS = re.compile(r"\A[#>*_\s]+|(?<![#*_\s])[#*_\s]+\Z")
LINKED = re.compile(r"!?\[(?P<words>[^\]]{0,500})\]\([^)]{0,2000}\)")
GAP = r"(?:(?<!\s)\s+)?"
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b\d{1,2}(?=\s*[ap]\.?m\b)")
NOTE_WORDS = 20
CAPTION_WORDS = 40
NAME_WORDS = 12


@cache
def lexicon() -> dict[str, Any]:
    """The words of layout; pages of any language borrow the English ones."""
    return load("en", "layout")


def bare(text: str) -> str:
    """The words of a line without Markdown's marks."""
    return MARKS.sub("", LINKED.sub(lambda found: found["words"], text))


def norm(text: str) -> str:
    """Letters and figures only, lower-cased: two lines with the same norm say the same."""
    spread = unicodedata.normalize("NFKC", bare(text)).casefold()
    return " ".join(re.findall(r"\w+", spread))


@cache
def _opening(key: str) -> re.Pattern[str]:
    words = sorted(lexicon()[key], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(re.escape(word) for word in words)})(?!\w)", re.IGNORECASE)


def byline_author(text: str) -> str:
    """The author whom a byline names; "" where the line is none."""
    line = bare(text).strip("()[] ")
    found = _opening("bylines").match(line)
    names = _undated(line[found.end() :]).strip(": ,") if found else ""
    if not names or not is_name_list(names):
        return ""
    return _author(names)


def agency_author(text: str) -> str:
    """The author named in "Anna Lee, Reuters" or "Anna Lee in Nairobi"; "" where nobody is."""
    name, mark, post = bare(text).partition(",")
    known = post.strip().casefold()
    is_post = known in lexicon()["agencies"] or known.split(" ")[-1] in lexicon()["posts"]
    if mark and known and is_post and is_name_list(name) and len(name.split()) in range(2, 6):
        return name.strip()
    return ""


def is_name_list(text: str) -> bool:
    """Whether the words are names and what joins them, no sentence."""
    words = re.findall(r"[^\s,;|/&\u2013\u2014-]+", text)
    if not words or len(words) > NAME_WORDS or re.search(r"\w{3}[.!?:;]", text):
        return False
    if not words[0][0].isupper() or _names_time(words[0]):
        return False
    return all(word[0].isupper() or word.casefold() in lexicon()["joiners"] for word in words)


def _names_time(word: str) -> bool:
    calendar = load("en", "calendar")
    return word.casefold() in {*calendar["weekdays"], *calendar["months"]}


def _author(names: str) -> str:
    posts = "|".join(lexicon()["posts"])
    cut = re.split(rf"{GAP}[,|/•\u2013\u2014]\s*|\s-\s|\s(?:{posts})(?!\w)", names, maxsplit=1)
    return cut[0].strip()


def is_credit(text: str) -> bool:
    """Whether the line says whose picture or text this is."""
    line = bare(text).strip("()[] ")
    few = len(line.split()) <= NOTE_WORDS
    opened = _opening("credits").match(line)
    if opened and few and re.match(r"\s*:|\s+(?:by|courtesy of)\s", line[opened.end() :]):
        return True
    return few and (_is_origin_note(line, bracketed=bare(text)[:1] in "([") or _is_shared(line))


def _is_origin_note(line: str, *, bracketed: bool) -> bool:
    opened = _opening("origins").match(line)
    # "From the mountains of Colombia." is no note; in brackets it would be.
    if opened and (bracketed or not opened[0].casefold().startswith("from")):
        return True
    ending = line.rstrip(". ").casefold()
    return any(ending.endswith(words) for words in lexicon()["contributions"])


def _is_shared(line: str) -> bool:
    """Whether nothing but "with AFP" or "AFP" stands there."""
    known = line.rstrip(". ").casefold()
    sources = {*lexicon()["agencies"], *lexicon()["libraries"]}
    if known in sources:
        return True
    opened, _, names = known.partition(" ")
    parts = re.split(r",\s*|(?<!\s)\s+and\s+|/", names)
    return opened in lexicon()["sharing"] and all(name in sources for name in parts)


def is_caption(text: str) -> bool:
    """Whether the line ends in a picture's credit: "... in 2014. Photo: AFP", "... | Getty"."""
    line = bare(text)
    if len(line.split()) > CAPTION_WORDS:
        return False
    marked = r"[.|(\[/\u2013\u2014]\s*(?:file\s)?(?:photo|image|picture|credit)s?(?:\sby|:)"
    return re.search(marked, line, re.IGNORECASE) is not None or _ends_in(line, "libraries")


def ends_in_agency(text: str) -> bool:
    """Whether a few words end in an agency's name: a caption, or the last lines of a wire story."""
    return len(text.split()) <= CAPTION_WORDS and _ends_in(bare(text), "agencies")


def _ends_in(line: str, key: str) -> bool:
    words = "|".join(sorted(map(re.escape, lexicon()[key]), key=len, reverse=True))
    parted = rf"\S\s*[|(\[/\u2013\u2014-]\s*(?:{words})(?:\svia\s[\w ]+)?[)\]]?\Z"
    return re.search(parted, line, re.IGNORECASE) is not None


def is_label(text: str) -> bool:
    """Whether the line is known furniture of pages: "Share", "Related: ..."."""
    line = bare(text).strip("[]() ")
    if norm(line) in _labels():
        return True
    if len(line.split()) > NOTE_WORDS:
        return False
    colon = _opening("label_colons").match(line)
    if colon and line[colon.end() :].lstrip().startswith(":"):
        return True
    return _opening("label_openings").match(line) is not None


@cache
def _labels() -> frozenset[str]:
    return frozenset(norm(label) for label in lexicon()["labels"])


def is_navigation(text: str) -> bool:
    """Whether short words stand between bars or arrows: "Home | News | World"."""
    parts = re.split(rf"{GAP}[|»\u203a·•]\s*", bare(text))
    return len(parts) > 2 and all(len(part.split()) <= 3 for part in parts)  # noqa: PLR2004


def is_date_line(text: str) -> bool:
    """Whether nothing but a date, a time and the words around them stands there."""
    line = bare(text)
    if len(line) > 90:  # noqa: PLR2004 - characters
        return False
    rest = _undated(line)
    known = {*lexicon()["date_words"], *load("en", "calendar")["weekdays"]}
    words = re.findall(r"[^\W\d_]+", re.sub(r"\b([ap])\.m\b", r"\1m", rest).casefold())
    strange = [word for word in words if word not in _single_words(frozenset(known))]
    return (rest != line or "read" in words) and not strange


def _undated(line: str) -> str:
    """The line without dates and times of day."""
    for one in reversed(find_dates(line)):
        line = f"{line[: one.start]} {line[one.end :]}"
    return CLOCK.sub(" ", line)


@cache
def _single_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in phrase.split())


def is_caption_number(text: str) -> bool:
    """Whether the line numbers a table or figure: "Table 1. Casualties by source"."""
    opened = _opening("captions").match(bare(text))
    return opened is not None and bool(re.match(r"\s+\d", bare(text)[opened.end() :]))


def is_title_case(text: str) -> bool:
    """Whether all words but the small ones begin with a capital or a figure, two words at least."""
    words = re.findall(r"\w[\w'\u2019.-]*", bare(text))
    large = [word for word in words if word.casefold() not in lexicon()["small_words"]]
    return len(words) > 1 and all(not word[0].islower() for word in large or words)


def is_spoken(text: str) -> bool:
    """Whether the line opens with who speaks: "Q: ...", "PRESENTER (on tape): ..."."""
    return re.match(r"(?:[A-Z]|[A-Z][A-Z .'-]+)(?:\s\([^)]*\))?:\s", text) is not None


def opens_furniture(text: str) -> bool:
    """Whether a line starts a piece of its own, whatever stands above it."""
    return text.startswith("#") or is_credit(text) or bool(byline_author(text)) or is_label(text)
