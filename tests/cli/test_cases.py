import json

from inquest.pipeline import assemble
from inquest.review import ClaimFields, Maker, act_of
from inquest.settings import Settings
from inquest.store import open_case

RIOT = "At least 25 inmates were killed in a riot at Khujand prison on Wednesday, two sources said."


def test_a_case_from_its_start_to_its_dossier(inquest, report, tmp_path):
    one = report("a.txt", RIOT)
    assert inquest("new", "case", "--title", "Khujand").code == 0
    assert inquest("add", "case", one).out == "added a\n"
    done = inquest("dossier", "case")
    assert done.code == 0
    assert "Dossier: case/dossier/dossier.html" in done.out
    assert "Khujand" in (tmp_path / "case/dossier/dossier.html").read_text(encoding="utf-8")


def test_adding_again_changes_nothing_and_says_so(inquest, report):
    one = report("a.txt", RIOT)
    inquest("new", "case")
    inquest("add", "case", one)
    done = inquest("add", "case", one)
    assert (done.code, done.out) == (0, "")
    assert "already here as a; nothing changed" in done.err


def test_a_case_gives_what_a_run_gives(inquest, report, tmp_path):
    one, two = report("a.txt", RIOT), report("b.txt", "Two guards were killed.", publisher="AFP")
    inquest("run", one, two, "--out", "run")
    inquest("new", "case")
    inquest("add", "case", two)
    inquest("add", "case", one)
    inquest("dossier", "case", "--out", "kept")
    for name in ("claims.jsonl", "incidents.json", "findings.json", "reports.json"):
        assert (tmp_path / "kept" / name).read_bytes() == (tmp_path / "run" / name).read_bytes()


def test_an_earlier_day(inquest, report, tmp_path):
    inquest("new", "case")
    inquest("add", "case", report("a.txt", RIOT))
    inquest("dossier", "case", "--as-of", "2018-11-01", "--out", "then")
    assert json.loads((tmp_path / "then/findings.json").read_text()) == []


def test_no_case_there(inquest):
    done = inquest("dossier", "nowhere")
    assert done.code == 3
    assert "inquest new" in done.err


def test_a_case_is_there_already(inquest):
    inquest("new", "case")
    done = inquest("new", "case")
    assert done.code == 3
    assert done.err.startswith("error: case")


def test_bad_reports_do_not_keep_good_ones_out(inquest, report, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    inquest("new", "case")
    done = inquest("add", "case", "empty.txt", report("a.txt", RIOT))
    assert (done.code, done.out) == (1, "added a\n")
    assert "empty.txt" in done.err


def test_a_case_in_a_database_asks_for_a_folder(inquest, report, tmp_path):
    (tmp_path / "db").mkdir()
    url = f"sqlite:///{tmp_path}/db/inquest.db"
    assert inquest("new", url).out == f"{tmp_path}/db/inquest.db: new case\n"
    inquest("add", url, report("a.txt", RIOT))
    done = inquest("dossier", url)
    assert done.code == 2
    assert "--out" in done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "db"]
    assert inquest("dossier", url, "--out", "out").code == 0
    assert (tmp_path / "out/dossier.html").exists()


def test_a_url_that_is_none_is_told_without_its_password(inquest):
    done = inquest("new", "mysql://user:secret@host/name")
    assert done.code == 3
    assert "secret" not in done.out + done.err


def test_strict_keeps_what_was_added_before(inquest, report, tmp_path):
    report("in/a.txt", RIOT)
    (tmp_path / "in/b.txt").write_bytes(b"")
    report("in/c.txt", "Two guards were killed.")
    inquest("new", "case")
    done = inquest("add", "case", "in", "--strict")
    assert (done.code, done.out) == (1, "added a\n")


def test_a_dossier_is_as_people_judged_it(inquest, report, tmp_path):
    inquest("new", "case")
    inquest("add", "case", report("a.txt", RIOT), report("b.txt", "Two guards died.", "AFP"))
    with open_case("case") as store:
        make = Maker(assemble(store.readings(), Settings(), ""))
        (claim,) = (each for each in make.claims.values() if each.document == "a")
        store.append(
            [
                act_of(make.correct(claim.id, ClaimFields(low=26, high=None)), "Ann"),
                act_of(make.choose("gtd", ["gtd"]), "Ann"),
            ]
        )
    for options, rule in (((), "gtd"), (("--rule", "range"), "range")):
        inquest("dossier", "case", "--out", rule, *options)
        findings = json.loads((tmp_path / rule / "findings.json").read_text(encoding="utf-8"))
        assert {each["rule"] for each in findings} == {rule}
        assert 26 in {each["low"] for each in findings}
