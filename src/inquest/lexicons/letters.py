"""Letters of other scripts in Latin ones."""

import unicodedata
from functools import cache

from inquest.lexicons import load


def romanised(text: str) -> str:
    """Small letters, those of other scripts as English texts write them, as far as tables tell."""
    return unicodedata.normalize("NFC", text).casefold().translate(letters())


@cache
def letters() -> dict[int, str]:
    """The letters that are written otherwise, by their code points."""
    tables = load("scripts", "letters").values()
    return str.maketrans({letter: written for table in tables for letter, written in table.items()})
