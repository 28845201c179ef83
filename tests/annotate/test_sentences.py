"""Texts with a ``|`` at each cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.annotate.sentences import LONGEST, split_sentences
from inquest.model import Span

BITS = st.sampled_from(
    [
        "Gen. ",
        "U.S. ",
        "No. 3 ",
        "5 p.m. ",
        "Ali ",
        "died",
        ". ",
        "... ",
        "…",
        '." ',
        "! ",
        "\n",
        "?”",
    ]
)


def split(text: str) -> list[Span]:
    return list(split_sentences(text, Span.of(text, 0, len(text))))


@pytest.mark.parametrize(
    "marked",
    [
        "Five men died. | Two fled.",
        "Five men died! | Who fled? | Nobody knows.",
        "no mark at all",
        "It began at dawn",
        "Gen. Ali Umar spoke to Lt. Col. Bek. | He left.",
        "Mr. Rahmon met Dr. Ivanova, Sgt. Bek and Rev. Okoro.",
        "J. Smith and J.R. Okoro were there.",
        "He left the U.S. Embassy in the U.K. Monday.",
        "He moved to the U.S. | The army stayed.",
        "The fire began in block B. | Police came.",
        "He lost to Roger B. Smith.",
        "Colony No. 3 burned. | Article No. 25 applies.",
        "Did he know? | No. | Ali left.",
        "It happened on Nov. 7 and Sept. 12. | A riot followed.",
        "That was in Nov. | Ali left.",
        "It began at 3 a.m. Monday, at 2 p.m. GMT.",
        "It began at 3 a.m. | Police came later.",
        "Some 2.5 million people live on 3.5 dollars. | Ali left.",
        "See example.org. | Ali left.",
        '"It is over." | He left.',
        "“It is over.” | “We won.” | He left.",
        '"Who did this?" he asked. | Nobody spoke.',
        '"Get out!" they shouted. | He ran.',
        "He said (in jest.) | Ali left.",
        "'We lost.' | Ali left.",
        "We waited... | Then they came.",
        "The men ... Ali saw … Umar too. | All died.",
        "They came... and went.",
        "Really?! | Yes.",
    ],
)
def test_a_sentence_ends_at_the_bar(marked):
    text = marked.replace(" | ", " ")
    assert " | ".join(span.text for span in split(text)) == marked


def test_only_the_block_is_read():
    text = "Riot kills 13\n\nFive died. Two fled.\n\nA caption."
    block = Span.of(text, 15, 35)
    assert [span.text for span in split_sentences(text, block)] == ["Five died.", "Two fled."]


@pytest.mark.parametrize("text", ["", " ", "\n\t "])
def test_space_holds_no_sentence(text):
    assert split(text) == []


@given(st.one_of(st.text(), st.lists(BITS).map("".join)))
def test_sentences_are_trimmed_in_order_and_hold_every_word(text):
    spans = split(text)
    place = 0
    for span in spans:
        assert text[span.start : span.end] == span.text == span.text.strip() != ""
        assert not text[place : span.start].strip()
        place = span.end
    assert not text[place:].strip()


@pytest.mark.parametrize(
    ("between", "cut"),
    [(" ", "word"), (", ", "word,"), ("; ", "word;"), ("\n", "word"), ("", "")],
)
def test_what_goes_on_without_a_stop_is_cut_between_words(between, cut):
    spans = split(between.join(["word"] * 2000))
    assert len(spans) > 1
    assert all(len(span) <= LONGEST for span in spans)
    assert all(span.text.endswith(cut) for span in spans[:-1])


def test_a_long_text_is_cut_at_a_line_before_a_space():
    text = " ".join(["word"] * 300) + "\n" + " ".join(["end"] * 300)
    assert split(text)[0].text == " ".join(["word"] * 300)


@pytest.mark.parametrize("bit", [".", "Mr. ", '."', "(.", "!?", ". . ", "…"])
def test_a_long_row_of_marks_is_read_through(bit):
    text = bit * 20_000
    assert sum(len(span.text.split()) for span in split(text)) >= len(text.split())
