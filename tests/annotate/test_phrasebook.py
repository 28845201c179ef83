import pytest

from inquest.annotate.phrasebook import Phrasebook

BOOK = Phrasebook(["no", "no one", "half a dozen"])


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
    found = BOOK.find(words, 0)
    assert found == (phrase and (phrase, len(phrase.split())))
    assert BOOK.taken(words, 0) == (len(phrase.split()) if phrase else 0)


@pytest.mark.parametrize("at", [-1, 1, 2])
def test_no_phrase_starts_beyond_the_words(at):
    assert BOOK.find(["no"], at) is None
