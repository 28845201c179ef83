"""A log of who did what to the case; the database itself refuses to change it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

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


def upgrade() -> None:
    op.create_table(
        "log",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_log"),
    )
    op.create_index("ix_log_target", "log", ["target"])
    for guard in GUARDS[op.get_bind().dialect.name]:
        op.execute(guard)


def downgrade() -> None:
    op.drop_table("log")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION log_only_grows()")
