"""The palette: any act, person, case, meeting, room, step or paragraph by a few letters."""
