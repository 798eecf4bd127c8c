"""People and their mandates."""
