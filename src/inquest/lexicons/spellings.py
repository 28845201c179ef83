"""Spellings of one name: romanised in another way, with other doublings, in other letters.

What is compared is how a word sounds, in which the ways of writing one sound are one: Muhriddin,
Mukhriddin and Мухриддин are the same.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from inquest.lexicons import load
from inquest.model.ids import slug

# Ways of writing one sound, in the order in which they are made one.
SOUNDS: Final = (
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("tch", "ch"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("y", "i"),
)
DOUBLED: Final = re.compile(r"(.)\1+")


def romanised(text: str) -> str:
    """Small letters, those of other scripts as English texts write them, as far as tables tell."""
    return unicodedata.normalize("NFC", text).casefold().translate(letters())


@cache
def letters() -> dict[int, str]:
    """The letters that are written otherwise, by their code points."""
    tables = load("scripts", "letters").values()
    return str.maketrans({letter: written for table in tables for letter, written in table.items()})


@lru_cache(maxsize=1 << 16)
def sounded(word: str) -> str:
    """A word with the ways of writing one sound made one, and doubled letters single."""
    plain = slug(romanised(word))
    for written, sound in SOUNDS:
        plain = plain.replace(written, sound)
    return DOUBLED.sub(r"\1", plain)
