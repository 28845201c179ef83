"""How credible each figure of a line of voices is."""

import pytest


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("AFP 13", [6]),
        ("AFP 25+ | minister* 32", [1, 1]),
        ("AFP 13 | minister* 21", [4, 4]),
        ("AFP 13 | Dawn 13 | Echo 13 | minister* 21", [2, 2, 2, 5]),
        ("AFP 13 | Dawn 13 | Echo 21 | minister* 21", [3, 3, 3, 3]),
    ],
)
def test_who_else_bears_a_figure_out_tells_how_credible_it_is(case, line, told):
    voices = case(line).find().voices
    assert sorted(voice.credibility for voice in voices) == sorted(told)
