"""Migrations make the schema of the tables, wholly or not at all."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from inquest.store import create_case, open_case
from inquest.store.engines import database_url, open_engine
from inquest.store.revisions import upgrade
from inquest.store.schema import metadata


def test_migrations_give_the_tables_of_the_schema(store):
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def _statements(engine):
    query = text("SELECT sql FROM sqlite_master WHERE tbl_name <> 'alembic_version'")
    with engine.connect() as connection:
        return {" ".join(sql.split()) for sql in connection.scalars(query) if sql}


def test_names_of_constraints_are_those_of_the_schema():
    engine = open_engine(database_url("sqlite://"))
    metadata.create_all(engine)
    with create_case("sqlite://", "New") as made:
        assert _sorted(_statements(made.engine)) == _sorted(_statements(engine))
    engine.dispose()


def _sorted(statements):
    """Each statement as its clauses, whose order means nothing here."""
    return sorted(sorted(statement.split(", ")) for statement in statements)


def test_upgrade_of_a_current_schema_changes_nothing(store, make):
    store.add(*make("riot"))
    upgrade(store.engine)
    assert store.documents() == {"riot"}


def test_older_case_is_upgraded_when_it_is_opened(store, place, make, later):
    store.add(*make("riot"))
    later("pass")
    with open_case(place) as opened:
        assert opened.documents() == {"riot"}
        assert "later" in inspect(opened.engine).get_table_names()


def test_upgrade_that_fails_leaves_the_old_schema(store, place, later):
    later("raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        open_case(place)
    found = inspect(store.engine)
    assert "later" not in found.get_table_names()
    assert {column["name"] for column in found.get_columns("meta")} == {"name", "value"}


def test_creation_that_fails_leaves_nothing(place, later, monkeypatch):
    later("raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        create_case(place, "New")
    monkeypatch.undo()
    with create_case(place, "Again") as made:
        assert made.title == "Again"
