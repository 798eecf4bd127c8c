"""Replaying with what is known: the same history, and what begins alike is not played again."""

from dataclasses import replace

from app.domain.meeting import events as ev
from app.domain.meeting.replay import replay
from tests.domain.building import changed, handled, itvt, present, then

HELD = itvt(*present("anders", "ulf"), *handled("a1"), *present("karin"), *handled("a2"))


def test_what_is_added_goes_on_from_what_is_known() -> None:
    known = replay(HELD)
    longer = then(HELD, *handled("a3"))
    again = replay(longer, known)
    assert again == replay(longer)
    assert all(a is b for a, b in zip(again.moments, known.moments, strict=False))
    assert again.setting is known.setting


def test_what_is_withdrawn_is_played_again_from_there() -> None:
    known = replay(HELD)
    left = then(HELD, ev.Withdrawn(entry="e7"))
    again = replay(left, known)
    assert again == replay(left)
    before_the_opening = [a is b for a, b in zip(again.moments, known.moments, strict=False)].count(True)
    assert before_the_opening == 6


def test_in_another_setting_nothing_is_known() -> None:
    known = replay(HELD)
    other = replace(HELD, standing_orders=changed(HELD.standing_orders, change_point="at_once"))
    again = replay(other, known)
    assert again == replay(other)
    assert not any(a is b for a, b in zip(again.moments, known.moments, strict=False))


def test_nothing_alike_is_nothing_known() -> None:
    known = replay(HELD)
    other = itvt(*present("ulf", "anders"))
    assert replay(other, known) == replay(other)


def test_a_meeting_has_begun_when_it_is_called_to_order_or_an_item_is_taken_up() -> None:
    assert not replay(itvt(ev.AbsenceReported(person="anders"))).begun
    assert replay(itvt(ev.CalledToOrder())).begun
    assert replay(itvt(ev.ItemOpened(item="a1"), ev.ItemClosed(item="a1"))).begun
