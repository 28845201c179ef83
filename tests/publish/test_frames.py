from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.publish.frames import LEAST, Frame, frame_of

KHUJAND, VAHDAT = (40.28, 69.62), (38.55, 69.02)
SUVA, APIA = (-18.1, 178.4), (-13.8, -171.8)
places = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(st.lists(places, min_size=1, max_size=12))
def test_every_point_lies_in_the_picture(points):
    frame = frame_of(points)
    for point in points:
        across, down = frame.place(point)
        assert 0 <= across <= 1
        assert 0 <= down <= 1


@given(st.lists(places, min_size=1, max_size=12))
def test_the_window_lies_on_the_earth(points):
    frame = frame_of(points)
    assert -180 <= frame.west < 180
    assert 0 < frame.width <= 360
    assert frame.north <= 90 + 1e-9
    assert frame.north - frame.height >= -90 - 1e-9


@pytest.mark.parametrize("points", [[KHUJAND], [KHUJAND, VAHDAT], [SUVA, APIA], [(64, -20)]])
def test_shapes_are_as_wide_as_they_are_high(points):
    frame = frame_of(points)
    squeeze = cos(radians(sum(north for north, _ in points) / len(points)))
    assert frame.width * squeeze / frame.height == pytest.approx(1.5)


def test_one_place_has_its_country_and_neighbours_around_it():
    frame = frame_of([KHUJAND])
    assert frame.place(KHUJAND) == pytest.approx((0.5, 0.5))
    assert frame.height == pytest.approx(LEAST / 1.5)


def test_places_on_both_sides_of_the_antimeridian_are_neighbours():
    frame = frame_of([SUVA, APIA])
    assert frame.width < 40
    assert frame.turns == (0, 360)
    assert frame.place(SUVA)[0] < frame.place(APIA)[0]


def test_the_world_is_drawn_once_where_it_is_not_passed():
    assert frame_of([KHUJAND]).turns == (0,)
    assert Frame(-180, 90, 360, 180).turns == (0,)


def test_the_box_is_that_of_a_picture_with_the_north_above():
    assert Frame(60, 45, 18, 12).box == (60, -45, 18, 12)


@given(st.floats(0.02, 100), st.floats(-60, 60))
def test_the_bar_is_round_and_at_most_a_fifth_of_the_width(width, north):
    frame = Frame(0, north, width, width / 1.5)
    if bar := frame.bar():
        kilometres, share = bar
        assert str(kilometres).rstrip("0") in {"1", "2", "5"}
        assert share <= 0.2 or kilometres == 1
        across = width * 111.195 * cos(radians(frame.middle))
        assert kilometres == pytest.approx(across * share)


def test_there_is_no_bar_where_the_scale_changes_within_the_picture():
    assert Frame(-180, 90, 360, 180).bar() is None
