"""Claims drawn under their words, and what was seen before any claim."""

import json

BODY = "Thirteen inmates were killed, a source told Reuters. Two of them were children."


def test_a_claim_is_drawn_under_its_words_with_its_rules(inquest, report):
    done = inquest("explain", report("a.txt", BODY, publisher="BBC"))
    assert done.code == 0
    first = done.out.split("\n\n")[1].splitlines()
    assert first[:3] == [
        "  Thirteen inmates were killed, a source told Reuters. Two of them were children.",
        "  ----------------------------  ~~~~~~~~ ^^^^ ~~~~~~~",
        "    count: killed inmates: Thirteen; source < Reuters asserts",
    ]
    assert [line.split()[0] for line in first[3:]] == [
        "outcome.state",
        "attribution.said:",
        "attribution.told:",
    ]


def test_a_part_names_its_whole(inquest, report):
    out = inquest("explain", report("a.txt", BODY)).out
    assert "killed children: Two" in out
    assert "part of a/count/" in out


def test_a_long_line_is_broken_between_words(inquest, report):
    out = inquest("explain", report("a.txt", f"{'word ' * 40}and then 13 inmates died.")).out
    assert max(map(len, out.splitlines())) <= 100
    assert "and then 13 inmates died." in out


def test_other_claims_have_a_line_each(inquest, report):
    body = "Al-Nasr claimed responsibility for the attack. It started with a fight over food."
    out = inquest("explain", report("a.txt", body)).out
    assert "responsibility: claims: Al-Nasr; Al-Nasr asserts" in out
    assert "cause: cause; the report itself asserts" in out


def test_a_language_that_is_not_read_is_told(inquest, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Language: de\n\nEs starben 13 Menschen.", encoding="utf-8")
    assert "its language (de) is not read" in inquest("explain", path).out


def test_what_was_seen_is_an_object_a_report(inquest, report):
    paths = [report("a.txt", BODY), report("b.txt", "On 7 November Rosa Ali was in Lamu.")]
    done = inquest("annotate", "--json", *paths)
    first, second = map(json.loads, done.out.splitlines())
    assert (first["document"], second["document"]) == ("a", "b")
    text = first["text"]
    told, said = sorted(first["attributions"], key=lambda each: each["inside"] is not None)
    assert [text[start:end] for start, end in said["source"]] == ["a source"]
    assert [text[start:end] for start, end in said["cue"]] == ["told"]
    assert [text[start:end] for start, end in said["content"]] == ["Thirteen inmates were killed"]
    assert first["attributions"][said["inside"]] == told
    assert [each["quote"] for each in first["figures"]] == ["Thirteen", "Two"]
    assert {each["quote"]: each["kind"] for each in second["entities"]}["Lamu"] == "place"
    assert second["times"][0]["from"] == "2018-11-07"
    for sentence in first["sentences"]:
        for token in sentence["tokens"]:
            assert sentence["start"] <= token["start"] < token["end"] <= sentence["end"]
            assert 0 <= token["head"] < len(sentence["tokens"])


def test_without_json_the_numbers_are_told(inquest, report):
    out = inquest("annotate", report("a.txt", BODY)).out
    assert out.startswith("a: ")
    assert "2 figures, 2 attributions" in out


def test_a_report_that_cannot_be_read_is_told_and_the_rest_goes_on(inquest, report, tmp_path):
    done = inquest("annotate", tmp_path / "none.txt", report("a.txt", BODY))
    assert done.code == 1
    assert "none.txt" in done.err
    assert done.out.startswith("a: ")
    assert inquest("annotate", tmp_path / "none.txt").code == 3
    assert inquest("annotate", "--strict", tmp_path / "none.txt").code == 1


def test_vague_words_stand_for_the_numbers_of_the_table_that_a_setting_names(
    inquest, report, monkeypatch
):
    path = report("a.txt", "Dozens of inmates and several guards were killed in a riot.")

    def bounds():
        (seen,) = map(json.loads, inquest("annotate", "--json", path).out.splitlines())
        return [(each["quote"], each["low"], each["high"]) for each in seen["figures"]]

    assert bounds() == [("Dozens", 24, 99), ("several", 3, 9)]
    monkeypatch.setenv("INQUEST_VAGUE", "acled")
    assert bounds() == [("Dozens", 12, 99), ("several", 3, 9)]
    monkeypatch.setenv("INQUEST_VAGUE", "folklore")
    done = inquest("annotate", path)
    assert done.code == 2
    assert "setting vague" in done.err
