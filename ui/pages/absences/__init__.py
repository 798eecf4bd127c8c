"""The absences reported before a meeting, and how it will stand."""
