"""Unnamed sources: which descriptions that one outlet gives are of one source."""

from collections.abc import Iterable
from typing import Final

from inquest.findings.joined import Joined
from inquest.findings.names import read_name
from inquest.lexicons import load
from inquest.model.ids import slug

NUMBERS: Final = (
    *("one", "two", "three", "four", "five"),
    *("six", "seven", "eight", "nine", "ten"),
)
ALIKE = 0.5  # share of telling words in common from which two descriptions are one source


def is_press(name: str) -> bool:
    """Whether a description means the press at large: "unconfirmed reports"."""
    return name.casefold() in load("en", "voices")["unnamed"]["press"] or is_early(name)


def is_early(name: str) -> bool:
    """Whether a description means what the press had at first: "initial reports"."""
    return name.casefold() in load("en", "voices")["unnamed"]["early"]


def telling(description: str) -> list[str]:
    """The words of a description that tell who a source is, sorted."""
    neutral = load("en", "voices")["unnamed"]["neutral"]
    words = read_name(description).words
    return sorted({word for word in words if word not in (*neutral, *NUMBERS)})


def summary(description: str) -> list[str]:
    """The telling words of a description behind how many they are; none where nothing is telling."""
    words = telling(description)
    return [*numbers_in(description), *words] if words else []


def numbers_in(description: str) -> list[str]:
    """How many a description says that there are, in words."""
    return [word for word in slug(description).split("-") if word in NUMBERS]


def same_sources(names: Iterable[str]) -> Joined:
    """The descriptions that one outlet gives, joined where they are of one source."""
    listed = sorted(names)
    joined = Joined(listed)
    for place, one in enumerate(listed):
        for other in listed[place + 1 :]:
            if same_source(one, other):
                joined.join(one, other, "what one outlet tells of the source agrees")
    return joined


def same_source(one: str, other: str) -> bool:
    """Whether two descriptions agree: no other number, and most telling words in common."""
    numbers = numbers_in(one), numbers_in(other)
    if all(numbers) and {*numbers[0]} != {*numbers[1]}:
        return False
    mine, theirs = set(telling(one)), set(telling(other))
    if not mine or not theirs:
        return False
    return mine <= theirs or theirs <= mine or len(mine & theirs) / len(mine | theirs) >= ALIKE
