"""The standing orders of a committee."""
