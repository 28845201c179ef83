"""Which judgements stand, and that nothing is lost by any order of doing and undoing."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquest.errors import InquestError, JudgementError, StoreError
from inquest.model import Act
from inquest.model.judgement import PartVoices, Undo
from inquest.pipeline import Memory
from inquest.review import act_of, check, judgement_of, standing_of, undoing
from tests.review.cases import Case, logged, read

A = read(
    "a",
    "[13 dead], [20 hurt] ministry.",
    "killed 13 by ministry",
    "injured 20",
    publisher="Gazette",
)
B = read("b", "Dawn: [15 dead] and some more.", "killed 15", publisher="Dawn")
C = read("c", "Vahdat: [2 dead].", "killed 2", town="Vahdat", day=20, publisher="Herald")

LINES = [
    *(
        f"{verb} {words}"
        for verb in ("accept", "reject", "doubt", "clear")
        for words in ("13 dead", "2 dead")
    ),
    "correct 13 dead low=14 high=14",
    "correct 2 dead outcome=injured",
    "add b: some more | killed 4",
    "add a: 13 dead | killed 5",
    "move 20 hurt > 2 dead",
    "merge 2 dead > 13 dead",
    "split 20 hurt",
    "join gazette, dawn",
    "join ministry, dawn",
    "part gazette, dawn",
    "part ministry, dawn",
    "rate ministry A",
    "rate dawn E",
    "rule gtd",
]
BEFORE = Case([A, B, C]).dossier()


def tried(case, line):
    """The case after a judgement, if that fits it as it stands."""
    try:
        return case.judge(line)
    except (InquestError, IndexError):
        return case


def done(lines, undone):
    """A case after lines; each number of `undone` takes back that of the entries so far."""
    case = Case([A, B, C])
    for line, number in zip(lines, undone, strict=True):
        tried(case, line)
        if number is not None and case.log:
            case.judge(f"undo {number % len(case.log) + 1}")
    return case


STEPS = st.lists(st.tuples(st.sampled_from(LINES), st.none() | st.integers(0, 20)), max_size=7).map(
    lambda pairs: ([a for a, _ in pairs], [b for _, b in pairs])
)


@given(STEPS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_whatever_was_judged_undoing_all_gives_the_dossier_of_before(steps, random):
    case = done(*steps)
    standing = [n for n in case.standing.entries if not isinstance(case.judgements()[n - 1], Undo)]
    random.shuffle(standing)
    assert case.judge(*(f"undo {number}" for number in standing)).dossier() == BEFORE


@given(STEPS)
@settings(max_examples=40, deadline=None)
def test_to_undo_an_undo_is_never_to_have_undone(steps):
    case = done(*steps)
    before = case.dossier()
    for number in sorted(case.standing.entries):
        last = len(case.log)
        case.judge(f"undo {number}", f"undo {last + 1}")
    assert case.dossier() == before


@given(STEPS, st.permutations([A, B, C]))
@settings(max_examples=40, deadline=None)
def test_the_order_of_reports_and_a_memory_change_nothing(steps, order):
    case, memory = done(*steps), Memory()
    whole = case.dossier()
    for size in range(1, 4):
        grown = Case([*order[:size]], case.log)
        assert grown.dossier(memory) == grown.dossier()
    for size in range(len(case.log) + 1):
        younger = Case([A, B, C], case.log[:size])
        assert younger.dossier(memory) == younger.dossier()
    assert Case([*order], case.log).dossier() == whole


@given(STEPS)
@settings(max_examples=40, deadline=None)
def test_ids_are_one_claim_each_and_belong_to_an_anchor(steps):
    dossier = done(*steps).dossier()
    ids = [each.id for each in dossier.claims]
    placed = [name for each in dossier.readings for a in each.anchors for name in a.claims]
    assert len({*ids}) == len(ids)
    assert sorted(placed) == sorted(ids)
    assert {each.incident for each in dossier.claims} == {each.id for each in dossier.incidents}


def voices(case, rule="range"):
    """Who speaks of the killed, with reliability and a mark for doubt."""
    return [
        " ".join(f"{v.holder}:{v.reliability}{'?' * v.doubtful}" for v in each.voices)
        for each in case.dossier(rule=rule).findings
        if each.outcome == "killed"
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", "ministry:F dawn:F"),
        ("join ministry, dawn", "dawn:F"),
        ("join ministry, dawn; part ministry, dawn", "ministry:F dawn:F"),
        ("join ministry, dawn; part ministry, dawn; join dawn, ministry", "dawn:F"),
        ("join ministry, dawn; undo 1", "ministry:F dawn:F"),
        ("rate ministry B", "ministry:B dawn:F"),
        ("rate ministry B; rate ministry D", "ministry:D dawn:F"),
        ("rate ministry B; rate ministry D; undo 2", "ministry:B dawn:F"),
        ("rate ministry B; join ministry, dawn", "dawn:B"),
        ("doubt 13 dead", "ministry:F? dawn:F"),
        ("doubt 13 dead; clear 13 dead", "ministry:F dawn:F"),
        ("doubt 13 dead; clear 13 dead; undo 2", "ministry:F? dawn:F"),
    ],
)
def test_voices_are_as_people_last_held_them(lines, told):
    assert voices(Case([A, B]).judge(*filter(None, lines.split("; "))))[0] == told


@pytest.mark.parametrize(
    ("rule", "line", "best"),
    [
        ("acled", "rate dawn A", 15),
        ("acled", "rate ministry A", 13),
        ("ucdp", "rate dawn A", 15),
        ("ucdp", "rate ministry A", 13),
        ("gtd", "doubt 13 dead", 15),
        ("gtd", "doubt 15 dead", 13),
    ],
)
def test_reliability_and_doubt_reach_the_rules(rule, line, best):
    case = Case([A, B]).judge(line, f"rule {rule}")
    (found,) = (each for each in case.dossier().findings if each.outcome == "killed")
    assert (found.best, found.rule.partition("/")[0]) == (best, rule)


def test_a_name_that_was_set_apart_can_be_joined_again():
    case = Case([A, B])
    case.log = logged(case.log, act_of(PartVoices("ministry", "ministry", "ministry"), "Ann"))
    assert voices(case)[0] == "ministry~ministry:F dawn:F"
    case.judge("join ministry~ministry, dawn", "rate ministry~ministry C")
    assert voices(case)[0] == "dawn:C"


def test_an_opinion_follows_a_holder_that_gets_a_fuller_name():
    short = read("a", "[13 dead], Muhriddin Rahmonov.", "killed 13 by Muhriddin Rahmonov")
    case = Case([short, B]).judge("rate muhriddin-rahmonov A", "join muhriddin-rahmonov, dawn")
    full = read(
        "d",
        "[13 dead in all], Gen. Muhriddin Sodiq Rahmonov.",
        "killed 13 by Muhriddin Sodiq Rahmonov",
    )
    grown = case.reread(full)
    holders = {link.holder for each in grown.dossier().claims for link in each.chain}
    assert holders == {"muhriddin-sodiq-rahmonov"}
    assert voices(grown) == ["dawn:A"]


def test_only_what_came_before_can_be_taken_back():
    log = logged([], act_of(Undo(2), "Ann"))
    log = logged(log, act_of(Undo(3), "Ann"))
    assert standing_of(log).entries == {1, 2}


def test_the_order_of_undoing_does_not_matter():
    case = Case([A, B, C]).judge("reject 13 dead", "rate dawn A", "doubt 2 dead")
    for order in permutations((1, 2, 3)):
        other = Case([A, B, C], [*case.log])
        assert other.judge(*(f"undo {n}" for n in order)).dossier() == BEFORE


def test_what_is_no_judgement_cannot_be_taken_back():
    log = logged([], Act("Ann", "add report", "report/1"))
    assert judgement_of(log[0]) is None
    with pytest.raises(JudgementError):
        undoing(log[0], "Ann")


def test_a_judgement_that_cannot_be_understood_is_refused_and_named():
    act = Act("Ann", "rate", "voice/x", record={"holder": "x", "reliability": "Z"})
    with pytest.raises(JudgementError):
        check(act)
    with pytest.raises(StoreError, match="entry 1"):
        standing_of(logged([], act))
