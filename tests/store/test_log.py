"""The log of a case only grows, without gaps, and tells who did what."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from inquest.errors import Outdated, StoreError
from inquest.model import Act, Fault, first_broken
from inquest.store import create_case, open_case, revisions, seal_of, sql

ZEROS = "0" * 64
CLAIM = "claim/ab/count/3-9"


def acts(*targets, kind="accept"):
    return [Act("Anna", kind, target) for target in targets]


def told(store):
    """Kind, target and author of each entry behind the first, which tells of the case itself."""
    return [(each.act.kind, each.act.target, each.act.who) for each in store.log(after=1)]


def test_a_case_begins_its_log(place):
    with create_case(place, "Khujand 2018", who="Anna") as made:
        (first,) = made.log()
    assert first.act == Act("Anna", "new case", "case", record={"title": "Khujand 2018"})
    assert (first.number, first.previous) == (1, ZEROS)


def test_what_is_appended_comes_back(store):
    given = Act("Анна", "correct", CLAIM, "seen in\nprint", {"to": [25, None, 0.1], "é": "\0"})
    made = store.append([given, *acts("case")])
    assert [entry.act for entry in made] == [given, *acts("case")]
    assert list(store.log(after=1)) == list(made)
    assert store.head() == (3, made[-1].hash)
    assert first_broken(store.log()) is None


def test_the_record_of_an_entry_is_as_the_log_gives_it_back(store):
    (made,) = store.append([Act("Anna", "accept", "case", record={"span": (3, 9)})])
    assert made.act.record == {"span": [3, 9]}
    assert list(store.log(after=1)) == [made]


def test_times_are_utc_with_microseconds(store):
    zone = timezone(timedelta(hours=5))
    store.clock = lambda: datetime(2026, 11, 26, 12, 15, 2, tzinfo=zone)
    (made,) = store.append(acts("case"))
    assert made.at == "2026-11-26T07:15:02.000000Z"


def test_nothing_appended_changes_nothing(store):
    before = store.head()
    assert store.append([]) == ()
    assert store.head() == before


def test_a_log_beyond_one_batch(store, monkeypatch):
    monkeypatch.setattr(sql, "LINES", 2)
    store.append(acts(*"abcdefg"))
    assert [entry.number for entry in store.log()] == list(range(1, 9))
    assert [entry.number for entry in store.log(after=5)] == [6, 7, 8]


def test_reports_are_logged_without_the_folders_of_their_names(store, make):
    raw, reading = make("riot")
    reading = replace(reading, report=replace(reading.report, source="/home/anna/in\\riot.txt"))
    store.add(raw, reading, who="Anna")
    store.replace(reading, who="Ben")
    target = f"report/{raw.sha256}"
    assert told(store) == [("add report", target, "Anna"), ("read again", target, "Ben")]
    for entry in store.log(after=1):
        size = len(raw.data)
        told_of = {"document": "riot", "name": "riot.txt", "size": size, "seal": seal_of(reading)}
        assert entry.act.record == told_of
    assert seal_of(store.reading("riot")) == seal_of(reading)


def test_what_is_not_kept_is_not_logged(store, make):
    raw, reading = make("riot")
    store.add(raw, reading)
    assert not store.add(raw, reading)
    with pytest.raises(StoreError):
        store.add(*make("riot", "Other words."))
    with pytest.raises(StoreError):
        store.replace(make("other")[1])
    assert len(told(store)) == 1


def test_one_reading(store, make):
    for name in ("a", "b"):
        store.add(*make(name, "[At least 25] died.", "count"))
    assert store.reading("b") == make("b", "[At least 25] died.", "count")[1]
    with pytest.raises(StoreError, match="c: is not in this case"):
        store.reading("c")


def test_who_has_not_seen_the_last_word_writes_nothing(store):
    known = {CLAIM: 0, "case": 1}
    first = store.append(acts(CLAIM), seen=known)
    later = store.append(acts("incident/1", CLAIM, "case"))
    with pytest.raises(Outdated, match="was changed meanwhile") as told_of:
        store.append(acts("incident/1", CLAIM), seen=known)
    assert told_of.value.entries == (*first, *later[1:])
    assert store.head() == (5, later[-1].hash)

    assert store.append(acts(CLAIM), seen={CLAIM: 4, "case": 5})


def test_acts_that_cannot_be_kept_are_refused_whole(store):
    before = store.head()
    with pytest.raises(StoreError, match="holds characters that the database cannot keep"):
        store.append([*acts("case"), Act("\ud800", "accept", "case")])
    with pytest.raises(ValueError, match="JSON"):
        store.append([*acts("case"), Act("Anna", "accept", "case", record={"p": float("nan")})])
    assert store.head() == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE log SET who = 'Ben'",
        "UPDATE log SET number = 7 WHERE number = 2",
        "DELETE FROM log",
        "DELETE FROM log WHERE number = 2",
    ],
)
def test_the_database_refuses_changes(store, change):
    store.append(acts("a", "b"))
    before = list(store.log())
    with pytest.raises(DBAPIError, match="the log only grows"), store.engine.begin() as connection:
        connection.execute(text(change))
    assert list(store.log()) == before


def test_the_database_refuses_to_replace_or_empty(store):
    rest = "'2', 'Ben', 'undo', 'case', '', '{}', '', ''"
    change = {
        "sqlite": f"INSERT OR REPLACE INTO log VALUES (1, {rest})",
        "postgresql": "TRUNCATE log",
    }[store.engine.dialect.name]
    with pytest.raises(DBAPIError, match="the log only grows"), store.engine.begin() as connection:
        connection.execute(text(change))
    assert store.head()[0] == 1


def test_two_who_append_at_once_make_one_chain(store, place):
    def write(who):
        with open_case(place) as mine:
            for number in range(10):
                mine.append([Act(who, "accept", f"{who}/{number}"), Act(who, "undo", who)])

    with ThreadPoolExecutor() as pool:
        list(pool.map(write, ["Anna", "Ben"]))
    assert first_broken(store.log()) is None
    assert store.head()[0] == 41
    for who in ("Anna", "Ben"):
        mine = [e.act.target for e in store.log(after=1) if e.act.who == who]
        assert mine == [name for number in range(10) for name in (f"{who}/{number}", who)]


def test_of_two_who_saw_the_same_one_is_outdated(store):
    known = {CLAIM: 0}

    def write(who):
        try:
            return store.append([Act(who, "accept", CLAIM)], seen=known)
        except Outdated as outdated:
            return outdated.entries

    with ThreadPoolExecutor() as pool:
        one, two = pool.map(write, ["Anna", "Ben"])
    assert one == two
    assert store.head()[0] == 2


@pytest.fixture
def forge(tmp_path):
    """A case of four entries in which this was done behind Inquest's back; its first breach."""

    def change(statement):
        with create_case(tmp_path / "case", "Khujand 2018") as made:
            made.append([Act("Anna", "accept", name, record={"n": 1}) for name in "abc"])
        with closing(sqlite3.connect(tmp_path / "case/inquest.db")) as database:
            for name in ("log_no_update", "log_no_delete", "log_no_replace"):
                database.execute(f"DROP TRIGGER {name}")
            database.execute(statement)
            database.commit()
        with open_case(tmp_path / "case") as opened:
            return first_broken(opened.log())

    return change


@pytest.mark.parametrize(
    ("statement", "number", "fault"),
    [
        ("UPDATE log SET who = 'Ben' WHERE number = 3", 3, Fault.CHANGED),
        ("UPDATE log SET who = x'42' WHERE number = 3", 3, Fault.CHANGED),
        ("UPDATE log SET at = '2027' WHERE number = 1", 1, Fault.CHANGED),
        ("UPDATE log SET hash = upper(hash) WHERE number = 2", 2, Fault.CHANGED),
        ("UPDATE log SET record = '{\"n\":2}' WHERE number = 4", 4, Fault.CHANGED),
        ("UPDATE log SET record = '{\"n\": 1}' WHERE number = 4", 4, Fault.CHANGED),
        ("UPDATE log SET record = '{\"n\":NaN}' WHERE number = 4", 4, Fault.CHANGED),
        ("UPDATE log SET record = '[]' WHERE number = 4", 4, Fault.CHANGED),
        ("UPDATE log SET record = 'n' WHERE number = 4", 4, Fault.CHANGED),
        (f"UPDATE log SET record = '{'[' * 100_000}' WHERE number = 4", 4, Fault.CHANGED),
        ("DELETE FROM log WHERE number = 2", 2, Fault.MISSING),
        ("DELETE FROM log WHERE number = 1", 1, Fault.MISSING),
        ("UPDATE log SET number = 9 WHERE number = 3", 3, Fault.MISSING),
    ],
)
def test_what_was_done_behind_inquest_is_found(forge, statement, number, fault):
    breach = forge(statement)
    assert (breach.number, breach.fault) == (number, fault)


def test_an_older_case_gets_an_empty_log(store, place, make):
    store.add(*make("riot"))
    config = revisions._config()
    with store.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    with open_case(place) as opened:
        assert opened.head() == (0, ZEROS)
        assert list(opened.log()) == []
        opened.replace(make("riot")[1], who="Anna")
        assert [entry.number for entry in opened.log()] == [1]


def test_the_record_is_kept_as_the_text_that_was_hashed(store):
    store.append([Act("Anna", "accept", "case", record={"b": 1, "a": "é"})])
    with store.engine.connect() as connection:
        kept = connection.scalar(text("SELECT record FROM log WHERE number = 2"))
    assert kept == '{"a":"é","b":1}'
