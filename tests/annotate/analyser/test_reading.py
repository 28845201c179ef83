"""Texts in which each name is marked ``[words=kind country]``; the network takes capitals for names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.analyser import analyse
from inquest.annotate.analyser.reading import LONGEST
from inquest.model import Span


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("PER", "it was [Umar Aliyev=person] and [Bek=person]."),
        ("LOC", "a riot at [Vahdat Prison=facility] in [Kenya=place KE]."),
        ("ORG", "the [Red Cross=organisation] left. a [Lamu University=facility] too."),
        ("LOC", "many [Kenyan=nationality KE] men fled to [Nairobi=place KE]."),
        ("ORG", "the [Kenyan Army=organisation] came."),
    ],
)
def test_names_have_their_kinds_and_countries(check_names, naming, tag, expected):
    check_names(expected, naming(tag))


def test_a_people_is_known_where_the_network_marks_no_name(check_names, naming):
    expected = "[Sri Lankans=nationality LK] and [Kenyans=nationality KE] wept in Kenya."
    check_names(expected, naming(""))


def test_tokens_have_offsets_in_the_report_and_their_heads(read, naming):
    text = "\n  Guards fled. \n\n Two   men died."
    (first, second), _ = read(text, naming("PER"))
    assert first.span == Span.of(text, 3, 15)
    assert [token.span.text for token in second.tokens] == ["Two", "men", "died", "."]
    assert [token.head for token in second.tokens] == [1, 2, 3, 3]
    assert [token.relation for token in second.tokens] == ["nsubj", "nsubj", "nsubj", "root"]
    assert second.tokens[1].lemma == "man"
    assert second.tokens[1].pos == "NOUN"


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_no_words_give_nothing(guessing, text):
    assert analyse(text, [Span.of(text, 0, len(text))], guessing) == ((), ())


def test_no_sentences_give_nothing(guessing):
    assert analyse("Some text.", [], guessing) == ((), ())


def lengths(text, network):
    sentences, _ = analyse(text, [Span.of(text, 0, len(text))], network)
    assert " ".join(sentence.span.text for sentence in sentences) == text
    return [len(sentence.tokens) for sentence in sentences]


def test_a_long_sentence_is_cut_at_its_last_mark(naming):
    text = "word " * 70 + ", " + "word " * 20 + "; " + "word " * 100
    assert lengths(text.strip(), naming("")) == [92, 100]


def test_a_long_sentence_without_marks_is_cut_where_it_grows_too_long(naming):
    assert lengths("word " * 5000 + "end", naming("")) == [LONGEST] * 41 + [81]


def test_a_sentence_that_just_fits_is_left_whole(naming):
    assert lengths(", ".join(["word"] * (LONGEST // 2)) + " .", naming("")) == [LONGEST]


def test_odd_texts_are_read_whole(check, guessing, odd_text):
    check(odd_text, guessing)


@given(st.text())
def test_any_text_is_read_whole(check, guessing, text):
    check(text, guessing)


BITS = st.sampled_from(
    ["Umar", "Kenyan", "prison", "UN", "died", ".", ",", "!", "n't", "\n", "25", "😀", "(", "”"]
)


@given(st.lists(BITS).map(" ".join))
def test_any_row_of_words_is_read_whole(check, guessing, text):
    check(text, guessing)
