"""A quorum lost while an item is open, and the item taken up anew."""

from typing import Any

from app.domain.meeting import events as ev
from tests.domain.building import Noted, closed, codes, decided, itvt, opened, present

BEGUN: tuple[Noted, ...] = (*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))
GONE: tuple[Noted, ...] = (ev.Left(person="karin"), ev.Present(person="karin"))


def test_a_quorum_lost_for_a_moment_is_a_fault_even_if_it_comes_back() -> None:
    assert "not_quorate" in codes(itvt(*BEGUN, *GONE, decided(), change_point="at_once"), "a1")


def test_an_item_taken_up_anew_with_a_quorum_and_then_decided_is_handled_with_one() -> None:
    """What was begun without is done over: that is how the loss is mended."""
    anew = (*BEGUN, *GONE, closed("a1"), opened("a1"))
    orders: dict[str, Any] = {"return_after_other_absence": "always"}
    assert "not_quorate" not in codes(itvt(*anew, decided(), **orders), "a1")
    assert "not_quorate" in codes(itvt(*anew, **orders), "a1"), "nothing is decided anew"
    assert "not_quorate" in codes(itvt(*BEGUN, *GONE, decided(), closed("a1"), opened("a1"), decided(), **orders), "a1")
    assert "not_quorate" in codes(itvt(*anew, ev.Left(person="karin"), decided(), **orders), "a1")
