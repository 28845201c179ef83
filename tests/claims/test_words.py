"""Phrases among the words of a text."""

import pytest

from inquest.claims.words import Phrases

KNOWN = Phrases([("guard", 1), ("guard of honour", 2), ("prison guard", 3)])


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("a guard came", 1, (1, 1)),
        ("a guard of honour came", 1, (3, 2)),
        ("a guard of", 1, (1, 1)),
        ("a prison", 1, None),
        ("a prison guard", 1, (2, 3)),
        ("a guard", 0, None),
        ("a guard", -1, None),
        ("a guard", 2, None),
    ],
)
def test_the_longest_phrase_at_a_place_is_found(text, at, found):
    assert KNOWN.match(text.split(), at) == found


@pytest.mark.parametrize(
    ("text", "first"), [("the prison guard or guard", 3), ("none", None), ("", None)]
)
def test_the_first_phrase_of_a_text_tells_its_meaning(text, first):
    assert KNOWN.first(text.split()) == first
