"""Words beside the marks of a picture, where there is room for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import east_asian_width

LETTER: Final = 0.56  # a wide guess at the width of a letter, in heights of the face
FULL: Final = 1.05  # that of a letter as wide as it is high
DROP: Final = 0.35  # from the middle of the letters down to their base line
GAP: Final = 0.3  # between a mark and its words
LONGEST: Final = 28  # letters; a longer name is cut


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether they share more than an edge."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, other: "Box") -> bool:
        """Whether the other lies within it."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> "Box":
        """The least that holds all of these, at least one."""
        lefts, tops, rights, bottoms = zip(
            *((box.left, box.top, box.right, box.bottom) for box in boxes), strict=True
        )
        return cls(min(lefts), min(tops), max(rights), max(bottoms))


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a point of their base line; `anchor` as in SVG: start, middle or end."""

    words: str
    x: float
    y: float
    anchor: str
    box: Box


def place_labels(
    wanted: Sequence[tuple[str, Box]], taken: Iterable[Box], room: Box, size: float
) -> tuple[Label, ...]:
    """Labels for the boxes, the first of which choose first: right, left, above or below, else none.

    No label leaves the room, meets another, or meets what is taken. `size` is the height of the face.
    """
    used, placed = list(taken), []
    for words, box in wanted:
        free = (
            label
            for label in _choices(_cut(words), box, size)
            if room.holds(label.box) and not any(label.box.meets(other) for other in used)
        )
        if label := next(free, None):
            placed.append(label)
            used.append(label.box)
    return tuple(placed)


def _choices(words: str, box: Box, size: float) -> Iterable[Label]:
    wide, gap = width_of(words, size), GAP * size
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    for anchor, left, middle in (
        ("start", box.right + gap, y),
        ("end", box.left - gap - wide, y),
        ("middle", x - wide / 2, box.top - size / 2),
        ("middle", x - wide / 2, box.bottom + size / 2),
    ):
        at = {"start": left, "middle": left + wide / 2, "end": left + wide}[anchor]
        around = Box(left, middle - size / 2, left + wide, middle + size / 2)
        yield Label(words, round(at, 1), round(middle + DROP * size, 1), anchor, around)


def width_of(words: str, size: float) -> float:
    """About how wide the words are drawn, rather too wide than too narrow."""
    return size * sum(FULL if east_asian_width(letter) in "WF" else LETTER for letter in words)


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}\u2026"
