"""Vague words under another table than the default."""

import pytest

from inquest.annotate.vague import valued
from inquest.model import Annotation, Figure, Qualifier, Quantity, Span


def quantity(phrase: str, low: int, high: int, qualifier=Qualifier.VAGUE) -> Quantity:
    span = Span(0, len(phrase), phrase)
    return Quantity(span, span, Figure(low, high, qualifier, phrase))


def bounds(each: Quantity, table: str, language: str = "en") -> tuple[int | None, int | None]:
    (found,) = valued(Annotation(language, quantities=(each,)), table).quantities
    return found.figure.low, found.figure.high


@pytest.mark.parametrize(
    ("phrase", "low", "high", "acled"),
    [
        ("Tens", 20, 99, (10, 99)),
        ("dozens", 24, 99, (12, 99)),
        ("hundreds", 200, 999, (100, 999)),
        ("tens of thousands", 20_000, 99_000, (10_000, 99_000)),
        ("several", 3, 9, (3, 9)),
    ],
)
def test_a_table_gives_the_bounds_of_the_words_that_it_lists(phrase, low, high, acled):
    each = quantity(phrase, low, high)
    assert bounds(each, "inquest") == (low, high)
    assert bounds(each, "acled") == acled


def test_exact_figures_and_other_languages_stay():
    exact = quantity("a dozen", 12, 12, Qualifier.EXACT)
    assert bounds(exact, "acled") == (12, 12)
    assert bounds(quantity("Dutzende", 24, 99), "acled", "de") == (24, 99)
