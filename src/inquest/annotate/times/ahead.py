"""Whether an expression speaks of a time that lay ahead when the report came out."""

import re
from functools import cache

from inquest.lexicons import load

REACH = 60  # characters around the expression that are looked at
BETWEEN = r"\s+(?:(?:the|end|of|late|early|next)\s+){0,3}\Z"
CLAUSE = re.compile(r"[;:.!?()\"\u201c\u201d\u2014]\s")


def is_ahead(sentence: str, start: int, end: int) -> bool:
    """Whether "will", "is to", or a "by", "until" or "for" right before it points forward.

    What was told, or had happened, stands in the past again: "will be tried, he said on Monday".
    """
    before = CLAUSE.split(sentence[max(0, start - REACH) : start])[-1]
    after = CLAUSE.split(sentence[end : end + REACH])[0]
    over = _words("over", rf"\b(?!\s+(?:{'|'.join(_ahead('prepositions'))})\b)")
    if sentence[end : end + 2] in ("'s", "\u2019s") or over.match(after.lstrip(", ")):
        return False
    if _words("prepositions", BETWEEN).search(before):
        return not over.search(before) and not over.search(after)
    if _words("targets", BETWEEN).search(before):
        return not over.search(after)
    modals = list(_modals().finditer(before))
    return bool(modals) and not _words("breaks").search(before, modals[-1].end())


def _ahead(key: str) -> list[str]:
    return load("en", "calendar")["ahead"][key]  # type: ignore[no-any-return] # lists of the file


@cache
def _words(key: str, ending: str = r"\b") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_ahead(key))}){ending}", re.IGNORECASE)


@cache
def _modals() -> re.Pattern[str]:
    """The modals, unless "not" and the like follow; a condition has no such word."""
    return _words("modals", rf"\b(?!\s+(?:{'|'.join(_ahead('unless'))})\b)")
