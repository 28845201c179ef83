"""Reports with their bytes, their text and their claims."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

SHA256 = sa.String(64)
NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "meta",
        sa.Column("name", NAME, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table(
        "raws",
        sa.Column("sha256", SHA256, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("media", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_raws"),
    )
    op.create_table(
        "reports",
        sa.Column("sha256", SHA256, nullable=False),
        sa.Column("document", NAME, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("media", sa.Text, nullable=False),
        sa.Column("encoding", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("published_first", sa.Date),
        sa.Column("published_last", sa.Date),
        sa.Column("published_precision", sa.Text),
        sa.Column("analysed", sa.Boolean, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("record", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_reports"),
        sa.ForeignKeyConstraint(["sha256"], ["raws.sha256"], name="fk_reports_sha256_raws"),
        sa.UniqueConstraint("document", name="uq_reports_document"),
    )
    op.create_table(
        "claims",
        sa.Column("sha256", SHA256, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("id", NAME, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("stance", sa.Text, nullable=False),
        sa.Column("stated_on", sa.Date),
        sa.Column("outcome", sa.Text),
        sa.Column("group", sa.Text),
        sa.Column("low", sa.BigInteger),
        sa.Column("high", sa.BigInteger),
        sa.Column("record", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("sha256", "position", name="pk_claims"),
        sa.ForeignKeyConstraint(["sha256"], ["reports.sha256"], name="fk_claims_sha256_reports"),
        sa.UniqueConstraint("id", name="uq_claims_id"),
    )
    op.create_index("ix_claims_kind", "claims", ["kind"])
    op.create_index("ix_claims_outcome_group", "claims", ["outcome", "group"])


def downgrade() -> None:
    for table in ("claims", "reports", "raws", "meta"):
        op.drop_table(table)
