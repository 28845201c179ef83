"""Claims as people have judged them, whatever a later reading finds."""

import pytest

from tests.review.cases import Case, read

ONE = "The ministry said [13 dead] and [20 hurt]."


def case(*told, marked=ONE, **more):
    return Case([read("a", marked, *(told or ("killed 13", "injured 20")), bytes_of="a", **more)])


def again(before, marked, *told):
    """The case once its report was read again."""
    return before.reread(read("a", marked, *told, bytes_of="a"))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([], "13 dead killed 13, 20 hurt injured 20"),
        (["reject 13 dead"], "20 hurt injured 20"),
        (["accept 13 dead"], "13 dead killed 13, 20 hurt injured 20"),
        (["correct 13 dead low=14 high=14"], "13 dead killed 14, 20 hurt injured 20"),
        (
            ["correct 13 dead low=14 high=14", "accept 13 dead"],
            "13 dead killed 14, 20 hurt injured 20",
        ),
        (["correct 13 dead low=14 high=14", "undo 1"], "13 dead killed 13, 20 hurt injured 20"),
        (["reject 13 dead", "undo 1", "undo 2"], "20 hurt injured 20"),
        (["reject 13 dead", "undo 1", "undo 2", "undo 3"], "13 dead killed 13, 20 hurt injured 20"),
        (
            ["add a: The ministry | killed 4"],
            "The ministry killed 4, 13 dead killed 13, 20 hurt injured 20",
        ),
        (
            ["add a: The ministry | killed 4", "reject The ministry"],
            "13 dead killed 13, 20 hurt injured 20",
        ),
        (
            ["add a: 13 dead | killed 4"],
            "13 dead killed 4, 13 dead killed 13, 20 hurt injured 20",
        ),
        (["reject 13 dead", "add a: 13 dead | killed 4"], "13 dead killed 4, 20 hurt injured 20"),
        (["reject 13 dead", "add a: 13 dead | killed 4", "undo 2"], "20 hurt injured 20"),
    ],
)
def test_the_last_that_stands_counts(lines, told):
    assert ", ".join(case().judge(*lines).told()) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("reject 13 dead", ["20 hurt injured 20"]),
        ("accept 13 dead", ["13 dead killed 13", "20 hurt injured 20"]),
        ("correct 13 dead low=14 high=14", ["13 dead killed 14", "20 hurt injured 20"]),
    ],
)
@pytest.mark.parametrize(
    "marked",
    [
        ONE,
        "Advertisement. Subscribe now. The ministry said [13 dead] and [20 hurt].",
        "He said [13 dead] and [20 hurt].",
    ],
)
def test_a_judgement_follows_the_words_of_a_text_drawn_anew(line, told, marked):
    before = case().judge(line)
    assert again(before, marked, "killed 13", "injured 20").told() == told


def test_a_claim_keeps_its_id_though_its_words_move():
    before = case().judge("accept 13 dead")
    after = again(before, f"News. {ONE}", "killed 13", "injured 20")
    ids = [{c.id for c in each.dossier().claims if "13" in c.span.text} for each in (before, after)]
    assert ids[0] == ids[1]
    assert after.judge("reject 13 dead").told() == ["20 hurt injured 20"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("accept 13 dead", ["13 dead killed 13", "20 hurt injured 20"]),
        ("correct 13 dead low=14 high=14", ["13 dead killed 14", "20 hurt injured 20"]),
        ("reject 13 dead", ["20 hurt injured 20"]),
    ],
)
def test_a_claim_no_longer_found_stands_if_it_did(line, told):
    assert (
        again(case().judge(line), "The ministry said 13 dead and [20 hurt].", "injured 20").told()
        == told
    )


def test_a_claim_whose_words_are_gone_is_left_out():
    after = again(case().judge("accept 13 dead"), "The ministry said [20 hurt].", "injured 20")
    assert after.told() == ["20 hurt injured 20"]


def test_an_added_claim_that_is_found_later_is_one():
    before = Case([read("a", "Said 13 dead.", bytes_of="a")]).judge("add a: 13 dead | killed 13")
    (claim,) = again(before, "Said [13 dead].", "killed 13").dossier().claims
    assert claim.explain[-1].saw == "added, entry 1 of the log"
    assert again(before, "Said [13 dead].", "killed 12").told() == ["13 dead killed 13"]
    assert again(before, "Oh! Said [13 dead].", "killed 13").told() == ["13 dead killed 13"]


def test_words_read_otherwise_do_not_change_what_was_accepted():
    after = again(case().judge("accept 13 dead"), ONE, "killed 12", "injured 20")
    assert after.told() == ["13 dead killed 13", "20 hurt injured 20"]


BOTH = "The riot left [20 dead or hurt]."


@pytest.mark.parametrize(
    ("rejected", "later", "left"),
    [
        ("#1", "killed 20, +injured 20", "injured"),
        ("#1", "injured 20, +killed 20", "injured"),
        ("#1", "killed 20", ""),
        ("#2", "killed 20, +injured 20", "killed"),
        ("#2", "injured 20, +killed 20", "killed"),
        ("#2", "injured 20", ""),
        ("#2", "killed 20", "killed"),
        ("#2", "killed 20, +missing 20", "killed missing"),
        ("#1", "missing 20, +injured 20", "injured missing"),
    ],
)
def test_of_claims_with_the_same_words_the_one_is_meant_that_said_so(rejected, later, left):
    before = case("killed 20", "+injured 20", marked=BOTH).judge(
        f"reject 20 dead or hurt{rejected}"
    )
    told = again(before, BOTH, *later.split(", ")).told()
    assert sorted(each.split()[4] for each in told) == left.split()


def test_the_only_claim_of_its_words_is_the_one_that_was_judged():
    before = case("killed 20", marked=BOTH).judge("reject 20 dead or hurt")
    assert again(before, BOTH, "injured 20").told() == []


def test_claims_make_room_for_judged_ones():
    before = case("killed 20", "+injured 20", marked=BOTH).judge("accept 20 dead or hurt#1")
    after = again(before, BOTH, "injured 20", "+killed 20")
    judged, other = sorted(after.dossier().claims, key=lambda c: c.content.outcome, reverse=True)
    assert (judged.id.count("-"), other.id[-2:]) == (1, "-2")
    assert after.judge("reject 20 dead or hurt#1").told() == ["20 dead or hurt killed 20"]


def test_every_claim_belongs_to_one_anchor():
    judged = case().judge("reject 13 dead", "add a: The ministry | killed 4", "accept 20 hurt")
    (reading,) = judged.dossier().readings
    assert sorted(n for each in reading.anchors for n in each.claims) == sorted(
        each.id for each in reading.claims
    )


def test_a_claim_added_where_nothing_was_read_has_an_incident():
    judged = Case([read("a", "Кушта шуд 13 нафар.")]).judge("add a: 13 нафар | killed 13")
    dossier = judged.dossier()
    assert [each.id for each in dossier.incidents] == [dossier.claims[0].incident] != [""]
    assert [(each.low, each.high) for each in dossier.findings] == [(13, 13)]


def test_a_relation_that_a_person_set_stands_though_the_report_is_read_again():
    before = case()
    dossier = before.dossier()
    dead, hurt = (before.claim(words, dossier) for words in ("13 dead", "20 hurt"))
    after = before.judge(f"correct 13 dead relation=part_of related={hurt.id}")
    told = again(after, ONE, "killed 13", "injured 20")
    [kept] = [each for each in told.dossier().claims if each.id == dead.id]
    assert (kept.relation.kind, kept.relation.claim) == ("part_of", hurt.id)
