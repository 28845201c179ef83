"""What two sightings say together."""

import pytest

from inquest.incidents.evidence import CORE, MORE, SPECIFIC, vague, weights
from inquest.lexicons import load

A = "a@2018-11-08 * prison_riot Khujand/TJ 2018-11-07"
LEAD = "“They were held near Khujand, Rahim Azamov told the paper in Sughd”"

LONG = "“They were held near Khujand, where Rahim Azamov had told it to Karim of Sughd and Isfara”"


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (
            "b@2018-11-09 * prison_riot Khujand/TJ 2018-11-08",
            "same_days same_place same_kind both_main",
        ),
        ("b@2018-11-09 * clash Khujand/TJ 2018-11", "month_overlaps same_place kin both_main"),
        ("b@2018-11-09 prison_riot Khujand/TJ 2018", "period_overlaps same_place same_kind"),
        (
            "b@2018-11-29 * air_strike Osh/KG 2018-11-27",
            "days_apart other_country other_kind both_main",
        ),
        ("b@2018-11-19 * other /TJ 2018-11-14", "days_near same_country both_main"),
        ("b@2018-11-19 * other - -", "published_soon both_main"),
        ("b@2018-12-19 * other - -", "published_later both_main"),
        ("b@2019-03-19 * other - -", "published_late both_main"),
        ("b@2020-03-19 * other - -", "published_long_after both_main"),
        ("b@2018-11-01 * other - -", "published_before both_main"),
        ("b@- * other Vahdat/TJ -", "time_not_told other_place both_main"),
        ("b@- * other Wahat -", "time_not_told other_name both_main"),
        ("b@2018-11-09 * other Khudzhand/RU 2018-11-08", "same_days spelled_alike both_main"),
        (f"b@2018-11-09 * other Sughd/TJ 2018-11-08 {LEAD}", "same_days place_named both_main"),
    ],
)
def test_time_place_kind_and_focus(sightings, other, said):
    assert features(sightings(f"{A} | {other}")) == said


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("killed=25", "killed=25", "same_figure"),
        ("killed=3", "killed=3", "figures_agree"),
        ("killed=25", "killed=20", ""),
        ("killed=25", "killed=3", "figures_apart"),
        ("by=shabab", "by=shabab", "same_actor"),
        ("by=shabab", "by=mungiki", "other_actor"),
        ("by=gunmen", "by=gunmen", ""),
        (LEAD, "“He was there with Rahim Azamov at four, he said”", "most_names"),
        (
            LONG,
            "“It was not Azamov or Rahim but Musa, Bello and Sani who were taken away from there that night”",
            "some_names",
        ),
        (LEAD, "“They shot at Musa and Bello, and then at Sani, people said”", "no_names"),
        (LEAD, "“Riot At Khujand Kills Twenty”", ""),
        (
            "“a fire in Uribana prison that day”",
            "“from the Uribana Prison, they said”",
            "same_facility",
        ),
        ("“a fire in Uribana prison that day”", "“from Yare prison, they said”", "other_facility"),
    ],
)
def test_what_is_said_of_it(sightings, mine, theirs, said):
    bare = "* other - -"
    found = features(sightings(f"a@2018-11-08 {bare} {mine} | b@2018-11-08 {bare} {theirs}"))
    assert found.replace("published_together both_main", "").strip() == said


def test_the_table_names_each_feature_once():
    parts = load("common", "evidence")
    named = [name for part in parts for name in parts[part]]
    assert len(named) == len(set(named)) == len(weights())
    assert set(weights()) >= SPECIFIC


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        ("b@2018-11-09 * other - 2018-11-07", True),
        ("b@2018-11-09 * prison_riot Wahat 2018-11-07", True),
        ("b@2018-11-09 * prison_riot Khujand 2018-11-07", False),
        ("b@2018-11-09 * other Vahdat/TJ 2018-11-07", False),
        ("b@2018-11-09 * other - 2018-11-07 killed=25", False),
    ],
)
def test_what_only_time_and_kind_tie_is_vague(sightings, theirs, expected):
    assert vague(*sightings(f"{A} killed=25 | {theirs}")) is expected


def features(pair):
    """The names of what two sightings say."""
    said = [weigh(*pair) for weigh in (*CORE, *MORE)]
    return " ".join(each[0] for each in said if each)
