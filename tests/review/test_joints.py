"""Incidents that may be two, or one; and voices that may be two."""

from dataclasses import replace

import pytest


def joined(desk, happened, *joints, told="Reuters 20 | AFP 20 | Dawn 90"):
    laid = desk(told)
    reports = [reading.report.id for reading in laid.dossier.readings]
    return laid.with_dossier(incidents=(happened("riot", reports, joints=joints),))


def of(laid, subject):
    return [each for each in laid.doubts() if each.subject == subject]


def test_a_weak_joint_asks_what_would_be_without_the_reports_behind_it(desk, happened):
    laid = joined(desk, happened, "r0 r1 8", "r1 r2 2.1")
    (doubt,) = of(laid, "incident")
    assert doubt.claims == (laid.dossier.claims[2].id,)
    assert [each.saw for each in doubt.why] == [
        "without this report, inmates killed would be 20, not 20–90",
        "without this report, inmates killed would be agreed, not contested",
        "r1 and r2 may tell of two incidents; only this ties them: same days (7 November)",
    ]


def test_the_weaker_the_joint_the_more_pressing(desk, happened):
    scores = [
        of(joined(desk, happened, "r0 r1 8", f"r1 r2 {sum_}"), "incident")[0].score
        for sum_ in (2, 3, 4)
    ]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "joints", [("r0 r1 8", "r1 r2 7"), ("r0 r1 8", "r1 r2 2.1", "r0 r2 2.2"), ()]
)
def test_what_hangs_together_well_raises_no_doubt(desk, happened, joints):
    assert not of(joined(desk, happened, *joints), "incident")


@pytest.mark.parametrize(
    ("days", "place", "asked"),
    [
        (1, "Khujand", True),
        (3, None, True),
        (4, "Khujand", False),
        (1, "Vahdat", False),
    ],
)
def test_incidents_of_one_kind_near_in_time_and_place_may_be_one(
    desk, happened, days, place, asked
):
    laid = desk("Reuters 20 | AFP 20 | Dawn 90")
    reports = [reading.report.id for reading in laid.dossier.readings]
    other = replace(
        laid.dossier.findings[0], incident="other", voices=laid.dossier.findings[0].voices[-1:]
    )
    (finding,) = laid.dossier.findings
    riot = replace(finding, voices=finding.voices[:2])
    apart = laid.with_claim(2, incident="other").with_dossier(
        incidents=(happened("riot", reports[:2]), happened("other", reports[2:], days, place)),
        findings=(riot, other),
    )
    found = of(apart, "incident")
    assert bool(found) is asked
    if asked:
        assert found[0].claims == (laid.dossier.claims[2].id, laid.dossier.claims[0].id)
        assert found[0].why[0].saw == "if they are one, inmates killed would be 20–90, not 20"


def test_a_report_that_tells_of_both_keeps_incidents_apart(desk, happened):
    laid = desk("Reuters 20 | AFP 20")
    both = happened("riot", ["r0", "r1"]), happened("other", ["r1"], 1)
    told = laid.with_claim(1, incident="other").with_dossier(incidents=both)
    assert not of(told, "incident")


def test_names_that_weak_reasons_join_may_be_two_voices(desk):
    laid = desk(
        "two security officials via AFP 25 @8 by Dawn | security sources via AFP 50 @9 by Dawn | Reuters 50"
    )
    (doubt,) = of(laid, "voice")
    assert {*doubt.claims} == {each.id for each in laid.dossier.claims[:2]}
    assert doubt.why[0].saw == "if these are two voices, inmates killed would be 25–50, not 50"
    assert doubt.why[-1].saw.startswith("held to be one voice: ")


def test_one_name_is_one_voice(desk):
    assert not of(
        desk("officials via AFP 25 @8 by Dawn | officials via AFP 50 @9 by Dawn"), "voice"
    )
