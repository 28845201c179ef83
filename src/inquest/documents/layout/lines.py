"""Lines of plain text, and where a line goes on in the next because the text was wrapped."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from inquest.model import Span

WIDEST = 130  # characters; a line longer than this shows that the text is not wrapped
NARROWEST = 40
# Beside Latin stops those of Arabic and Urdu, Hindi, Armenian, Chinese and Japanese.
SENTENCE_END = re.compile(
    r"[.!?…:;\u061f\u06d4\u0964\u0589\u3002\uff01\uff1f]['\"\u2019”»)\]\u300d\u300f*_]*\Z"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; `indent` counts the white space before it, `gap` blank lines above."""

    span: Span
    indent: int
    gap: int

    @property
    def text(self) -> str:
        return self.span.text

    @property
    def ends_sentence(self) -> bool:
        return SENTENCE_END.search(self.text) is not None


def cut_lines(text: str, start: int = 0) -> tuple[Line, ...]:
    """The lines from `start` on that hold more than white space."""
    return tuple(_lines(text, start))


def _lines(text: str, start: int) -> Iterator[Line]:
    gap = 0
    for match in re.compile(r"[^\n]+|\n\n").finditer(text, start):
        span = Span.trimmed(text, *match.span())
        if span.text:
            yield Line(span, span.start - match.start(), gap)
            gap = 0
        else:
            gap += 1


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text was wrapped, in characters; 0 where it was not.

    Text is taken as wrapped when most lines that another follows are too full to take its first
    word, and half of those stop in the middle of a sentence.
    """
    width = max((len(line.text) for line in lines if " " in line.text), default=0)
    pairs = [(one, other) for one, other in pairwise(lines) if not other.gap]
    full = [one for one, other in pairs if is_full(one, other, width)]
    if not NARROWEST <= width <= WIDEST or len(full) < 2:  # noqa: PLR2004 - one pair proves nothing
        return 0
    broken = sum(not line.ends_sentence for line in full)
    return width if len(full) * 2 >= len(pairs) and broken * 2 >= len(full) else 0


def is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word had no room; some slack for ragged editors."""
    word = following.text.split(maxsplit=1)[0]
    slack = 0.85 if line.ends_sentence else 0.65
    return len(line.text) + 1 + len(word) > width * slack


def goes_on(line: Line, following: Line, width: int) -> bool:
    """Whether the next line, with no gap above it, carries on with this one's sentence."""
    if width and is_full(line, following, width):
        return True
    return len(line.text) >= NARROWEST and not line.ends_sentence and following.text[0].islower()
