"""A meeting as a log of facts: its events, the replay of the log, and the questions put to it."""
