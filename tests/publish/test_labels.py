from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from inquest.publish.labels import Box, place_labels

ROOM = Box(0, 0, 400, 300)
SIZE = 13


def dot(x, y, radius=5):
    return Box(x - radius, y - radius, x + radius, y + radius)


def sides(*wanted, taken=()):
    """Where each label stands, seen from its box."""
    boxes = dict(wanted)
    placed = place_labels(wanted, [*boxes.values(), *taken], ROOM, SIZE)
    return {label.words: side(label, boxes[label.words]) for label in placed}


def side(label, box):
    if label.anchor != "middle":
        return "right" if label.anchor == "start" else "left"
    return "above" if label.box.bottom <= box.top else "below"


def test_words_stand_right_then_left_then_above_then_below():
    here = dot(200, 150)
    right, left, above = Box(210, 149, 220, 151), Box(180, 149, 190, 151), dot(200, 140)
    taken = []
    for more, where in [(None, "right"), (right, "left"), (left, "above"), (above, "below")]:
        taken += [more] if more else []
        assert sides(("Khujand", here), taken=taken) == {"Khujand": where}
    assert sides(("Khujand", here), taken=[*taken, dot(200, 160)]) == {}


def test_words_stay_in_the_picture():
    assert sides(("Khujand", dot(390, 150))) == {"Khujand": "left"}


def test_a_long_name_is_cut():
    (label,) = place_labels([("Village " * 9, dot(20, 20))], [], ROOM, SIZE)
    assert label.words.endswith("\u2026")
    assert len(label.words) <= 28


names = st.text(st.characters(codec="utf-8", categories=["L"]), min_size=1, max_size=12)
spots = st.builds(dot, st.integers(0, 400), st.integers(0, 300), st.integers(4, 20))


@given(st.lists(st.tuples(names, spots), max_size=20))
def test_no_label_meets_another_or_a_mark(wanted):
    marks = [box for _, box in wanted]
    placed = place_labels(wanted, marks, ROOM, SIZE)
    assert not any(one.box.meets(other.box) for one, other in combinations(placed, 2))
    assert not any(label.box.meets(mark) for label in placed for mark in marks)
    assert all(ROOM.holds(label.box) for label in placed)
