"""A committee's year: the days to meet on, laid out at once."""
