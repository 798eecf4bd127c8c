"""The roll call: who is expected, what is noted by one key, and who is on the line."""

from app.domain.meeting import events as ev
from app.domain.meeting.roll_call import all_there, as_expected, expected, on_the_line
from app.domain.meeting.situation import situation_of
from app.domain.proceedings import Proceedings
from tests.domain.building import body, history, itvt, present


def coming(meeting: Proceedings) -> frozenset[str]:
    return expected(meeting, history(meeting))


def test_all_who_may_attend_are_expected_but_those_who_have_sent_word() -> None:
    told = itvt(ev.AbsenceReported(person="karin"), ev.AbsenceReported(person="ulf", items=("a1", "a2")),
                ev.AbsenceReported(person="birgitta", items=("a3",)))
    assert coming(itvt()) == {"anders", "karin", "birgitta", "ulf"}
    assert coming(told) == {"anders", "birgitta"}, "who is away from a later item is expected now"


def test_where_substitutes_may_not_attend_only_those_are_expected_who_will_be_called_in() -> None:
    told = body("M C", "S M", ev.AbsenceReported(person="bo"), when_not_serving=())
    assert coming(told) == {"alma", "cora"}


def test_without_an_agenda_nobody_is_away_from_what_comes_first() -> None:
    meeting = itvt(ev.AbsenceReported(person="karin", items=("a1",)), ev.ItemRemoved(item="a1"), ev.ItemRemoved(item="a2"),
                   ev.ItemRemoved(item="a3"))
    assert "karin" in coming(meeting)


def test_all_expected_are_there_by_one_key_and_nobody_is_called_twice() -> None:
    meeting = itvt(ev.AbsenceReported(person="karin"), *present("anders"), ev.Absent(person="ulf"))
    played = history(meeting)
    assert all_there(played, situation_of(played).lines, coming(meeting)) == present("birgitta")


def test_what_is_expected_is_noted() -> None:
    assert as_expected("anders", {"anders"}) == present("anders")
    assert as_expected("karin", {"anders"}) == (ev.Absent(person="karin"),)


def test_on_the_line_and_into_the_room_again_for_the_same_items() -> None:
    assert on_the_line(history(itvt()), "karin") == (ev.Present(person="karin", remote=True),)
    linked = itvt(ev.Present(person="karin", remote=True, items=("a2",)))
    assert on_the_line(history(linked), "karin") == (ev.Present(person="karin", items=("a2",)),)
