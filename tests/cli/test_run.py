import json
import os

import pytest

RIOT = "At least 25 inmates were killed in a riot at Khujand prison on Wednesday, two sources said."
FILES = ["claims.jsonl", "dossier.html", "findings.json", "incidents.json", "reports.json"]


def written(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_report_gives_every_file_of_the_contract(inquest, report, tmp_path):
    done = inquest("run", report("riot.txt", RIOT), "--out", "out")
    assert (done.code, done.err) == (0, "")
    assert [f for f in FILES if (tmp_path / "out" / f).exists()] == FILES
    assert "Inmates killed: 25, single, 1 voice" in done.out


def test_every_quote_stands_at_its_offsets(inquest, report, tmp_path):
    inquest("run", report("riot.txt", RIOT), "--out", "out")
    lines = (tmp_path / "out/claims.jsonl").read_text(encoding="utf-8").splitlines()
    text = (tmp_path / "out/texts/riot.txt").read_text(encoding="utf-8")
    for claim in map(json.loads, lines):
        assert text[claim["start"] : claim["end"]] == claim["quote"]
    assert lines


def test_the_same_input_gives_the_same_bytes(inquest, report, tmp_path):
    report("in/a.txt", RIOT)
    report("in/b.txt", "A hospital official said 20 inmates were killed.", publisher="AFP")
    inquest("run", "in", "--out", "one")
    inquest("run", "in", "--out", "two")
    assert written(tmp_path / "one") == written(tmp_path / "two")


def test_what_a_report_says_does_not_depend_on_its_batch(inquest, report, tmp_path):
    one = report("in/a.txt", RIOT)
    report("in/b.txt", "Officials said 20 inmates were killed in Vahdat in 2019.", publisher="AFP")
    inquest("run", one, "--out", "alone")
    inquest("run", "in", "--out", "batch")

    def claims(folder):
        rows = map(json.loads, (tmp_path / folder / "claims.jsonl").read_text().splitlines())
        return [{**row, "incident": ""} for row in rows if row["document"] == "a"]

    assert claims("alone") == claims("batch") != []


def test_a_pattern_and_standard_input(inquest, report, tmp_path):
    report("in/a.txt", RIOT)
    done = inquest("run", "in/*.txt", "-", "--out", "out", stdin=b"Five people were killed in Osh.")
    assert done.code == 0
    assert {p.name for p in (tmp_path / "out/texts").iterdir()} == {"a.txt", "standard-input.txt"}


def test_the_same_bytes_twice_are_read_once(inquest, report, tmp_path):
    one = report("in/a.txt", RIOT)
    (tmp_path / "in/b.txt").write_bytes(one.read_bytes())
    done = inquest("run", "in", "--out", "out")
    assert done.code == 0
    assert "already here as a" in done.err
    assert len(json.loads((tmp_path / "out/reports.json").read_text())) == 1


def test_a_bad_report_is_named_and_the_rest_is_read(inquest, report, tmp_path):
    report("in/a.txt", RIOT)
    (tmp_path / "in/empty.txt").write_bytes(b"")
    (tmp_path / "in/noise.bin").write_bytes(bytes(range(256)) * 20)
    done = inquest("run", "in", "--out", "out")
    assert done.code == 1
    assert "empty.txt" in done.err
    assert "noise.bin" in done.err
    assert (tmp_path / "out/dossier.html").exists()


def test_strict_stops_at_the_first_bad_report(inquest, report, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a-empty.txt").write_bytes(b"")
    report("in/b.txt", RIOT)
    done = inquest("run", "in", "--out", "out", "--strict")
    assert done.code == 1
    assert not (tmp_path / "out/dossier.html").exists()


@pytest.mark.parametrize("argument", ["nowhere.txt", "nowhere/*.txt", "hollow"])
def test_nothing_to_read_is_said_and_leaves_with_3(inquest, tmp_path, argument):
    (tmp_path / "hollow").mkdir()
    done = inquest("run", argument, "--out", "out")
    assert done.code == 3
    assert argument.split("/")[0] in done.err
    assert "Traceback" not in done.err


def test_an_output_folder_that_is_a_file(inquest, report, tmp_path):
    (tmp_path / "taken").write_text("mine")
    done = inquest("run", report("riot.txt", RIOT), "--out", "taken")
    assert done.code == 3
    assert "taken: cannot be written" in done.err
    assert (tmp_path / "taken").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_output_folder_without_write_permission(inquest, report, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    done = inquest("run", report("riot.txt", RIOT), "--out", "locked")
    assert done.code == 3
    assert "locked: cannot be written" in done.err


def test_a_date_for_reports_that_tell_none(inquest, tmp_path):
    (tmp_path / "plain.txt").write_text("Ten people were killed in Osh on Sunday, police said.")
    inquest("run", "plain.txt", "--out", "out", "--published", "2018-11-09")
    published = json.loads((tmp_path / "out/reports.json").read_text())[0]["published"]
    assert (published["from"], published["source"]) == ("2018-11-09", "given")


def test_a_date_that_is_none(inquest, report):
    done = inquest("run", report("riot.txt", RIOT), "--out", "out", "--published", "yesterday")
    assert done.code == 2
    assert "yesterday" in done.err


def test_a_rule_that_is_not_installed(inquest, report):
    done = inquest("run", report("riot.txt", RIOT), "--out", "out", "--rule", "guess")
    assert done.code == 3
    assert "'guess': is not installed. Installed: " in done.err


def test_as_of_leaves_out_what_was_said_later(inquest, report, tmp_path):
    inquest("run", report("riot.txt", RIOT), "--out", "out", "--as-of", "2018-11-07")
    assert json.loads((tmp_path / "out/findings.json").read_text()) == []


def test_a_report_in_a_language_that_is_not_read(inquest, tmp_path):
    (tmp_path / "ru.txt").write_text("Тринадцать заключённых погибли в колонии.", encoding="utf-8")
    done = inquest("run", "ru.txt", "--out", "out")
    assert done.code == 0
    assert not json.loads((tmp_path / "out/reports.json").read_text())[0]["analysed"]
    assert "not analysed" in (tmp_path / "out/dossier.html").read_text(encoding="utf-8")


def test_a_setting_that_cannot_be_used(inquest, report, monkeypatch):
    monkeypatch.setenv("INQUEST_MAX_BYTES", "many")
    done = inquest("run", report("riot.txt", RIOT), "--out", "out")
    assert done.code == 2
    assert "setting max_bytes" in done.err


def test_a_settings_file(inquest, report, tmp_path):
    (tmp_path / "inquest.toml").write_text("max_bytes = 10")
    done = inquest("run", report("riot.txt", RIOT), "--out", "out")
    assert done.code == 3
    assert "riot.txt" in done.err
