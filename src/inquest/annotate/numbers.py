"""Number words and digits read as numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inquest.lexicons import load
from inquest.lexicons.phrases import Phrases
from inquest.model import Qualifier

DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,2}|\d{1,9}")
HUNDRED = 100

WORDS = load("en", "numbers")
UNITS: dict[str, int] = WORDS["units"]
TENS: dict[str, int] = WORDS["tens"]
SCALES: dict[str, int] = WORDS["scales"]  # up to a hundred
THOUSANDS: dict[str, int] = WORDS["thousands"]
ALL_SCALES = SCALES | THOUSANDS
PLURALS = {f"{name}s": value for name, value in ALL_SCALES.items()}
WHOLE = Phrases(WORDS["whole"].items())
VAGUE: Phrases[list[int]] = Phrases(WORDS["vague"].items())
ARTICLE = "a"
JOINTS = ("to", "-", "–", "or")

Read = tuple[int, int]  # a value and the place behind its words


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from the tokens `first` to `last` (excluded)."""

    first: int
    last: int
    low: int
    high: int
    qualifier: Qualifier = Qualifier.EXACT


def read_number(words: Sequence[str], at: int) -> Number | None:
    """Read the longest number that starts at that word, or None.

    `words` are lower-cased tokens; hyphens stand as tokens of their own.
    """
    for reader in (read_whole, read_couple, read_vague, read_exact):
        number = reader(words, at)
        if number:
            return number
    return None


def word_at(words: Sequence[str], at: int) -> str:
    """The word at a place, "" behind the last."""
    return words[at] if at < len(words) else ""


def read_whole(words: Sequence[str], at: int) -> Number | None:
    """As in "no one", "both", "half a dozen"."""
    found = WHOLE.match(words, at)
    if found is None:
        return None
    taken, value = found
    return Number(at, at + taken, value, value)


def read_couple(words: Sequence[str], at: int) -> Number | None:
    """As in "a couple", "a couple of dozen"."""
    if list(words[at : at + 2]) != ["a", "couple"]:
        return None
    times, last = read_times(words, at + 2)
    return Number(at, last, 2 * times, 2 * times, Qualifier.ABOUT)


def read_vague(words: Sequence[str], at: int, values: Phrases[list[int]] = VAGUE) -> Number | None:
    """As in "dozens", "several hundred", "tens of thousands"."""
    found = values.match(words, at)
    if found is None:
        return None
    taken, (low, high) = found
    times, last = read_times(words, at + taken)
    return Number(at, last, low * times, high * times, Qualifier.VAGUE)


def read_times(words: Sequence[str], at: int) -> Read:
    """What a scale behind a vague number multiplies it by: "hundred", "of dozen", "of thousands"."""
    direct = ALL_SCALES.get(word_at(words, at))
    if direct:
        return direct, at + 1
    scale = word_at(words, at + 1)
    of = ALL_SCALES.get(scale) or PLURALS.get(scale) if word_at(words, at) == "of" else None
    return (of, at + 2) if of else (1, at)


def read_exact(words: Sequence[str], at: int) -> Number | None:
    """As in "1,200", "twenty-five", "two hundred and five", "a dozen", "25 thousand"."""
    group = read_group(words, at)
    total = 0
    while group and (scale := THOUSANDS.get(word_at(words, group[1]))):
        total += group[0] * scale
        place = group[1] + 1
        joined = place + (word_at(words, place) == "and")
        group = read_group(words, joined) if total else None
        group = group or (0, place)
    return Number(at, group[1], total + group[0], total + group[0]) if group else None


def read_group(words: Sequence[str], at: int) -> Read | None:
    """A number below a thousand, or one in digits: "two hundred and five", "a dozen", "12"."""
    small = read_small(words, at)
    article = word_at(words, at) == ARTICLE
    value, place = small or (1, at + article)
    word = word_at(words, place)
    if word not in SCALES:
        return small or ((1, place) if article and word in THOUSANDS else None)
    if not (small or article or word in WORDS["bare"]):
        return None
    rest = read_rest(words, place + 1) if SCALES[word] == HUNDRED else None
    more, last = rest or (0, place + 1)
    return value * SCALES[word] + more, last


def read_rest(words: Sequence[str], at: int) -> Read | None:
    """What goes on behind "hundred": "and five", "fifty"; not "and three hundred"."""
    rest = read_small(words, at + (word_at(words, at) == "and"))
    if rest is None or rest[0] >= HUNDRED or word_at(words, rest[1]) in SCALES:
        return None
    return rest


def read_small(words: Sequence[str], at: int) -> Read | None:
    """A number below a hundred in words, or one in digits."""
    word = word_at(words, at)
    if DIGITS.fullmatch(word):
        return int(word.replace(",", "")), at + 1
    if word in UNITS:
        return UNITS[word], at + 1
    if word not in TENS:
        return None
    place = at + 1 + (word_at(words, at + 1) == "-")
    unit = UNITS.get(word_at(words, place), 0)
    ones = 0 < unit < 10  # noqa: PLR2004 - of the units, those that go on from "twenty"
    return (TENS[word] + unit, place + 1) if ones else (TENS[word], at + 1)


def join_range(words: Sequence[str], number: Number) -> Number:
    """As in "15 to 20", "15-20", "between 30 and 50" read as one number with two bounds."""
    joint = word_at(words, number.last)
    before = words[number.first - 1] if number.first else ""
    between = before == "between" and joint == "and"
    if number.qualifier is not Qualifier.EXACT or before in WORDS["apart"]:
        return number
    if joint not in JOINTS and not between:
        return number
    other = read_number(words, number.last + 1)
    if other is None or other.qualifier is not Qualifier.EXACT:
        return number
    low = scaled_like(words, number, other)
    if other.high <= low:
        return number
    return Number(number.first, other.last, low, other.high, Qualifier.RANGE)


def scaled_like(words: Sequence[str], number: Number, other: Number) -> int:
    """The least of a range whose scale is said once: "two to three dozen"."""
    scale = ALL_SCALES.get(words[other.last - 1], 1)
    said = words[number.last - 1] in ALL_SCALES
    low = number.low * scale
    return low if not said and low < other.high else number.low
