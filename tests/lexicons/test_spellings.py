"""Ways of writing one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.lexicons.spellings import sounded


@pytest.mark.parametrize(
    "spellings",
    [
        "Sirojiddin Sirodjidin Sirozhiddin Сироджиддин Сироҷиддин",
        "Muhriddin Mukhriddin Мухриддин",
        "Khujand Khudjand Худжанд Хуҷанд",
        "Shabaab Shabab",
        "Toktosheva Токтошева",
        "Aizada Ayzada Айзада",
    ],
)
def test_one_name_sounds_the_same_however_it_is_written(spellings):
    assert len(set(map(sounded, spellings.split()))) == 1


@pytest.mark.parametrize("names", ["Rahmon Rahimov", "Ali Alim", "Karim Karimov", "Sughd Khatlon"])
def test_different_names_sound_different(names):
    assert len(set(map(sounded, names.split()))) == 2


@given(st.from_regex("[a-z]{1,12}", fullmatch=True))
def test_capitals_and_hyphens_change_nothing(word):
    assert sounded(word.upper()) == sounded(word) == sounded(f"{word}-")
