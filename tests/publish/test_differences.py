"""What changed between two dossiers of a case, as told to people."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.model import (
    Dossier,
    Incident,
    IncidentType,
    Measure,
    Period,
    Place,
    Stance,
)
from inquest.publish.differences import differences

TEXT = (
    "13 inmates died, 25 inmates died, 50 inmates died. Two guards died. A list will be published."
)
INCIDENT = Incident(
    "osh", IncidentType.PRISON_RIOT, "Riot in Osh", Period.of_month(2018, 11), Place("Osh", "KG")
)
CLAIMS = {
    "13": "osh: 13 inmates died | killed inmates 13 | AFP",
    "25": "osh: 25 inmates died | killed inmates 25.. | Mayor",
    "50": "osh: 50 inmates died | killed inmates 50 | Akhbor",
    "guards": "osh: Two guards died | killed guards 2 | AFP",
    "measure": "osh: A list will be published | measure: publish a list; due=2018-12-01 | Mayor",
}


@pytest.fixture(scope="module")
def told(make):
    """A dossier by what its report claims, and how the two questions are answered."""

    def build(claims, *answers, as_of=date(2018, 11, 8), incident=INCIDENT):
        case = make.case((incident,))
        case.read(
            make.report("post", TEXT, "2018-11-08"),
            *(CLAIMS[each].replace("osh", incident.id, 1) for each in claims.split()),
        )
        for line in answers:
            group, bounds, status, *official = line.split()
            known = make.figure(bounds)
            case.find(
                f"{incident.id} killed {group}",
                known.low,
                known.high,
                status,
                official=int(official[0]) if official else None,
            )
        return Dossier(
            title="Osh",
            as_of=as_of,
            rule="range/1",
            readings=tuple(case.readings),
            claims=tuple(case.claims),
            incidents=case.incidents,
            findings=tuple(case.findings),
        )

    return build


LESS = ("13", "inmates 13 single")
MORE = ("13 50", "inmates 13..50 contested")


@pytest.mark.parametrize(
    ("before", "after", "phrases"),
    [
        (
            LESS,
            MORE,
            "13 became 13–50; single became contested; one new voice: Akhbor (50)",
        ),
        (MORE, LESS, "13–50 became 13; contested became single; one voice gone: Akhbor"),
        (("13",), LESS, "13 is new; one new voice: AFP (13)"),
        (LESS, ("13",), "13 is gone"),
        (LESS, ("13", "inmates 13 single 13"), "official 13 is new"),
        (("13", "inmates 13 single 13"), ("13", "inmates 13 single 21"), "official 13 became 21"),
        (("13", "inmates 13 single 13"), LESS, "official 13 is gone"),
    ],
)
def test_an_answer_tells_what_changed(told, before, after, phrases):
    [change] = differences(told(*before), told(*after)).answers
    assert (change.title, change.incident_title) == ("Inmates killed", "Riot in Osh")
    assert "; ".join(change.told) == phrases


def test_bounds_that_moved_come_first(told):
    before = told("13 guards", "inmates 13 single", "guards 2 single")
    after = told("13 guards", "inmates 13 agreed", "guards 2..3 single")
    changes = differences(before, after).answers
    assert [change.title for change in changes] == ["Guards killed", "Inmates killed"]


def test_a_voice_that_says_another_thing_is_told_with_all_it_said(told, make):
    before = told(*LESS)
    [finding] = before.findings
    [voice] = finding.voices
    said = replace(voice, figure=make.figure("21"), earlier=(voice.figure,))
    after = replace(before, findings=(replace(finding, voices=(said,)),))
    [change] = differences(before, after).answers
    assert change.told == ("AFP: 13, then 21",)


def test_an_analysts_trust_is_told(told):
    before = told(*LESS)
    [finding] = before.findings
    [voice] = finding.voices
    after = replace(
        before,
        findings=(
            replace(finding, voices=(replace(voice, reliability="B", doubtful=True),), remainder=3),
        ),
    )
    [change] = differences(before, after).answers
    assert change.told == (
        "remainder 3 is new",
        "AFP: reliability F became B",
        "AFP: marked as doubtful",
    )


@pytest.mark.parametrize(
    ("before", "after", "headline"),
    [
        (LESS, LESS, "Nothing that is known changed."),
        (LESS, MORE, "Inmates killed: 13 became 13–50; one new voice."),
        (
            LESS,
            ("13 guards", "inmates 13 single", "guards 2 single"),
            "Guards killed: 2 is new.",
        ),
        (LESS, ("13 measure", "inmates 13 single"), "One new measure claim."),
        # a report that repeats what is known moves nothing
        (LESS, ("13 guards", "inmates 13 single"), "Nothing that is known changed."),
    ],
)
def test_the_headline_tells_the_most_consequential_changes(told, before, after, headline):
    assert differences(told(*before), told(*after)).headline == headline


def test_a_new_incident_stands_for_its_answers_in_the_headline(told):
    before = replace(told(*LESS), claims=(), incidents=(), findings=(), readings=())
    difference = differences(before, told(*LESS))
    assert difference.headline == "One new incident: Riot in Osh; one new voice."
    assert [change.told[0] for change in difference.answers] == ["13 is new"]
    assert [report.id for report in difference.reports.added] == ["post"]
    gone = differences(told(*LESS), before)
    assert gone.headline == "One incident gone: Riot in Osh."
    assert [report.id for report in gone.reports.gone] == ["post"]


def test_an_incident_that_got_another_id_is_the_same(told):
    known = replace(
        INCIDENT,
        id="osh-2018-11-07",
        title="Riot in the Osh prison",
        date=Period.of_day(date(2018, 11, 7)),
        reports=("post",),
    )
    difference = differences(told(*LESS), told(*LESS, incident=known))
    assert not difference.answers
    assert not difference.claims
    [change] = difference.incidents
    assert change.told == (
        "title: “Riot in Osh” became “Riot in the Osh prison”",
        "date: November 2018 became 7 November 2018",
        "one more report",
    )
    assert difference.headline == f"Riot in the Osh prison: {change.told[0]}."


def test_an_id_that_went_to_another_incident_is_not_the_same(told):
    """Most claims of one incident moved to a new one, and the old id stayed with the rest."""
    before = told("13 25 guards", "inmates 13..25 contested", "guards 2 single")
    split = replace(INCIDENT, id="uzgen", title="Riot in Uzgen")
    moved = tuple(
        replace(each, incident="uzgen") if "inmates" in each.span.text else each
        for each in before.claims
    )
    findings = tuple(
        replace(each, incident="uzgen" if each.group == "inmates" else "osh")
        for each in before.findings
    )
    after = replace(before, claims=moved, findings=findings, incidents=(INCIDENT, split))
    difference = differences(before, after)
    assert [(each.title, each.told[0]) for each in difference.answers] == [
        ("Guards killed", "2 is new"),
        ("Guards killed", "2 is gone"),
    ]
    assert [change.after.id for change in difference.incidents if not change.before] == ["osh"]
    assert [old.span.text for old, _ in difference.claims.changed] == ["Two guards died"]


def test_a_holder_with_a_fuller_name_is_no_new_voice(told):
    before = told(*LESS)
    after = renamed(before, {"afp": "agence-france-presse"})
    assert differences(before, after).is_empty
    assert differences(before, after).headline == "Nothing that is known changed."


def test_a_claim_that_names_another_holder_is_another_voice(told):
    before = told(*LESS)
    after = renamed(before, {"afp": "reuters"}, name="Reuters")
    difference = differences(before, after)
    assert [voice.holder for voice in difference.voices] == ["reuters"]
    assert len(difference.claims.changed) == 1


def renamed(dossier, ids, **told):
    """The dossier with other ids of holders; with other names where they are told."""

    def other(each):
        return replace(each, holder=ids.get(each.holder, each.holder), **told)

    return replace(
        dossier,
        claims=tuple(replace(c, chain=tuple(map(other, c.chain))) for c in dossier.claims),
        findings=tuple(replace(f, voices=tuple(map(other, f.voices))) for f in dossier.findings),
    )


def test_claims_are_counted_by_kind(told):
    before, after = told("13 25"), told("13 guards measure")
    [changed, *rest] = after.claims
    after = replace(after, claims=(replace(changed, stance=Stance.DENIES), *rest))
    kinds = differences(before, after).claims.kinds
    assert {kind: (t.added, t.gone, t.changed) for kind, t in kinds.items()} == {
        "count": (1, 1, 1),
        "measure": (1, 0, 0),
    }


@pytest.mark.parametrize(
    ("first", "last", "due"),
    [
        (date(2018, 11, 30), date(2018, 12, 1), ["publish a list"]),
        (date(2018, 12, 1), date(2018, 12, 2), []),
        (date(2018, 11, 8), date(2018, 11, 30), []),
        (None, date(2018, 12, 1), []),
    ],
)
def test_measures_that_fell_due_meanwhile(told, first, last, due):
    difference = differences(told("measure", as_of=first), told("measure", as_of=last))
    assert [each.measure.action for each in difference.due] == due
    assert difference.is_empty is not bool(due)
    assert all(isinstance(each.claim.content, Measure) for each in difference.due)


def test_a_dossier_does_not_differ_from_itself(dossier):
    assert differences(dossier, dossier).is_empty


@given(st.data())
def test_what_came_is_what_goes_the_other_way_round(dossier, data):
    before, after = (thinned(dossier, data) for _ in range(2))
    forth, back = differences(before, after), differences(after, before)
    assert answers_of(forth) == {key[::-1] for key in answers_of(back)}
    assert incidents_of(forth) == {key[::-1] for key in incidents_of(back)}
    assert forth.claims.added == back.claims.gone
    assert forth.reports.added == back.reports.gone
    assert differences(before, before).is_empty
    assert forth.is_empty is back.is_empty


def thinned(dossier, data):
    """Some reports of a dossier with their claims, under other ids here and there."""
    names = [each.report.id for each in dossier.readings]
    out = data.draw(st.sets(st.sampled_from(names)))
    ids = {each.id: each.id for each in dossier.incidents}
    ids |= {each: f"{each}-2" for each in data.draw(st.sets(st.sampled_from(sorted(ids))))}
    claims = [each for each in dossier.claims if each.document in out]
    known = {each.id for each in claims}
    findings = [answered(each, known) for each in dossier.findings]
    return replace(
        dossier,
        readings=tuple(each for each in dossier.readings if each.report.id in out),
        claims=tuple(replace(each, incident=ids[each.incident]) for each in claims),
        incidents=tuple(
            replace(each, id=ids[each.id], reports=tuple(sorted(out.intersection(each.reports))))
            for each in dossier.incidents
        ),
        findings=tuple(replace(f, incident=ids[f.incident]) for f in findings if f.voices),
    )


def answered(finding, known):
    """A finding by some claims alone; its bounds count them."""
    voices = [
        replace(each, claims=tuple(c for c in each.claims if c in known)) for each in finding.voices
    ]
    claims = tuple(each for each in finding.claims if each in known)
    voices = tuple(each for each in voices if each.claims)
    return replace(finding, voices=voices, claims=claims, high=len(voices))


def answers_of(difference):
    return {
        tuple(each and (each.incident, each.outcome, each.group, each.side) for each in pair)
        for pair in ((change.before, change.after) for change in difference.answers)
    }


def incidents_of(difference):
    return {
        tuple(each and each.id for each in (change.before, change.after))
        for change in difference.incidents
    }
