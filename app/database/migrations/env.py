"""Alembic's way in: it migrates over the connection that it is handed, inside the transaction that is open there."""

from alembic import context

from app.database.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=False,
)
context.run_migrations()
