"""What comes and goes between Klubban and the world: parsed into values or refused whole, never trusted."""
