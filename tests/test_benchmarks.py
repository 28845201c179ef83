"""The gate can fail: a figure below its floor, or one that is not measured any more, is told."""

import pytest

from benchmarks.floors import broken


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
