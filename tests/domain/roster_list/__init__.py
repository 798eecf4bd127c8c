"""Stories of roster lists."""
