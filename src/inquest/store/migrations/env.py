"""Runs the revisions on the connection, and in the transaction, of whoever asks for them."""

from alembic import context

from inquest.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,  # SQLite too, since `engines` starts its transactions
)
context.run_migrations()
