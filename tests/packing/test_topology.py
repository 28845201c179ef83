"""Two countries side by side and an island, in steps of half a degree from 10 W, 20 S.

::

    A---B---C     arc 0: B down to E, the border
    | w | e |     arc 1: E round the west, back to B
    D---E---F     arc 2: B round the east, to E
"""

import pytest

from packing.outlines import line_path, ring_path
from packing.topology import Topology

DOCUMENT = {
    "transform": {"scale": [0.5, 0.5], "translate": [-10, -20]},
    "arcs": [
        [[2, 2], [0, -2]],
        [[2, 0], [-2, 0], [0, 2], [2, 0]],
        [[2, 2], [2, 0], [0, -2], [-2, 0]],
        [[8, 0], [1, 0], [0, 1], [-1, -1]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "arcs": [[[2, -1]], [[3]]]},
                {"type": None},
            ]
        },
        "land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]], [[3]]]}]},
    },
}


@pytest.fixture
def topology():
    return Topology.decode(DOCUMENT)


def test_steps_become_degrees(topology):
    assert topology.arcs[0] == ((-9, -19), (-9, -20))
    assert topology.arcs[1] == ((-9, -20), (-10, -20), (-10, -19), (-9, -19))


def test_a_ring_joins_its_arcs_forwards_and_backwards(topology):
    west, east, island = topology.rings("countries")
    assert west == ((-9, -19), (-9, -20), (-10, -20), (-10, -19), (-9, -19))
    assert east == ((-9, -19), (-8, -19), (-8, -20), (-9, -20), (-9, -19))
    assert island == topology.arcs[3]


def test_only_what_lies_between_two_countries_is_a_border(topology):
    assert list(topology.shared("countries")) == [topology.arcs[0]]


def test_paths_go_from_point_to_point_in_hundredths(topology):
    assert line_path(topology.shared("countries")) == "m-900 1900 0 100"
    assert ring_path(topology.rings("land")) == (
        "m-900 2000-100 0 0-100 100 0 100 0 0 100z\nm300 0 50 0 0-50z"
    )


def test_a_speck_is_no_outline():
    assert ring_path([((1, 1), (1.001, 1), (1, 1.001), (1, 1))]) == ""
