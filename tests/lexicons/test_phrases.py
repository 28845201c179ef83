"""Phrases among the words of a text."""

import pytest

from inquest.lexicons.phrases import Phrases, spelled

KNOWN = Phrases([("guard", 1), ("guard of honour", 2), ("prison guard", 3)])
BOOK = spelled(["no", "no one", "half a dozen"])


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


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("no one died", "no one"),
        ("no man died", "no"),
        ("half a dozen died", "half a dozen"),
        ("half a day", None),
        ("one died", None),
    ],
)
def test_the_longest_phrase_is_found(text, phrase):
    words = text.split()
    found = BOOK.match(words, 0)
    assert found == (phrase and (len(phrase.split()), phrase))
    assert BOOK.taken(words, 0) == (len(phrase.split()) if phrase else 0)


@pytest.mark.parametrize("at", [-1, 1, 2])
def test_no_phrase_starts_beyond_the_words(at):
    assert BOOK.match(["no"], at) is None
