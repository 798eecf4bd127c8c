"""The seats as they are shown: in which order, with whose reason asked for, and who is marked first."""

from __future__ import annotations

from app.domain.meeting import acts
from ui.pages.meeting_day.day import Day, View
from ui.pages.meeting_day.seat_order import order_after
from ui.pages.meeting_day.seat_rows import rows_of
from ui.pages.meeting_day.seats_view import SeatsView


class ShownSeats:
    """Puts the lines of the situation into the list."""

    def __init__(self, day: Day, seats: SeatsView) -> None:
        self._day, self._seats = day, seats
        self._asked_why: str | None = None

    def take(self, view: View) -> None:
        """Show how it stands."""
        self._seats.take(rows_of(view, self._asked_why, self._day.seat_order))

    def mark_first(self, view: View) -> None:
        """The first to be called; in a vote the first to answer; else the first seat."""
        waiting = view.poll.waiting if view.poll else acts.left_to_call(view.history, view.situation.lines)
        rows = self._seats.rows
        self._seats.mark(next(iter(waiting), None) or (rows[0].key if rows else None))

    def group(self) -> None:
        """The seats in the next order; whoever is marked stays so."""
        view = self._day.view
        if view is not None:
            self._day.show_seats(order_after(view.history.setting, self._day.seat_order))
            self.take(view)

    @property
    def tells_why(self) -> bool:
        """Whether the reason asked for stands under a row."""
        return self._asked_why is not None

    def ask_why(self) -> None:
        """Show why the marked person stands so, or put that away again."""
        row = self._seats.row
        self._tell_why(row.key if row is not None and self._asked_why != row.key else None)

    def forget_why(self) -> None:
        """Somebody else is marked."""
        if self._asked_why is not None:
            self._tell_why(None)

    def _tell_why(self, key: str | None) -> None:
        self._asked_why = key
        if self._day.view is not None:
            self.take(self._day.view)
