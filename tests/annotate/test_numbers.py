"""Number words with the value that they are read as; a ``|`` parts what does not belong to it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.numbers import Number, join_range, read_number
from inquest.model import Qualifier

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
TEENS = "fifteen sixteen seventeen eighteen nineteen"
SMALL = [*UNITS.split(" "), *TEENS.split(" ")]
ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = ROUND.split(" ")


def words_of(text: str) -> list[str]:
    return re.findall(r"[\d,.]+|\w+|[^\w\s]", text)


def read(text: str) -> tuple[int, str] | None:
    words = words_of(text)
    number = read_number(words, 0)
    if number is None:
        return None
    value = number.low if number.low == number.high else (number.low, number.high)
    return value, " ".join(words[number.last :])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("zero", 0),
        ("nineteen", 19),
        ("twenty-five", 25),
        ("twenty five", 25),
        ("a hundred", 100),
        ("one hundred and five", 105),
        ("a hundred and twenty", 120),
        ("two hundred and fifty-one", 251),
        ("two hundred fifty", 250),
        ("fifteen hundred", 1500),
        ("a thousand", 1000),
        ("two thousand", 2000),
        ("one thousand two hundred and three", 1203),
        ("two thousand and five", 2005),
        ("five hundred thousand", 500_000),
        ("two million three hundred thousand", 2_300_000),
        ("a dozen", 12),
        ("dozen", 12),
        ("two dozen", 24),
        ("2 dozen", 24),
        ("a score", 20),
        ("three score", 60),
        ("half a dozen", 6),
        ("a half-dozen", 6),
        ("25", 25),
        ("12,000", 12_000),
        ("1,234,567", 1_234_567),
        ("25 thousand", 25_000),
        ("no", 0),
        ("no one", 0),
        ("no-one", 0),
        ("none", 0),
        ("both", 2),
    ],
)
def test_a_number_is_read(text, value):
    assert read(text) == (value, "")


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("a few", (3, 5)),
        ("several", (3, 9)),
        ("tens", (20, 99)),
        ("dozens", (24, 99)),
        ("scores", (40, 99)),
        ("hundreds", (200, 999)),
        ("thousands", (2000, 9999)),
        ("several hundred", (300, 900)),
        ("a few dozen", (36, 60)),
        ("tens of thousands", (20_000, 99_000)),
        ("hundreds of thousands", (200_000, 999_000)),
    ],
)
def test_a_vague_word_is_an_open_range(text, bounds):
    assert read(text) == (bounds, "")
    number = read_number(words_of(text), 0)
    assert number is not None
    assert number.qualifier is Qualifier.VAGUE


@pytest.mark.parametrize(
    ("text", "value"), [("a couple", 2), ("a couple dozen", 24), ("a couple of hundred", 200)]
)
def test_a_couple_is_about_two(text, value):
    number = read_number(words_of(text), 0)
    assert number == Number(0, len(text.split()), value, value, Qualifier.ABOUT)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("fifty|ten", 50),
        ("five|five", 5),
        ("ten|five", 10),
        ("twenty-|first", 20),
        ("one hundred|and more", 100),
        ("a dozen|and two guards", 12),
        ("dozens|of inmates", (24, 99)),
        ("several|of the men", (3, 9)),
        ("several|of", (3, 9)),
        ("two hundred|and three hundred", 200),
        ("25|,000 men", 25),
    ],
)
def test_a_number_ends_before_what_does_not_go_on_with_it(text, value):
    number, bar, rest = text.partition("|")
    assert bar
    if number.endswith("-"):
        number, rest = number[:-1], f"- {rest}"
    found = read_number([*words_of(number), *words_of(rest)], 0)
    assert found is not None
    assert found.last == len(words_of(number))
    assert (found.low if found.low == found.high else (found.low, found.high)) == value


@pytest.mark.parametrize(
    "text",
    ["inmates", "a", "a guard", "first", "21st", "3.5", "7.62", "thousand", "score", "million", "",
     "1,23", "12,0000", "1234567890", "9" * 5000, "²", "½"],
)  # fmt: skip
def test_other_words_are_no_number(text):
    assert read_number([text] if " " not in text else text.split(), 0) is None


@given(st.integers(0, 999_999))
def test_digits_are_read_with_and_without_commas(value):
    assert read_number([str(value)], 0) == Number(0, 1, value, value)
    assert read_number([f"{value:,}"], 0) == Number(0, 1, value, value)


@given(st.integers(1, 999_999))
def test_spelt_numbers_are_read(value):
    words = spell(value)
    assert read_number(words, 0) == Number(0, len(words), value, value)


def spell(value: int) -> list[str]:
    if value >= 1000:
        rest = value % 1000
        return [*spell(value // 1000), "thousand", *(spell(rest) if rest else [])]
    if value >= 100:
        rest = value % 100
        return [SMALL[value // 100], "hundred", *(["and", *spell(rest)] if rest else [])]
    if value < 20:
        return [SMALL[value]]
    unit = value % 10
    return [TENS[value // 10 - 2], *(["-", SMALL[unit]] if unit else [])]


@given(st.lists(st.sampled_from([*SMALL, *TENS, "a", "hundred", "and", "-", "dozen", "thousand",
                                 "few", "several", "of", "no", "one", "12", "men"]), min_size=1))  # fmt: skip
def test_a_number_never_leaves_its_words(words):
    for at in range(len(words)):
        number = read_number(words, at)
        if number:
            assert number.first == at < number.last <= len(words)
            assert 0 <= number.low <= number.high


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("15 to 20 men", (15, 20)),
        ("15-20 men", (15, 20)),
        ("15–20 men", (15, 20)),
        ("three or four men", (3, 4)),
        ("two to three dozen men", (24, 36)),
        ("10 to 12 thousand men", (10_000, 12_000)),
        ("50 to a hundred men", (50, 100)),
        ("20 to 15 men", (20, 20)),
        ("15 and 20 men", (15, 15)),
        ("15 to several men", (15, 15)),
        ("several to 20 men", (3, 9)),
        ("15 to", (15, 15)),
        ("15 or so", (15, 15)),
    ],
)
def test_two_figures_may_be_one_range(text, bounds):
    words = words_of(text)
    number = read_number(words, 0)
    assert number is not None
    joined = join_range(words, number)
    assert (joined.low, joined.high) == bounds


@pytest.mark.parametrize(
    ("before", "text", "joins"),
    [
        ("between", "30 and 50", True),
        ("from", "12 to 15", False),
        ("by", "three to 15", False),
        ("sentenced", "five to 20 years", False),
        ("killed", "five to 20 men", True),
    ],
)
def test_the_word_before_tells_a_range_from_two_figures(before, text, joins):
    words = [before, *words_of(text)]
    number = read_number(words, 1)
    assert number is not None
    assert (join_range(words, number).qualifier is Qualifier.RANGE) is joins
