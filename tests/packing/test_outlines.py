import re
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from packing.outlines import line_path, ring_path


def drawn(path):
    """The outlines of a path as lists of points in degrees, east and north."""
    at, found = (0, 0), []
    for row in path.splitlines():
        numbers = [int(number) for number in re.findall(r"-?\d+", row)]
        moves = list(zip(numbers[::2], numbers[1::2], strict=True))
        points = list(accumulate(moves, lambda a, b: (a[0] + b[0], a[1] + b[1]), initial=at))[1:]
        at = points[0] if row.endswith("z") else points[-1]
        found.append([(x / 100, -y / 100) for x, y in points])
    return found


def ring(*corners):
    return (*corners, corners[0])


def test_a_ring_on_the_antimeridian_is_drawn_on_both_sides_without_a_stripe():
    island = ring((179, 1), (-179, 1), (-179, -1), (179, -1))
    assert [sorted(each) for each in drawn(ring_path([island]))] == [
        [(-181, -1), (-181, 1), (-179, -1), (-179, 1)],
        [(179, -1), (179, 1), (181, -1), (181, 1)],
    ]


@pytest.mark.parametrize("start", range(5))
@pytest.mark.parametrize(("north", "pole"), [(-70, -90), (70, 90)])
def test_a_ring_round_a_pole_is_closed_along_it(north, pole, start):
    corners = [(-90, north), (0, north), (90, north), (180, north), (-180, north)]
    cap = ring(*corners[start:], *corners[:start])
    (outline,) = drawn(ring_path([cap]))
    assert min(outline) == (-180, min(north, pole))
    assert max(outline) == (180, max(north, pole))
    assert {point for point in outline if point[1] == pole} == {(-180, pole), (180, pole)}


def test_a_line_on_the_antimeridian_goes_on():
    assert drawn(line_path([((179, 0), (-179, 2))])) == [
        [(179, 0), (181, 2)],
        [(-181, 0), (-179, 2)],
    ]


lines = st.lists(
    st.tuples(st.integers(-17900, 17900), st.integers(-8900, 8900)),
    min_size=2,
    max_size=9,
    unique=True,
).filter(lambda line: all(abs(a[0] - b[0]) < 18000 for a, b in pairwise(line)))


@given(st.lists(lines, min_size=1, max_size=4))
def test_what_is_written_is_what_was_there(hundredths):
    there = [[(x / 100, y / 100) for x, y in line] for line in hundredths]
    assert drawn(line_path([tuple(line) for line in there])) == there
