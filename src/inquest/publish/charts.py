"""The chart of who held which figure when: a Vega-Lite specification, and its picture.

Time runs down the rows, figures run across; a point is an exact figure, a bar a range, and an
arrow leads from a bound to the side that is left open, or to a figure far beyond the others.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

import vl_convert

from inquest.publish.rows import Row, Tone, data_of

VEGA_LITE: Final = "5.20"
# The renderer brings this face along, so that labels are cut alike on every machine; Arial and
# Helvetica have the same widths.
FONT: Final = "Liberation Sans, Arial, Helvetica, sans-serif"

# A style sheet that knows these may exchange them for colours of its own.
INK: Final = "#1c2127"
MUTED: Final = "#59626c"
ACCENT: Final = "#9a3324"
GRID: Final = "#d9d5cc"
PAPER: Final = "#fdfcf9"
PALETTE: Final = (INK, MUTED, ACCENT, GRID, PAPER)

OPENING: Final = re.compile(r'<svg [^>]*width="(\d+)" height="\d+" (viewBox="[^"]*")>')

Spec = dict[str, Any]


TONES: Final = {
    Tone.OFFICIAL: (ACCENT, ACCENT, "diamond"),
    Tone.UNNAMED: (MUTED, PAPER, "circle"),
    Tone.OTHER: (INK, INK, "circle"),
}


@dataclass(frozen=True, slots=True)
class Size:
    """Measures of a chart, in pixels, for one width of page.

    Attributes:
        plot: width of the part with the figures.
        step: height of a row.
        margin: room for days and names left of the plot; 0 sets them above each bar.
        limit: width at which a name is cut.

    """

    plot: int
    step: int
    margin: int
    limit: int


WIDE: Final = Size(plot=400, step=26, margin=345, limit=245)
NARROW: Final = Size(plot=316, step=46, margin=0, limit=300)
DAYS: Final = 92  # from the left edge of a day to the name beside it
LETTER: Final = 7  # a wide guess at the width of a letter of the words of a figure
TICKS: Final = 6
ROOM: Final = (110, 190)  # least and most that is kept free on the right for these words


def figure_spec(rows: Sequence[Row], size: Size = WIDE) -> Spec:
    """The Vega-Lite specification of the chart; rows, at least one, are drawn in their order."""
    values = data_of(rows)
    longest = max(datum["end"] for datum in values)
    room = _room(rows)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": size.plot,
        "height": {"step": size.step},
        "padding": 4,
        "background": None,
        "data": {"values": values},
        "encoding": {"y": _rows(len(values))},
        "resolve": {"scale": {"fill": "independent"}},
        "layer": [
            *_bars([0, longest * size.plot / (size.plot - room)]),
            *_points(),
            *_labels(size, room),
        ],
        "config": CONFIG,
    }


def render(spec: Spec, title: str, description: str) -> str:
    """The picture as an SVG element as wide as it is given room, up to its own width.

    The same on every run. Title and description tell it to those who do not see it.
    """
    drawn = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE)
    bare = re.sub(r' (?:aria-[a-z]+|role)="[^"]*"', "", drawn)
    told = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return OPENING.sub(
        lambda found: f'<svg role="img" style="max-width:{found[1]}px" {found[2]}>{told}',
        bare,
        count=1,
    )


CONFIG: Final = {
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "title": None,
        "domain": False,
        "ticks": False,
        "grid": True,
        "gridColor": GRID,
        "labelColor": MUTED,
        "labelFontSize": 12,
        "labelFlush": False,
        "labelPadding": 6,
        "labelOverlap": True,
    },
    "text": {"fontSize": 13, "color": INK, "baseline": "middle"},
}


def _room(rows: Iterable[Row]) -> int:
    """What the longest words take: a figure that is cut would read as another."""
    least, most = ROOM
    return min(max(least, *(LETTER * len(row.words) + 22 for row in rows)), most)


def _rows(number: int) -> Spec:
    domain = list(range(number))
    return {"field": "row", "type": "ordinal", "scale": {"domain": domain}, "axis": None}


def _bars(domain: Sequence[float]) -> list[Spec]:
    x = {
        "field": "start",
        "type": "quantitative",
        "scale": {"domain": domain, "nice": False},
        "axis": {"format": "d", "tickMinStep": 1, "tickCount": min(TICKS, int(domain[1]))},
    }
    ends = {"x": x, "x2": {"field": "end"}, **_toned("stroke", 0)}
    return [
        {
            "transform": [{"filter": "datum.bound == 'closed' && datum.start < datum.end"}],
            "mark": {"type": "rule", "strokeWidth": 7},
            "encoding": ends,
        },
        *(_edge(field) for field in ("start", "end")),
        {
            "transform": [{"filter": "datum.bound != 'closed'"}],
            "mark": {"type": "rule", "strokeWidth": 2},
            "encoding": ends,
        },
    ]


def _edge(field: str) -> Spec:
    """The end of a range, so that a short one is seen on a long scale."""
    return {
        "transform": [{"filter": "datum.bound == 'closed' && datum.start < datum.end"}],
        "mark": {"type": "tick", "thickness": 2, "size": 13},
        "encoding": {"x": {"field": field, "type": "quantitative"}, **_toned("fill", 0)},
    }


def _points() -> list[Spec]:
    """Dots at exact figures and at known bounds, heads of arrows at open ones."""
    places = (
        ("start", "datum.start == datum.end || datum.bound == 'above'", None),
        ("end", "datum.bound == 'below'", None),
        ("end", "datum.bound == 'above' || datum.bound == 'beyond'", "triangle-right"),
        ("start", "datum.bound == 'below'", "triangle-left"),
    )
    return [_point(field, where, head) for field, where, head in places]


def _point(field: str, where: str, head: str | None) -> Spec:
    mark: Spec = {"type": "point", "filled": True, "size": 80, "strokeWidth": 2}
    encoding: Spec = {"x": {"field": field, "type": "quantitative"}, **_toned("stroke", 0)}
    if head:
        mark |= {"shape": head, "size": 60}
        encoding |= _toned("fill", 0)
    else:
        encoding |= _toned("fill", 1) | _toned("shape", 2)
    return {"transform": [{"filter": where}], "mark": mark, "encoding": encoding}


def _toned(channel: str, place: int) -> Spec:
    scale = {
        "domain": [tone.value for tone in TONES],
        "range": [of[place] for of in TONES.values()],
    }
    look = {"field": "tone", "type": "nominal", "scale": scale, "legend": None}
    faded = {"condition": {"test": "datum.replaced", "value": 0.6}, "value": 1}
    return {channel: look, "opacity": faded}


def _labels(size: Size, room: int) -> list[Spec]:
    words = {
        "mark": {"type": "text", "align": "left", "dx": 10, "limit": room - 12},
        "encoding": {
            "x": {"field": "end", "type": "quantitative"},
            "text": {"field": "words"},
            "color": {"condition": {"test": "datum.replaced", "value": MUTED}, "value": INK},
        },
    }
    if not size.margin:
        return [words, _label("line", 0, size.limit, dy=-17)]
    days = _label("day", -size.margin, DAYS, color=MUTED)
    return [words, days, _label("voice", DAYS - size.margin, size.limit)]


def _label(field: str, at: int, limit: int, **look: object) -> Spec:
    mark = {"type": "text", "align": "left", "limit": limit, **look}
    return {"mark": mark, "encoding": {"x": {"value": at}, "text": {"field": field}}}
