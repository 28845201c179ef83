"""How incidents are linked that one report tells of, drawn ``mine: precedent theirs (why)``."""

import pytest

from inquest.incidents import resolve

MAIN = "a@2018-11-08 * prison_riot Khujand/TJ 2018-11-07"


@pytest.fixture(scope="session")
def links(incidents):
    """All links of a notation, by the days of the incidents."""

    def draw(told):
        found = incidents(told)
        days = {each.id: str(each.date or "-") for each in found}
        return [
            f"{days[each.id]}: {link.kind} {days[link.to]} ({link.why})"
            for each in found
            for link in each.links
        ]

    return draw


@pytest.mark.parametrize(
    ("other", "drawn"),
    [
        (
            "a@2018-11-08 attack Danghara/TJ 2018-07",
            [
                "2018-11-07: earlier 2018-07 (a: both in TJ)",
                "2018-07: later 2018-11-07 (a: both in TJ)",
            ],
        ),
        (
            "a@2018-11-08 escape Khujand 2018-10",
            [
                "2018-11-07: earlier 2018-10 (a: both at Khujand)",
                "2018-10: later 2018-11-07 (a: both at Khujand)",
            ],
        ),
        ("a@2018-11-08 attack Osh/KG 2018-07", []),
        (
            "a@2018-11-08 prison_riot Khujand/TJ 1997-04",
            [
                "2018-11-07: precedent 1997-04 (a: one of 1997-04)",
                "1997-04: later 2018-11-07 (a: both at Khujand)",
            ],
        ),
        ("a@2018-11-08 prison_riot Osh/KG 1997", ["2018-11-07: precedent 1997 (a: one of 1997)"]),
        (
            "a@2018-11-08 clash Osh/KG 2018-10 “In a similar clash in October ten died”",
            ["2018-11-07: precedent 2018-10 (a: “similar”)"],
        ),
        (
            "a@2018-11-08 other Osh/KG 2016 “It was the deadliest since the unrest of 2016”",
            ["2018-11-07: precedent 2016 (a: “deadliest since”)"],
        ),
        ("a@2018-11-08 air_strike Osh/KG 2018-10 “A similar strike in October killed ten”", []),
        (
            (
                "a@2018-11-08 air_strike Osh/KG 2018-10"
                " “It was in retaliation for the strike in October, he said”"
            ),
            [
                "2018-11-07: retaliation 2018-10 (a: “in retaliation for the strike in october, he said”)"
            ],
        ),
        (
            "a@2018-11-08 air_strike Osh/KG 2018-10 “That was to avenge the dead at Osh”",
            ["2018-11-07: retaliation 2018-10 (a: “to avenge the dead at osh”)"],
        ),
        ("a@2018-11-08 air_strike Osh/KG 2018-10 “It was in retaliation for nothing”", []),
        ("a@2018-11-08 attack Osh/KG -", []),
    ],
)
def test_what_a_report_tells_beside_its_main_incident(links, other, drawn):
    assert links(f"{MAIN} | {other}") == drawn


def test_the_main_incident_may_name_what_it_answers(links):
    told = (
        "a@2018-11-08 * attack Khujand/TJ 2018-11-07 “Revenge for Osh, the group called it”"
        " | a@2018-11-08 air_strike Osh/KG 2018-10"
    )
    assert links(told) == [
        "2018-11-07: retaliation 2018-10 (a: “revenge for osh, the group called it”)"
    ]


@pytest.mark.parametrize(
    ("whole", "part", "kind"),
    [
        ("/TJ 2018-11-05/2018-11-07", "Osh/TJ 2018-11-05 “one of several raids”", "part_of"),
        ("Sughd/TJ 2018-11-05/2018-11-07", "Osh/TJ 2018-11-05 “one of several raids”", "part_of"),
        ("/TJ 2018-11-05/2018-11-07", "Osh/TJ 2018-11-05", None),
        ("/KG 2018-11-05/2018-11-07", "Osh/TJ 2018-11-05 “one of several raids”", None),
        ("Osh/TJ 2018-11-05/2018-11-07", "Osh/TJ 2018-11-05 “one of several raids”", None),
        ("Wahat/TJ 2018-11-05", "Osh/TJ 2018-11-05 “one of several raids”", None),
        ("/TJ 2018-11-05/2018-11-07", "Osh/TJ 2018-11-01 “one of several raids”", "later"),
    ],
)
def test_a_part_lies_within_the_days_and_the_place_of_the_whole(incidents, whole, part, kind):
    found = incidents(f"a@2018-11-08 * attack {whole} | a@2018-11-08 attack {part}")
    linked = {
        link.kind for each in found for link in each.links if str(each.date) == part.split()[1]
    }
    assert linked == ({kind} if kind else set())


def test_what_another_report_says_of_two_incidents_counts_where_it_says_more(links):
    told = (
        f"{MAIN} | a@2018-11-08 attack Osh/TJ 2018-10 | b@2018-11-08 * prison_riot Khujand/TJ 2018-11-07"
        " | b@2018-11-08 attack Osh/TJ 2018-10 “It was revenge for the dead of October”"
    )
    assert (
        links(told)[0] == "2018-11-07: retaliation 2018-10 (b: “revenge for the dead of october”)"
    )


def test_incidents_of_two_reports_are_not_linked(links):
    assert links(f"{MAIN} | b@2018-12-08 * prison_riot Khujand/TJ 2018-12-07") == []


def test_links_do_not_depend_on_the_order_of_reports(readings):
    made = readings(
        f"{MAIN} | a@2018-11-08 attack Osh/TJ 2018-10 “a similar raid”"
        " | b@2018-11-08 * prison_riot Khujand/TJ 2018-11-07 | b@2018-11-08 attack Osh/TJ 2018-10"
    )
    assert resolve(made[::-1]) == resolve(made)
