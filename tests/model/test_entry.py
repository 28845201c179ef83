"""Whatever is changed in a log, but at its end, is found."""

import hashlib
import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquest.model import Act, Breach, Entry, Fault, first_broken, hash_of
from inquest.model.entry import NO_HASH, canonical, entry_line

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(WORDS, parts, max_size=3),
    max_leaves=5,
)
RECORDS = st.dictionaries(WORDS, JSON, max_size=3)
ACTS = st.builds(Act, WORDS, WORDS, WORDS, WORDS, RECORDS)


def chain(acts):
    """A whole log of these acts."""
    log = []
    for number, act in enumerate(acts, start=1):
        previous = log[-1].hash if log else NO_HASH
        at = f"2026-11-26T07:15:{number:02}.000000Z"
        log.append(Entry(number, at, act, previous, hash_of(number, at, act, previous)))
    return log


LOGS = st.lists(ACTS, min_size=1, max_size=6).map(chain)


@given(LOGS)
def test_a_log_is_whole_and_so_is_its_beginning(log):
    assert first_broken(log) is None
    assert first_broken(log[:-1]) is None


def other(draw, old):
    """Another value of the same type."""
    if isinstance(old, Act):
        name = draw(st.sampled_from([each.name for each in fields(Act)]))
        return replace(old, **{name: other(draw, getattr(old, name))})
    kind = {int: st.integers(), str: WORDS, dict: RECORDS}[type(old)]
    return draw(kind.filter(lambda new: canonical(new) != canonical(old)))


@given(LOGS, st.data())
def test_any_change_of_any_field_is_found(log, data):
    place = data.draw(st.integers(0, len(log) - 1))
    name = data.draw(st.sampled_from([each.name for each in fields(Entry)]))
    log[place] = replace(log[place], **{name: other(data.draw, getattr(log[place], name))})
    found = first_broken(log)
    assert found is not None
    assert (found.number, found.entry) == (place + 1, log[place])


@given(LOGS, st.data())
def test_a_change_that_brings_its_own_hash_is_found_by_the_next(log, data):
    place = data.draw(st.integers(0, len(log) - 1))
    old = log[place]
    act = other(data.draw, old.act)
    log[place] = replace(old, act=act, hash=hash_of(old.number, old.at, act, old.previous))
    if place + 1 < len(log):
        assert first_broken(log) == Breach(place + 2, Fault.LOOSE, log[place + 1])


@given(LOGS.filter(lambda log: len(log) > 1), st.data())
def test_any_removal_but_at_the_end_is_found(log, data):
    place = data.draw(st.integers(0, len(log) - 2))
    del log[place]
    assert first_broken(log) == Breach(place + 1, Fault.MISSING, log[place])


@given(LOGS.filter(lambda log: len(log) > 1), st.data())
def test_any_swap_is_found(log, data):
    one, two = data.draw(
        st.lists(st.integers(0, len(log) - 1), min_size=2, max_size=2, unique=True).map(sorted)
    )
    log[one], log[two] = log[two], log[one]
    found = first_broken(log)
    assert found is not None
    assert found.number == one + 1


def test_the_hash_can_be_checked_by_hand():
    act = Act("Anna", "accept", "claim/ab/count/3-9", "seen in print", {"b": 1, "a": ["é", None]})
    text = (
        '{"at":"2026-11-26T07:15:02.123456Z","kind":"accept","number":1,'
        f'"previous":"{NO_HASH}","record":{{"a":["é",null],"b":1}},'
        '"target":"claim/ab/count/3-9","who":"Anna","why":"seen in print"}'
    )
    made = hash_of(1, "2026-11-26T07:15:02.123456Z", act, NO_HASH)
    assert made == hashlib.sha256(text.encode()).hexdigest()


@given(LOGS)
def test_anybody_can_check_the_hash_of_a_record(log):
    for entry in log:
        record = json.loads(entry_line(entry))
        told = record.pop("hash")
        assert hashlib.sha256(canonical(record).encode()).hexdigest() == told


@given(RECORDS)
def test_canonical_json_reads_back_and_does_not_know_the_order_of_keys(record):
    text = canonical(record)
    assert canonical(json.loads(text)) == text
    assert canonical(dict(reversed(record.items()))) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1: "a"}, [{"a": {None: 1}}], {1}])
def test_what_is_no_json_is_refused(value):
    with pytest.raises((TypeError, ValueError)):
        canonical({"value": value})


def test_a_lone_surrogate_has_no_hash():
    with pytest.raises(UnicodeEncodeError):
        hash_of(1, "", Act("\ud800", "accept", "case"), NO_HASH)
