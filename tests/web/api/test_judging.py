"""Judgements of programs: each changes what is found, is told, and can be taken back."""

import pytest

KHUJAND = "khujand-prison-riot-2018-11-07"


def seen_by(program):
    """What a reader takes from the case: all findings, and all claims with their incidents."""
    claims = program.get("claims")["claims"]
    return program.get("findings"), [(each["id"], each["incident"]) for each in claims]


def at(program, quote, deed=""):
    return program.claim(quote) + (f"/{deed}" if deed else "")


JUDGED = {
    "reject": lambda the: the.post(at(the, "21 inmates", "reject"), why="A slip."),
    "correct": lambda the: the.post(at(the, "21 inmates"), "PATCH", low=22, high=22),
    "add": lambda the: the.post(
        "reports/2/claims",
        kind="count",
        outcome="injured",
        group="inmates",
        low=40,
        high=40,
        start=149,
        end=166,
    ),
    "split": lambda the: the.post(
        f"incidents/{KHUJAND}/split", claims=["2/count/149-166"], title="Another riot"
    ),
    "join": lambda the: the.post(
        "voices/join", one="rustam-shohmurod", other="reuters/two-security"
    ),
    "rate": lambda the: the.post("voices/rate", holder="rustam-shohmurod", reliability="B"),
    "doubt": lambda the: the.post("doubt", claims=["2/count/149-166"], why="Hearsay."),
    "rule": lambda the: the.post("rule", rule="gtd"),
}


@pytest.mark.parametrize("judge", JUDGED.values(), ids=JUDGED)
def test_a_judgement_changes_what_is_found_until_it_is_undone(program, judge):
    before = seen_by(program)
    made = judge(program)
    assert not made["difference"]["empty"]
    assert seen_by(program) != before
    program.post("log/undo", entries=[each["number"] for each in made["entries"]], why="A slip.")
    assert seen_by(program) == before
    assert program.get("log")["entries"][-1]["did"] == "took a judgement back"


def test_what_was_split_is_merged_or_moved_again(program):
    before = seen_by(program)
    JUDGED["split"](program)
    other = next(each for each in program.get("incidents")["incidents"] if each["id"] != KHUJAND)
    assert other["title"] == "Another riot"
    program.post(f"{at(program, '21 inmates')}/move", incident=KHUJAND)
    assert program.finding()["high"] == 25
    JUDGED["split"](program)
    other = next(each for each in program.get("incidents")["incidents"] if each["id"] != KHUJAND)
    program.post(f"incidents/{KHUJAND}/merge", other=other["id"])
    assert seen_by(program) == before


def test_a_name_is_parted_from_its_voice(program):
    JUDGED["join"](program)
    assert program.finding()["origins"] == 1
    program.post("voices/part", voice="rustam-shohmurod", holder="reuters/two-security")
    assert program.finding()["origins"] == 2


def test_an_accepted_claim_says_so(program):
    claim = at(program, "21 inmates")
    made = program.post(f"{claim}/accept", why="Heard on the radio.", seen=0)
    told = program.get(claim)
    assert (told["ruling"], told["seen"]) == ("accepted", made["entries"][0]["number"])
    assert [each["why"] for each in told["history"]] == ["Heard on the radio."]
    assert told["claim"]["id"] == "2/count/149-166"


def test_a_corrected_claim_tells_how_it_was_read(program):
    claim = at(program, "21 inmates")
    program.post(claim, "PATCH", low=22, high=23, why="22 or 23.")
    told = program.get(claim)
    assert (told["claim"]["low"], told["claim"]["high"], told["was"]["low"]) == (22, 23, 21)


@pytest.mark.parametrize(
    ("method", "deed", "body"), [("POST", "/reject", {}), ("PATCH", "", {"low": 5, "high": 5})]
)
def test_whoever_was_slower_is_told_what_came_meanwhile(program, method, deed, body):
    claim = at(program, "21 inmates")
    known = program.get(claim)["seen"]
    faster = program.post(f"{claim}/accept", seen=known, why="Right.")
    answer = program.ask(method, f"{claim}{deed}", json={"seen": known, **body})
    assert answer.status_code == 409
    assert answer.json()["entries"] == faster["entries"]
    assert "changed meanwhile" in answer.json()["error"]["reason"]
    program.post(f"{claim}{deed}", method, seen=faster["entries"][0]["number"], **body)


@pytest.mark.parametrize(
    ("path", "body", "status", "subject"),
    [
        ("claims/1/count/0-1/accept", {}, 404, "claim 1/count/0-1"),
        ("incidents/x/merge", {"other": KHUJAND}, 404, "incident x"),
        (f"incidents/{KHUJAND}/merge", {"other": KHUJAND}, 422, KHUJAND),
        ("reports/9/claims", {"kind": "cause", "start": 0, "end": 1}, 404, "report 9"),
        (
            "reports/2/claims",
            {"kind": "cause", "start": 0, "end": 9999},
            422,
            "characters 0 to 9999",
        ),
        ("reports/2/claims", {"kind": "count", "low": "5"}, 422, "the request"),
        ("voices/join", {"one": "a", "other": "b"}, 404, "voice a"),
        ("voices/rate", {"holder": "rustam-shohmurod", "reliability": "Z"}, 422, "reliability"),
        ("rule", {"rule": "mine"}, 422, "rule 'mine'"),
        ("log/undo", {"entries": [1]}, 422, "entry 1"),
        ("doubt", {"claims": ["2/count/149-166"], "sure": True}, 422, "sure"),
        ("doubt", {"claims": ["2/count/149-166"], "why": "\0"}, 422, "why"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(program, path, body, status, subject):
    before = program.get("log")
    assert program.refused(path, **body)[0] == status
    assert program.refused(path, **body)[1]["subject"] == subject
    assert program.get("log") == before


def test_an_incident_is_described_anew(program):
    made = program.post(f"incidents/{KHUJAND}", "PATCH", first="2018-11-08", place="Vahdat")
    assert made["entries"][0]["kind"] == "describe"
    told = program.get("incidents")["incidents"][0]
    assert told["title"] == "Prison riot, Vahdat, 8 November 2018"
    program.post("log/undo", entries=[made["entries"][0]["number"]])
    assert (
        program.get("incidents")["incidents"][0]["title"] == "Prison riot, Khujand, 7 November 2018"
    )


def test_a_doubt_about_a_voice_or_an_incident_can_be_settled(program):
    told = program.post("doubts/settle", subject="voice", claims=["2/count/149-166"], why="One.")
    assert (told["entries"][0]["kind"], told["difference"]["empty"]) == ("settle", True)
