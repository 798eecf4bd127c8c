"""Who is to be called before the meeting: the next in turn by the same rules as in it, until the seat is filled."""

from __future__ import annotations

from datetime import datetime

from app.domain.calling import Answer, Call, Need, Standing, agreed, expected, needs, standing, to_call, unreached
from app.domain.meeting import events as ev
from app.domain.proceedings import Proceedings
from tests.domain.building import body, itvt

ALL = ("a1", "a2", "a3")


def call(person: str, answer: Answer, minute: int = 0, items: tuple[str, ...] | None = None) -> Call:
    at = datetime(2019, 9, 12, 9, minute)  # noqa: DTZ001
    return Call(id=f"{person}{minute}", person=person, at=at, answer=answer, items=items)


def away(*persons: str, items: tuple[str, ...] | None = None) -> list[ev.Event]:
    return [ev.AbsenceReported(person=p, items=items) for p in persons]


def next_ones(proceedings: Proceedings, *calls: Call) -> list[str]:
    return [str(n.person) for n in to_call(needs(proceedings, calls))]


def test_where_everybody_comes_nobody_is_called() -> None:
    assert needs(itvt(), ()) == ()
    assert standing(itvt(), ()) is None


def test_the_next_in_turn_is_called_with_the_reason() -> None:
    need, = needs(itvt(*away("karin")), ())
    assert (need.seat, need.items, need.person, need.agreed) == ("s2", ALL, "ulf", False)
    assert need.because.startswith("Karin Ahlqvist (C) har anmält förhinder; Ulf Norling (S) är på tur: vald av Vårgårda")


def test_a_yes_fills_the_seat() -> None:
    need, = needs(itvt(*away("karin")), [call("ulf", "yes")])
    assert need.agreed
    assert to_call([need]) == ()


def test_who_does_not_answer_is_passed_over_and_the_next_is_offered() -> None:
    three = body("M S", "S S S", *away("bo"))
    assert next_ones(three) == ["cora"]
    assert next_ones(three, call("cora", "no_answer")) == ["disa"]
    assert next_ones(three, call("cora", "no_answer"), call("disa", "message_left", 1)) == ["edvin"]
    need, = needs(three, [call("cora", "no_answer")])
    assert "Cora Ek (S) har inte svarat" in need.because


def test_the_spent_list_names_those_who_may_be_called_again_the_one_called_longest_ago_first() -> None:
    two = body("M S", "S S", *away("bo"))
    need, = needs(two, [call("disa", "no_answer", 1), call("cora", "message_left", 2), call("cora", "no_answer", 3)])
    assert (need.person, need.agreed, need.silent) == (None, False, ("cora",))
    assert unreached([call("disa", "no_answer", 1), call("cora", "message_left", 2)]) == ("disa", "cora")
    assert to_call([need]) == ()


def test_a_no_is_an_absence_and_spends_the_list() -> None:
    need, = needs(itvt(*away("karin", "ulf")), [call("ulf", "no")])
    assert (need.person, need.silent) == (None, ())


def test_a_yes_stands_though_a_later_call_was_not_answered() -> None:
    assert unreached([call("ulf", "yes", 1), call("ulf", "no_answer", 2)]) == ()
    assert unreached([call("ulf", "no_answer", 1), call("ulf", "yes", 2)]) == ()
    assert unreached([call("ulf", "no", 1), call("ulf", "yes", 2), call("ulf", "no_answer", 0)]) == ()


def test_a_yes_to_some_items_is_no_yes_to_others() -> None:
    assert agreed("ulf", ["a1"], [call("ulf", "yes", items=("a1", "a2"))])
    assert not agreed("ulf", ["a3"], [call("ulf", "yes", items=("a1", "a2"))])
    assert agreed("ulf", ["a1", "a3"], [call("ulf", "yes", 1, ("a1",)), call("ulf", "yes", 2, ("a3",))])
    assert not agreed("ulf", [], [call("karin", "yes")])


def test_an_absence_in_part_is_filled_in_these_items() -> None:
    need, = needs(itvt(*away("karin", items=("a2",))), ())
    assert (need.items, need.person) == (("a2",), "ulf")


def test_two_who_take_turns_in_a_seat_are_both_called() -> None:
    part = body("M S", "S S", *away("bo"), *away("cora", items=("a2",)))
    found = needs(part, ())
    assert [(n.seat, n.items, n.person) for n in found] == [("s2", ("a1",), "cora"), ("s2", ("a2", "a3"), "disa")]
    assert next_ones(part) == ["cora", "disa"]


def test_one_who_stands_for_two_seats_is_called_once() -> None:
    turns = [Need(seat=s, items=(i,), person="cora", agreed=False, because="") for s, i in (("s1", "a1"), ("s2", "a2"))]
    assert to_call(turns) == (turns[0],)


def test_a_vacant_seat_is_to_be_filled_too() -> None:
    need, = needs(body("M - S", "S"), ())
    assert (need.seat, need.person) == ("s2", "disa")
    assert need.because.startswith("Platsen är vakant")


def test_on_those_who_do_not_answer_the_forecast_does_not_count() -> None:
    first, *_rest = expected(itvt(*away("karin")), [call("ulf", "no_answer")])
    assert not first.quorum.met
    assert "Ulf Norling (S) har inte svarat" in first.because["s2"]


def test_one_who_comes_for_a_part_and_does_not_answer_is_not_counted_on_at_all() -> None:
    first, *_rest = expected(itvt(*away("karin"), *away("ulf", items=("a2",))), [call("ulf", "no_answer")])
    assert first.seats.get("s2") is None


def test_how_it_stands_in_short() -> None:
    assert standing(itvt(*away("karin")), ()) == Standing(lacking=(), margin=0, to_call=1)
    assert standing(itvt(*away("karin", "ulf")), ()) == Standing(lacking=ALL, margin=-1, to_call=0)
    assert standing(itvt(*away("karin"), agenda=()), [call("ulf", "yes")]) == Standing(lacking=(), margin=0, to_call=0)
