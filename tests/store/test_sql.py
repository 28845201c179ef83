"""A store keeps whole readings, in one order, each once."""

from dataclasses import replace

import pytest

from inquest.errors import StoreError
from inquest.model import Span
from inquest.store import Counts, sql

TEXT = (
    "[At least 25] inmates died, said two sources; [the cells were full] and [it began at night]."
)
KINDS = ("count", "factor", "cause")


def test_reading_and_bytes_come_back_as_they_were(store, make):
    raw, reading = make("riot", TEXT, *KINDS)

    assert store.add(raw, reading)
    assert list(store.readings()) == [reading]
    assert store.raw("riot") == raw


@pytest.mark.parametrize(
    "kind", ["count", "huge", "responsibility", "cause", "measure", "strength", "factor"]
)
def test_every_kind_of_claim_comes_back(store, make, kind):
    raw, reading = make("riot", "[Words] of a report.", kind)
    store.add(raw, reading)

    assert list(store.readings()) == [reading]


def test_unknown_metadata_comes_back(store, make):
    raw, reading = make("riot")
    report = replace(reading.report, metadata=type(reading.report.metadata)(), notes=())
    bare = replace(reading, report=report, analysed=False, remarks=(), anchors=())
    store.add(raw, bare)

    assert list(store.readings()) == [bare]


def test_same_bytes_again_change_nothing(store, make):
    raw, reading = make("riot", TEXT, *KINDS)
    store.add(raw, reading)
    other = replace(raw, name="copy.txt"), replace(reading, claims=(), analysed=False)

    assert not store.add(*other)
    assert list(store.readings()) == [reading]
    assert store.raw("riot") == raw


def test_same_bytes_that_another_process_added_meanwhile(store, make, monkeypatch):
    raw, reading = make("riot", TEXT, *KINDS)
    store.add(raw, reading)
    answers = iter([None])  # what a look at the store said just before
    look = sql._document_of
    monkeypatch.setattr(sql, "_document_of", lambda *of: next(answers, look(*of)))

    assert not store.add(raw, reading)
    assert list(store.readings()) == [reading]


def test_what_is_known(store, make):
    raw, reading = make("riot")
    assert not store.knows(raw.sha256)
    assert store.document_of(raw.sha256) is None
    assert store.documents() == frozenset()
    assert store.catalogue() == {}

    store.add(raw, reading)
    assert store.knows(raw.sha256)
    assert store.document_of(raw.sha256) == "riot"
    assert store.documents() == {"riot"}


def test_counts(store, make):
    assert store.counts() == Counts(reports=0, analysed=0, claims=0)
    raw, reading = make("riot", TEXT, *KINDS)
    store.add(raw, reading)
    raw, reading = make("unread")
    store.add(raw, replace(reading, analysed=False))

    assert store.counts() == Counts(reports=2, analysed=1, claims=3)


def test_readings_are_ordered_by_code_points_whatever_came_first(store, make):
    names = ["бунт", "riot-2", "riot", "Riot", "a_b", "ab", "étude"]
    for name in names:
        store.add(*make(name))

    assert [reading.report.id for reading in store.readings()] == sorted(names)


def test_readings_beyond_one_batch(store, make, monkeypatch):
    monkeypatch.setattr("inquest.store.sql.BATCH", 2)
    made = [make(f"riot-{number}", TEXT, *KINDS) for number in range(5)]
    for raw, reading in made:
        store.add(raw, reading)

    assert list(store.readings()) == [reading for _, reading in made]


def test_reports_are_replaced_while_they_are_read(store, make):
    for name in ("a", "b"):
        store.add(*make(name, TEXT, *KINDS))
    for reading in store.readings():
        store.replace(replace(reading, claims=reading.claims[1:]))

    assert [len(reading.claims) for reading in store.readings()] == [2, 2]


def test_new_reading_takes_the_place_of_the_old_one(store, make):
    raw, old = make("riot", TEXT, *KINDS)
    store.add(raw, old)
    store.add(*make("other", TEXT, *KINDS))
    new = replace(old, claims=old.claims[:1], remarks=())
    store.replace(new)

    assert next(reading for reading in store.readings() if reading.report.id == "riot") == new
    assert store.raw("riot") == raw
    assert store.counts().claims == 4


def test_report_that_is_not_here_cannot_be_replaced(store, make):
    with pytest.raises(StoreError, match="riot: is not in this case"):
        store.replace(make("riot")[1])


def test_bytes_that_are_not_here(store):
    with pytest.raises(StoreError, match="riot: is not in this case"):
        store.raw("riot")


def test_id_of_another_report_is_refused(store, make):
    raw, reading = make("riot")
    store.add(raw, reading)
    with pytest.raises(StoreError, match="riot: is already the id of another report"):
        store.add(*make("riot", "Other words."))
    _, other = make("other")
    store.add(_, other)
    with pytest.raises(StoreError, match="riot: is already the id of another report"):
        store.replace(replace(other, report=replace(other.report, id="riot")))

    assert sorted(store.readings(), key=lambda each: each.report.id) == [other, reading]


def test_reading_of_other_bytes_is_refused(store, make):
    with pytest.raises(StoreError, match="riot: was not read from the bytes of other"):
        store.add(make("other")[0], make("riot")[1])


def test_quote_that_is_not_in_the_text_is_refused(store, make):
    raw, reading = make("riot", TEXT, *KINDS)
    wrong = replace(reading.claims[0], span=Span(0, 12, "At least 250"))
    with pytest.raises(StoreError, match="riot: does not hold the words of claim riot/count"):
        store.add(raw, replace(reading, claims=(wrong,)))


def test_text_that_no_database_can_keep_is_refused_whole(store, make):
    raw, reading = make("riot")
    with pytest.raises(StoreError, match="riot: holds characters that the database cannot keep"):
        store.add(raw, replace(reading, report=replace(reading.report, text="\ud800")))
    with pytest.raises(StoreError, match="riot: holds characters that the database cannot keep"):
        store.add(raw, replace(reading, report=replace(reading.report, notes=("\ud800",))))

    assert store.counts().reports == 0
    assert not store.knows(raw.sha256)
