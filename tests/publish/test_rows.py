"""Where each figure begins and ends on the scale of its chart."""

from datetime import date

import pytest

from inquest.publish.rows import Row, Tone, data_of, top_of


def rows(notation):
    """`13 25.. ..20 20..30`: one row each, all of one day."""
    for each in notation.split():
        low, dots, high = each.partition("..")
        bounds = (int(low) if low else None, int(high) if high else None)
        low, high = bounds if dots else (int(low), int(low))
        yield Row(each, date(2018, 11, 8), low, high, each, Tone.OTHER)


@pytest.mark.parametrize(
    ("notation", "top"),
    [
        ("0", 1),
        ("13 25..", 25),
        ("13 ..50", 50),
        ("13 20..30", 30),
        ("3 40", 40),  # small figures are all shown
        ("8 12 400", 12),
        ("31 250000..", 31),
        ("3 30 240 1900", 1900),
        ("3 4 900 90000", 4),
        ("400 500", 500),
    ],
)
def test_the_scale_leaves_out_what_lies_far_beyond(notation, top):
    assert top_of(rows(notation)) == top


def test_a_name_longer_than_any_picture_is_cut():
    (told,) = data_of([Row("w" * 100_000, None, 13, 13, "13" * 10_000, Tone.OTHER)])
    assert max(len(str(value)) for value in told.values()) < 300


@pytest.mark.parametrize(
    ("notation", "bound", "start", "end"),
    [
        ("100", "closed", 100, 100),
        ("20..30 100", "closed", 20, 30),
        ("20.. 100", "above", 20, 30),
        ("..20 100", "below", 10, 20),
        ("..2 40", "below", 0, 2),
        ("2000 100", "beyond", 100, 110),
        ("2000.. 100", "beyond", 100, 110),
        ("50..2000 100", "above", 50, 110),
    ],
)
def test_an_open_side_and_one_beyond_the_scale_reach_a_little_way(notation, bound, start, end):
    first = data_of(list(rows(notation)))[0]
    assert (first["bound"], first["start"], first["end"]) == (bound, start, end)


def test_a_day_is_told_once():
    assert [each["day"] for each in data_of(list(rows("1 2 3")))] == ["8 Nov 2018", "", ""]
