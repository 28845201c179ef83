"""What programs are told of a case."""

import hashlib
import json
from datetime import date

import pytest

from inquest.cli.examples import example_reports
from inquest.model import Act, Entry, first_broken
from inquest.pipeline import Desk
from inquest.publish.exports.records import RecordsExporter
from inquest.settings import Settings
from inquest.store import open_case
from tests.web.api.conftest import HOSTILE

LISTS = (
    *("incidents", "findings", "reports", "claims", "voices", "measures", "flags", "timeline"),
    "doubts",
)


@pytest.fixture(scope="module")
def files(made):
    """The files that a run writes of the example."""
    desk = Desk(open_case(str(made / "khujand")), Settings())
    yield RecordsExporter().export(desk.state.dossier)
    desk.close()


@pytest.mark.parametrize("name", ["incidents", "findings", "reports"])
def test_lists_have_the_records_of_the_files(reader, files, name):
    told = reader.get(name)[name]
    assert sorted(map(json.dumps, told)) == sorted(
        map(json.dumps, json.loads(files[f"{name}.json"]))
    )


def test_claims_are_the_lines_of_the_file(reader, files):
    first = reader.get("claims", page=1)
    claims = [
        one
        for page in range(first["pages"])
        for one in reader.get("claims", page=page + 1)["claims"]
    ]
    lines = [json.loads(line) for line in files["claims.jsonl"].splitlines()]
    assert sorted(map(json.dumps, claims)) == sorted(map(json.dumps, lines))
    assert first["total"] == len(lines)


def test_a_case_tells_what_it_holds(reader):
    (khujand, riot) = reader.get("/cases")["cases"]
    assert (khujand["name"], riot["name"]) == ("khujand", "riot")
    assert khujand["counts"]["reports"] == 10
    days = reader.client.get(reader.case).json()["days"]
    assert days == sorted(days)
    assert days[-1] <= khujand["as_of"]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_tells_what_was_known_on_a_day(reader, name):
    early = json.dumps(reader.get(name, as_of="2018-11-08"))
    assert len(early) < len(json.dumps(reader.get(name)))
    assert "2018-11-22" not in early.replace(r"\n", "")


def test_a_finding_has_its_history_and_its_chart(program):
    one = program.finding()
    told = program.get(f"findings/{one['incident']}/killed-inmates")
    assert told["finding"] == one
    assert [step["day"] for step in told["steps"]] == ["2018-11-08", "2018-11-10"]
    assert [datum["voice"] for datum in told["chart"]["data"]["values"]] == [
        "Two security sources",
        "Rustam Shohmurod",
    ]


def test_an_incident_has_what_is_told_of_it(program):
    (one,) = program.get("incidents")["incidents"]
    told = program.get(f"incidents/{one['id']}")
    assert told["incident"] == one
    assert told["main"]
    assert {each["group"] for each in told["findings"]} == {"inmates", "guards"}
    assert set(told["claims"]) == {each["id"] for each in program.get("claims")["claims"]}


def test_a_report_has_the_text_that_claims_index(program):
    told = program.get("reports/1")
    assert told["report"]["publisher"] == "Reuters"
    assert [told["text"][each["start"] : each["end"]] for each in told["claims"]] == [
        each["quote"] for each in told["claims"]
    ]


def test_the_bytes_of_a_report_are_given_to_be_saved(reader):
    name = "02-reuters-2018-11-08"
    answer = reader.ask("GET", f"reports/{name}/original")
    assert answer.content == (example_reports() / f"{name}.txt").read_bytes()
    assert answer.headers["content-disposition"] == "attachment"
    assert answer.headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize(
    ("asked", "quotes"),
    [
        ({"q": "guards"}, ["Three guards were injured", "At least 25 inmates were killed"]),
        ({"kind": "measure"}, ["The government will build a new prison by March 2019"]),
        ({"document": "2", "outcome": "killed"}, ["killed 21 inmates"]),
        (
            {"kind": "", "page": "", "until": "2018-11-08", "group": "inmates"},
            ["At least 25 inmates were killed"],
        ),
        ({"holder": "rustam-shohmurod", "sort": "figure", "kind": "count"}, ["killed 21 inmates"]),
    ],
)
def test_claims_are_found_as_on_the_pages(program, asked, quotes):
    assert [each["quote"] for each in program.get("claims", **asked)["claims"]] == quotes


def test_lists_of_the_small_case(program):
    assert [each["day"] for each in program.get("measures")["measures"]] == ["2019-03-31"]
    assert {each["name"] for each in program.get("voices")["voices"]} == {
        *("two security sources", "Interior Ministry", "Rustam Shohmurod")
    }
    assert program.get("doubts", limit=1)["total"] >= 1
    (day,) = [each for each in program.get("timeline")["days"] if each["day"] == "2018-11-10"]
    assert day["reports"] == ["2"]


def test_two_days_are_compared(program):
    told = program.get("differences", earlier="2018-11-08", later="2018-11-10")
    assert [each["document"] for each in told["difference"]["reports"]["added"]] == ["2"]
    assert program.get("differences")["earlier"] == "2018-11-08"


def test_the_log_is_paged_and_can_be_verified(program):
    program.post("rule", rule="gtd")
    whole, shown, after = program.get("log")["entries"], [], 0
    while after is not None:
        page = program.get("log", after=after, limit=1)
        shown += page["entries"]
        after = page["next"]
    assert shown == whole
    assert [(each["did"], each["about"], each["stands"]) for each in whole][-1] == (
        *("chose the rule", "gtd", True),
    )
    lines = program.ask("GET", "log/export").text.splitlines()
    assert first_broken(map(entry_of, map(json.loads, lines))) is None
    assert len(lines) == len(whole)


def entry_of(told):
    act = Act(*(told[name] for name in ("who", "kind", "target", "why", "record")))
    return Entry(told["number"], told["at"], act, told["previous"], told["hash"])


def test_rules_say_what_they_do(reader):
    told = {each["name"]: each["about"] for each in reader.get("/rules")["rules"]}
    assert {"range", "gtd", "official"} <= {*told}
    assert all(told.values())


def test_hostile_text_stays_text(program):
    answer = program.ask("GET", "reports/1")
    assert HOSTILE in answer.json()["report"]["title"]
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("path", "status", "subject"),
    [
        ("/cases/nowhere", 404, "nowhere"),
        ("/nothing", 404, "/api/v1/nothing"),
        ("incidents/x", 404, "incident x"),
        ("findings/x/killed-people", 404, "incident x"),
        ("reports/x", 404, "report x"),
        ("reports/x/original", 404, "report x"),
        ("claims/1/count/0-1", 404, "claim 1/count/0-1"),
        ("imports/x", 404, "this import"),
        ("claims?as_of=2018-02-30", 422, "as_of"),
        ("claims?as_of=0", 422, "as_of"),
        ("claims?kind=novel", 422, "kind"),
        ("claims?q=a&q=b", 422, "/api/v1/cases/riot/claims"),
        ("log?after=-1", 422, "after"),
    ],
)
def test_what_is_not_there_is_said(program, path, status, subject):
    assert program.refused(path, "GET")[0] == status
    assert program.refused(path, "GET")[1]["subject"] == subject


def test_a_page_lists_what_can_be_asked(reader):
    page = reader.client.get("/api")
    assert page.status_code == 200
    described = reader.client.get("/api/v1/openapi.json").json()
    assert described["servers"] == [{"url": "/api/v1"}]
    assert all(f"<code>/api/v1{path}</code>" in page.text for path in described["paths"])
    assert "<script" not in page.text


def test_the_original_has_the_hash_that_is_told(program):
    told = program.get("reports/2")["report"]
    data = program.ask("GET", "reports/2/original").content
    assert (hashlib.sha256(data).hexdigest(), len(data)) == (told["sha256"], told["size"])
    assert date.fromisoformat(told["published"]["from"]) == date(2018, 11, 10)
