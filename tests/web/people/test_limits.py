"""Whoever goes on failing waits longer and longer; who stops is forgotten."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.web.people import Limiter

from .conftest import Clock

MINUTE = 60
gaps = st.lists(st.floats(0, 2000), max_size=40)


@pytest.fixture
def limiter(clock):
    return Limiter(clock)


def fail(limiter, times, key="ana"):
    for _ in range(times):
        limiter.failed([key])


def test_after_five_failures_waits_double_up_to_fifteen_minutes(limiter, clock):
    waits = []
    for _ in range(18):
        limiter.failed(["ana"])
        waits.append(limiter.wait(["ana"]))
        clock.go(waits[-1])
        assert limiter.wait(["ana"]) == 0
    assert waits == [0] * 4 + [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] + [900] * 4


@pytest.mark.parametrize(("minutes", "waits"), [(3, True), (4, False)])
def test_five_failures_count_within_fifteen_minutes(limiter, clock, minutes, waits):
    for _ in range(5):
        clock.go(minutes * MINUTE)
        limiter.failed(["ana"])
    assert (limiter.wait(["ana"]) > 0) == waits


@pytest.mark.parametrize(("minutes", "wait"), [(14, 2), (16, 0)])
def test_waits_start_again_after_fifteen_quiet_minutes(limiter, clock, minutes, wait):
    fail(limiter, 5)
    clock.go(minutes * MINUTE)
    limiter.failed(["ana"])
    assert limiter.wait(["ana"]) == wait


def test_the_longest_wait_of_the_keys_counts(limiter):
    fail(limiter, 5, "ana")
    fail(limiter, 7, "home")
    assert limiter.wait(["ana"]) == 1
    assert limiter.wait(["ana", "home"]) == 4
    assert limiter.wait(["ben"]) == limiter.wait([]) == 0


def test_success_forgets_the_failures_of_the_name_alone(limiter):
    for _ in range(5):
        limiter.failed(limiter.keys("ana", "192.0.2.1"))
    limiter.succeeded("ana", "192.0.2.1")
    assert limiter.wait(limiter.keys("ana", "192.0.2.2")) == 0
    assert limiter.wait(limiter.keys("ben", "192.0.2.1")) == 1


def test_who_guesses_elsewhere_keeps_nobody_out(limiter):
    limiter.succeeded("Ana", "192.0.2.1")
    for each in range(9):
        limiter.failed(limiter.keys("ana", f"198.51.100.{each}"))
    assert limiter.wait(limiter.keys("ana", "198.51.100.77")) == 16
    assert limiter.wait(limiter.keys("ana", "192.0.2.1")) == 0
    for _ in range(5):
        limiter.failed(limiter.keys("ana", "192.0.2.1"))
    assert limiter.wait(limiter.keys("ana", "192.0.2.1")) == 1


def test_the_addresses_that_went_well_last_are_remembered(clock):
    limiter = Limiter(clock, size=2)
    for name in ("ana", "ben", "ana", "eve"):
        limiter.succeeded(name, "192.0.2.1")
    here, elsewhere = "192.0.2.1", "198.51.100.1"
    known = [
        name
        for name in ("ana", "ben", "eve")
        if limiter.keys(name, here)[0] != limiter.keys(name, elsewhere)[0]
    ]
    assert known == ["ana", "eve"]


def test_the_keys_that_failed_last_are_remembered(clock):
    limiter = Limiter(clock, size=3)
    for key in ("ana", "ben", "eve", "ana", "zoe"):
        fail(limiter, 5, key)
    assert [bool(limiter.wait([key])) for key in ("ana", "ben", "eve", "zoe")] == [
        True,
        False,
        True,
        True,
    ]


@given(gaps)
def test_a_wait_is_never_negative_nor_over_fifteen_minutes(gaps):
    clock = Clock()
    limiter = Limiter(clock)
    for gap in gaps:
        clock.go(gap)
        limiter.failed(["ana"])
        assert 0 <= limiter.wait(["ana"]) <= 15 * MINUTE
    clock.go(15 * MINUTE)
    assert limiter.wait(["ana"]) == 0


@given(gaps)
def test_in_any_quarter_of_an_hour_a_key_has_few_tries(gaps):
    """Who always waits as told gets 5 tries, then as many as doubling leaves."""
    clock = Clock()
    limiter = Limiter(clock)
    tries = []
    for gap in gaps:
        clock.go(max(gap, limiter.wait(["ana"])))
        limiter.failed(["ana"])
        tries.append(clock.now)
    assert all(sum(0 <= each - start < 900 for each in tries) <= 15 for start in tries)


def test_threads_lose_no_failure(limiter):
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: fail(limiter, 1), range(9)))
    assert limiter.wait(["ana"]) == 16


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana 10.0.0.1", "aNA 10.0.0.1", "name address"),
        ("Ana 10.0.0.1", "Ben 10.0.0.2", ""),
        ("Ana 10.0.0.1", "Ana 10.0.0.2", "name"),
        ("Ana 10.0.0.1", "Ben ::ffff:10.0.0.1", "address"),
        ("Ana ::ffff:10.0.0.2", "Ben ::ffff:10.0.0.1", ""),
        ("Ana 2001:db8::1", "Ben 2001:db8:0:0:ffff::2", "address"),
        ("Ana 2001:db8::1", "Ben 2001:db8:0:1::1", ""),
        ("Ana testclient", "Ben testclient", "address"),
    ],
)
def test_a_try_counts_for_the_name_and_for_the_clients_network(one, other, same):
    keys = Limiter().keys
    pairs = zip(keys(*one.split()), keys(*other.split()), strict=True)
    met = [key for key, (a, b) in zip(("name", "address"), pairs, strict=True) if a == b]
    assert " ".join(met) == same


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_is_sent_is_a_key(text):
    limiter = Limiter()
    limiter.failed(limiter.keys(text, text))
    assert limiter.wait(limiter.keys(text, text)) == 0
