"""What is committed: made of the packages, small, and without a way to run or fetch anything."""

import re
from importlib.resources import files

import pytest

from packing.__main__ import MODULES, packed

STATIC = files("inquest.web") / "static"
WORLD = (STATIC / "world.svg").read_text(encoding="utf-8")


@pytest.mark.skipif(not MODULES.is_dir(), reason="the packages of npm are not there: see make pack")
def test_packing_again_gives_the_committed_bytes():
    for name, data in packed().items():
        assert (STATIC / name).read_bytes() == data, f"{name} differs: run make pack"


def test_the_world_is_small_and_still():
    assert len(WORLD) < 500_000
    assert set(re.findall(r"<(\w+)", WORLD)) == {"svg", "path"}
    assert not re.search(r"style|script|href|\son\w+=", WORLD)


def test_its_parts_can_be_used_by_name_and_take_colours_from_outside():
    land, borders = re.findall(r"<path ([^>]*) d=", WORLD)
    assert 'id="land"' in land
    assert 'id="borders"' in borders
    assert "fill" not in land
    assert "stroke=" not in land + borders


def test_no_stripe_runs_across_the_map():
    """No shore or border runs straight for 30 degrees, but for the edge of the map at the pole."""
    rows = [re.findall(r"-?\d+", row) for row in re.findall(r"m[-\d ]+", WORLD)]
    steps = {abs(int(step)) for row in rows for step in row[2::2]}
    assert {step for step in steps if step > 3000} == {36000}


def test_it_is_told_whose_work_it_is():
    told = (STATIC / "LICENCES.md").read_text(encoding="utf-8")
    for words in ("0BSD", "ISC", "Natural Earth", "public domain", "Michael Bostock"):
        assert words in told
