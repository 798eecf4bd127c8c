"""The seats are shown one by one until the secretary wants them otherwise."""

from __future__ import annotations

from app.domain.seat_order import SeatsShown


def test_seats_stand_in_their_order_unless_something_else_is_wanted() -> None:
    assert SeatsShown() == SeatsShown(order="seat") != SeatsShown(order="party")
