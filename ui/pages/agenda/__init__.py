"""The agenda of a meeting, with the printed notice beside it."""
