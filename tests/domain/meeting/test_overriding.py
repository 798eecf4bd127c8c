"""When a reason is asked for."""

from app.domain.meeting import events as ev
from app.domain.meeting.overriding import overrides
from tests.domain.building import history, itvt, opened, present

OPEN = history(itvt(*present("anders", "birgitta", "ulf"), ev.Absent(person="karin"), ev.CalledToOrder(), opened("a1")))


def test_another_than_the_rules_call_is_put_in_a_seat_or_in_the_chair() -> None:
    assert overrides(OPEN, (ev.SeatTaken(seat="s2", person="birgitta"),))
    assert overrides(OPEN, (ev.SeatTaken(seat="s2", person=None),))
    assert overrides(OPEN, (ev.ChairTaken(person="ulf"),))


def test_what_the_rules_say_needs_no_reason() -> None:
    by_rule = (ev.SeatTaken(seat="s2", person="ulf"), ev.SeatTaken(seat="s1", person=ev.RULES), ev.ChairTaken(person="anders"),
               ev.Left(person="ulf"))
    assert not overrides(OPEN, by_rule)
