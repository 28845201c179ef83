"""The methods that findings are compared with do what their papers say."""

import pytest

from benchmarks.rivals import TruthFinder, majority


@pytest.mark.parametrize(
    ("values", "told"), [([13, 21, 21], 21), ([13, 21], 13), ([5], 5), ([9, 9, 3, 3], 3)]
)
def test_a_majority_takes_the_lowest_of_equals(values, told):
    assert majority(values) == told


def test_truthfinder_believes_what_more_sites_give():
    found = TruthFinder().fit([("a", "riot", 13), ("b", "riot", 13), ("c", "riot", 50)])
    assert found.predict() == {"riot": 13}
    assert found.trust_["a"] > found.trust_["c"]


def test_truthfinder_believes_sites_that_were_right_elsewhere():
    told = [(site, thing, 10) for thing in "xyz" for site in ("a", "b", "d")]
    told += [("c", thing, 90) for thing in "xyz"]
    found = TruthFinder().fit([*told, ("a", "riot", 13), ("c", "riot", 50)])
    assert found.predict()["riot"] == 13


def test_truthfinder_is_moved_by_a_relay():
    told = [("a", "riot", 13), ("b", "riot", 50)]
    assert TruthFinder().fit(told).predict() == {"riot": 13}
    assert TruthFinder().fit([*told, ("c", "riot", 50)]).predict() == {"riot": 50}


def test_truthfinder_ends():
    found = TruthFinder(rounds=3, tolerance=-1).fit([("a", "riot", 13), ("b", "riot", 50)])
    assert found.rounds_ == 3
