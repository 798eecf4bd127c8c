"""The day of the meeting: who is there, what is up, what is decided, each act one key and kept at once."""
