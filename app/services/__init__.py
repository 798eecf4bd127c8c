"""What the secretary can do: one transaction each, answered with what changed."""
