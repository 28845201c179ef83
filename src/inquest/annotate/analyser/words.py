"""Words as the treebanks cut them: clitics, hyphens and marks are words of their own."""

import re
from collections.abc import Sequence

from inquest.lexicons import load

LEXICON = load("en", "words")
MARK = "['’`\u00b4]"  # what stands for an apostrophe
# Signs that are seen only on the one before them: accents, joiners, shades of emoji.
ON_TOP = "[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u200b-\u200f\u202a-\u202e\u2060\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]"
FIGURE = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d+)(?:[.:]\d+)*"
RUN = rf"[^\W_]+(?:{ON_TOP}+[^\W_]*)*"  # letters and figures
CLITIC = r"(?:s|re|ve|ll|d|m)\b"


def one_of(words: Sequence[str]) -> str:
    """A pattern of any of these words."""
    return f"(?:{'|'.join(map(re.escape, words))})"


def first_parts() -> str:
    """A pattern of the first of two words that are written as one, where the other is behind it."""
    pairs = (pair.split("|") for pair in LEXICON["fused"])
    return "|".join(rf"{first}(?={second}\b)" for first, second in pairs)


# Whatever fits first is the word. What may fail late is bounded, or gives nothing back (`++`), so
# that no text costs more than its length; letters of any case fit, but where `(?-i:` stands.
RULES = {
    "address": r"(?:(?:https?|ftp)://|www\.|mailto:)\S*[\w/]",
    "mailbox": r"\w[\w.+%-]{0,63}+@\w[\w-]{0,62}(?:\.\w[\w-]{0,62}){0,8}",
    "handle": r"[@#][^\W\d_]\w*",
    "initials": r"(?-i:[A-Z][a-z]?\.(?:[A-Z][a-z]?\.)+|[A-Z](?:\.[A-Z])+(?![^\W_]))",
    "small initials": r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])(?:\.(?!\W*\Z))?",
    "dotted name": r"[^\W_][\w-]{0,60}+(?:\.(?-i:[a-z][\w-]{1,60}+|[A-Z][A-Z\d]{1,60}+)){1,8}(?:/\S*[\w/])?",
    "prefixed": rf"(?<![\w'’-]){one_of(LEXICON['prefixes'])}-{RUN}",
    "date": r"\d{1,4}/\d{1,2}/\d{2,4}(?!\d)|\d{1,8}(?:-\d{1,8}){2,5}(?![\w-])",
    "telephone": r"(?:\d{3}/)?\d{1,3}-\d{4}(?![\w-])|\d{5}-\d{4}(?![\w-])",
    "day of a month": r"(?:0?[1-9]|1[0-2])/(?:[12]\d|3[01])(?![\w/])",
    "place in a row": rf"{FIGURE}(?:st|nd|rd|th|s)\b|(?:1\d)?\d0{MARK}s\b",
    "figure": rf"[+.]?{FIGURE}(?:(?![^\W_])|(?={one_of(LEXICON['units'])}\b))",
    "stopped": rf"{one_of(LEXICON['stopped'])}\.(?!\W*\Z)|{one_of(LEXICON['numbered'])}\.(?=\s*\d)",
    "initial": r"(?-i:[A-ZÀ-Þ]\.(?=\s*[A-ZÀ-Þ]))",
    "joined letters": r"[^\W\d_]{1,3}&[^\W\d_]{1,3}(?!\w)|[^\W\d_]/[^\W\d_](?![\w/])|s/he\b",
    "money": r"(?-i:[A-Z]{1,2})\$",
    "denied": rf"[^\W\d_]+(?=n{MARK}t\b)|n{MARK}t\b",
    "clitic": rf"{MARK}{CLITIC}|{MARK}em\b|y{MARK}(?=all\b)",
    "fused": first_parts(),
    "i am": r"i(?=m\s+(?-i:[a-z]))|i(?=ve\b)|(?:s?he|there|who)(?=s\s)",
    "it is": rf"it(?=s\s+{one_of(LEXICON['never owned'])}\b)",
    "word": rf"{RUN}(?:_+{RUN}|{MARK}(?!{CLITIC})(?=[^\W\d_]){RUN})*",
    "smiley": r"[:;=][-']?[()]+(?!\w)|(?<!\w)[:;]-?[DPO/](?!\w)",
    "stops": r"[.!?…]{2,}",
    "rule": r"[-=*_~+<>|]{2,}",
    "ending of a file": r"(?<![\w.])\.(?:doc|docx|pdf|xls|ppt|jpg|gif|txt|html?)\b",
    "empty quotes": "‘’",
    "flag": "[\U0001f1e6-\U0001f1ff]{2}",
    "joined signs": rf"[^\w\s](?:{ON_TOP}+(?:(?<=\u200d)[^\w\s])?)+",
    "same mark": r"([^\w\s()\[\]])\1+",
    "mark": r"\S",
}
WORD = re.compile("|".join(RULES.values()), re.IGNORECASE)


def split_words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word of a sentence; together they hold all that is no white space."""
    return [found.span() for found in WORD.finditer(text)]
