"""Names as reports give them, in notation, to places of the gazetteer that ships.

A name is ``Khujand/TJ``, ``Uribana/VE near Barquisimeto`` or, without a country, ``Khujand``. A
place is ``Khujand/TJ 1``: its listed name, its country and UCDP's code; a hyphen is what is not
known.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.incidents.geography import apart, holds, homeland, is_same, locate, settle
from inquest.incidents.geography.distance import haversine
from inquest.incidents.geography.gazetteer import country_codes, lines_of, member
from inquest.incidents.geography.spelling import key, sound
from inquest.model import Place


def named(told):
    """A place as a report names it, from its notation."""
    told, _, near = told.partition(" near ")
    name, _, country = told.partition("/")
    return Place(name, country or None, precision="place", near=near or None)


def draw(place):
    """A place in notation."""
    return f"{place.listed or '-'}/{place.country or '-'} {place.code or '-'}"


@pytest.mark.parametrize(
    "name",
    [
        *("Khujand/TJ", "Khudjand/TJ", "Khodjent/TJ", "Hudjand/TJ", "KHUJAND/TJ", "Khŭjand/TJ"),
        *("Худжанд/TJ", "Хуҷанд/TJ", "خجند/TJ", "苦盏/TJ", "Khujand prison/TJ"),
        *("Khujand", "Khodjent", "Худжанд"),
    ],
)
def test_spellings_of_one_name_find_one_place(name):
    assert draw(locate(named(name))) == "Khujand/TJ 1"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Dushanbe/TJ", "Dushanbe/TJ 1"),
        ("Душанбе", "Dushanbe/TJ 1"),
        ("Al-Hasakah/SY", "Al Ḩasakah/SY 1"),
        ("Hasaka/SY", "Al Ḩasakah/SY 1"),
        ("الحسكة/SY", "Al Ḩasakah/SY 1"),
        ("Hasaka", "Al Ḩasakah/SY 1"),
        ("תל אביב", "Tel Aviv/IL 1"),
        ("თბილისი", "Tbilisi/GE 1"),
        ("Երևան", "Yerevan/AM 1"),
        ("東京", "Tokyo/JP 1"),
        ("서울", "Seoul/KR 1"),
        ("Mpeketoni/KE", "Mpeketoni/KE 1"),
        ("Mpeketony/KE", "Mpeketoni/KE 1"),
        ("Barquisimeta/VE", "Barquisimeto/VE 1"),
        ("Lamu/KE", "Lamu/KE 1"),
        ("Lamu county/KE", "Lamu/KE 4"),
        ("Sughd/TJ", "Sughd/TJ 4"),
        ("Kebbi State/NG", "Kebbi/NG 4"),
        ("Kebbi/NG", "Kebbi/NG 4"),  # and another name of the town of Kebbe
        ("Kiev/UA", "Kyiv/UA 1"),  # and the name of the region around it
        ("Paris/US", "Paris/US 1"),
        ("Paris", "Paris/FR 1"),
    ],
)
def test_a_name_finds_its_place(name, found):
    assert draw(locate(named(name))) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Wahat prison/TJ", "-/TJ 6"),  # a facility
        ("Uribana/VE", "-/VE 6"),
        ("Uribana/VE near Nowhere", "-/VE 6"),
        ("San José/CO", "-/CO 6"),  # many of the name, none far larger
        ("Kharija province/IN", "-/IN 6"),
        ("Bulacay/PH", "-/PH 6"),  # sounds like a former name of another town
        ("Qarn/FR", "-/FR 6"),
        ("Springfield", "-/- -"),
        ("Ali", "-/- -"),
        ("SANA", "-/- -"),
        ("Hills", "-/- -"),
        ("Rivers", "-/- -"),
        ("Nowhere at all", "-/- -"),
        ("---", "-/- -"),
        ("", "-/- -"),
        ("Khujand/XX", "-/XX 6"),
    ],
)
def test_a_name_that_fits_nothing_keeps_no_point(name, found):
    place = locate(named(name))
    assert draw(place) == found
    assert (place.lat, place.lon, place.geonames) == (None, None, None)
    assert place.name == named(name).name


def test_a_continent_is_no_town_and_its_country_is_where_it_happened():
    place = locate(named("Asia/PH"))
    assert (place.name, place.precision, place.code) == ("Philippines", "country", 6)
    assert locate(named("Asia")).name == "Asia"


def test_a_facility_takes_the_point_of_the_town_beside_it():
    place = locate(named("Uribana/VE near Barquisimeto"))
    assert (draw(place), place.name, round(place.lat), round(place.lon)) == (
        "-/VE 2",
        "Uribana",
        10,
        -69,
    )
    assert place.why == "not listed itself; the report names Barquisimeto beside it"
    assert locate(named("Poromoko/KE near Lamu county")).code == 4


def test_of_towns_with_one_name_the_region_beside_decides():
    near = locate(named("Springfield/US near Massachusetts"))
    assert (near.listed, near.region) == ("Springfield", "Massachusetts")


@pytest.mark.parametrize("country", [None, "TJ"])
def test_a_country_is_no_more_than_that(country):
    place = locate(Place("Tajikistan", country, precision="place"))
    assert (place.country, place.precision, place.code, place.lat) == ("TJ", "country", 6, None)
    assert locate(Place("Niger", "NG", precision="place")).precision == "region"


def test_a_place_tells_what_it_is_and_why():
    place = locate(named("Khudjand/TJ"))
    assert place.why == "a town of 191,000 in TJ, listed as Khujand: spelt alike"
    assert (place.name, place.region, place.geonames) == ("Khudjand", "Sughd", "1514879")
    assert (round(place.lat, 1), round(place.lon, 1)) == (40.3, 69.6)


@pytest.mark.parametrize(
    ("places", "told", "home"),
    [
        ("Khujand Dushanbe", "BE", "TJ"),
        ("Khujand", "BE", "BE"),
        ("Khujand Osh", None, None),
        ("Khujand Khujand Osh Osh", "UZ", "UZ"),
        ("Sughd Sughd", None, None),
        ("Nowhere", "TJ", "TJ"),
        ("", None, None),
    ],
)
def test_the_country_of_a_report_is_where_the_towns_that_it_names_are(places, told, home):
    assert homeland(places.split(), told) == home


@pytest.mark.parametrize(
    ("name", "told", "home", "found"),
    [
        ("Khujand/BE", "BE", "TJ", "Khujand/TJ 1"),
        ("Wahat", "BE", "TJ", "-/TJ 6"),
        ("Osh", "TJ", "TJ", "Osh/KG 1"),
        ("Vahdat", None, "TJ", "Vahdat/TJ 1"),
        ("Osh/KG", "BE", "TJ", "Osh/KG 1"),
        ("Khujand", None, None, "Khujand/TJ 1"),
    ],
)
def test_a_place_without_a_country_is_in_that_of_its_report(name, told, home, found):
    assert draw(settle(named(name), told, home)) == found


def test_a_country_mistaken_for_the_reports_gives_way():
    assert settle(Place("Belgium", "BE", precision="country"), "BE", "TJ").name == "Tajikistan"


@pytest.mark.parametrize(
    ("one", "other", "way"),
    [("Khujand/TJ", "Dushanbe/TJ", 207), ("Khujand/TJ", "Khujand", 0), ("Paris", "Tokyo", 9714)],
)
def test_the_way_between_two_towns(one, other, way):
    assert apart(locate(named(one)), locate(named(other))) == pytest.approx(way, abs=15)


def test_no_way_to_a_region_or_a_place_without_a_point():
    town = locate(named("Khujand/TJ"))
    assert apart(town, locate(named("Sughd/TJ"))) is None
    assert apart(locate(named("Wahat/TJ")), town) is None
    assert apart(Place("A", code=1), Place("B", code=1)) is None


def test_places_are_the_same_or_one_holds_the_other():
    town, spelt, region = (locate(named(f"{n}/TJ")) for n in ("Khujand", "Худжанд", "Sughd"))
    assert is_same(town, spelt)
    assert not is_same(town, region)
    assert not is_same(locate(named("Wahat/TJ")), locate(named("Wahat/TJ")))
    assert holds(region, town)
    assert not holds(town, spelt)
    assert not holds(region, locate(named("Dushanbe/TJ")))


degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(degrees, degrees)
def test_the_way_is_the_same_back_and_no_longer_than_half_the_globe(one, other):
    way = haversine(*one, *other)
    assert way == pytest.approx(haversine(*other, *one), abs=1e-6)
    assert 0 <= way <= 20016
    assert haversine(*one, *one) == 0


@given(st.text())
def test_a_key_is_its_own_key(name):
    folded = key(name)
    assert folded == folded.strip()
    assert "\t" not in folded
    sound(folded)
    locate(Place(name, "TJ", precision="place"))


@pytest.mark.parametrize(
    ("spelling", "other"),
    [("Khudjand", "Khujand"), ("Khudzhand", "Hudjand"), ("Qamishly", "Kamishli"), ("Oosh", "Ush")],
)
def test_spellings_that_sound_alike(spelling, other):
    assert sound(key(spelling)) == sound(key(other))


def test_the_file_is_as_its_reader_takes_it():
    assert {"TJ", "KE", "US"} <= set(country_codes())
    lines = lines_of("TJ").decode().strip("\n").split("\n")
    people = [int(line.split("\t")[4] or -1) for line in lines]
    assert people == sorted(people, reverse=True)
    assert len(member("names.bin")) % 4 == 0
