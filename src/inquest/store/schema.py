"""The tables of a case, the same for SQLite and PostgreSQL.

A fact stands in one place: in a column where queries need it, else in the JSON beside the
columns (`record`). `records` takes a reading apart and puts it together again. A change here
needs a revision in `migrations/versions`.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    event,
)

SHA256 = String(64)
NAME = Text().with_variant(Text(collation="C"), "postgresql")  # ordered by code points everywhere

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

meta = Table(
    "meta",
    metadata,
    Column("name", NAME, primary_key=True),
    Column("value", Text, nullable=False),
)

raws = Table(
    "raws",
    metadata,
    Column("sha256", SHA256, primary_key=True),
    Column("name", Text, nullable=False),
    Column("media", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("sha256", SHA256, ForeignKey(raws.c.sha256), primary_key=True),
    Column("document", NAME, nullable=False, unique=True),
    Column("source", Text, nullable=False),
    Column("media", Text, nullable=False),
    Column("encoding", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("published_first", Date),
    Column("published_last", Date),
    Column("published_precision", Text),
    Column("analysed", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("record", JSON, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("sha256", SHA256, ForeignKey(reports.c.sha256), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", NAME, nullable=False, unique=True),
    Column("kind", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Column("stated_on", Date),
    Column("outcome", Text),
    Column("group", Text),
    Column("low", BigInteger),
    Column("high", BigInteger),
    Column("record", JSON, nullable=False),
    Index(None, "outcome", "group"),
)

log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False, index=True),
    Column("why", Text, nullable=False),
    Column("record", Text, nullable=False),  # as text: its very bytes are hashed
    Column("previous", SHA256, nullable=False),
    Column("hash", SHA256, nullable=False),
)

# What keeps the log as it is. INSERT OR REPLACE of SQLite would delete a row without a word.
GUARDS = {
    "sqlite": [
        """
        CREATE TRIGGER log_no_update BEFORE UPDATE ON log
        BEGIN SELECT RAISE(ABORT, 'the log only grows'); END
        """,
        """
        CREATE TRIGGER log_no_delete BEFORE DELETE ON log
        BEGIN SELECT RAISE(ABORT, 'the log only grows'); END
        """,
        """
        CREATE TRIGGER log_no_replace BEFORE INSERT ON log
        WHEN EXISTS (SELECT 1 FROM log WHERE number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'the log only grows'); END
        """,
    ],
    "postgresql": [
        """
        CREATE FUNCTION log_only_grows() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the log only grows'; END $$
        """,
        """
        CREATE TRIGGER log_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log
        FOR EACH STATEMENT EXECUTE FUNCTION log_only_grows()
        """,
    ],
}


@event.listens_for(log, "after_create")
def guard_log(table: Table, connection: Connection, **_options: object) -> None:
    """Let the database itself refuse to change the log."""
    del table
    for guard in GUARDS[connection.dialect.name]:
        connection.exec_driver_sql(guard)
