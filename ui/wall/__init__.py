"""The wall: a second window for the projector."""
