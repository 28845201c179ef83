"""Sentences of news text: a list of small rules, each of which can keep a mark from ending one."""

import re
from collections.abc import Callable, Iterator

from inquest.annotate.cuts import ABBREVIATIONS, CALENDAR, DASHES, MARK, OPENERS, QUOTED, Cut
from inquest.model import Span

LABEL = re.compile(r"\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4}")
CLOCK = re.compile(r"(?:[a-z]+ )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.m", re.IGNORECASE)
SPEAKER = re.compile(r"\s[A-Z][\w'’-]*\.?\s(?:[A-Z][\w'’-]*\.?\s){0,4}(?P<verb>[a-z]+)\b")
LONGEST = 2000  # characters of a sentence; what goes on without a stop is cut between words
BREAKS = ("\n", "; ", ", ", " ")
# A quote that no comma or colon leads to, and its end in a sentence that goes on.
PHRASE = re.compile(r"\w\s(?P<quote>[“‘\"«])[^“‘\"«”»]*+$")
GOES_ON = {
    opening: re.compile(rf"[^“‘\"«»{closing}]*[^,\s{closing}]{closing}\s[a-z]")
    for opening, closing in {"“": "”", "‘": "’", '"': '"', "«": "»"}.items()
}
TIMED = ABBREVIATIONS["timed"].union(CALENDAR["months"], CALENDAR["weekdays"])


def keeps_nothing(cut: Cut) -> bool:
    """A mark before any word: "... and then"."""
    return not cut.prior and not cut.before


def keeps_cell(cut: Cut) -> bool:
    """A row of a table goes on behind a tab."""
    return cut.ahead.startswith("\t")


def keeps_label(cut: Cut) -> bool:
    """As in "1. Staff", "b. Food", "10:45 a.m. Police arrive", "At 3 a.m. Guards slept"."""
    so_far = cut.near.strip().lstrip(OPENERS).lstrip()
    label = LABEL.fullmatch(so_far) or CLOCK.fullmatch(so_far)
    return cut.short and cut.mark == "." and bool(label)


def keeps_title(cut: Cut) -> bool:
    """As in "Gen. Ali": an abbreviation that wants something behind it."""
    if cut.shortens("both") and (cut.opens or cut.prior.isdigit()):
        return False
    return cut.shortens("leading")


def keeps_number(cut: Cut) -> bool:
    """As in "No. 3", "Nov. 7", "Wed. Nov. 7", "(b. May 1961)": before a figure or a date."""
    dated = cut.behind[:1].isdigit() or cut.behind.casefold() in CALENDAR["months"]
    return cut.shortens("numbered", "months", "days") and dated


def keeps_firm(cut: Cut) -> bool:
    """As in "Acme Corp. Chairman Ali"; not "Acme Corp. The army"."""
    return cut.shortens("firms") and not cut.opens


def keeps_initial(cut: Cut) -> bool:
    """As in "J. Smith", "the U.S. Embassy"; not "block B.", "the U.S. The army", "Murat D. He"."""
    if not cut.initials or cut.shortens("hours"):
        return False
    if "." in cut.before:
        return not cut.opens
    named = cut.prior.isalpha() and cut.prior.istitle()
    return cut.prior.casefold() not in ABBREVIATIONS["lettered"] and not (named and cut.opens)


def keeps_hour(cut: Cut) -> bool:
    """As in "3 a.m. Monday"."""
    return cut.shortens("hours") and cut.behind.casefold() in TIMED


def keeps_aside(cut: Cut) -> bool:
    """As in "5 p.m. (1300 GMT)", "ATTICA, N.Y. (AP) - The riot", "Washington, D.C. - The riot"."""
    link = cut.link.strip()
    bracketed = link == "(" and not cut.opens
    dashed = link.startswith(tuple(DASHES))
    return cut.abbreviates and (bracketed or dashed)


def keeps_omission(cut: Cut) -> bool:
    """As in "the men ... Ali saw": dots that stand for words left out."""
    return cut.mark in ("...", "…") and not cut.before and not cut.close and not cut.opens


def keeps_speaker(cut: Cut) -> bool:
    """As in "“Why?” Col. Ali asked": the quoted question has a speaker."""
    spoken = cut.asks and not cut.opens and cut.close.startswith(tuple(QUOTED))
    found = SPEAKER.match(cut.ahead) if spoken else None
    return found is not None and found["verb"] in ABBREVIATIONS["uttered"]


def keeps_phrase(cut: Cut) -> bool:
    """As in "the book “Why? A History” was found": quoted words that are part of a sentence."""
    found = PHRASE.search(cut.near) if not cut.close else None
    return found is not None and GOES_ON[found["quote"]].match(cut.ahead) is not None


def keeps_lower(cut: Cut) -> bool:
    """A small letter goes on with the sentence; not so "eBay", nor what a plain word ends."""
    if not cut.behind[:1].islower():
        return False
    if cut.abbreviates:
        return True
    branded = not cut.behind.islower()
    if cut.close:
        return cut.asks or not branded
    if cut.mark == ".":
        return not (branded or cut.quoted or cut.plain)
    return not (branded or "?" in cut.mark)


KEEPERS: tuple[Callable[[Cut], bool], ...] = (
    keeps_nothing,
    keeps_cell,
    keeps_label,
    keeps_title,
    keeps_number,
    keeps_firm,
    keeps_initial,
    keeps_hour,
    keeps_aside,
    keeps_omission,
    keeps_speaker,
    keeps_phrase,
    keeps_lower,
)


def kept(cut: Cut) -> bool:
    """Whether the sentence goes on by one of the rules."""
    return any(keeps(cut) for keeps in KEEPERS)


def split_sentences(text: str, block: Span) -> Iterator[Span]:
    """The sentences of one block, trimmed, in order; they cover all of its words.

    None is longer than `LONGEST`, so that what reads a sentence as a whole takes a time that
    grows with the text alone.
    """
    for start, end in parted(text, block):
        yield from (span for span in shortened(text, start, end) if span.text)


def parted(text: str, block: Span) -> Iterator[tuple[int, int]]:
    """Where the sentences of a block start and end by their marks."""
    start = block.start
    for match in MARK.finditer(text, block.start, block.end):
        if match["bullet"] or not kept(Cut.at(text, match, start, block.end)):
            yield start, match.end()
            start = match.end()
    yield start, block.end


def shortened(text: str, start: int, end: int) -> Iterator[Span]:
    """One sentence, or its parts where it is too long, trimmed."""
    while end - start > LONGEST:
        place = break_before(text, start, start + LONGEST)
        yield Span.trimmed(text, start, place)
        start = place
    yield Span.trimmed(text, start, end)


def break_before(text: str, start: int, end: int) -> int:
    """The last place to part a text between two offsets: at a line, a mark or a space."""
    for mark in BREAKS:
        place = text.rfind(mark, start + 1, end)
        if place > start:
            return place + len(mark)
    return end
