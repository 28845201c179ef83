"""Paragraphs out of the lines of printed pages."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inquest.documents.layout.lines import SENTENCE_END
from inquest.documents.layout.wording import opens_furniture

# How many lines at the top and the foot of a page may be running heads and page numbers.
EDGE = 2
# Lines on either side that show how wide the column is.
NEIGHBOURS = 4
FULL = 0.85

# In parts of the font's size.
OTHER_SIZE = 0.1
INDENT = 0.8
COLUMN = 3
# In parts of the usual distance between lines of a size.
WIDE_GAP = 1.3

DIGITS = re.compile(r"\d+")
BULLET = re.compile(r"(?:[\u2022\u2023\u25aa\u25cf\u25e6*\u2013-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
BROKEN_WORD = re.compile(r"\b(\w*[^\W\d_])-\n([^\W\d_]\w*)")
BROKEN_NUMBER = re.compile(r"(?<=\w)-\n(?=\w)")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page: its words, where it begins (in points, up and right), its font's size."""

    text: str
    page: int
    left: float = 0.0
    base: float = 0.0
    size: float = 0.0

    @property
    def first_word(self) -> str:
        return self.text.split(maxsplit=1)[0]

    def shares_column(self, other: "PrintedLine") -> bool:
        """Whether the two stand in one column of a page and in one size."""
        near = abs(self.left - other.left) <= COLUMN * self.size
        return self.page == other.page and near and not _changes_size([self, other], 1)


def drop_running(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines less those that recur at the edges of most pages, but for their figures."""
    pages: dict[int, list[PrintedLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = {id(line): line for page in pages.values() for line in (*page[:EDGE], *page[-EDGE:])}
    seen = Counter(mask for mask, _ in {(_mask(line), line.page) for line in edges.values()})
    running = {mask for mask, times in seen.items() if 1 < times > len(pages) / 2}
    return [line for line in lines if id(line) not in edges or _mask(line) not in running]


def reflow(lines: Sequence[PrintedLine]) -> str:
    """The lines as paragraphs of one line each, a blank line between; list items stay close.

    Words broken at a line end are joined.
    """
    paragraphs: list[list[str]] = []
    usual = _usual_drops(lines)
    for at, line in enumerate(lines):
        if at and not (_drops_far(lines, at, usual) or any(rule(lines, at) for rule in ENDS)):
            paragraphs[-1].append(line.text)
        else:
            paragraphs.append([line.text])
    text = "\n".join(line.text for line in lines)
    return _spaced([_joined(text, paragraph) for paragraph in paragraphs])


def _mask(line: PrintedLine) -> str:
    return DIGITS.sub("#", line.text)


def _usual_drops(lines: Sequence[PrintedLine]) -> dict[int, float]:
    """For each size, in whole points, the commonest distance from a line to the next."""
    drops: dict[int, Counter[float]] = {}
    for one, other in pairwise(lines):
        if one.page == other.page and one.base > other.base:
            drops.setdefault(round(other.size), Counter())[round(one.base - other.base, 1)] += 1
    return {
        size: min(counts, key=lambda drop: (-counts[drop], drop)) for size, counts in drops.items()
    }


def _drops_far(lines: Sequence[PrintedLine], at: int, usual: dict[int, float]) -> bool:
    above, line = lines[at - 1], lines[at]
    drop = above.base - line.base
    return above.page == line.page and drop > WIDE_GAP * usual.get(round(line.size), drop)


def _changes_size(lines: Sequence[PrintedLine], at: int) -> bool:
    above, line = lines[at - 1], lines[at]
    return abs(above.size - line.size) > OTHER_SIZE * max(above.size, line.size)


def _is_indented(lines: Sequence[PrintedLine], at: int) -> bool:
    """Whether the line begins to the right of the lines above and below, as a first line does."""
    line, around = lines[at], (lines[at - 1], *lines[at + 1 : at + 2])
    close = all(line.shares_column(other) for other in around)
    return close and all(line.left - other.left > INDENT * line.size > 0 for other in around)


def _opens_anew(lines: Sequence[PrintedLine], at: int) -> bool:
    return bool(BULLET.match(lines[at].text)) or opens_furniture(lines[at].text)


def _had_room(lines: Sequence[PrintedLine], at: int) -> bool:
    """Whether the line above could have taken this line's first word, and did not."""
    above = lines[at - 1]
    if above.text.endswith("-"):
        return False
    near = lines[max(0, at - 1 - NEIGHBOURS) : at + NEIGHBOURS]
    width = max(len(other.text) for other in near if above.shares_column(other))
    needed = len(above.text) + 1 + len(lines[at].first_word)
    # Letters differ in width: in the middle of a sentence only a good deal of room tells.
    return needed <= (width if SENTENCE_END.search(above.text) else width * FULL)


# Each tells by itself that a paragraph ends above a line.
ENDS: tuple[Callable[[Sequence[PrintedLine], int], bool], ...] = (
    _changes_size,
    _is_indented,
    _opens_anew,
    _had_room,
)


def _joined(text: str, paragraph: Sequence[str]) -> str:
    def mend(found: re.Match[str]) -> str:
        first, second = found.groups()
        compound = f"{first}-{second}"
        # "al-\nShabaab", and compounds that stand elsewhere on one line, keep their hyphen.
        return compound if second[0].isupper() or compound in text else first + second

    mended = BROKEN_WORD.sub(mend, "\n".join(paragraph))
    return BROKEN_NUMBER.sub("-", mended).replace("\n", " ")


def _spaced(paragraphs: Sequence[str]) -> str:
    return "".join(_separators(paragraphs)).lstrip("\n")


def _separators(paragraphs: Sequence[str]) -> Iterator[str]:
    above = ""
    for paragraph in paragraphs:
        together = BULLET.match(above) and BULLET.match(paragraph)
        yield f"\n{paragraph}" if together else f"\n\n{paragraph}"
        above = paragraph
