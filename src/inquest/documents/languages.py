"""The language of a report, as an ISO 639-1 code."""

import re

SAMPLE = 4000
CODE_LENGTH = 2
# A page often keeps the language of its template; believe it only if the text may be in it.
PLAUSIBLE = 10
# Fewer letters than this say too little to contradict a page.
ENOUGH_LETTERS = 200

LANGUAGE_TAG = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")


def read_tag(tag: str) -> str:
    """The code in a language tag: "en" of "en-GB"; "" where there is none of two letters."""
    found = LANGUAGE_TAG.fullmatch(tag.strip())
    return found[1].lower() if found else ""


def detect_language(text: str) -> str:
    """The most likely language of a text; "" for a text without letters."""
    ranked = _ranked(text)
    return ranked[0] if ranked else ""


def settle_language(tag: str, text: str) -> str:
    """The language that a page declares if the text may be in it, else the one detected."""
    declared = read_tag(tag)
    if declared and sum(map(str.isalpha, text[:SAMPLE])) < ENOUGH_LETTERS:
        return declared
    ranked = _ranked(text)
    if declared in ranked[:PLAUSIBLE] or (declared and declared not in ranked):
        return declared
    return ranked[0] if ranked else ""


def _ranked(text: str) -> list[str]:
    sample = text[:SAMPLE]
    if not any(map(str.isalpha, sample)):
        return []
    # Loading the model takes longer than reading a short report that names its language.
    from py3langid.langid import rank  # type: ignore[import-untyped]  # noqa: PLC0415

    return [language for language, _ in rank(sample) if len(language) == CODE_LENGTH]
