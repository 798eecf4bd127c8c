"""The calling of a meeting: who is told, how and by when, what they get, and what became of it."""
