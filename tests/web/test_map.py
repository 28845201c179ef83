"""The map as a page shows it."""

import re
from importlib.resources import files

import pytest
from jinja2 import Environment, PackageLoader, StrictUndefined
from selectolax.lexbor import LexborHTMLParser

from inquest.model import Incident, IncidentType, Place
from inquest.publish.maps import map_of

HOSTILE = '"></text></svg><script>alert("1")</script>'
STYLE = (files("inquest.web") / "static" / "map.css").read_text(encoding="utf-8")


def incident(name, title, *place):
    return Incident(name, IncidentType.ATTACK, title, None, Place(*place))


INCIDENTS = (
    incident("khujand", "Riot in the prison", "Khujand", "TJ", 40.28, 69.62, "place"),
    incident("sughd", "Clash", "Sughd", "TJ", 39.9, 68.9, "region"),
    incident("hostile", HOSTILE, HOSTILE, "TJ", 38.55, 69.02, "place"),
    incident("nowhere", "Attack", "Somewhere"),
)


FIJI = incident("fiji", "Attack", "Suva", "FJ", -18.1, 178.4, "place")
SAMOA = incident("samoa", "Attack", "Apia", "WS", -13.8, -171.8, "place")


@pytest.fixture(scope="module")
def page():
    return shown(*INCIDENTS)


def shown(*incidents):
    made = Environment(
        autoescape=True, loader=PackageLoader("inquest.web"), undefined=StrictUndefined
    )
    drawn = map_of(incidents, {"khujand": 29}, {"khujand", "sughd"})
    macro = made.get_template("map.html").module.map
    return LexborHTMLParser(f"<body>{macro(drawn, '/incidents/{}'.format)}<p id=last>")


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_each_mark_is_a_link_that_has_a_name(page, width):
    links = page.css(f"svg.{width} a")
    assert [link.attributes["href"] for link in links] == [
        "/incidents/khujand",
        "/incidents/sughd",
        "/incidents/hostile",
    ]
    assert [link.css_first("title").text() for link in links][:2] == [
        "1. Riot in the prison, Khujand, 29 reports",
        "2. Clash, Sughd (region), 1 report",
    ]


def test_the_list_tells_the_same_places(page):
    told = [each.text() for each in page.css(".spots li")]
    assert told[0] == "Riot in the prison Khujand, 29 reports"
    assert len(told) == 3
    assert "1 more without a known point" in page.css_first("figcaption").text()


def test_a_region_and_what_is_only_mentioned_look_otherwise(page):
    looks = [link.attributes["class"].split() for link in page.css("svg.wide a")]
    assert looks == [["mark"], ["mark", "rough"], ["mark", "aside"]]


def test_the_world_comes_from_a_file_of_ours(page):
    used = {use.attributes["href"] for use in page.css("use")}
    assert used == {"/static/world.svg#land", "/static/world.svg#borders"}


def test_no_land_lies_upon_a_border():
    parts = [use.attributes["class"] for use in shown(FIJI, SAMOA).css("svg.wide use")]
    assert parts == ["land", "land", "borders", "borders"]


def test_a_strict_policy_allows_all_of_it(page):
    assert page.css("script, style, [style]") == []
    assert not re.search(r"\son\w+=", re.sub(r">[^<]*<", "><", page.html))


def test_hostile_names_stay_text(page):
    assert page.css_first("body > #last")
    assert HOSTILE in page.css(".spots li")[2].text()


def test_its_colours_are_those_of_the_page():
    assert not re.search(r"#[0-9a-f]{3}|rgb|hsl", STYLE)
    assert set(re.findall(r"var\((--\w+)", STYLE)) <= {
        *("--ink", "--muted", "--accent", "--grid", "--paper", "--sans", "--tone")
    }
