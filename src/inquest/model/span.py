"""A stretch of a report's text, with the words that stand there."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (end excluded) of a report's text, and the exact words.

    Offsets count Unicode code points of the normalised text (NFC), from 0.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Cut the span out of the text that it indexes."""
        return cls(start, end, text[start:end])

    @classmethod
    def trimmed(cls, text: str, start: int, end: int) -> Self:
        """Cut like `of`, less the white space at both ends."""
        cut = text[start:end]
        left = len(cut) - len(cut.lstrip())
        right = len(cut) - len(cut.rstrip())
        return cls.of(text, min(start + left, end), max(end - right, start + left))

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: "Span") -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def gap(self, other: "Span") -> int:
        """Characters between the two; 0 where they touch or overlap."""
        return max(0, max(self.start, other.start) - min(self.end, other.end))
