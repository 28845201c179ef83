"""Sentences that no mark parts: where another one begins inside of what the marks leave whole.

A head of the network scores each word; a few small rules can say that a word begins none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

BEGINS, GOES_ON = "begins", "goes on"
SURE = 0.0  # least log-odds
DATELINE = 14  # words of the longest opening with a place, a country and an agency
DASHES = ("-", "--", "–", "—")
PLAIN = 4  # digits of a figure that counts or is a year
WANTING = frozenset({"ADP", "DET"})  # parts of speech that something must follow

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Place:
    """A word with which a sentence may begin: `words` and `upos` are those of the whole row."""

    words: Sequence[str]
    upos: Sequence[str]
    at: int


def keeps_row(place: Place) -> bool:
    """A row of a table goes on."""
    return "|" in place.words


def keeps_figure(place: Place) -> bool:
    """As in "France 24", "kills 24: ministry"; an item's number has its mark behind it.

    Dates and telephone numbers begin sentences in mails.
    """
    behind = place.words[place.at + 1 : place.at + 2]
    word = place.words[place.at]
    return word.isdigit() and len(word) <= PLAIN and behind not in ([")"], ["."])


def keeps_list(place: Place) -> bool:
    """As in "Two things: food and water"."""
    return place.words[place.at - 1] in (":", ";", ",") and place.words[place.at][0].islower()


def keeps_wanting(place: Place) -> bool:
    """As in "the orchards below Tell Zeitan"."""
    return place.upos[place.at - 1] in WANTING


def keeps_last(place: Place) -> bool:
    """As in "its mouthpiece Amar.": a word alone before the stop."""
    return place.at == len(place.words) - 2 and place.words[-1] == "."


KEEPERS: tuple[Callable[[Place], bool], ...] = (
    keeps_row,
    keeps_figure,
    keeps_list,
    keeps_wanting,
    keeps_last,
)


def without_dateline(words: Sequence[str]) -> list[Sequence[str]]:
    """A row of words parted behind "KHUJAND, Tajikistan (Reuters) -", where it opens with one."""
    if not (words[0].isupper() and words[0].isalpha() and len(words[0]) > 1):
        return [words]
    end = next((at for at, word in enumerate(words[:DATELINE]) if word in DASHES), 0)
    named = all(word[0].isupper() or not word[0].isalnum() for word in words[:end])
    goes_on = end + 1 < len(words) and words[end + 1][0].isupper()
    return [words[: end + 1], words[end + 1 :]] if end and named and goes_on else [words]


def part(words: Sequence[str], upos: Sequence[str], begins: Scores) -> list[Sequence[str]]:
    """The sentences in a row of words, by the log-odds that each word begins one."""
    inner = [Place(words, upos, int(at) + 1) for at in np.flatnonzero(begins[1:] > SURE)]
    starts = [0, *(place.at for place in inner if not any(keeps(place) for keeps in KEEPERS))]
    return [words[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
