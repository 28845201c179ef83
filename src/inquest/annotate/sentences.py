"""Sentences of news text: a list of small rules, each of which can keep a mark from ending one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inquest.lexicons import load
from inquest.model import Span

# A stop with the quotes and brackets that close behind it. Never begun inside a row of stops,
# and never given back, so that a long row costs no more than its length.
MARK = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[\"'”’»)\]]*+)(?=\s|$)")
OPENERS = "\"'“‘«([—–-"
BEHIND = re.compile(rf"\s*+[{re.escape(OPENERS)}]*+\s*+(?P<word>[^\s,.;:!?]{{0,20}})")
INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
NEAR = 40  # characters looked at before a mark: more than any two words of the rules
LONGEST = 2000  # characters of a sentence; what goes on without a stop is cut between words
BREAKS = ("\n", "; ", ", ", " ")

ABBREVIATIONS = load("en", "abbreviations")


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where a sentence may end.

    `mark` is the stop, `closed` whether a quote or bracket closes behind it, `prior` and `before`
    the two words that lead to it ("" where a space does), `behind` the next word, less its quotes.
    """

    mark: str
    closed: bool
    prior: str
    before: str
    behind: str

    @classmethod
    def at(cls, text: str, match: re.Match[str], start: int, end: int) -> "Cut":
        """The cut at a mark, in a sentence that starts at `start` and a block that ends at `end`."""
        near = text[max(start, match.start() - NEAR) : match.start()]
        words = ["", "", *near.split()]
        if not near or near[-1].isspace():
            words.append("")
        behind = BEHIND.match(text, match.end(), end)
        return cls(
            match["stop"],
            bool(match["close"]),
            words[-2].casefold(),
            words[-1].lstrip(OPENERS),
            behind["word"] if behind else "",
        )

    @property
    def abbreviates(self) -> bool:
        """Whether the mark may be that of an abbreviation."""
        return self.mark == "." and not self.closed


def keeps_title(cut: Cut) -> bool:
    """As in "Gen. Ali": an abbreviation that wants something behind it."""
    return cut.abbreviates and cut.before.casefold() in ABBREVIATIONS["leading"]


def keeps_number(cut: Cut) -> bool:
    """As in "No. 3", "Nov. 7": an abbreviation that wants a figure."""
    word = cut.before.casefold()
    listed = word in ABBREVIATIONS["numbered"] or word in ABBREVIATIONS["months"]
    return cut.abbreviates and listed and cut.behind[:1].isdigit()


def keeps_initial(cut: Cut) -> bool:
    """As in "J. Smith", "the U.S. Embassy"; not "block B.", nor "the U.S. The army"."""
    if not cut.abbreviates or not INITIALS.fullmatch(cut.before):
        return False
    if "." in cut.before:
        return cut.behind.casefold() not in ABBREVIATIONS["openers"]
    return cut.prior not in ABBREVIATIONS["lettered"]


def keeps_hour(cut: Cut) -> bool:
    """As in "3 a.m. Monday"."""
    timed = cut.before.casefold() in ABBREVIATIONS["hours"]
    return cut.abbreviates and timed and cut.behind.casefold() in ABBREVIATIONS["timed"]


def keeps_omission(cut: Cut) -> bool:
    """As in "the men ... Ali saw": dots that stand for words left out."""
    return cut.mark in ("...", "…") and not cut.before and not cut.closed


def keeps_lower(cut: Cut) -> bool:
    """A small letter goes on with the sentence, also behind a quoted question."""
    return cut.behind[:1].islower()


KEEPERS: tuple[Callable[[Cut], bool], ...] = (
    keeps_title,
    keeps_number,
    keeps_initial,
    keeps_hour,
    keeps_omission,
    keeps_lower,
)


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
        cut = Cut.at(text, match, start, block.end)
        if not any(keeps(cut) for keeps in KEEPERS):
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
