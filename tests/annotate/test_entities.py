"""Texts in which each name is marked ``[words=kind country]``."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.entities import find_entities
from inquest.lexicons.tokens import tokenise
from inquest.model import Sentence, Span

MARK = re.compile(r"\[([^]=]*)=[^]]*\]")


@pytest.fixture
def check(named):
    def checker(expected: str) -> None:
        assert named(MARK.sub(r"\1", expected)) == expected

    return checker


@pytest.mark.parametrize(
    "expected",
    [
        "Riots in [Tajikistan=place TJ] and [Kenya=place KE].",
        "Two [Tajik=nationality TJ] soldiers, three [Kenyans=nationality KE].",
        "[Dushanbe=place TJ] denied it.",
        "In [Burkina Faso=place BF], in [Nigeria=place NG].",
        "[Tajikistan=place TJ]'s army",
        "Kenyatta spoke.",
    ],
)
def test_a_country_is_known_by_its_names_its_people_and_its_capital(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "Men died in [Khujand=place] and near [Ak-Terek=place].",
        "It was quiet around [New Aral=place], men said.",
        "Men fled from the town of [Lamu=place].",
        "the northern [Sughd=place] and the [Sughd=place] region",
        "the [Lamu=place] county",
        "[Lamu County=place] was calm.",
        "She came from Khujand, she wrote to Khujand.",
        "He spoke of Aziz.",
        "Bek and Umar fought on Friday, in May and in November.",
        "It was said in Parliament and in Islam.",
        "We are in A.",
    ],
)
def test_a_place_is_shown_by_the_words_beside_it(check, expected):
    check(expected)


@pytest.mark.parametrize(
    "expected",
    [
        "a riot at [Vahdat=facility] prison",
        "a riot at [Vahdat Prison=facility]",
        "in the “[Aliya=facility]” prison",
        "in [Vahdat=place], prison guards died",
        "the prison of [Vahdat=place]",
        "Prison riots spread.",
        "in [Vahdat's=facility] prison",
    ],
)
def test_a_facility_is_shown_by_its_noun(check, expected):
    check(expected)


def test_names_stand_in_the_order_of_the_text(named):
    drawn = named("He left Khujand prison. Kenyan men came to the town of Lamu, in Kenya.")
    assert MARK.findall(drawn) == ["Khujand", "Kenyan", "Lamu", "Kenya"]


BITS = st.sampled_from(
    ["in", "Ak", "-", "Terek", "prison", "Kenya", "Tajik", "the", "'s", "of", "Town"]
)


@given(st.one_of(st.text(), st.lists(BITS).map(" ".join)))
def test_names_are_verbatim_in_order_and_apart(text):
    span = Span.of(text, 0, len(text))
    place = 0
    for each in find_entities(text, [Sentence(span, tokenise(span))]):
        assert each.span == Span.of(text, each.span.start, each.span.end)
        assert place <= each.span.start < each.span.end
        place = each.span.end
