"""Names for things: short, readable, the same on every run."""

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache


@lru_cache(maxsize=1 << 14)  # the words of the lexicons and the names of a batch come up again
def slug(text: str, limit: int = 60) -> str:
    """Lower-case letters and digits of any script, other runs as one hyphen; "" where none is left.

    Accents are dropped from Latin letters, so that spellings of one name meet.
    """
    spread = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(mark for mark in spread if not unicodedata.combining(mark))
    return (
        re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain)).strip("-")[:limit].rstrip("-")
    )


def unique(wanted: str, taken: Container[str]) -> str:
    """The name wanted, or that name with -2, -3 ... until it is not taken."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name


def readable(name: str) -> str:
    r"""A name of the file system as people can read it: in one line, what cannot be shown as \\x1b."""
    return "".join(mark if _is_shown(mark) else ascii(mark)[1:-1] for mark in name)


def _is_shown(mark: str) -> bool:
    """Whether a terminal shows the character and does nothing else with it."""
    kind = unicodedata.category(mark)
    return not kind.startswith("C") and kind not in {"Zl", "Zp"}
