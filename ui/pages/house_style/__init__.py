"""The form of a committee's minutes."""
