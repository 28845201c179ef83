"""Sentences in which ``|`` stands at each cut that no space shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.analyser.words import split_words


def cut(text):
    """The text with its cuts drawn in."""
    bounds = split_words(text)
    drawn, place = "", 0
    for start, end in bounds:
        bar = "|" if start == place and start else ""
        drawn += text[place:start] + bar + text[start:end]
        place = end
    return drawn + text[place:]


@pytest.fixture
def check():
    def checker(marked):
        assert cut(marked.replace("|", "")) == marked

    return checker


@pytest.mark.parametrize(
    "marked",
    [
        "He did|n't go|, they ca|n’t|.",
        "The guard|'s keys|, the guards|' keys|, Umar|’s",
        "I|'m sure they|'ve seen what|'s left|.",
        "They can|not|, we are gon|na|.",
        "I do|nt know|, that|s all|.",
        "i|m going|, I|ve gone|, it|s a riot|, its men|, Freiburg im Breisgau",
        "call 345-9945|, or 713/853-6197|, in 2004|-|2005",
        "see .doc|, a.doc|, ‘’",
        "y'|all saw 'em",
        "O'Neill|'s men at seven o'clock in Sana'a",
        "the Qur'an|, the coup d'état|, the Ba’athists",
    ],
)
def test_endings_behind_an_apostrophe_are_words_but_names_are_whole(check, marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "al|-|Bek and Abdul|-|Aziz",
        "an AK|-|47|, an F|-|16",
        "mid-2018|, pre-war anti-government co-founders",
        "e-mail|, Ex-Guards",
        "self|-|made|, 14|-|year|-|old",
        "Pul|-|e|-|Charkhi",
        "and|/|or|, s/he",
        "15|-|20 men|, 2018|–|19",
    ],
)
def test_hyphens_are_words_but_behind_a_prefix(check, marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "1,200.50 or 1,20,000",
        "on pages 13|,|14",
        "0.5|%|, .22 calibre",
        "$|7|m|, $|7.5 million|, US$ 3|bn",
        "at 3|pm|, at 10:45|am|, at 7:30",
        "5|km|, 12|kg|, 10|k",
        "the 21st|, the 1980s|, the 80's",
        "on 9/11|, on 3/4/2018|, on 2018-11-07",
        "1|/|2 of them|, 24|/|7",
        "713-555-0143|, +44",
        "No. 3 said no|.",
        "4chan and M16",
    ],
)
def test_figures_are_whole_and_units_are_words(check, marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Gen. Umar and J. R. Bek of Acme Inc. met|.",
        "the U.S. Embassy in the U.S.",
        "at 3 a.m. on Monday",
        "It began at 3 a.m|.",
        "He has a Ph.D. and knives|, guns etc|.",
        "Block B|.",
        "He left on Nov. 7|, not on Sat. night|.",
    ],
)
def test_stops_belong_to_abbreviations_and_not_to_the_sentence(check, marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "see https://example.org/a-b?c=1#d|, or www.example.org|.",
        "write to a.b-c@mail.example.org|.",
        "by @umar_bek on #khujand|, #|1",
        "read notes_v2.doc|, Example.com/path and alt.binaries.misc",
        "It was over|.|The men left|.",
        "file_name and snake_case_2",
    ],
)
def test_addresses_and_files_are_whole(check, marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Wait|... what|?!",
        "Thanks :) or ;-)",
        "injured|:|(|12|)",
        "a|--|b|, _____ *** ===> x",
        "“|Go|,|” he said (|(|twice|)|)|.",
        "“|No|!|”",
        "AT&T and R&D",
        "👨‍👩‍👧|👍🏽|🇹🇯 ❤️",
        "e\u0301tat co\u00f6p",
        "قال|: سجن|.",
    ],
)
def test_marks_that_say_one_thing_are_one_word(check, marked):
    check(marked)


def covered(text):
    place, words = 0, []
    for start, end in split_words(text):
        assert place <= start < end
        assert not any(mark.isspace() for mark in text[start:end])
        words.append(text[start:end])
        place = end
    return "".join(words)


@given(st.text())
def test_words_hold_all_but_white_space_in_order(text):
    assert covered(text) == "".join(text.split())


BITS = st.sampled_from(
    [*"a1.,-/@:'’_&$+#!)(= \u0301\u200d😀", "n't", "www.", "http://", "U.S.", "Inc.", "non-", "can"]
)


@given(st.lists(BITS).map("".join))
def test_words_hold_all_of_tangled_marks_too(text):
    assert covered(text) == "".join(text.split())


@pytest.mark.parametrize("bit", ["a", "a-", "a.", "1,", "1-", "a'", "@", "_", "www.", "co.!", "a/"])
def test_long_rows_are_held_too(bit):
    assert covered(bit * 5000) == bit * 5000
