"""Number words and digits read as numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inquest.lexicons import load
from inquest.model import Qualifier

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
JOINS = ("-", "and")
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from the tokens `first` to `last` (excluded)."""

    first: int
    last: int
    low: int
    high: int
    qualifier: Qualifier


def read_number(words: Sequence[str], at: int) -> Number | None:
    """Read the longest number that starts at that word, or None.

    `words` are lower-cased tokens; hyphens stand as tokens of their own.
    """
    for reader in (read_fixed, read_vague, read_dozens, read_digits, read_words):
        number = reader(words, at)
        if number:
            return number
    return None


def exact(first: int, last: int, value: int) -> Number:
    """A number without bounds around it."""
    return Number(first, last, value, value, Qualifier.EXACT)


def matches(words: Sequence[str], at: int, phrase: str) -> int:
    """How many words the phrase takes where it stands at that place, else 0."""
    wanted = phrase.split()
    return len(wanted) if list(words[at : at + len(wanted)]) == wanted else 0


def read_fixed(words: Sequence[str], at: int) -> Number | None:
    """As in "no one", "both", "half a dozen"."""
    for phrase, value in load("en", "numbers")["whole"].items():
        taken = matches(words, at, phrase)
        if taken:
            return exact(at, at + taken, value)
    return None


def read_vague(words: Sequence[str], at: int) -> Number | None:
    """As in "dozens", "several hundred" is not read as several."""
    lexicon = load("en", "numbers")
    for phrase, (low, high) in lexicon["vague"].items():
        taken = matches(words, at, phrase)
        if taken:
            behind = words[at + taken] if at + taken < len(words) else ""
            times = lexicon["scales"].get(behind, 1)
            last = at + taken + (times > 1)
            return Number(at, last, low * times, high * times, Qualifier.VAGUE)
    return None


def read_dozens(words: Sequence[str], at: int) -> Number | None:
    """As in "a dozen", "a hundred", "a couple"."""
    if words[at] != "a" or at + 1 >= len(words):
        return None
    if words[at + 1] == "couple":
        return Number(at, at + 2, 2, 2, Qualifier.ABOUT)
    value = load("en", "numbers")["scales"].get(words[at + 1])
    return exact(at, at + 2, value) if value else None


def read_digits(words: Sequence[str], at: int) -> Number | None:
    """As in "1,200", "25", "3 million"."""
    if not DIGITS.fullmatch(words[at]):
        return None
    value = int(words[at].replace(",", ""))
    behind = words[at + 1] if at + 1 < len(words) else ""
    times = load("en", "numbers")["scales"].get(behind, 1)
    return exact(at, at + 1 + (times > 1), value * times)


def read_words(words: Sequence[str], at: int) -> Number | None:
    """As in "twenty-five", "two hundred and five", "three dozen"."""
    lexicon = load("en", "numbers")
    total, current, last, place = 0, 0, at, at
    while place < len(words):
        word = words[place]
        if word in lexicon["units"] or word in lexicon["tens"]:
            part = lexicon["units"].get(word) or lexicon["tens"].get(word, 0)
            if current % 10 or (current and part >= current % HUNDRED > 0):
                break
            current += part
        elif word in lexicon["scales"] and place > at:
            current, total = scaled(current, total, lexicon["scales"][word])
        elif not (word in JOINS and joins_number(words, place, last)):
            break
        else:
            place += 1
            continue
        place += 1
        last = place
    return exact(at, last, total + current) if last > at else None


def scaled(current: int, total: int, scale: int) -> tuple[int, int]:
    """The running hundreds and the total, once a word such as "thousand" has come."""
    value = (current or 1) * scale
    return (value, total) if scale <= HUNDRED else (0, total + value)


def joins_number(words: Sequence[str], place: int, last: int) -> bool:
    """Whether a hyphen or "and" goes on with the number: "twenty-five", "two hundred and five"."""
    lexicon = load("en", "numbers")
    if place != last or place + 1 >= len(words) or words[place + 1] not in lexicon["units"]:
        return False
    before = words[place - 1]
    if words[place] == "-":
        return before in lexicon["tens"]
    return before in ("hundred", "thousand")
