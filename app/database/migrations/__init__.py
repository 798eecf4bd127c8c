"""The road of the schema from one version to the next, walked by Alembic."""
