"""Judgements kept in the log and read back."""

import json
from dataclasses import fields
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.model import (
    Cause,
    Claim,
    Count,
    Factor,
    Measure,
    Part,
    Responsibility,
    Span,
    Strength,
)
from inquest.model.entry import Entry, canonical, hash_of
from inquest.model.judgement import DoubtFigure, Judgement, SettleDoubt, hash_in, id_of, key_of
from inquest.review import act_of, check, judgement_of, undoing

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
for kind in (Count, Responsibility, Cause, Measure, Strength, Factor):
    own = {each.name for each in fields(kind)} - {"kind"}
    st.register_type_strategy(
        kind, st.builds(kind, **{name: st.from_type(kind.__annotations__[name]) for name in own})
    )
KEYS = st.lists(TEXT, min_size=1).map(tuple)
st.register_type_strategy(DoubtFigure, st.builds(DoubtFigure, KEYS, st.booleans()))
st.register_type_strategy(
    SettleDoubt, st.builds(SettleDoubt, st.sampled_from(["incident", "voice"]), KEYS)
)
st.register_type_strategy(str, TEXT)
st.register_type_strategy(date, st.dates())
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
JUDGEMENTS = st.one_of([st.from_type(each) for each in get_args(Judgement)])


def kept(act, number=1):
    """The entry of an act as a store gives it back."""
    record = json.loads(canonical(act.record))
    act = type(act)(act.who, act.kind, act.target, act.why, record)
    return Entry(number, "2026", act, "0" * 64, hash_of(number, "2026", act, "0" * 64))


@given(JUDGEMENTS)
def test_a_judgement_comes_back_from_the_log_as_it_was(judgement):
    act = act_of(judgement, "Ann", "because")
    check(act)
    assert judgement_of(kept(act)) == judgement
    assert (act.kind, act.target, act.why) == (judgement.kind, judgement.target, "because")


@given(JUDGEMENTS)
def test_taking_back_is_done_to_the_same_target(judgement):
    entry = kept(act_of(judgement, "Ann"), 7)
    undo = undoing(entry, "Bob", "wrong")
    assert (undo.who, undo.target, judgement_of(kept(undo, 8)).entry) == (
        "Bob",
        judgement.target,
        7,
    )


@pytest.mark.parametrize("document", ["a", "a/count", "reuters-2018"])
@pytest.mark.parametrize("rest", ["count/0-3", "cause/0-3-2"])
def test_a_key_names_a_claim_whatever_its_report_is_called(document, rest):
    claim = Claim(f"{document}/{rest}", document, Part.BODY, Span(0, 3, "two"), Cause())
    key = key_of(claim, "5e" * 32)
    assert (key, hash_in(key)) == (f"{'5e' * 32}/{rest}", "5e" * 32)
    assert id_of(key, "other") == f"other/{rest}"
