"""From which item on somebody has served."""

from app.domain.meeting import events as ev
from app.domain.meeting.service_begun import serving_since
from tests.domain.building import Noted, closed, history, itvt, opened, present

BEGUN: tuple[Noted, ...] = (*present("anders", "ulf"), ev.Absent(person="karin"), ev.CalledToOrder(), opened("a1"))


def test_who_has_served_from_the_beginning_is_left_out() -> None:
    assert serving_since(history(itvt(*BEGUN))) == {}


def test_who_steps_in_while_an_item_is_open_serves_from_it_and_the_member_after_it_from_the_next() -> None:
    away: tuple[Noted, ...] = (*present("anders", "karin", "ulf"), ev.CalledToOrder(), opened("a1"),
                               ev.Disqualified(person="karin", item="a1"))
    assert serving_since(history(itvt(*away))) == {"ulf": "a1"}
    assert serving_since(history(itvt(*away, closed("a1")))) == {}, "until the next is opened nothing is told"
    assert serving_since(history(itvt(*away, closed("a1"), opened("a2")))) == {"karin": "a2"}


def test_who_comes_between_two_items_serves_from_the_next() -> None:
    late: tuple[Noted, ...] = (*BEGUN, closed("a1"), *present("karin"))
    assert serving_since(history(itvt(*late, opened("a2")))) == {"karin": "a2"}
    gone: tuple[Noted, ...] = (*late, ev.Left(person="karin"), opened("a2"))
    assert serving_since(history(itvt(*gone))).get("karin") is None


def test_a_disqualification_told_beforehand_changes_the_seats_at_the_opening() -> None:
    told: tuple[Noted, ...] = (*present("anders", "karin", "ulf"), ev.CalledToOrder(), opened("a1"),
                               ev.Disqualified(person="karin", item="a2"),
            closed("a1"), opened("a2"))
    assert serving_since(history(itvt(*told))) == {"ulf": "a2"}
