"""Spellings of one name: romanised in another way, with other doublings, in Cyrillic letters.

What is compared is the skeleton of a word, in which the ways of writing one sound are one: Muhriddin,
Mukhriddin and Мухриддин have the same.
"""

import re
from functools import cache
from typing import Final

from inquest.model.ids import slug

# Russian letters, and those that Tajik, Kyrgyz, Kazakh and Uzbek add, as English texts write them.
CYRILLIC: Final = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёғӣқӯҳҷңөүұәіў",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
            "yo",
            "gh",
            "i",
            "q",
            "u",
            "h",
            "j",
            "n",
            "o",
            "u",
            "u",
            "a",
            "i",
            "o",
        ],
        strict=True,
    )
)
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
    plain = slug("".join(CYRILLIC.get(letter, letter) for letter in word.casefold()))
    for written, sound in SOUNDS:
        plain = plain.replace(written, sound)
    return DOUBLED.sub(r"\1", plain)
