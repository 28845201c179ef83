"""Names and their spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.incidents.spelling import one_name, same_name, skeleton, spelled_alike, telling_words


@pytest.mark.parametrize(
    ("words", "bones"),
    [
        ("khujand khudzhand hujand", "hjnd hjnd hjnd"),
        ("mpeketoni batken quetta", "mpktn btkn kt"),
        ("osh ush isfara", "as as asfr"),
        ("tchibanga chibanga", "cbng cbng"),
        ("худжанд", "hjnd"),
        ("a", "a"),
    ],
)
def test_the_skeleton_of_a_word(words, bones):
    assert " ".join(map(skeleton, words.split())) == bones


@pytest.mark.parametrize(
    ("mine", "theirs", "how"),
    [
        ("Khujand", "Khujand", "same"),
        ("Khujand", "Khujand prison", "same"),
        ("Kök-Bulak", "Kok Bulak", "same"),
        ("Khujand", "Khudzhand", "alike"),
        ("Barquisimeto", "Barkisimeto", "alike"),
        ("Mpeketoni", "Mpeketon", "alike"),
        ("Khujand", "Vahdat", "other"),
        ("Karasu", "Marasu", "other"),
        ("Osh", "Ush", "other"),
        ("—", "—", "other"),
    ],
)
def test_two_names(mine, theirs, how):
    found = (
        "same" if same_name(mine, theirs) else "alike" if spelled_alike(mine, theirs) else "other"
    )
    assert found == how
    assert one_name(mine, theirs) is (how != "other")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Khujand prison", "hjnd"),
        ("Northern District", "dstrct nrtrn"),
        ("San Roque de Bulacay", "blc roque san"),
    ],
)
def test_the_words_that_tell_a_name_from_others(name, words):
    assert " ".join(sorted(telling_words(name))) == words


@given(st.text(max_size=12), st.text(max_size=12))
def test_which_name_comes_first_does_not_matter(mine, theirs):
    assert one_name(mine, theirs) is one_name(theirs, mine)
