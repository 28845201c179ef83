"""A case that is open and worked on by several at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from inquest.errors import JudgementError, Outdated
from inquest.model import Act, RawReport
from inquest.pipeline import Desk, Read, Refused, Repeated, add_all
from inquest.review import Maker, act_of, undoing
from inquest.settings import Settings
from inquest.store import create_case, open_case

TEXT = """Title: A riot
Publisher: {publisher}
Published: 2018-11-08
Language: en

{words}
"""
RIOT = "{} inmates were killed in a riot at Khujand prison on Wednesday, the ministry said."


def raw(name, number, publisher="Reuters"):
    text = TEXT.format(publisher=publisher, words=RIOT.format(number))
    return RawReport(f"{name}.txt", text.encode())


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A case with two reports, never changed."""
    folder = tmp_path_factory.mktemp("cases") / "filled"
    place = folder.parent
    with create_case(folder, "Khujand") as store:
        for each in (raw("a", 13), raw("b", 25, "AFP")):
            path = place / each.name
            path.write_bytes(each.data)
            assert all(isinstance(e, Read) for e in add_all(store, [str(path)], Settings()))
    return folder


@pytest.fixture
def case(filled, tmp_path):
    """A copy of the case: the folder of its database."""
    target = tmp_path / "case"
    target.mkdir()
    for each in filled.iterdir():
        (target / each.name).write_bytes(each.read_bytes())
    return target


@pytest.fixture
def desks(case):
    """Two desks at one case, each with a store of its own."""
    both = [Desk(open_case(case), Settings()) for _ in range(2)]
    yield both
    for each in both:
        each.close()


def rejection(desk, document, who="Ann"):
    """The act of rejecting the first claim of a report."""
    dossier = desk.state.dossier
    claim = next(each for each in dossier.claims if each.document == document)
    return act_of(Maker(dossier).reject(claim.id), who, "misread")


def documents(state):
    return sorted({each.document for each in state.dossier.claims})


def test_a_turn_tells_what_was_written_and_what_it_changed(desks):
    turn = desks[0].judge([rejection(desks[0], "a")])
    assert [(each.act.who, each.act.why) for each in turn.entries] == [("Ann", "misread")]
    assert documents(turn.before) == ["a", "b"]
    assert documents(turn.after) == ["b"]
    assert turn.after is desks[0].state
    assert turn.after.head == turn.entries[-1].number


def test_undoing_gives_the_dossier_of_before(desks):
    turn = desks[0].judge([rejection(desks[0], "a")])
    back = desks[0].judge([undoing(turn.entries[0], "Bob")])
    assert back.after.dossier == turn.before.dossier


def test_one_desk_sees_what_the_other_did(desks):
    ann, bob = desks
    ann.judge([rejection(ann, "a")])
    assert documents(bob.state) == ["b"]
    assert bob.state.log == ann.state.log
    assert bob.state.dossier == ann.state.dossier


def test_a_state_never_changes(desks):
    before = desks[0].state
    desks[1].judge([rejection(desks[1], "a")])
    assert documents(before) == ["a", "b"]
    assert desks[0].state is not before


def test_who_was_slower_is_told_and_nothing_is_lost(desks):
    ann, bob = desks
    one, other = rejection(ann, "a"), rejection(bob, "a", "Bob")
    seen = {one.target: ann.state.head}
    ann.judge([one], seen)
    with pytest.raises(Outdated) as late:
        bob.judge([other], seen)
    assert [each.act.who for each in late.value.entries] == ["Ann"]
    assert bob.state.log == ann.state.log
    again = bob.judge([other], {other.target: bob.state.head})
    assert [each.act.who for each in ann.state.log[-2:]] == ["Ann", "Bob"]
    assert again.after.dossier.claims == ann.state.dossier.claims


def test_all_acts_are_written_or_none(desks):
    ann, bob = desks
    seen = ann.state.head
    bob.judge([rejection(bob, "b", "Bob")])
    acts = [rejection(ann, "a"), act_of(Maker(ann.state.dossier).choose("gtd", ["gtd"]), "Ann")]
    turned = replace(acts[0], target="claim/x")
    bob.judge([turned])
    head = ann.state.head
    with pytest.raises(Outdated):
        ann.judge(acts, {"claim/x": seen})
    assert ann.state.head == head
    assert ann.state.rule.name == "range"


def test_a_judgement_that_nobody_could_read_is_not_written(desks):
    head = desks[0].state.head
    with pytest.raises(JudgementError):
        desks[0].judge([Act("Ann", "accept", "claim/x", record={"claim": 3})])
    assert desks[0].state.head == head


def test_the_rule_that_people_chose_is_that_of_the_state(desks):
    dossier = desks[0].state.dossier
    turn = desks[0].judge([act_of(Maker(dossier).choose("gtd", ["gtd"]), "Ann")])
    assert turn.after.rule.name == "gtd"
    assert {each.rule.partition("/")[0] for each in turn.after.dossier.findings} == {"gtd"}


def test_reports_are_added_while_another_judges(desks, case):
    ann, bob = desks
    events = []
    acts = iter([rejection(bob, "a", "Bob")])

    def tell(event):
        events.append(event)
        for act in acts:
            bob.judge([act])

    found = [raw("c", 50, "RFE"), raw("a", 13), RawReport("empty.txt", b"")]
    turn = ann.add(found, "Ann", tell)
    assert [type(each) for each in events] == [Read, Repeated, Refused]
    assert [each.act.kind for each in turn.entries] == ["add report", "reject"]
    assert documents(turn.after) == ["b", "c"]
    assert bob.state.dossier == turn.after.dossier
    again = Desk(open_case(case), Settings())
    assert again.state.dossier == turn.after.dossier
    again.close()


def test_a_report_that_is_read_again_keeps_its_judgements(desks):
    ann, bob = desks
    ann.judge([rejection(ann, "a")])
    bob.store.replace(bob.state.readings["a"], "Bob")
    assert documents(ann.state) == ["b"]
    assert ann.state.log[-1].act.kind == "read again"


def test_threads_may_judge_at_once(desks):
    ann, bob = desks
    acts = [[rejection(ann, name, who)] for name in "ab" for who in ("Ann", "Bob", "Cid", "Dee")]
    head = ann.state.head
    with ThreadPoolExecutor(4) as pool:
        turns = [
            pool.submit(desk.judge, act) for act, desk in zip(acts, (ann, bob) * 4, strict=True)
        ]
        numbers = sorted(each.result().entries[0].number for each in turns)
    assert numbers == [*range(head + 1, head + 9)]
    assert documents(ann.state) == documents(bob.state) == []
