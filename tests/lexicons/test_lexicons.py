from importlib.resources import files

import pytest

from inquest.lexicons import load

FILES = [
    (folder.name, file.name.removesuffix(".toml"))
    for folder in files("inquest.lexicons").iterdir()
    if folder.is_dir()
    for file in folder.iterdir()
    if file.name.endswith(".toml")
]


@pytest.mark.parametrize(("language", "name"), sorted(FILES))
def test_every_lexicon_opens_and_says_something(language, name):
    assert load(language, name)


def test_a_lexicon_is_read_once():
    assert load("en", "calendar") is load("en", "calendar")


def test_a_lexicon_that_is_not_there():
    with pytest.raises(FileNotFoundError):
        load("en", "nothing")
