"""Who will serve, and whether there will be a quorum, from the absences reported so far."""

from app.domain.meeting import events as ev
from app.domain.meeting.forecast import forecast
from tests.domain.building import itvt


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
