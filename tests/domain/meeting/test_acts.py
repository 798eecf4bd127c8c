"""What a key on the day of the meeting means, told meeting by meeting."""

from dataclasses import replace

from app.domain.committee import OtherAttendant
from app.domain.meeting import acts, dissenting, order
from app.domain.meeting import events as ev
from app.domain.meeting.situation import situation_of
from app.domain.people import Person
from tests.domain.building import body, closed, history, item, itvt, opened, present, then


def test_first_the_gavel_and_the_first_item_then_each_item_in_turn_and_last_the_end() -> None:
    meeting = itvt(*present("anders", "karin"))
    step = acts.going_on(history(meeting))
    assert step.kind == "call_to_order"
    assert step.events == (ev.CalledToOrder(), ev.ItemOpened(item="a1"))

    meeting = then(meeting, *step.events)
    assert acts.going_on(history(meeting)).events == (ev.ItemClosed(item="a1"), ev.ItemOpened(item="a2"))

    meeting = then(meeting, closed("a1"), opened("a3"))
    assert acts.next_item(history(meeting)) == item("a2"), "an item left behind comes before the end"

    meeting = then(meeting, closed("a3"), opened("a2"))
    assert acts.going_on(history(meeting)).events == (ev.ItemClosed(item="a2"), ev.Closed())

    meeting = then(meeting, closed("a2"), ev.Closed())
    assert acts.going_on(history(meeting)) == acts.Step(kind="nothing")


def test_after_a_pause_the_next_step_is_back_to_the_table() -> None:
    meeting = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), *acts.pausing(history(itvt()).now))
    assert acts.going_on(history(meeting)).events == (ev.Resumed(),)
    assert acts.pausing(history(meeting).now) == (ev.Resumed(),)


def test_back_into_the_item_before_and_an_item_struck_from_the_list_is_passed_by() -> None:
    meeting = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), closed("a1"), ev.ItemRemoved(item="a2"))
    step = acts.going_on(history(meeting))
    assert step.item == item("a3")

    meeting = then(meeting, *step.events)
    back = acts.previous_item(history(meeting))
    assert back == item("a1")
    assert acts.going_to(history(meeting), back) == (ev.ItemClosed(item="a3"), ev.ItemOpened(item="a1"))


def test_a_meeting_without_an_agenda_is_opened_and_closed() -> None:
    meeting = body("M C S", "", agenda=(), )
    bare = history(then(meeting, *present("alma")))
    assert acts.going_on(bare).kind == "call_to_order"


def test_numbers_are_foreseen_in_the_order_of_the_list_after_those_that_are_given() -> None:
    agenda = (item("a1", numbered=False), item("a2"), item("a3"), item("a4"))
    meeting = itvt(ev.CalledToOrder(), opened("a3"), closed("a3"), agenda=agenda)
    assert order.paragraphs_foreseen(history(meeting)) == {"a3": 16, "a2": 17, "a4": 18}


def test_the_roll_is_called_down_the_list_and_whoever_was_passed_over_is_called_last() -> None:
    lines = situation_of(history(itvt(*present("anders")))).lines
    kept = history(itvt(*present("anders")))
    assert acts.left_to_call(kept, lines) == ("karin", "birgitta", "ulf")
    assert acts.called_after(kept, lines, "birgitta") == "ulf"
    assert acts.called_after(kept, lines, "ulf") == "karin"
    done = history(itvt(*present("anders", "birgitta", "ulf"), ev.Absent(person="karin")))
    assert acts.called_after(done, situation_of(done).lines, "ulf") is None


def test_absent_at_the_roll_call_but_gone_later_on() -> None:
    assert acts.not_there(history(itvt(*present("anders"))), "anders") == (ev.Absent(person="anders"),)
    later = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))
    assert acts.not_there(history(later), "karin") == (ev.Left(person="karin"),)
    assert acts.not_there(history(later), "ulf") == (ev.Absent(person="ulf"),)


def test_what_is_so_already_is_not_noted_again() -> None:
    begun = itvt(*present("anders", "karin"), ev.Absent(person="ulf"), ev.CalledToOrder(), opened("a1"))
    assert acts.there(history(begun), "karin") == ()
    assert acts.not_there(history(begun), "ulf") == ()
    assert acts.leaving(history(begun), "ulf") == ()
    gone = then(begun, *acts.leaving(history(begun), "karin"))
    assert gone.log[-1].event == ev.Left(person="karin")
    assert (acts.leaving(history(gone), "karin"), acts.not_there(history(gone), "karin")) == ((), ())
    assert acts.there(history(gone), "karin") == (ev.Present(person="karin"),)
    away = history(then(begun, ev.Left(person="karin", items=("a1",))))
    assert acts.there(away, "karin") == (ev.Present(person="karin"),), "who is away from the open item comes back to it"


def test_staff_who_are_here_by_the_roster_are_noted_before_they_leave() -> None:
    meeting = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))
    staff = OtherAttendant(person="johan", items=("a1",))
    roster = replace(meeting.roster, people=(*meeting.roster.people, Person(id="johan", name="Johan Ek")), others=(staff,))
    now = history(replace(meeting, roster=roster))
    assert acts.leaving(now, "johan") == (ev.Present(person="johan"), ev.Left(person="johan"))


def test_a_member_is_placed_in_their_own_seat_and_a_substitute_in_an_empty_one() -> None:
    meeting = history(itvt(*present("anders", "ulf", "birgitta"), ev.CalledToOrder(), opened("a1")))
    assert acts.seats_for(meeting, "karin") == ("s2",)
    assert acts.seats_for(meeting, "birgitta") == ("s1", "s2"), "no seat is empty: any may be meant"
    without = history(itvt(*present("anders", "birgitta"), ev.CalledToOrder(), opened("a1")))
    assert acts.seats_for(without, "birgitta") == ("s2",)


def test_adjusters_are_as_many_as_asked_for_and_a_stand_in_is_for_the_item_only() -> None:
    first = history(itvt(*present("anders", "karin")))
    assert acts.adjusters_with(first, situation_of(first), "karin") == (ev.AdjustersChosen(persons=("karin",)),)

    meeting = itvt(*present("anders", "karin", "ulf"), ev.CalledToOrder(), ev.AdjustersChosen(persons=("karin",)), opened("a1"),
                   ev.Disqualified(person="karin", item="a1"))
    now = history(meeting)
    assert acts.adjusters_with(now, situation_of(now), "ulf") == (ev.AdjustersChosen(persons=("ulf",), items=("a1",)),)
    assert acts.adjusters_with(now, situation_of(now), "karin") == ()

    two = history(body("M C S", "", *present("alma", "bo", "cora"), ev.AdjustersChosen(persons=("bo",)), adjusters=2))
    assert acts.adjusters_with(two, situation_of(two), "cora") == (ev.AdjustersChosen(persons=("bo", "cora")),)

    full = history(body("M C S L", "", *present("alma", "bo", "cora", "disa"), ev.AdjustersChosen(persons=("bo", "cora")),
                        adjusters=2))
    in_place = acts.adjusters_with(full, situation_of(full), "disa")
    assert in_place == (ev.AdjustersChosen(persons=("bo", "disa")),), "in the place of the one chosen last"

    own = then(meeting, *acts.adjusters_with(now, situation_of(now), "ulf"))
    again = acts.adjusters_with(history(own), situation_of(history(own)), "anders")
    assert again == (ev.AdjustersChosen(persons=("anders",), items=("a1",)),), "Karin adjusts the others still"


def test_a_reservation_between_items_is_against_the_last_one_and_may_get_a_motivation() -> None:
    meeting = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), closed("a1"))
    (noted,) = acts.reservation(history(meeting), "karin")
    assert noted == ev.Reserved(by=("karin",), item="a1")

    kept = history(then(meeting, noted))
    assert acts.motivated(kept, "karin") == ("e6", ev.Reserved(by=("karin",), item="a1", motivation="announced"))
    assert acts.motivated(kept, "anders") is None


def test_of_several_reservations_the_one_meant_gets_its_motivation() -> None:
    meeting = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), ev.Reserved(by=("karin",)), closed("a1"),
                   opened("a2"), ev.Reserved(by=("karin",)))
    announced = ev.Reserved(by=("karin",), motivation="announced")
    assert acts.motivated(history(meeting), "karin", "e5") == ("e5", announced)
    assert acts.motivated(history(meeting), "karin") == ("e8", announced)


def test_between_items_an_act_is_about_the_item_that_was_up_last_though_it_was_taken_up_again() -> None:
    meeting = history(itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), closed("a1"), opened("a2"),
                           closed("a2"), opened("a1"), closed("a1")))
    assert acts.reservation(meeting, "karin") == (ev.Reserved(by=("karin",), item="a1"),)
    assert acts.statement(meeting, "karin", "note", "") == (ev.Statement(by=("karin",), item="a1"),)
    assert acts.adjusted_at_once(meeting) == (ev.AdjustedAtOnce(item="a1"),)
    spoken = dissenting.spoken_about(meeting)
    assert spoken is not None
    assert spoken.item.id == "a1"


def test_whoever_serves_makes_a_special_statement_and_who_does_not_has_an_opinion() -> None:
    now = situation_of(history(itvt(*present("anders", "karin", "ulf"), ev.CalledToOrder(), opened("a1"))))
    assert acts.statement_meant(now, "karin") == "special_statement"
    assert acts.statement_meant(now, "ulf") == "opinion"


def test_adjusted_at_once_is_the_open_item_or_the_last_one() -> None:
    assert acts.adjusted_at_once(history(itvt())) == ()
    meeting = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))
    assert acts.adjusted_at_once(history(meeting)) == (ev.AdjustedAtOnce(item="a1"),)
    assert acts.adjusted_at_once(history(then(meeting, closed("a1")))) == (ev.AdjustedAtOnce(item="a1"),)


def test_an_item_struck_and_put_back_is_on_the_list_again() -> None:
    struck = itvt(ev.ItemRemoved(item="a2"))
    assert [a.id for a in order.agenda_of(history(struck))] == ["a1", "a3"]
    assert [a.id for a in order.agenda_of(history(then(struck, ev.ItemAdded(item="a2"))))] == ["a1", "a2", "a3"]


def test_where_no_item_is_open_the_one_before_is_the_last_one() -> None:
    meeting = itvt(*present("anders", "karin"), opened("a1"), closed("a1"), opened("a2"), closed("a2"))
    assert acts.previous_item(history(meeting)) == item("a2")
    assert acts.previous_item(history(itvt())) is None


def test_who_answers_is_there() -> None:
    assert acts.there(history(itvt()), "ulf") == (ev.Present(person="ulf"),)


def test_an_act_on_a_person_is_about_the_open_item_else_the_next() -> None:
    meeting = itvt(*present("anders", "karin"), opened("a1"))
    assert acts.spoken_of(history(meeting)) == item("a1")
    assert acts.spoken_of(history(then(meeting, closed("a1")))) == item("a2")


def test_a_statement_between_items_is_about_the_last_one() -> None:
    meeting = itvt(*present("anders", "karin"), opened("a1"))
    assert acts.statement(history(meeting), "ulf", "opinion", " Hellre nej. ") == (
        ev.Statement(by=("ulf",), kind="opinion", text="Hellre nej."),)
    assert acts.statement(history(then(meeting, closed("a1"))), "ulf", "note", " ") == (
        ev.Statement(by=("ulf",), kind="note", item="a1"),)
