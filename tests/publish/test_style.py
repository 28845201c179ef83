"""The colours of the page: enough contrast by day and by night, and one source for charts."""

import re
from importlib.resources import files

import pytest

from inquest.publish import charts

STYLE = (files("inquest.publish") / "templates" / "style.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
)
BEHIND = ("paper", "claim", "remark", "here")


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("text", ["ink", "muted", "accent"])
def test_words_stand_out(colours, text, behind):
    assert contrast(colours[text], colours[behind]) >= 4.5


def test_charts_use_the_colours_of_the_page():
    drawn = (charts.INK, charts.MUTED, charts.ACCENT, charts.GRID, charts.PAPER)
    assert drawn == tuple(LIGHT[name] for name in ("ink", "muted", "accent", "grid", "paper"))
    for colour, name in zip(drawn, ("ink", "muted", "accent", "grid", "paper"), strict=True):
        assert re.search(rf'\[(fill|stroke)="{colour}"\] \{{ \1: var\(--{name}\)', STYLE)
