"""Texts with a ``|`` at each cut; ``tests/data/sentences.txt`` has many more."""

from pathlib import Path

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
        ". . ",
        "–” ",
        " [3] ",
        ":) ",
        "\n- ",
        "\t",
        "e",
        "(",
        "“Why",
    ]
)
NEWS = Path(__file__).parent.parent / "data" / "sentences.txt"
FLOOR = 0.97


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
        "... The men left. | “... They stayed.”",
        "They waited . . . and left. | Ali stayed.",
        "Kara\tNo figures.\t12",
        "3.1. Food and water",
        "10:45 a.m. Police arrive. | Shots are heard.",
        "It began in the U.K. (London) at 5 p.m. (1600 GMT).",
        "KARA, La. (AP) - Five died. | He was ill. | (Ali saw it.)",
        "He lives on Elm St. | The army is on Mt. Ararat.",
        "He waited 5 min. | Min. Bek did not come.",
        "Acme Corp. Chairman Bek left Acme Corp. | The firm closed.",
        "The vigil is on Wed. Nov. 7. | They sat. | Ali (b. May 1961) spoke.",
        "He named Murat D. | He wept.",
        "“Who fired?” Col. Bek asked. | “Who fired?” | Col. Bek left.",
        "The book “Why? A History” was found. | He said, “Why? | Ask Ali,” and left.",
        "It burned. | eBay did not. | He left. | “de Souza,” he said.",
        "where are they? | please help. | they are shooting.",
        "We ran the band Yahoo! and left.",
        "“We ran –” | He stopped. | “We ran –” he said.",
        "Five died.[3] | Two fled. [4] [5] | Ali fled. :) | He hid.",
        "He left. ) | She stayed.",
        "Points: | • guards | • food",
    ],
)
def test_a_sentence_ends_at_the_bar(marked):
    text = marked.replace(" | ", " ")
    assert " | ".join(span.text for span in split(text)) == marked


def test_news_is_cut_where_a_careful_editor_would():
    lines = NEWS.read_text(encoding="utf-8").splitlines()
    marked = [line for line in lines if line and not line.startswith("#")]
    wrong = [line for line in marked if not is_cut_as(line)]
    right = 1 - len(wrong) / len(marked)
    assert right >= FLOOR, "\n".join([f"{right:.1%} are right, not these:", *wrong])


def is_cut_as(marked: str) -> bool:
    block = marked.replace("\\n", "\n").replace("\\t", "\t")
    spans = split(block.replace("|", ""))
    return [span.text for span in spans] == [part.strip() for part in block.split("|")]


@pytest.mark.parametrize("item", ["- ", "* ", "– ", ". ", "2. ", "(b) ", "b) ", "(iv) "])
def test_an_item_on_a_line_of_its_own_begins_a_sentence(item):
    spans = split(f"They ask for food\n{item}water and\nbread")
    assert [span.text for span in spans] == ["They ask for food", f"{item}water and\nbread"]


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


@pytest.mark.parametrize("bit", [".", "Mr. ", '."', "(.", "!?", ". . ", "…", ". (", '–" ', "\n- "])
def test_a_long_row_of_marks_is_read_through(bit):
    text = bit * 4_000
    assert sum(len(span.text.split()) for span in split(text)) >= len(text.split())
