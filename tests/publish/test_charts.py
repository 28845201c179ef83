import os
import re
import subprocess
import sys
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from inquest.publish.charts import NARROW, PALETTE, WIDE, figure_spec, render
from inquest.publish.rows import Row, Tone

ROWS = [
    Row("Security source", date(2018, 11, 8), 13, 13, "13", Tone.UNNAMED),
    Row("Three sources", date(2018, 11, 8), 25, None, "25 or more", Tone.UNNAMED, replaced=True),
    Row("Hospital", date(2018, 11, 9), None, 20, "up to 20", Tone.OTHER),
    Row("The minister", date(2018, 11, 22), 21, 21, "21", Tone.OFFICIAL),
    Row("A site", None, 47, 53, "47\u201353", Tone.OTHER),
]
HOSTILE = '</text></svg><script>alert("1")</script>'


def draw(rows=ROWS, size=WIDE, title="Inmates killed", description="all of it"):
    return render(figure_spec(rows, size), title, description)


def texts(svg):
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_each_row_tells_who_when_and_what(size):
    told = " ".join(texts(draw(size=size)))
    for row in ROWS:
        assert row.voice in told
        assert row.words in told
    assert "8 Nov 2018" in told
    assert "undated" in told


def test_a_day_stands_once_beside_the_names():
    assert texts(draw()).count("8 Nov 2018") == 1


def test_the_picture_has_a_text_in_its_place():
    svg = draw(title="Killed & hurt", description="8 <November>")
    assert svg.startswith('<svg role="img" style="max-width:')
    assert "<title>Killed &amp; hurt</title><desc>8 &lt;November&gt;</desc>" in svg


def test_it_scales_to_a_phone():
    svg = draw(size=NARROW)
    width = int(re.search(r'viewBox="0 0 (\d+) ', svg).group(1))
    assert width <= 330
    assert min(map(int, re.findall(r'font-size="(\d+)px"', svg))) >= 12


def test_a_long_name_is_cut_before_the_figures_begin():
    long = Row("Sources " * 30, date(2018, 11, 8), 13, 13, "13", Tone.OTHER)
    wide = re.search(r'viewBox="0 0 (\d+) ', draw([long])).group(1)
    assert wide == re.search(r'viewBox="0 0 (\d+) ', draw(ROWS[:1])).group(1)
    assert any(text.endswith("\u2026") for text in texts(draw([long])))


def test_only_known_colours_are_used():
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', draw()))
    assert used
    assert used <= set(PALETTE)


def test_hostile_names_stay_text():
    row = Row(HOSTILE, date(2018, 11, 8), 13, 13, HOSTILE, Tone.OTHER)
    tree = LexborHTMLParser(f"<body>{draw([row], title=HOSTILE, description=HOSTILE)}<p id=last>")
    assert tree.css("script") == []
    assert tree.css_first("body > #last")


def test_zero_and_one_row_of_it_can_be_drawn():
    assert draw([Row("A ministry", None, 0, 0, "0", Tone.OFFICIAL)])


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo"])
def test_the_same_bytes_in_every_place(zone):
    script = (
        "from datetime import date\n"
        "from inquest.publish.charts import figure_spec, render\n"
        "from inquest.publish.rows import Row, Tone\n"
        "row = Row('A ministry', date(2018, 11, 8), 13, 20, '13', Tone.OFFICIAL)\n"
        "print(render(figure_spec([row]), 'a', 'b'))"
    )
    made = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "TZ": zone, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    row = Row("A ministry", date(2018, 11, 8), 13, 20, "13", Tone.OFFICIAL)
    assert made.strip() == draw([row], title="a", description="b")
