"""Who will serve, and whether there will be a quorum, from the absences reported so far."""

from app.domain.meeting import events as ev
from app.domain.meeting.forecast import forecast, reports
from tests.domain.building import body, entry, history, item, items, itvt


def expected(*events: ev.Event) -> list[tuple[str, list[str], bool, tuple[str, ...]]]:
    return [(f.item, list(f.seats.values()), f.quorum.met, f.breaks_without) for f in forecast(itvt(*events))]


def test_without_absences_everybody_serves_and_a_substitute_stands_behind_each() -> None:
    assert expected() == [(item, ["anders", "karin"], True, ()) for item in ("a1", "a2", "a3")]


def test_an_absence_calls_the_substitute_and_one_more_breaks_the_quorum() -> None:
    assert expected(ev.AbsenceReported(person="karin"))[0] == ("a1", ["anders", "ulf"], True, ("ulf",))


def test_member_and_substitute_of_one_municipality_absent_is_no_quorum() -> None:
    assert expected(ev.AbsenceReported(person="karin"), ev.AbsenceReported(person="ulf"))[2] == (
        "a3", ["anders"], False, ("anders",))


def test_an_absence_in_some_items_holds_in_these() -> None:
    assert [seats for _, seats, _, _ in expected(ev.AbsenceReported(person="karin", items=("a2",)))] == [
        ["anders", "karin"], ["anders", "ulf"], ["anders", "karin"]]


def test_a_disqualification_told_beforehand_holds() -> None:
    assert expected(ev.Disqualified(person="anders", item="a3"))[2] == ("a3", ["birgitta", "karin"], True, ("birgitta",))


def test_an_item_struck_from_the_list_is_not_expected() -> None:
    assert [item for item, *_ in expected(ev.ItemRemoved(item="a2"))] == ["a1", "a3"]


def test_each_seat_whose_holder_does_not_serve_says_why() -> None:
    first, *_ = forecast(itvt(ev.AbsenceReported(person="karin")))
    assert list(first.because) == ["s2"]
    assert "Karin Ahlqvist (C)" in first.because["s2"]
    assert "Ulf Norling (S) är på tur: vald av Vårgårda" in first.because["s2"]


def test_an_empty_seat_says_why_nobody_is_in_turn() -> None:
    first, *_ = forecast(itvt(ev.AbsenceReported(person="karin"), ev.AbsenceReported(person="ulf")))
    assert first.because["s2"].count("; ") == 1
    assert "Ulf Norling (S)" in first.because["s2"]


def test_a_vacant_seat_says_so() -> None:
    first, *_ = forecast(body("M - S", "S", ev.AbsenceReported(person="disa")))
    assert first.because["s2"].startswith("Platsen är vakant")


def test_the_last_report_of_a_person_holds() -> None:
    part, whole = ev.AbsenceReported(person="karin", items=("a2",)), ev.AbsenceReported(person="karin")
    told = reports(history(itvt(part, entry(whole, note="ringde", id="e9"))))
    assert {p: (e.id, e.note) for p, e in told.items()} == {"karin": ("e9", "ringde")}
    assert reports(history(itvt(part, entry(ev.Withdrawn(entry="e1"))))) == {}


def test_one_who_misses_the_first_items_comes_late_and_has_the_seat_though_nobody_stood_in() -> None:
    away = (ev.AbsenceReported(person="karin", items=("a1",)), ev.AbsenceReported(person="ulf"))
    assert [seats for _, seats, _, _ in expected(*away)] == [["anders"], ["anders", "karin"], ["anders", "karin"]]


def test_one_who_comes_late_takes_the_seat_back_from_the_substitute() -> None:
    assert [seats for _, seats, _, _ in expected(ev.AbsenceReported(person="karin", items=("a2", "a1")))] == [
        ["anders", "ulf"], ["anders", "ulf"], ["anders", "karin"]]


def test_to_miss_every_item_is_to_be_away() -> None:
    assert [seats for _, seats, _, _ in expected(ev.AbsenceReported(person="karin", items=("a1", "a2", "a3")))] == [
        ["anders", "ulf"]] * 3


def test_items_without_a_paragraph_are_not_reckoned_with() -> None:
    agenda = (item("a0", numbered=False), *items(2))
    seats = [list(f.seats.values()) for f in forecast(itvt(ev.AbsenceReported(person="karin", items=("a1",)),
                                                          ev.AbsenceReported(person="ulf"), agenda=agenda))]
    assert seats == [["anders"], ["anders"], ["anders", "karin"]]
    bare = (item("b1", numbered=False), item("b2", numbered=False))
    seats = [list(f.seats.values()) for f in forecast(itvt(ev.AbsenceReported(person="karin", items=("b1",)), agenda=bare))]
    assert seats == [["anders", "ulf"], ["anders", "karin"]]


def test_on_one_who_was_not_reached_nobody_counts_whatever_was_told() -> None:
    told = itvt(ev.AbsenceReported(person="karin"), ev.AbsenceReported(person="ulf", items=("a1",)))
    assert [list(f.seats.values()) for f in forecast(told, ["ulf"])] == [["anders"]] * 3
