import json
from dataclasses import replace

import pytest

from inquest.hooks import EXPORTERS, Exporter, plug_in
from inquest.model import Cause, Claim, Part, Reading, Span
from inquest.publish.exports.records import RecordsExporter

SHARED = "id document part quote start end kind incident chain stance stated_on relation explain"
KINDS = {
    "count": "outcome group side scope low high qualifier phrase",
    "responsibility": "actor role mode degree",
    "cause": "",
    "measure": "action objective owner due status",
    "strength": "subject place low high capacity",
    "factor": "factor term",
}
INCIDENT = "id type title date place reports links reasons"
FINDING = (
    "incident outcome group side scope low best high official status origins voices denials rule claims "
    "parts remainder"
)
VOICE = "holder name kind anonymous official reliability doubtful credibility stated_on low high qualifier phrase earlier reasons claims"
REPORT = (
    "document sha256 size source media encoding title publisher author published url language "
    "analysed blocks tables lists copy_group copies quotes_shared flags notes remarks"
)


@pytest.fixture(scope="module")
def files(dossier):
    return RecordsExporter().export(dossier)


@pytest.fixture(scope="module")
def claims(files):
    return [json.loads(line) for line in files["claims.jsonl"].decode().splitlines()]


@pytest.fixture(scope="module")
def records(files):
    return {
        name: json.loads(files[f"{name}.json"]) for name in ("incidents", "findings", "reports")
    }


def test_it_is_the_plug_in_records():
    assert isinstance(plug_in(EXPORTERS, "records"), Exporter)


def test_it_writes_the_files_of_the_contract(files, dossier):
    texts = {f"texts/{reading.report.id}.txt" for reading in dossier.readings}
    assert set(files) == texts | {
        "claims.jsonl",
        "incidents.json",
        "findings.json",
        "reports.json",
    }
    assert all(data.endswith(b"\n") for name, data in files.items() if "json" in name)


@pytest.mark.parametrize("kind", KINDS)
def test_a_claim_has_the_keys_of_its_kind(claims, kind):
    found = [claim for claim in claims if claim["kind"] == kind]
    assert found
    for claim in found:
        assert list(claim) == [*SHARED.split(), *KINDS[kind].split()]


def test_every_quote_stands_at_its_offsets(files, claims):
    for claim in claims:
        text = files[f"texts/{claim['document']}.txt"].decode()
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        for link in claim["chain"]:
            assert list(link) == ["name", "holder", "kind", "anonymous", "start", "end", "cue"]


def test_a_relation_is_keyed_by_its_kind(claims):
    part = next(claim for claim in claims if claim.get("side"))
    assert list(part["relation"]) == ["part_of"]
    assert part["relation"]["part_of"] in {claim["id"] for claim in claims}


def test_reasons_are_objects(claims):
    assert list(claims[0]["explain"][0]) == ["rule", "saw", "score"]


@pytest.mark.parametrize(
    ("name", "keys"), [("incidents", INCIDENT), ("findings", FINDING), ("reports", REPORT)]
)
def test_records_have_the_keys_of_the_contract(records, name, keys):
    assert records[name]
    for record in records[name]:
        assert set(record) == set(keys.split())


def test_an_incident_tells_what_is_unknown_by_null(records):
    cyclists, khujand, _ = records["incidents"]
    assert (cyclists["date"], cyclists["place"]) == (None, None)
    day = "2018-11-07"
    assert khujand["date"] == {"from": day, "to": day, "precision": "day", "code": 1}
    told, looked_up = "name country lat lon precision near", "code geonames listed region why"
    assert set(khujand["place"]) == {*told.split(), *looked_up.split()}
    assert khujand["links"] == [
        {"to": "khujand-1997", "kind": "earlier", "why": "asia: both at Khujand"}
    ]
    assert khujand["reasons"] == [
        {
            "reports": ["asia", "reuters"],
            "score": 2.5,
            "why": [{"rule": "same_days", "saw": "2018-11-07", "score": 2.5}],
        }
    ]


def test_a_finding_carries_its_voices(records):
    first = next(each for each in records["findings"] if each["status"] == "contested")
    assert first["rule"] == "range"
    assert first["origins"] == len(first["voices"]) == 6
    assert set(first["voices"][0]) == set(VOICE.split())
    revised = next(voice for voice in first["voices"] if voice["earlier"])
    assert (revised["low"], revised["stated_on"]) == (24, "2018-11-22")
    assert revised["earlier"] == [
        {"low": 25, "high": None, "qualifier": "at_least", "phrase": "25..", "until": None}
    ]


def test_a_report_tells_its_copies_flags_and_remarks(records, files):
    reports = {record["document"]: record for record in records["reports"]}
    assert reports["trt"]["copy_group"] == reports["reuters"]["copy_group"] == "wire"
    assert reports["asia"]["copy_group"] is None
    (copy,) = reports["trt"]["copies"]
    assert (copy["document"], copy["share"], copy["credited"]) == ("reuters", 0.7, "Reuters")
    assert [each["quote"] for each in copy["passages"]] == [files_text(files, "trt", 0, 12)]
    assert [each["document"] for each in reports["reuters"]["copies"]] == ["trt"]
    assert reports["asia"]["copies"] == []
    assert list(reports["trt"]["flags"][0]) == ["name", "why", "start", "end", "quote"]
    assert reports["eadaily"]["flags"][0]["start"] is None
    assert reports["asia"]["remarks"][0]["quote"] == "Agencies have kept silent"
    assert reports["asia"]["published"] == {
        "from": "2018-11-08",
        "to": "2018-11-08",
        "precision": "day",
        "source": "metadata",
    }
    assert reports["eadaily"]["published"] is None
    assert reports["eadaily"]["analysed"] is False


def test_a_report_tells_the_quotes_that_others_print_too(records):
    reports = {record["document"]: record for record in records["reports"]}
    (quote,) = reports["asia"]["quotes_shared"]
    assert quote["quote"] == "Agencies have kept silent"
    assert (quote["first"], quote["documents"]) == ("asia", ["asia", "diplomat"])
    assert [each["first"] for each in reports["diplomat"]["quotes_shared"]] == ["asia"]
    assert reports["trt"]["quotes_shared"] == []


def files_text(files, name, start, end):
    return files[f"texts/{name}.txt"].decode()[start:end]


def test_a_report_tells_its_structure(records, files):
    diplomat = next(each for each in records["reports"] if each["document"] == "diplomat")
    (table,), (bullets,) = diplomat["tables"], diplomat["lists"]
    assert [cell["quote"] for cell in table["header"]] == ["who", "dead"]
    assert [[cell["quote"] for cell in row] for row in table["rows"]] == [["inmates", "twenty"]]
    assert [item["quote"] for item in bullets["items"]] == [
        "the riot began on Wednesday",
        "dozens of people were hurt",
    ]
    text = files["texts/diplomat.txt"].decode()
    for each in (*table["header"], *bullets["items"]):
        assert text[each["start"] : each["end"]] == each["quote"]
    kinds = {text[each["start"] : each["end"]]: each["kind"] for each in diplomat["blocks"]}
    assert kinds["- dozens of people were hurt"] == "bullet"


def test_letters_of_all_scripts_stay_readable(files):
    assert "Бунт в Худжанде" in files["reports.json"].decode()


def test_the_order_of_reading_leaves_no_trace(files, dossier):
    turned = replace(
        dossier,
        readings=dossier.readings[::-1],
        claims=dossier.claims[::-1],
        incidents=dossier.incidents[::-1],
        findings=dossier.findings[::-1],
    )
    assert RecordsExporter().export(turned) == files


def test_half_a_surrogate_pair_keeps_its_place(dossier):
    reading = dossier.readings[0]
    text = "Five \ud800 died"
    broken = Reading(replace(reading.report, id="broken", text=text))
    claim = Claim("broken/cause/0-8", "broken", Part.BODY, Span.of(text, 0, 8), Cause())
    files = RecordsExporter().export(replace(dossier, readings=(broken,), claims=(claim,)))
    assert files["texts/broken.txt"].decode() == "Five ? died"
    assert len(files["texts/broken.txt"].decode()) == len(text)
