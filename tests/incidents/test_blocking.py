"""Which pairs are compared at all."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.incidents.blocking import blocks_of, home_of, keys_of, pairs_in
from inquest.incidents.bundles import Bundle
from inquest.incidents.grouping import Memory, sightings_of
from tests.incidents.simulated import simulate

RIOT = "a@2018-11-08 * prison_riot Khujand/TJ 2018-11-07"


def compared(bundles):
    """The pairs of places that some block holds."""
    found = set()
    for block, entries in blocks_of(bundles).items():
        for one, other in pairs_in(block, entries):
            found.add(tuple(sorted((entries[one].index, entries[other].index))))
    return found


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("b@2018-11-09 * fire Osh/TJ 2018-11-16", True),
        ("b@2018-11-09 * fire Osh/TJ 2018-11-29", False),
        ("b@2018-11-09 * fire Osh/KG 2018-11-07", False),
        ("b@2018-11-09 * fire Khujand/KG 2018-11-07", True),
        ("b@2018-11-19 * fire Osh/TJ -", True),
        ("b@2019-01-19 * fire Osh/TJ -", False),
        ("b@2019-01-19 * fire Khujand/KG -", True),
        ("b@2019-09-19 * fire Khujand/TJ -", False),
        ("b@- * fire Khujand -", True),
        ("b@- * fire - -", False),
        ("b@2018-11-09 * fire - 2018-11-08", True),
        ("b@2018-11-19 * fire - 2018-11-17", False),
        ("b@2018-11-19 * fire - 2018-11-14 killed=25", True),
        ("b@2018-11-19 * fire - 2018-11-14 “the men in the prison of Khujand were dead”", True),
        ("b@2018-11-09 prison_riot /TJ 2018", True),
        ("b@2018-11-09 fire /TJ 2018", False),
        ("b@2018-11-09 fire Khujand/TJ 2018", True),
    ],
)
def test_what_is_compared(sightings, other, expected):
    bundles = [Bundle((each,)) for each in sightings(f"{RIOT} killed=25 | {other}")]
    assert bool(compared(bundles)) is expected


def test_an_actor_is_looked_up_for_whom_no_country_is_told(sightings):
    told = "a@2018-11-08 * attack Osh/KG 2018-11-07 by=shabab | b@2018-11-19 * attack - 2018-11-14"
    bundles = [Bundle((each,)) for each in sightings(f"{told} by=shabab")]
    assert compared(bundles) == {(0, 1)}


times = st.sampled_from(["2018-11-07", "2018-11-16", "2018-11", "2019-01-20", "2018", "1990", "-"])
anchors = st.builds(
    lambda report, day, kind, place, time: f"{report}@{day} * {kind} {place} {time}",
    st.sampled_from("abcdefgh"),
    st.sampled_from(["2018-11-20", "2019-03-01", "-"]),
    st.sampled_from(["prison_riot", "other"]),
    st.sampled_from(["Khujand/TJ", "Khujand", "Osh/KG", "Osh/TJ", "/TJ", "-"]),
    times,
)


@given(st.lists(anchors, min_size=2, unique_by=lambda told: told[0]))
def test_blocks_hold_exactly_the_pairs_that_share_a_key_at_one_time(sightings, told):
    seen = sightings(" | ".join(told))
    assert compared([Bundle((each,)) for each in seen]) == {
        (one, other)
        for one, other in combinations(range(len(seen)), 2)
        if any(shares(seen[one], seen[other], key) for key in keys_of(seen[one]))
    }


def shares(one, other, key):
    """Whether two sightings are to be compared under a key."""
    windows = keys_of(one)[key], keys_of(other).get(key)
    if windows[1] is None or max(each[0] for each in windows) > min(each[1] for each in windows):
        return False
    homes = [home_of(each, key) for each in (one, other)]
    return "" in homes or homes[0] != homes[1]


def test_pairs_grow_as_reports_do_where_incidents_do():
    def share(reports):
        seen = sightings_of(simulate(reports, reports // 5)[0], Memory())
        return len(compared([Bundle((each,)) for each in seen])) / reports

    assert share(400) < 3 * share(100)
