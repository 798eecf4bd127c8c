"""Clocks that move along: one item takes longer, and those after it begin later."""

from __future__ import annotations

import pytest

from app.domain.agenda import AgendaItem
from app.domain.agenda_clocks import clock_of, lasting, minutes_of, shifted, takes
from tests.domain.building import item


def agenda(*clocks: str | None) -> tuple[AgendaItem, ...]:
    return tuple(item(f"a{n}", title=f"Ärende {n}", clock=clock) for n, clock in enumerate(clocks, 1))


def clocks(moved: tuple[AgendaItem, ...]) -> dict[str, str | None]:
    return {i.id: i.clock for i in moved}


@pytest.mark.parametrize(("minutes", "clock"), [(0, "00:00"), (785, "13:05"), (-5, "00:00"), (3000, "23:59")])
def test_a_clock_stays_within_its_day(minutes: int, clock: str) -> None:
    assert clock_of(minutes) == clock


def test_a_clock_is_minutes_since_midnight() -> None:
    assert minutes_of("13:05") == 785


def test_those_after_move_and_those_without_a_clock_have_none_still() -> None:
    assert clocks(shifted(agenda("13:00", "13:10", None, "13:30"), "a1", 15)) == {"a2": "13:25", "a4": "13:45"}
    assert shifted(agenda("13:00", "13:10"), "a1", 0) == ()


@pytest.mark.parametrize(("given", "minutes", "moved"), [
    (("13:00", "13:10", "13:30"), 20, {"a2": "13:20", "a3": "13:40"}),
    (("13:00", "13:10", "13:30"), 10, {}),
    (("13:00", None, "13:30"), 20, {"a2": "13:20", "a3": "13:20"}),
    (("13:00", None, None), 20, {"a2": "13:20"}),
    ((None, "13:10"), 20, {}), (("13:00",), 20, {}),
])
def test_an_item_that_takes_so_long_moves_the_next(given: tuple[str | None, ...], minutes: int, moved: dict[str, str]) -> None:
    assert clocks(lasting(agenda(*given), "a1", minutes)) == moved


def test_an_item_without_a_clock_begins_at_the_latest_before_it_or_with_the_meeting() -> None:
    assert clocks(lasting(agenda(None, None, None), "a2", 20, "13:00")) == {"a2": "13:00", "a3": "13:20"}
    assert clocks(lasting(agenda("13:10", None, "13:40"), "a2", 20, "13:00")) == {"a2": "13:10", "a3": "13:30"}
    assert lasting(agenda(None, None), "a2", 20, "13:00") == (), "nothing begins when the last one ends"


def test_how_long_an_item_takes_is_told_by_the_next_clock() -> None:
    assert takes(agenda("13:00", None, "13:30"), "a1") == 30
    assert takes(agenda("13:00", None), "a1") is None
    assert takes(agenda(None, "13:00"), "a1") is None
