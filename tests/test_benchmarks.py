"""The gate can fail, and its table can be read."""

import pytest

from benchmarks.floors import broken
from benchmarks.quality import table


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (0.80, []),
        (0.79, ["floor broken: count.f1 is 0.790, its floor 0.800"]),
        (None, ["floor broken: count.f1 is not measured"]),
    ],
)
def test_a_figure_may_not_fall_below_its_floor(tmp_path, figure, told):
    (tmp_path / "floors.toml").write_text('"count.f1" = 0.8')
    scores = {} if figure is None else {"count.f1": figure}
    assert broken(scores, tmp_path / "floors.toml") == told


def test_a_row_without_a_figure_shows_a_dash():
    drawn = table({"all": {"count.f1": 0.9, "cause.f1": 0.5}, "first pass": {"count.f1": 0.8}})
    assert [line.split() for line in drawn.splitlines()] == [
        ["case", "count.f1", "cause.f1"],
        ["all", "0.900", "0.500"],
        ["first", "pass", "0.800", "-"],
    ]
