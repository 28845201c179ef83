"""The network that ships, on plain sentences: it must get right what nobody could doubt.

Who does what is written ``word relation head``, parted by commas.
"""

import pytest

from inquest.annotate.analyser.network import english_network


@pytest.fixture
def told(read):
    """Each word of a text with its relation and head."""

    def teller(text):
        return [
            f"{token.span.text} {token.relation} {sentence.tokens[token.head].span.text}"
            for sentence in read(text)[0]
            for token in sentence.tokens
        ]

    return teller


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards killed two inmates.", "Guards nsubj killed, inmates obj killed"),
        ("GUARDS KILLED TWO INMATES", "GUARDS nsubj KILLED, INMATES obj KILLED"),
        ("guards killed two inmates", "guards nsubj killed, two nummod inmates"),
        (
            "At least 25 inmates were killed by guards.",
            "25 nummod inmates, inmates nsubj:pass killed, were aux:pass killed",
        ),
        (
            "The minister said that the men had fled.",
            "minister nsubj said, fled ccomp said, men nsubj fled",
        ),
        ("The men, police said, had fled.", "men nsubj fled, police nsubj said"),
        ("Umar Aliyev told reporters.", "Aliyev flat Umar, Umar nsubj told"),
        ("The fire that killed ten men went out.", "killed acl:relcl fire, men obj killed"),
        ("Soldiers did n't shoot.", "n't advmod shoot, did aux shoot"),
        ("Prison officials and guards fled.", "Prison compound officials, guards conj officials"),
    ],
)
def test_who_does_what(told, text, expected):
    assert not set(expected.split(", ")) - set(told(text))


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Guards killed two inmates.", "NOUN VERB NUM NOUN PUNCT"),
        ("She lives in Nairobi.", "PRON VERB ADP PROPN PUNCT"),
        ("They were not very happy", "PRON AUX PART ADV ADJ"),
    ],
)
def test_parts_of_speech(read, text, tags):
    (sentence,), _ = read(text)
    assert [token.pos for token in sentence.tokens] == tags.split()


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Prisoners were beaten.", "prisoner be beat ."),
        ("He has seen the men.", "he have see the man ."),
        ("It 's in Khujand.", "it be in Khujand ."),
    ],
)
def test_lemmas(read, text, lemmas):
    (sentence,), _ = read(text)
    assert [token.lemma for token in sentence.tokens] == lemmas.split()


@pytest.mark.parametrize(
    "expected",
    [
        "[Umar Aliyev=person] left the [Red Cross=organisation] for [Kenya=place KE].",
        "[Ali Khan=person] told the [BBC=organisation] that militants had fled.",
        "A riot broke out at [Vahdat Prison=facility] in [Tajikistan=place TJ].",
        "[Kenyan=nationality KE] police arrested three men in [Nairobi=place KE].",
        "Three men fled and nobody saw them.",
    ],
)
def test_names(check_names, expected):
    check_names(expected)


def test_odd_texts_are_read_whole(check, odd_text):
    check(odd_text)


def test_what_was_read_before_does_not_matter(read):
    report = "Guards killed two inmates in Khujand. The minister denied it. Why? Nobody knows."
    before = read(report)
    read("A long report of something else altogether, which nobody has seen, " * 9)
    assert read(report) == before


def test_the_network_is_loaded_once():
    assert english_network() is english_network()
