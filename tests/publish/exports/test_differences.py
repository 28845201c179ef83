"""A difference as a record that programs read."""

import json
from dataclasses import replace

from inquest.publish.differences import differences
from inquest.publish.exports.differences import difference_record

KEYS = "headline empty answers incidents reports claims voices due"
ANSWER = "title incident incident_title before after told"


def test_a_difference_is_plain_json_with_fixed_keys(dossier):
    bare = replace(dossier, readings=(), claims=(), incidents=(), findings=(), copies=())
    record = json.loads(json.dumps(difference_record(differences(bare, dossier))))
    assert list(record) == KEYS.split()
    assert record["empty"] is False
    assert all(list(each) == ANSWER.split() for each in record["answers"])
    assert {each["before"] for each in record["answers"]} == {None}
    assert record["answers"][0]["after"]["incident"] == record["answers"][0]["incident"]
    assert {each["after"]["id"] for each in record["incidents"]} == {
        each.id for each in dossier.incidents
    }
    assert [each["document"] for each in record["reports"]["added"]] == [
        each.report.id for each in dossier.readings
    ]
    assert len(record["claims"]["added"]) == len(dossier.claims)
    assert record["claims"]["kinds"]["measure"] == {"added": 1, "gone": 0, "changed": 0}
    assert {each["holder"] for each in record["voices"]} == {
        voice.holder for finding in dossier.findings for voice in finding.voices
    }


def test_no_difference_is_an_empty_record(dossier):
    record = difference_record(differences(dossier, dossier))
    assert record["empty"] is True
    assert record["headline"] == "Nothing that is known changed."
    assert record["answers"] == record["incidents"] == record["voices"] == record["due"] == []


def test_a_measure_that_fell_due_is_told_with_its_day(dossier):
    late = replace(dossier, as_of=dossier.as_of.replace(year=2019))
    [due] = difference_record(differences(dossier, late))["due"]
    assert (due["action"], due["owner"], due["day"]) == (
        "reform the prisons",
        "The president",
        "2019-05-22",
    )
