"""A list of members and substitutes on its way in."""
