"""The mail server through which letters go, and whose name they bear."""
