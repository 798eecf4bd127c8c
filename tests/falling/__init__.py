"""The program killed at any moment while a meeting is held: nothing whose key had returned is lost, and one is where one was."""
