"""What is kept of an incident is what would be made anew."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.findings import Kept

ROUNDS = st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 3)), max_size=8)


def made(incident, basis):
    return f"{incident}{basis}"


def wanted(told, make=made):
    return [(name, ((basis,),), partial(make, name, basis)) for name, basis in told.items()]


@given(ROUNDS, st.integers(1, 4))
def test_results_are_those_made_anew_in_the_order_wanted(rounds, most):
    kept = Kept(most)
    for told in rounds:
        found = kept.renew(wanted(told))
        assert list(found.items()) == [(name, made(name, basis)) for name, basis in told.items()]


@pytest.mark.parametrize(("most", "times"), [(1, 5), (2, 3), (3, 3)])
def test_as_many_results_are_kept_as_were_asked_for(most, times):
    done = []
    kept = Kept(most)
    for basis in (0, 1, 0, 1, 2):
        kept.renew(wanted({"a": basis}, lambda *told: done.append(told)))
    assert len(done) == times


@pytest.mark.parametrize(("most", "times"), [(1, 2), (2, 1)])
def test_an_incident_that_is_not_wanted_is_dropped_or_kept(most, times):
    done = []
    kept = Kept(most)
    for told in ({"a": 0}, {}, {"a": 0}):
        kept.renew(wanted(told, lambda *told: done.append(told)))
    assert len(done) == times


def test_threads_do_not_mix_their_results():
    kept = Kept(2)
    told = [dict.fromkeys("abc"[: number % 3 + 1], number) for number in range(60)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda each: kept.renew(wanted(each)), told))
    assert found == [{name: made(name, basis) for name, basis in each.items()} for each in told]
