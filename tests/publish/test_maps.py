"""Maps of places in a small notation: `name lat lon precision reports`; a name alone has no point."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.model import Incident, IncidentType, Place
from inquest.publish.maps import map_of

TAJIKISTAN = (
    "Khujand 40.28 69.62 place 29",
    "Khujand 40.28 69.62 place 2",
    "Danghara 38.09 69.34 place 8",
    "Vahdat 38.55 69.02 place 3",
    "Sughd 39.9 68.9 region 1",
    "Tajikistan 38.9 71.3 country 1",
)


def draw(*lines, main=None):
    incidents, weights = [], {}
    for number, line in enumerate(lines):
        name, *told = line.split()
        place = Place(name)
        if told:
            place = Place(name, None, float(told[0]), float(told[1]), told[2])
            weights[f"i{number}"] = int(told[3])
        incidents.append(Incident(f"i{number}", IncidentType.OTHER, f"Riot {number}", None, place))
    return map_of(incidents, weights, main)


def words(view):
    return [label.words for label in view.labels]


@pytest.mark.parametrize("lines", [(), ("Somewhere",)])
def test_there_is_no_map_without_a_point(lines):
    assert draw(*lines) is None


def test_incidents_without_a_point_are_counted():
    drawn = draw("Somewhere", *TAJIKISTAN[:2], "Elsewhere")
    assert drawn.unplaced == 2
    assert [(spot.number, spot.incident) for spot in drawn.spots] == [(1, "i1"), (2, "i2")]


def test_a_spot_tells_what_its_point_stands_for():
    drawn = draw(*TAJIKISTAN, main={"i0"})
    assert [spot.precision for spot in drawn.spots] == ["place"] * 4 + ["region", "country"]
    assert [spot.main for spot in drawn.spots] == [True] + [False] * 5
    assert [spot.weight for spot in drawn.spots] == [29, 2, 8, 3, 1, 1]


def test_one_place_lies_in_the_middle():
    drawn = draw(TAJIKISTAN[0])
    for view in (drawn.wide, drawn.narrow):
        (mark,) = view.marks
        assert (mark.x, mark.y) == pytest.approx((view.size.width / 2, view.size.height / 2))
        assert words(view) == ["Khujand"]


def test_more_reports_make_a_larger_mark_within_bounds():
    drawn = draw(*(f"P{n} {n} {n} place {10**n}" for n in range(5)))
    radii = [mark.radius for mark in sorted(drawn.wide.marks, key=lambda each: each.spot.number)]
    assert radii[:3] == sorted(set(radii[:3]))
    assert (min(radii), max(radii)) == (drawn.wide.size.least, drawn.wide.size.most)


def test_incidents_of_one_point_lie_side_by_side_with_one_name():
    drawn = draw(*["Baghdad 33.3 44.4 place 1"] * 25)
    for view in (drawn.wide, drawn.narrow):
        assert len({(mark.x, mark.y) for mark in view.marks}) == 25
        assert words(view) == ["Baghdad"]
        first, *others = view.marks
        assert not first.moved
        assert any(mark.moved for mark in others)


def test_the_main_incident_with_most_reports_keeps_its_point():
    drawn = draw(*TAJIKISTAN[1::-1], main={"i1"})
    assert [mark.spot.incident for mark in drawn.wide.marks if (mark.x, mark.y) == mark.point] == [
        "i1"
    ]


def test_twenty_towns_have_their_names():
    towns = [f"Town{n} {n % 5 * 4} {n // 5 * 8} place 1" for n in range(20)]
    assert len(words(draw(*towns).wide)) == 20


@given(
    st.lists(
        st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.integers(1, 200)),
        min_size=1,
        max_size=12,
    )
)
def test_no_number_is_hidden(points):
    drawn = draw(*(f"P{at} {lat} {lon} place {n}" for at, (lat, lon, n) in enumerate(points)))
    for view in (drawn.wide, drawn.narrow):
        for one, other in combinations(view.marks, 2):
            assert not one.hides(other)
