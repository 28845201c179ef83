"""A verb marked ``*so*`` in a sentence: who stands before it, and behind it."""

import pytest

from inquest.claims.subjects import object_after, opening_subject, subject_before
from inquest.claims.words import Words
from inquest.lexicons.tokens import tokenise
from inquest.model import Sentence, Span


def around(marked: str) -> tuple[Words, int]:
    before, verb, _ = marked.split("*")
    text = marked.replace("*", "")
    span = Span.of(text, 0, len(text))
    assert verb
    words = Words(text, Sentence(span, tokenise(span)))
    return words, words.place(len(before))


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("The army *fired*", "The army"),
        ("The army has never *fired*", "The army"),
        ("The army, by its own account, *fired*", "The army"),
        ("It rained and militants *fired*", "militants"),
        ("It rained, and Al-Nasr *fired*", "Al-Nasr"),
        ("He said they *fired*", "they"),
        ("*fired*", None),
        ("There *fired*", None),
        ("Soon stones *fired*", "Soon stones"),
        ("It rained, stones *fired*", None),
        ("by its own account, *fired*", None),
    ],
)
def test_a_subject_stands_before_its_verb(marked, subject):
    found = subject_before(*around(marked))
    assert (found and found.text) == subject


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("The mayor, however, left, *blaming* it", "The mayor"),
        ("The mayor condemned it, *blaming* it", "The mayor"),
        ("The mayor was ill, *blaming* it", "The mayor"),
        ("*Blaming* it", None),
    ],
)
def test_a_participle_hangs_on_whoever_opens_the_sentence(marked, subject):
    found = opening_subject(*around(marked))
    assert (found and found.text) == subject


@pytest.mark.parametrize(
    ("marked", "thing"),
    [
        ("He *blamed* the army for it", "the army"),
        ("He *blamed* the Front of Lions for it", "the Front of Lions"),
        ("He *blamed* Al-Nasr, not us", "Al-Nasr"),
        ("He *blamed* rain", None),
        ("He *blamed* ", None),
    ],
)
def test_an_object_stands_behind_its_verb(marked, thing):
    words, at = around(marked)
    found = object_after(words, at + 1)
    assert (found and found.text) == thing
