"""Incidents as people have put them together, whatever reports come later."""

import pytest

from tests.review.cases import Case, read

KHUJAND = read("a", "In Khujand [13 dead].", "killed 13")
VAHDAT = read("b", "In Vahdat [2 dead].", "killed 2", town="Vahdat", day=20)
LIMA = read("c", "In Lima [4 dead].", "killed 4", town="Lima", day=2)
MORE = read("d", "Again Khujand: [14 dead].", "killed 14")
FIRST = read("0", "Early Khujand: [9 dead].", "killed 9", publisher="Dawn")


@pytest.mark.parametrize(
    ("lines", "homes"),
    [
        ("", "2 dead | 4 dead | 13 dead, 14 dead"),
        ("merge 2 dead > 13 dead", "4 dead | 2 dead, 13 dead, 14 dead"),
        ("merge 2 dead > 13 dead; undo 1", "2 dead | 4 dead | 13 dead, 14 dead"),
        ("merge 2 dead > 13 dead; merge 4 dead > 2 dead", "2 dead, 4 dead, 13 dead, 14 dead"),
        ("split 14 dead", "2 dead | 4 dead | 13 dead | 14 dead"),
        ("split 14 dead; merge 14 dead > 4 dead", "2 dead | 13 dead | 4 dead, 14 dead"),
        ("split 14 dead; merge 14 dead > 13 dead", "2 dead | 4 dead | 13 dead, 14 dead"),
        ("move 14 dead > 2 dead", "4 dead | 13 dead | 2 dead, 14 dead"),
        ("split 14 dead; move 4 dead > 14 dead; undo 1", "2 dead | 4 dead, 13 dead, 14 dead"),
        ("move 4 dead > 2 dead; undo 1; undo 2", "2 dead, 4 dead | 13 dead, 14 dead"),
    ],
)
def test_incidents_are_what_the_last_steps_make_of_them(lines, homes):
    case = Case([KHUJAND, VAHDAT, LIMA, MORE]).judge(*filter(None, lines.split("; ")))
    want = sorted(sorted(each.split(", ")) for each in homes.split(" | "))
    assert case.homes() == want


def test_nobody_is_left_without_incident_nor_incident_without_claim():
    dossier = (
        Case([KHUJAND, VAHDAT, LIMA, MORE])
        .judge("merge 2 dead > 13 dead", "split 14 dead")
        .dossier()
    )
    assert {c.incident for c in dossier.claims} == {each.id for each in dossier.incidents}
    for each in dossier.incidents:
        assert set(each.reports) == {c.document for c in dossier.claims if c.incident == each.id}
        assert {link.to for link in each.links} <= {other.id for other in dossier.incidents}
        assert all(set(match.reports) <= set(each.reports) for match in each.reasons)


def test_a_later_report_goes_with_the_merger():
    later = read("e", "Vahdat again: [3 dead].", "killed 3", town="Vahdat", day=20)
    case = Case([KHUJAND, VAHDAT]).judge("merge 2 dead > 13 dead")
    assert case.reread(later).homes() == [["13 dead", "2 dead", "3 dead"]]
    other = Case([KHUJAND, VAHDAT]).judge("merge 13 dead > 2 dead")
    assert other.reread(MORE).homes() == [["13 dead", "14 dead", "2 dead"]]


def test_a_later_report_stays_with_the_incident_that_was_split():
    case = Case([KHUJAND, MORE]).judge("split 14 dead")
    assert case.reread(FIRST).homes() == [["13 dead", "9 dead"], ["14 dead"]]


def test_an_incident_is_found_by_its_claims_though_its_id_is_another():
    case = Case([KHUJAND, VAHDAT, LIMA]).judge("merge 2 dead > 4 dead")
    ids = {c.incident for c in case.dossier().claims}
    early = read("0", "In Lima [5 dead].", "killed 5", town="Lima", day=2)
    late = read("z", "In Vahdat [6 dead].", "killed 6", town="Vahdat", day=20)
    grown = case.reread(early, late)
    assert grown.homes() == [["13 dead"], ["2 dead", "4 dead", "5 dead", "6 dead"]]
    assert ids <= {c.incident for c in grown.dossier().claims}


def test_a_step_on_an_incident_that_is_gone_takes_no_other_for_it():
    case = Case([KHUJAND, VAHDAT, LIMA]).judge("merge 2 dead > 4 dead")
    gone = Case([KHUJAND, LIMA], case.log)
    namesake = read("y", "In Vahdat [7 dead].", "killed 7", town="Vahdat", day=20)
    assert gone.homes() == [["13 dead"], ["4 dead"]]
    assert gone.reread(namesake).homes() == [["13 dead"], ["4 dead"], ["7 dead"]]


def test_a_split_that_the_reports_make_by_themselves_is_left_as_it_is():
    case = Case([KHUJAND, read("b", "[2 dead].", "killed 2", bytes_of="b")]).judge("split 2 dead")
    apart = read("b", "[2 dead].", "killed 2", town="Vahdat", day=20, bytes_of="b")
    near = read("e", "Vahdat again: [3 dead].", "killed 3", town="Vahdat", day=20)
    assert case.reread(apart, near).homes() == [["13 dead"], ["2 dead", "3 dead"]]


def test_an_added_claim_can_be_about_any_incident():
    case = Case([KHUJAND, VAHDAT])
    from_a = case.judge("add a: In Khujand | killed 5", "move In Khujand > 2 dead")
    assert from_a.homes() == [["13 dead"], ["2 dead", "In Khujand"]]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", "Prison riot, Khujand, 7 November 2018"),
        ("describe 13 dead first=2018-11-08", "Prison riot, Khujand, 8 November 2018"),
        (
            "describe 13 dead first=2018-11-07 last=2018-11-09",
            "Prison riot, Khujand, 7 to 9 November 2018",
        ),
        ("describe 13 dead place=Vahdat type=clash", "Clash, Vahdat, 7 November 2018"),
        ("describe 13 dead title=The riot", "The riot"),
        ("describe 13 dead title=The riot; describe 13 dead type=clash", "The riot"),
        (
            "describe 13 dead first=2018-11-08; undo 1",
            "Prison riot, Khujand, 7 November 2018",
        ),
        (
            "describe 13 dead place=Vahdat; merge 13 dead > 4 dead",
            "Prison riot, Lima, 2 November 2018",
        ),
    ],
)
def test_an_incident_is_what_people_say_of_it(lines, told):
    case = Case([KHUJAND, LIMA]).judge(*filter(None, lines.split("; ")))
    dossier = case.dossier()
    home = case.claim("13 dead", dossier).incident
    assert next(each.title for each in dossier.incidents if each.id == home) == told


def test_a_place_that_a_person_names_is_looked_up():
    case = Case([KHUJAND]).judge("describe 13 dead place=Vahdat country=TJ")
    [incident] = case.dossier().incidents
    assert (incident.place.name, incident.place.country) == ("Vahdat", "TJ")
    assert incident.place.lat == pytest.approx(38.56, abs=0.2)
