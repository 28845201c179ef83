"""What voices together say, by the default rule."""

from dataclasses import replace
from datetime import date

import pytest

from inquest.findings import Evidence, reconcile
from inquest.findings.rules import RangeRule
from inquest.model import CopyGroup, Count, Group, Outcome, Part, Relation, Stance


@pytest.mark.parametrize(
    ("voices", "finding"),
    [
        ("Reuters 13", "13, single"),
        ("Reuters 13 | AFP 13", "13, agreed by 2"),
        ("Reuters 13 | AFP 14", "13 to 14, contested by 2"),
        ("Reuters 13 | AFP >25 | minister* 21 @22", "13 to 26, official 21, contested by 3"),
        ("Reuters 25+ | AFP 32", "25 to 32, agreed by 2"),
        ("Reuters -20 | AFP 25+", "20 to 25, contested by 2"),
        ("Reuters -20 | AFP 13", "13 to 20, agreed by 2"),
        ("Reuters dozens | AFP 32", "24 to 99, agreed by 2"),
        ("Reuters 10-15 | AFP 12", "10 to 15, agreed by 2"),
    ],
)
def test_figures_agree_where_some_number_lies_within_all_bounds(found, voices, finding):
    assert found(voices) == finding


@pytest.mark.parametrize(
    ("voices", "finding"),
    [
        ("Reuters 13 @8 | Reuters 21 @9", "21, revised"),
        ("Reuters 21 @8 | Reuters 13 @9", "13, revised"),
        ("Reuters 13 @8 | Reuters 21 @9 | AFP 21", "21, revised by 2"),
        ("Reuters 13 @8 | Reuters 21 @9 | AFP 22", "21 to 22, contested by 2"),
        ("Reuters 13 @8 | Reuters 13 @9", "13, single"),
        ("Reuters 13 @8 | Reuters 21 @8", "21, single"),
        ("Reuters dozens @8 | Reuters 13 @8", "13, single"),
        ("Reuters 13 @8 | Reuters 20 @9 | Reuters 13 @10", "13, revised"),
    ],
)
def test_a_later_day_revises_and_one_day_does_not(found, voices, finding):
    assert found(voices) == finding


@pytest.mark.parametrize(
    ("voices", "finding"),
    [
        ('minister* 8 in d says "raised to _" | minister* 5 in d says "from _"', "8"),
        ('minister* 19 in d says "lowered to _" | minister* 23 in d says "from _"', "19"),
        ('minister* 12 in d says "now _" | minister* 15 in d says "began with _"', "12"),
        ('minister* 4 in d says "admits _" | minister* 6 in d says "an earlier toll of _"', "4"),
        ('minister* 6 in d says "spoke of _ dead at first" | minister* 5 in d says "now _"', "5"),
    ],
)
def test_words_say_that_a_figure_was_given_before(found, voices, finding):
    assert found(voices) == f"{finding}, official {finding}, revised"


@pytest.mark.parametrize(
    "voices",
    [
        'initial reports 13 in d says "from _" | initial reports >25 in d says "to _"',
        'officials via AFP 13 in d says "varied from _" | officials via AFP >25 in d says "to _"',
    ],
)
def test_figures_side_by_side_in_one_statement_are_both_reached(found, voices):
    assert found(voices) == "13 to 26, single"


def test_a_voice_that_gives_two_figures_at_once_agrees_with_nobody(found):
    told = 'unconfirmed reports 13 in d says "from _" | unconfirmed reports >25 in d says "to _"'
    assert found(f"{told} | minister* 21 @22") == "13 to 26, official 21, contested by 2"


def test_what_the_press_had_at_first_is_no_voice_once_two_others_speak(found):
    told = "initial reports 13 | minister* 21 @22"
    assert found(told) == "13 to 21, official 21, contested by 2"
    assert found(f"{told} | AFP 20") == "20 to 21, official 21, contested by 2"
    assert found("initial reports 13 | early reports 14") == "13 to 14, contested by 2"


def test_several_figures_of_one_report_are_parts_of_the_greatest(found):
    assert found("minister* 21 in d | minister* 6 in d") == "21, official 21, single"


def test_who_gives_a_part_alone_is_no_voice_where_totals_are_told(case, drawn):
    told = case("minister* 21 | AFP 6")
    whole, part = told.claims
    told = replace(told, claims=(whole, replace(part, relation=Relation("part_of", whole.id))))
    assert drawn(told.find()) == "21, official 21, single"


@pytest.mark.parametrize(("kind", "finding"), [("part_of", "21"), ("adds_to", "21")])
def test_a_claim_told_to_be_a_part_is_no_figure_of_its_own(case, drawn, kind, finding):
    told = case("minister* 21 @8 | minister* 6 @9")
    whole, part = told.claims
    told = replace(told, claims=(whole, replace(part, relation=Relation(kind, whole.id))))
    assert drawn(told.find()) == f"{finding}, official {finding}, single"


def test_a_figure_of_which_only_a_part_is_known_is_that_part(case, drawn):
    told = case("minister* 6")
    part = replace(told.claims[0], relation=Relation("part_of", "elsewhere"))
    assert drawn(replace(told, claims=(part,)).find()) == "6, official 6, single"


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        ("_ of the dead were women", "21, official 21, single"),
        ("_ of the guests are dead", "6 to 21, official 21, contested by 2"),
    ],
)
def test_some_of_the_dead_are_no_total(case, drawn, words, finding):
    told = case(f'minister* 21 | AFP 6 says "{words}"')
    people = tuple(
        replace(claim, content=replace(claim.content, group=Group.PEOPLE)) for claim in told.claims
    )
    assert drawn(replace(told, claims=people).find()) == finding


def test_a_claim_told_to_replace_another_revises_it(case, drawn):
    told = case("minister* 23 in d | minister* 19 in d")
    old, new = told.claims
    told = replace(told, claims=(old, replace(new, relation=Relation("replaces", old.id))))
    assert drawn(told.find()) == "19, official 19, revised"


def test_revised_figures_stay_visible_oldest_first(case):
    (voice,) = case("Reuters 13 @8 | Reuters 20 @9 | Reuters 21 @10").find().voices
    assert [figure.low for figure in voice.earlier] == [13, 20]
    assert [day.day for day in voice.until] == [9, 10]
    assert voice.stated_on == date(2018, 11, 10)


def test_findings_are_as_known_on_a_day(case, drawn):
    told = case("Reuters 13 @8 | minister* 21 @22")
    assert drawn(told.find(as_of=date(2018, 11, 21))) == "13, single"


def test_an_undated_statement_comes_before_all_others(case):
    told = case("Reuters 13 | Reuters 21 @9")
    undated = tuple(
        replace(claim, stated_on=None) if claim.span.text.startswith("13") else claim
        for claim in told.claims
    )
    (voice,) = replace(told, claims=undated).find().voices
    assert (voice.figure.low, [figure.low for figure in voice.earlier]) == (21, [13])
    (alone,) = replace(told, claims=undated[:1]).find().voices
    assert alone.stated_on is None


@pytest.mark.parametrize(
    "change",
    [{"stance": Stance.DOUBTS}, {"part": Part.TITLE}],
    ids=["doubted", "title"],
)
def test_titles_and_what_nobody_asserts_take_no_part(case, drawn, change):
    told = case("Reuters 13 | AFP 20")
    first, second = told.claims
    assert drawn(replace(told, claims=(first, replace(second, **change))).find()) == "13, single"


def test_each_question_has_a_finding_in_the_order_of_the_contract(case):
    told = case("Reuters 13 | Reuters 14 | Reuters 15 | Reuters 16")
    contents = [
        Count(Outcome.INJURED, Group.GUARDS, told.claims[0].content.figure),
        Count(Outcome.KILLED, Group.GUARDS, told.claims[0].content.figure),
        Count(Outcome.KILLED, Group.INMATES, told.claims[0].content.figure, side="Tajik"),
        Count(Outcome.KILLED, Group.INMATES, told.claims[0].content.figure),
    ]
    claims = tuple(replace(c, content=x) for c, x in zip(told.claims, contents, strict=True))
    findings = reconcile(Evidence(claims, told.reports), RangeRule())
    assert [(f.outcome, f.group, f.side) for f in findings] == [
        ("killed", "inmates", None),
        ("killed", "inmates", "Tajik"),
        ("killed", "guards", None),
        ("injured", "guards", None),
    ]


def test_a_finding_names_the_claims_that_carry_it(case):
    told = case(
        "two officials via AFP 20 by Dawn | two officials via AFP 20 by Gazette | Reuters 21"
    )
    finding = told.find()
    assert finding.claims == ("r0/count/0", "r1/count/0", "r2/count/0")
    assert [voice.claims for voice in finding.voices] == [
        ("r0/count/0", "r1/count/0"),
        ("r2/count/0",),
    ]


def test_copies_of_a_text_are_the_voice_of_who_published_it_first(case, drawn):
    told = case("Reuters 20 @8 in a | Dawn 20 @9 in b | Dawn 22 @10 in c")
    copied = replace(told, copies=(CopyGroup("copy-a", "a", ("a", "b")),))
    assert drawn(copied.find()) == "20 to 22, contested by 2"
    assert {voice.name for voice in copied.find().voices} == {"Reuters", "Dawn"}
