import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.errors import AccountError
from inquest.web.people.names import fold, tidy

texts = st.text(st.characters(exclude_categories=()), max_size=80)


def kept(name):
    """The name as it is kept, or None where it cannot be used."""
    try:
        return tidy(name)
    except AccountError:
        return None


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Ana", "Ana"),
        ("  Ben   Okri ", "Ben Okri"),
        ("\uff21\uff4e\uff41", "Ana"),  # letters of full width
        ("Zoe\u0308", "Zoë"),
        ("Муҳриддин", "Муҳриддин"),
        ("a" * 64, "a" * 64),
    ],
)
def test_a_name_is_kept_as_it_is_read(given, shown):
    assert tidy(given) == shown


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("", "has 0 characters"),
        (" \t ", "has 0 characters"),
        ("a" * 65, "has 65 characters"),
        ("\ufdfa" * 4, "has 72 characters"),  # a ligature of 18 letters
        ("a\x1b[2J", r"a\x1b[2J: holds control characters"),
        ("ana\u200b", r"ana\u200b: holds control characters"),
        ("\u202eana", "holds control characters"),
        ("ana\ud800", "holds control characters"),
    ],
)
def test_a_name_that_cannot_be_used_is_refused(given, why):
    with pytest.raises(AccountError) as refused:
        tidy(given)
    assert why in str(refused.value)
    assert refused.value.advice


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana", "aNA"), ("Straße", "STRASSE"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("Ben Okri", " ben  okri")],
)
def test_names_that_differ_in_case_are_one(one, other):
    assert fold(one) == fold(other)


@given(texts)
def test_a_name_that_is_kept_can_be_kept_again_and_stays_one(name):
    shown = kept(name)
    if shown is not None:
        assert tidy(shown) == shown
        assert 1 <= len(shown) <= 64
        assert shown.isprintable()
        assert fold(shown) == fold(name) != ""


@given(st.text(max_size=20))
def test_a_folded_name_is_folded(name):
    assert fold(fold(name)) == fold(name)


@given(texts)
def test_any_text_can_be_looked_up(name):
    fold(name).encode()
