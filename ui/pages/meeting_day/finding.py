"""Finding a person by letters of a name: the mark follows the letters, and goes back where it was if the search is given up."""

from __future__ import annotations

from ui.pages.meeting_day.above_seats import AboveSeats
from ui.pages.meeting_day.seats_view import SeatsView


class Finding:
    """Holds who was marked when the search began."""

    def __init__(self, above: AboveSeats, seats: SeatsView) -> None:
        self._above, self._seats, self._before = above, seats, ""
        bar = above.find_bar
        bar.typed.connect(self._typed)
        bar.done.connect(seats.setFocus)  # by which the field is left
        bar.given_up.connect(self._given_up)

    def begin(self) -> None:
        """Take the letters of a name."""
        row = self._seats.row
        self._before = row.key if row is not None else ""
        self._above.ask_for_name()

    def _typed(self, letters: str) -> None:
        """Nobody of that name leaves the mark where it was before: the next key is never somebody else's."""
        found = self._seats.find_by(letters)
        if not found:
            self._seats.mark(self._before)
        self._above.find_bar.found(found or not letters)

    def _given_up(self) -> None:
        self._seats.mark(self._before)
        self._seats.setFocus()
