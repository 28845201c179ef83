import pytest
from argon2 import PasswordHasher, profiles

from inquest.errors import AccountError
from inquest.web.people.passwords import Passwords

from .conftest import PASSWORD


@pytest.fixture
def passwords(hasher):
    return Passwords(hasher)


@pytest.mark.parametrize("password", ["twelve chars", "é" * 512, "пароль пароль", " " * 12])
def test_a_password_fits_its_hash_alone(passwords, password):
    known = passwords.hash(password)
    assert passwords.fits(password, known)
    assert not passwords.fits(password + "x", known)
    assert not passwords.fits(password, passwords.hash(PASSWORD))


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "has fewer than 12 characters"),
        ("eleven char", "has fewer than 12 characters"),
        ("e\u0301" * 11, "has fewer than 12 characters"),
        ("é" * 513, "has more than 1024 bytes"),
        ("x" * 10**6, "has more than 1024 bytes"),
        ("a lone \ud800 surrogate", "is not text in UTF-8"),
    ],
)
def test_a_password_that_cannot_be_used_is_refused_without_its_words(passwords, password, why):
    with pytest.raises(AccountError) as refused:
        passwords.hash(password)
    assert refused.value.reason == why
    assert refused.value.advice
    assert not password or password not in str(refused.value)


@pytest.mark.parametrize("password", ["", "x", "x" * 10**6, "\ud800" * 12])
def test_whatever_is_sent_can_be_checked(passwords, password):
    assert not passwords.fits(password, passwords.hash(PASSWORD))
    assert not passwords.fits(password, None)


def test_keyboards_that_spell_an_accent_in_two_ways_give_one_password(passwords):
    assert passwords.fits("re\u0301sume\u0301 re\u0301sume\u0301", passwords.hash("résumé résumé"))


@pytest.mark.parametrize("known", ["$argon2id$", "x"])
def test_a_damaged_hash_is_told(passwords, known):
    with pytest.raises(AccountError, match="cannot be checked"):
        passwords.fits(PASSWORD, known)


def test_the_parameters_are_those_of_rfc_9106():
    used = PasswordHasher()
    low = profiles.RFC_9106_LOW_MEMORY
    assert (used.type, used.memory_cost, used.time_cost, used.parallelism) == (
        low.type,
        low.memory_cost,
        low.time_cost,
        low.parallelism,
    )
