"""The chart of who held which figure when: a Vega-Lite specification, and its picture.

Time runs down the rows, figures run across; a point is an exact figure, a bar a range, and an
arrow leads from a bound to the side that is left open.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from html import escape
from itertools import pairwise
from typing import Any, Final

import vl_convert

from inquest.publish import wording

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


class Tone(StrEnum):
    """Who holds a figure, as far as a reader must tell at a glance."""

    OFFICIAL = "authorities"
    UNNAMED = "unnamed"
    OTHER = "others"


TONES: Final = {
    Tone.OFFICIAL: (ACCENT, ACCENT, "diamond"),
    Tone.UNNAMED: (MUTED, PAPER, "circle"),
    Tone.OTHER: (INK, INK, "circle"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One figure that one voice held from a day on; `replaced` where it gave another later.

    At least one of low and high, in people, is not None.
    """

    voice: str
    day: date | None
    low: int | None
    high: int | None
    words: str
    tone: Tone
    replaced: bool = False


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
VALUES: Final = 110  # kept free on the right for the words of a figure


def figure_spec(rows: Sequence[Row], size: Size = WIDE) -> Spec:
    """The Vega-Lite specification of the chart; rows, at least one, are drawn in their order."""
    top = max(bound for row in rows for bound in (row.low, row.high) if bound is not None)
    values = [_datum(number, row, max(top, 1)) for number, row in enumerate(rows)]
    for above, datum in reversed(list(pairwise(values))):
        if size.margin and datum["day"] == above["day"]:
            datum["day"] = ""
    longest = max(datum["end"] for datum in values)
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
            *_bars([0, longest * size.plot / (size.plot - VALUES)]),
            *_points(),
            *_labels(size),
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
    },
    "text": {"fontSize": 13, "color": INK, "baseline": "middle"},
}


def _datum(number: int, row: Row, top: int) -> Spec:
    """The row with the ends of its bar; an open side reaches a tenth of the way to the top."""
    reach = max(top / 10, 0.5)
    low = row.low if row.low is not None else max((row.high or 0) - reach, 0)
    high = row.high if row.high is not None else (row.low or 0) + reach
    bound = "closed"
    if row.low is None or row.high is None:
        bound = "above" if row.high is None else "below"
    return {
        "row": number,
        "day": wording.short_day(row.day),
        "voice": row.voice,
        "line": f"{wording.short_day(row.day)} \u00b7 {row.voice}",
        "words": row.words,
        "start": low,
        "end": high,
        "bound": bound,
        "tone": row.tone.value,
        "replaced": row.replaced,
    }


def _rows(number: int) -> Spec:
    domain = list(range(number))
    return {"field": "row", "type": "ordinal", "scale": {"domain": domain}, "axis": None}


def _bars(domain: Sequence[float]) -> list[Spec]:
    x = {
        "field": "start",
        "type": "quantitative",
        "scale": {"domain": domain, "nice": False},
        "axis": {"format": "d", "tickMinStep": 1, "tickCount": 6},
    }
    ends = {"x": x, "x2": {"field": "end"}, **_toned("stroke", 0)}
    return [
        {
            "transform": [{"filter": "datum.bound == 'closed' && datum.start < datum.end"}],
            "mark": {"type": "rule", "strokeWidth": 7},
            "encoding": ends,
        },
        {
            "transform": [{"filter": "datum.bound != 'closed'"}],
            "mark": {"type": "rule", "strokeWidth": 2},
            "encoding": ends,
        },
    ]


def _points() -> list[Spec]:
    """Dots at exact figures and at known bounds, heads of arrows at open ones."""
    places = (
        ("start", "datum.start == datum.end || datum.bound == 'above'", None),
        ("end", "datum.bound == 'below'", None),
        ("end", "datum.bound == 'above'", "triangle-right"),
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


def _labels(size: Size) -> list[Spec]:
    words = {
        "mark": {"type": "text", "align": "left", "dx": 10, "limit": VALUES - 12},
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
