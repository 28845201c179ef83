"""The rows of a figure chart, and where on its scale each begins and ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any, Final

from inquest.publish import wording

# A figure so many times greater than the next leaves no room to tell the others apart, unless all
# of them are small.
FAR: Final = 8
SMALL: Final = 50
# The renderer cuts names and words to the room there is, letter by letter: minutes for a long one.
# There is room for fewer letters than these.
LETTERS: Final = 200


class Tone(StrEnum):
    """Who holds a figure, as far as a reader must tell at a glance."""

    OFFICIAL = "authorities"
    UNNAMED = "unnamed"
    OTHER = "others"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure that one voice held from a day on; `replaced` where it gave another later.

    At least one of low and high, in people, is not None.
    """

    voice: str
    day: date | None
    low: int | None
    high: int | None
    words: str
    tone: Tone
    replaced: bool = False


def data_of(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows as data of a chart, in their order; `end` of one beyond the scale is its edge."""
    top = top_of(rows)
    data = [_datum(number, row, top) for number, row in enumerate(rows)]
    for above, datum in reversed(list(pairwise(data))):
        if datum["day"] == above["day"]:
            datum["day"] = ""
    return data


def top_of(rows: Iterable[Row]) -> int:
    """The greatest figure that the scale has to show; the few that lie far beyond are left out."""
    tops = sorted(max(each for each in (row.low, row.high) if each is not None) for row in rows)
    while len(tops) > 1 and tops[-1] > max(FAR * tops[-2], SMALL):
        tops.pop()
    return max(tops[-1], 1)


def _datum(number: int, row: Row, top: int) -> dict[str, Any]:
    """The row with the ends of its bar; an open side reaches a tenth of the way to the top."""
    reach = max(top / 10, 0.5)
    low = row.low if row.low is not None else max((row.high or 0) - reach, 0)
    high = row.high if row.high is not None else (row.low or 0) + reach
    bound = "closed"
    if row.low is None or row.high is None:
        bound = "above" if row.high is None else "below"
    if max(row.low or 0, row.high or 0) > top:
        bound = "above" if low <= top else "beyond"
        low, high = min(low, top), top + reach
    voice = row.voice[:LETTERS]
    return {
        "row": number,
        "day": wording.short_day(row.day),
        "voice": voice,
        "line": f"{wording.short_day(row.day)} \u00b7 {voice}",
        "words": row.words[:LETTERS],
        "start": low,
        "end": high,
        "bound": bound,
        "tone": row.tone.value,
        "replaced": row.replaced,
    }
