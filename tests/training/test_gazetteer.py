"""How the gazetteer is made: names that people write, names of regions, an index that is found again."""

from array import array
from collections import Counter

import pytest

from inquest.incidents.geography.gazetteer import Entry, checksum, entry
from training.gazetteer import Region, agreed, index, is_name, keys_of, region_line, town_line

KHUJAND = {
    "geonameid": 1514879,
    "name": "Khujand",
    "latitude": 40.28256,
    "longitude": 69.62216,
    "countrycode": "TJ",
    "population": 191000,
    "admin1code": "03",
    "alternatenames": ["Khŭjand", "LBD", "khjnd", "Худжанд", "खुजंद", "苦盏", ""],
}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        *(("Khodjent", True), ("Худжанд", True), ("苦盏", True), ("'s-Hertogenbosch", True)),
        *(("LBD", False), ("khjnd", False), ("ku zhan", False), ("खुजंद", False), ("", False)),
    ],
)
def test_names_that_people_write_in_known_scripts(name, kept):
    assert is_name(name) is kept


def test_a_line_is_read_as_it_was_written():
    keys = keys_of(KHUJAND)
    assert keys == ["khujand", "khudzhand", "苦盏"]
    read = entry(town_line(KHUJAND, keys).rstrip("\n"), "TJ")
    place = ("1514879", "Khujand", "TJ", 40.283, 69.622, 191000, "TJ.03")
    assert read == Entry(*place, tuple(keys))
    region = entry(region_line(Region("TJ.03", "Sughd", 40.1, 69.2)).rstrip("\n"), "TJ")
    assert (region.is_region, region.name, region.keys) == (True, "Sughd", ("sughd",))


def test_a_region_takes_the_name_that_its_towns_agree_on():
    votes = {
        ("TJ", "03"): Counter({"Viloyati Sughd": 3, "Khatlon": 1}),
        ("TJ", "RR"): Counter({"": 10, "Republican Subordination": 3}),
        ("CD", "26"): Counter({"Eastern Province": 2}),
        ("CD", "27"): Counter({"Eastern Province": 1}),
        ("KE", "11"): Counter({"Kericho": 1, "Bomet": 1}),
        ("BR", "21"): Counter({"Rio de Janeiro": 9}),
        ("MX", "15"): Counter(),
    }
    assert agreed(votes) == {("TJ", "03"): "Sughd", ("BR", "21"): "Rio de Janeiro"}


def test_the_index_tells_the_countries_of_a_key():
    numbers = array("I", index({"TJ": {"khujand"}, "BE": {"paris"}, "FR": {"paris"}}))
    assert [number & 255 for number in numbers if number >> 8 == checksum("paris")] == [0, 1]
    assert [number & 255 for number in numbers if number >> 8 == checksum("khujand")] == [2]
