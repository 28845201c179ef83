import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inquest.annotate.analyser.lemmas import lemma_by, script_of


@pytest.mark.parametrize(
    ("word", "lemma", "label"),
    [
        ("parties", "party", "3|y"),
        ("Killed", "kill", "2|"),
        ("prison", "prison", "0|"),
        ("PRISONERS", "prisoner", "1|"),
        ("Khujand", "Khujand", "="),
        ("UN", "UN", "="),
        ("was", "be", "~be"),
        ("n't", "not", "2|ot"),
        ("'s", "be", "~be"),
        ("Tajiks", "Tajik", "~Tajik"),
        ("acknowledgements", "a", "~a"),
        ("2018", "2018", "0|"),
        ("—", "—", "0|"),
        ("Ali", "_", "="),
    ],
)
def test_a_label_says_how_to_turn_a_word_into_its_lemma(word, lemma, label):
    assert script_of(word, lemma) == label


@pytest.mark.parametrize(
    ("label", "word", "lemma"),
    [
        ("3|y", "cities", "city"),
        ("3|y", "Ladies", "lady"),
        ("=", "Lamu", "Lamu"),
        ("~be", "is", "be"),
        ("1|", "guards", "guard"),
        ("3|y", "as", "asy"),
        ("1|", "a", "a"),
        ("0|", "İ", "i̇"),
    ],
)
def test_a_label_fits_words_that_it_was_not_made_from(label, word, lemma):
    assert lemma_by(label, word) == lemma


@given(st.text(min_size=1), st.text(min_size=1))
def test_every_lemma_in_small_letters_comes_back(word, lemma):
    assume(lemma == lemma.casefold() and lemma != "_")
    assert lemma_by(script_of(word, lemma), word) == lemma


ENDINGS = st.text("aeis|~=", max_size=4)


@given(st.text("aeis|~=A", max_size=9), ENDINGS, ENDINGS)
def test_words_that_share_their_beginning_come_back(stem, ending, other):
    word, lemma = stem + ending, stem.casefold() + other
    assume(word and lemma)
    assert lemma_by(script_of(word, lemma), word) == lemma


@given(st.text(min_size=1), st.sampled_from(["=", "~be", "0|", "1|", "6|y", "2|"]))
def test_a_word_always_has_a_lemma(word, label):
    assert lemma_by(label, word)
