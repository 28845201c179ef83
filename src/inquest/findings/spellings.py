"""Spellings of one name: romanised in another way, with other doublings, in Cyrillic letters.

What is compared is the skeleton of a word, in which the ways of writing one sound are one: Muhriddin,
Mukhriddin and Мухриддин have the same.
"""

import re
from functools import cache
from typing import Final

from inquest.lexicons.letters import romanised
from inquest.model.ids import slug

# Ways of writing one sound, in the order in which they are made one.
SOUNDS: Final = (
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ck", "k"),
    ("q", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("y", "i"),
)
DOUBLED: Final = re.compile(r"(.)\1+")


@cache
def skeleton(word: str) -> str:
    """A word with the ways of writing one sound made one, and doubled letters single."""
    plain = slug(romanised(word))
    for written, sound in SOUNDS:
        plain = plain.replace(written, sound)
    return DOUBLED.sub(r"\1", plain)
