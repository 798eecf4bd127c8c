"""Somebody comes late or goes early: the clocks of the agenda tell which items are missed."""

from __future__ import annotations

import pytest

from app.domain.agenda import AgendaItem
from app.domain.part_absence import clocks_foreseen, missed


def agenda(*clocks: str | None) -> tuple[AgendaItem, ...]:
    return tuple(AgendaItem(id=f"a{n}", title=f"Ärende {n}", clock=c) for n, c in enumerate(clocks, 1))


FULL = agenda("09:00", "09:10", "10:00", "10:30")


@pytest.mark.parametrize(("comes", "goes", "items"), [
    ("10:00", None, ("a1", "a2")), ("10:01", None, ("a1", "a2", "a3")), ("09:00", None, ()),
    (None, "10:00", ("a3", "a4")), (None, "10:10", ("a3", "a4")), (None, "10:31", ("a4",)),
    ("09:10", "10:30", ("a1", "a4")),
])
def test_what_has_begun_when_they_come_and_what_is_not_over_when_they_go(
    comes: str | None, goes: str | None, items: tuple[str, ...]
) -> None:
    assert missed(FULL, "09:00", comes=comes, goes=goes) == items


def test_between_two_clocks_the_items_share_the_time() -> None:
    assert clocks_foreseen(agenda(None, None, "10:00", None), "09:00") == {"a1": 540, "a2": 570, "a3": 600, "a4": None}


def test_an_item_without_a_clock_after_the_last_comes_after_all_that_have() -> None:
    some = agenda("09:00", "10:00", None)
    assert missed(some, "09:00", comes="10:30") == ("a1", "a2")
    assert missed(some, "09:00", goes="09:30") == ("a1", "a2", "a3")


def test_an_agenda_without_clocks_cannot_tell() -> None:
    assert missed(agenda(None, None), "09:00", comes="10:00") is None
    assert missed((), None, goes="10:00") is None


def test_without_a_start_the_first_clock_is_the_first_known() -> None:
    assert clocks_foreseen(agenda(None, "09:30"), None) == {"a1": None, "a2": 570}
