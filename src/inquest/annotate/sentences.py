"""Sentences of news text: a list of small rules, each of which can keep a mark from ending one."""

import re
from collections.abc import Callable, Iterator

from inquest.lexicons import load
from inquest.model import Span

MARK = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]]*)(?=\s|$)")
LAST_WORD = re.compile(r"[^\s(\"'“‘«\[]*$")
INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
OPENERS = "\"'“‘«([—–-"


class Cut:
    """A place where a sentence may end: the mark, the word before it, the words behind it."""

    def __init__(self, text: str, match: re.Match[str], start: int, end: int) -> None:
        self.mark = match["stop"]
        self.closed = bool(match["close"])
        found = LAST_WORD.search(text, start, match.start("stop"))
        self.before = found.group() if found else ""
        self.after = text[match.end() : end].lstrip()

    @property
    def first(self) -> str:
        """The first letter or digit behind the mark."""
        return self.after.lstrip(OPENERS)[:1]


def keeps_abbreviation(cut: Cut) -> bool:
    """As in "Gen. Ali", "No. 3", "U.S. Embassy": an abbreviation that wants something behind it."""
    word = cut.before.casefold()
    return cut.mark == "." and not cut.closed and word in load("en", "abbreviations")["leading"]


def keeps_initial(cut: Cut) -> bool:
    """As in "J. Smith", "J.R. Smith": initials before a name."""
    return cut.mark == "." and not cut.closed and bool(INITIALS.fullmatch(cut.before))


def keeps_lower(cut: Cut) -> bool:
    """A small letter goes on with the sentence, also behind a quoted question."""
    return cut.first.islower()


def keeps_month(cut: Cut) -> bool:
    """As in "Nov. 7": a month cut short before a figure."""
    months = load("en", "abbreviations")["months"]
    return cut.mark == "." and cut.before.casefold() in months and cut.first.isdigit()


KEEPERS: tuple[Callable[[Cut], bool], ...] = (
    keeps_abbreviation,
    keeps_initial,
    keeps_lower,
    keeps_month,
)


def split_sentences(text: str, block: Span) -> Iterator[Span]:
    """The sentences of one block, trimmed, in order; they cover all of its words."""
    start = block.start
    for match in MARK.finditer(text, block.start, block.end):
        cut = Cut(text, match, start, block.end)
        if cut.after and not any(keeps(cut) for keeps in KEEPERS):
            yield Span.trimmed(text, start, match.end())
            start = match.end()
    last = Span.trimmed(text, start, block.end)
    if last.text:
        yield last
