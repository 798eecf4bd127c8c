"""The cases: what waits, what is on an agenda, what was put off, what is decided."""
