"""One form for the many spellings of a place's name, whatever the script."""

import re
import unicodedata

from inquest.lexicons.spellings import romanised, sounded

ARTICLES = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az) (?=\w{3})")  # Arabic, as Latin has it
ARABIC_ARTICLE = re.compile(r"\b\u0627\u0644(?=\w{3})")
# What stands for one sound in the spellings of news desks, beside what `sounded` makes one.
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"t?sch|tsh", "ch"),
        (r"x", "h"),
        (r"c(?!h)", "k"),
        (r"o", "u"),
        (r"ie|e", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[aiu])h$", ""),
    )
)


def key(name: str) -> str:
    """The form under which a name is looked up: small letters of one script, no accents, no article.

    >>> key("Al-Hasakah"), key("Kök-Bulak")
    ('hasakah', 'kok bulak')
    """
    marks = unicodedata.normalize("NFKD", romanised(name))
    plain = "".join(mark for mark in marks if not unicodedata.combining(mark))
    words = " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", plain)))
    return ARTICLES.sub("", ARABIC_ARTICLE.sub("", words))


def sound(folded: str) -> str:
    """How a key in Latin letters sounds, roughly: keys of one sound may be one name."""
    joined = sounded(folded.replace(" ", ""))
    for pattern, letter in SOUNDS:
        joined = pattern.sub(letter, joined)
    return joined
