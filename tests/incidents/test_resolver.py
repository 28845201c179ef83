"""Which reports and passages are about one incident, and what it is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.incidents import resolve
from inquest.incidents.evidence import weigh_place
from inquest.incidents.grouping import Memory, sightings_of
from tests.incidents.simulated import simulate

KHUJAND = "a@2018-11-08 * prison_riot Khujand/TJ 2018-11-07"


@pytest.mark.parametrize(
    "other",
    [
        "b@2018-11-09 * prison_riot Khujand/TJ 2018-11-07",
        "b@2018-11-09 * prison_riot Khudzhand/TJ 2018-11-08",
        "b@2018-11-09 * prison_riot Khujand prison/TJ 2018-11-05/2018-11-11",
        "b@2018-11-09 * clash Khujand/TJ 2018-11",
        "b@2018-11-09 * other Sughd/TJ 2018-11-07 “A riot at the prison of Khujand, in Sughd, killed many inmates”",
        "b@2018-11-09 * other - 2018-11-07",
        "b@2018-11-23 * other Khujand/TJ -",
        "b@2018-11-10 * other - -",
        "b@2018-11-07 * prison_riot Khujand/TJ -",
        "b@2019-03-01 * prison_riot Khujand/TJ -",
        "b@- * prison_riot Khujand/TJ 2018-11-07",
        "b@- * prison_riot Khujand/TJ -",
        "b@2018-11-22 * prison_riot Khujand/TJ 2018-11-14",
        "b@2018-11-09 * prison_riot —/TJ 2018-11-07",
    ],
)
def test_reports_about_one_incident_are_joined(readings, groups, other):
    assert groups(readings(f"{KHUJAND} | {other}")) == "a* b*"


@pytest.mark.parametrize(
    "other",
    [
        "b@2019-05-20 * prison_riot Vahdat/TJ 2019-05-19",
        "b@2018-11-24 * prison_riot Khujand/TJ 2018-11-22",
        "b@2018-11-09 * prison_riot Osh/KG 2018-11-07",
        "b@2018-11-09 * air_strike Osh 2018-11-07",
        "b@2018-10-01 * prison_riot Khujand/TJ -",
        "b@2020-01-01 * prison_riot Khujand/TJ -",
        "b@- * prison_riot - -",
        "b@2018-11-09 * prison_riot Khujand/TJ 1997-04",
        "b@2018-11-09 * prison_riot Vahdat/TJ 2018-11-07",
        "b@2018-11-19 * prison_riot Khujand/TJ 2018-11-18",
    ],
)
def test_another_time_or_country_is_another_incident(readings, groups, other):
    told = f"{KHUJAND} | {other}"
    assert sorted(groups(readings(told)).split(" | ")) == ["a*", "b*"]


@pytest.mark.parametrize(
    ("place", "feature"),
    [
        ("Khudjand/TJ", "same_place"),
        ("Худжанд/TJ", "same_place"),
        ("Leninabad/TJ", "same_place"),
        ("Gafurov/TJ", "places_near"),
        ("Sughd/TJ", "in_region"),
        ("Dushanbe/TJ", "other_place"),
        ("Wahat/TJ", "other_place"),
        ("Osh/KG", "other_country"),
    ],
)
def test_places_speak_by_the_way_between_them(readings, place, feature):
    told = f"{KHUJAND} | b@2018-11-09 * clash {place} -"
    said, *_ = weigh_place(*sightings_of(readings(told), Memory()))
    assert said == feature


def test_an_incident_has_the_point_of_its_place_and_the_name_that_reports_use(incidents):
    (incident,) = incidents(
        "a@2018-11-08 * clash Khudjand/TJ 2018-11-07 | b@2018-11-09 * clash Sughd/TJ 2018-11-07"
        " | c@2018-11-09 * clash Худжанд/TJ 2018-11-07 | d@2018-11-09 * clash Khudjand/TJ -"
    )
    place = incident.place
    assert (place.name, place.listed, place.region, place.code) == (
        *("Khudjand", "Khujand", "Sughd", 1),
    )
    (incident,) = incidents("a@2018-11-08 * clash Wahat/TJ 2018-11-07")
    assert (incident.place.name, incident.place.lat, incident.place.code) == ("Wahat", None, 6)


def test_a_place_keeps_the_country_that_is_told_for_it(incidents):
    (incident,) = incidents(
        "a@2018-11-08 * clash Osh/KG 2018-11-07 | b@2018-11-09 * clash Osh/KG 2018-11-07"
        " | c@2018-11-09 * clash - 2018-11-07 | d@2018-11-09 * clash /KG 2018-11-07"
    )
    assert (incident.place.name, incident.place.country) == ("Osh", "KG")


def test_the_towns_that_a_report_names_tell_its_country(readings):
    (reading,) = readings("a@2018-11-08 * clash Wahat/BE -")
    anchor = replace(reading.anchors[0], named=("Khujand", "Wahat", "Dushanbe"))
    ((incident,), _) = resolve([replace(reading, anchors=(anchor,))])
    assert (incident.place.name, incident.place.country) == ("Wahat", "TJ")


def test_reports_without_days_are_joined_by_place_and_date_of_publication(readings, groups):
    told = "a@2018-11-08 * clash Osh/KG - | b@2018-11-10 * clash Osh/KG -"
    assert groups(readings(told)) == "a* b*"
    told = "a@2018-11-08 * clash Osh/KG - | b@2019-11-10 * clash Osh/KG -"
    assert groups(readings(told)) == "a* | b*"


@pytest.mark.parametrize(
    ("passages", "drawn"),
    [
        (["a@2018-11-08 prison_riot Khujand/TJ 1997-04"], "a* | a:1997-04"),
        (
            [
                "a@2018-11-08 escape /TJ 2016-06",
                "b@2018-11-09 * clash Osh/KG 2018-11-02",
                "b@2018-11-09 prison_riot Khujand/TJ 2018-11",
            ],
            "a* b:2018-11 | b* | a:2016-06",
        ),
        (
            [
                "a@2018-11-08 prison_riot - 1997-04",
                "b@2018-11-09 * prison_riot Khujand/TJ 2018-11-07",
                "b@2018-11-09 protest_crackdown - 1997-04",
            ],
            "a* b* | a:1997-04 | b:1997-04",
        ),
        (
            [
                "a@2018-11-08 prison_riot - 1997-04 killed=35",
                "b@2018-11-09 * prison_riot Khujand/TJ 2018-11-07",
                "b@2018-11-09 protest_crackdown - 1997-04 killed=35",
            ],
            "a* b* | a:1997-04 b:1997-04",
        ),
        (
            [
                "a@2018-11-08 attack /TJ 2016",
                "b@2018-11-09 * prison_riot Khujand/TJ 2018-11-07",
                "b@2018-11-09 attack Osh/TJ 2016-06 killed=8",
            ],
            "a* b* | a:2016 b:2016-06",
        ),
        (
            [
                "a@2018-11-08 attack /TJ 2016",
                "b@2018-11-09 * prison_riot Khujand/TJ 2018-11-07",
                "b@2018-11-09 attack Osh/TJ 2016-06",
                "b@2018-11-09 attack Vahdat/TJ 2016-09",
            ],
            "a* b* | b:2016-06 | b:2016-09 | a:2016",
        ),
    ],
)
def test_passages_about_another_time_are_incidents_of_their_own(readings, groups, passages, drawn):
    assert groups(readings(" | ".join([KHUJAND, *passages]))) == drawn


@pytest.mark.parametrize(
    ("told", "drawn"),
    [
        (
            "b@2019-05-20 * prison_riot Vahdat/TJ 2019-05-19 | b@2019-05-20 other Khujand -",
            "a* b:Khujand | b*",
        ),
        (
            "b@2019-05-20 * prison_riot Vahdat/TJ 2019-05-19 | b@2019-05-20 other Osh -",
            "a* | b* b:Osh",
        ),
        ("a@2018-11-08 other Sughd - | a@2018-11-08 other - -", "a* a:- a:Sughd"),
        (
            "b@2018-11-08 * prison_riot Khujand/TJ 2018-11-07 | a@2018-11-08 other Khujand -",
            "a* a:Khujand b*",
        ),
    ],
)
def test_a_passage_about_a_place_goes_to_the_incident_there_or_back_home(
    readings, groups, told, drawn
):
    assert groups(readings(f"{KHUJAND} | {told}")) == drawn


def test_a_report_that_claims_nothing_opens_no_incident(incidents):
    assert [each.reports for each in incidents(f"{KHUJAND} | b@2020-01-01 * fire Osh/KG - +")] == [
        ("a",)
    ]
    (joined,) = incidents(f"{KHUJAND} | b@2018-11-09 * prison_riot Khujand/TJ - +")
    assert joined.reports == ("a", "b")


def test_an_incident_takes_what_most_of_its_reports_tell(incidents):
    (incident,) = incidents(
        "a@2018-11-08 * prison_riot Khujand/TJ 2018-11-07"
        " | b@2018-11-09 * prison_riot Khujand/RU 2018-11"
        " | c@2018-11-09 * clash Sughd/TJ 2018-11-07 “It was in Khujand”"
        " | d@2018-11-09 * other - 2018-11-07"
    )
    assert incident.id == "khujand-prison-riot-2018-11-07"
    assert incident.title == "Prison riot, Khujand, 7 November 2018"
    assert (incident.place.name, incident.place.country) == ("Khujand", "TJ")
    assert incident.reports == ("a", "b", "c", "d")


@pytest.mark.parametrize(
    ("told", "name", "title"),
    [
        ("a@- * other - -", "other", "Incident, place not told, date not told"),
        ("a@- * fire /TJ 2018", "tj-fire-2018", "Fire, TJ, 2018"),
        ("a@- * escape Osh 2018-11", "osh-escape-2018-11", "Escape, Osh, November 2018"),
    ],
)
def test_an_incident_is_named_by_what_is_told(incidents, told, name, title):
    (incident,) = incidents(told)
    assert (incident.id, incident.title) == (name, title)


def test_two_incidents_of_one_name_have_two_ids(incidents):
    told = "a@2018-11-08 * other - - | b@2020-11-08 * other - -"
    assert [each.id for each in incidents(told)] == ["other", "other-2"]


def test_an_incident_says_why_its_reports_are_about_one(incidents):
    (incident,) = incidents(
        f"{KHUJAND} killed=25 | b@2018-11-09 * prison_riot Khudzhand/TJ 2018-11-08 killed=25"
        " | c@2018-11-09 * other - 2018-11-07"
    )
    drawn = [
        f"{' '.join(match.reports)} {match.score}: "
        + "; ".join(f"{why.rule} {why.saw} {why.score:+}" for why in match.why)
        for match in incident.reasons
    ]
    assert drawn == [
        (
            "a b 7.5: same_days 2018-11-07 and 2018-11-08 +2.5; same_place Khujand and Khudzhand +2.0;"
            " same_kind prison_riot +1.0; both_main both reports are about it +1.0; same_figure 25 killed +1.0"
        ),
        "a c 3.5: same_days 2018-11-07 +2.5; both_main both reports are about it +1.0",
    ]


def test_every_claim_has_an_incident(readings):
    told = f"{KHUJAND} | a@2018-11-08 attack Osh/KG 2016 | a@2018-11-08 other Sughd -"
    incidents, claims = resolve(readings(told))
    assert {claim.incident for claim in claims} == {incident.id for incident in incidents}


def test_a_claim_of_no_anchor_has_no_incident(readings):
    (reading,) = readings(KHUJAND)
    assert resolve([replace(reading, anchors=())])[1][0].incident == ""


times = st.sampled_from(["2018-11-07", "2018-11-08", "2018-11", "2018-11-20", "1997-04", "-"])
anchors = st.builds(
    lambda report, kind, place, time: (
        f"{report}@2018-11-{10 + ord(report) - 96} * {kind} {place} {time}"
    ),
    st.sampled_from("abcdefgh"),
    st.sampled_from(["prison_riot", "clash", "other"]),
    st.sampled_from(["Khujand/TJ", "Osh/KG", "Sughd/TJ", "/TJ", "-"]),
    times,
)


@given(st.lists(anchors, min_size=1, unique_by=lambda told: told[0]), st.randoms())
def test_the_order_of_reports_does_not_matter(readings, told, random):
    made = readings(" | ".join(told))
    mixed = list(made)
    random.shuffle(mixed)
    assert resolve(mixed) == resolve(made)


def test_many_reports_about_many_incidents():
    made, truth = simulate(reports=240, incidents=40)
    incidents, claims = resolve(made)
    found = {claim.id: claim.incident for claim in claims}
    precision, recall = b_cubed(truth, found)
    assert precision > 0.95
    assert recall > 0.9
    assert {each.id for each in incidents} == set(found.values())
    assert resolve(made[::-1]) == (incidents, claims)


def test_a_memory_changes_nothing_and_spares_what_a_new_report_does_not_touch():
    made, _ = simulate(reports=120, incidents=40)
    memory = Memory()
    resolve(made[1:], memory)
    known, ties = set(memory.joins), set(memory.ties)
    assert resolve(made, memory) == resolve(made)
    assert len(set(memory.joins) - known) < 4
    assert len(set(memory.ties) - ties) < len(ties) / 4


def b_cubed(truth, found):
    """Precision and recall of the groups that claims are in."""
    shares = []
    for one in truth:
        mine = {other for other in truth if found[other] == found[one]}
        theirs = {other for other in truth if truth[other] == truth[one]}
        shares.append((len(mine & theirs) / len(mine), len(mine & theirs) / len(theirs)))
    return (sum(each) / len(shares) for each in zip(*shares, strict=True))


@given(st.lists(anchors, min_size=1, unique_by=lambda told: told[0]))
def test_a_report_is_about_one_incident(readings, told):
    made = readings(" | ".join(told))
    incidents, _ = resolve(made)
    named = [name for incident in incidents for name in incident.reports]
    assert sorted(named) == sorted(each.report.id for each in made)
