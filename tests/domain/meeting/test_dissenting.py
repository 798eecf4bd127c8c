"""What stands against a reservation, a refusal and an opinion, told by short meetings."""

from datetime import datetime
from typing import Any

from app.domain.meeting import dissenting
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from tests.domain.building import body, codes, decided, history, item, itvt, opened, present, then

MOMENT = datetime(2019, 9, 20, 8, 0)  # noqa: DTZ001
BEGUN: tuple[ev.Event, ...] = (*present("anders", "karin", "birgitta"), ev.CalledToOrder(), opened("a1"))


def about(*events: ev.Event, **orders: Any) -> Handling:
    """The open item."""
    found = dissenting.spoken_about(history(itvt(*BEGUN, *events, **orders)))
    assert found is not None
    return found


def rule(found: dissenting.Against | None) -> str:
    """The paragraph, or nothing."""
    return found.rule if found else ""


def test_before_the_first_item_there_is_nothing_to_speak_about() -> None:
    assert dissenting.spoken_about(history(itvt())) is None


def test_only_who_took_part_reserves_themselves_and_before_the_meeting_is_closed() -> None:
    assert dissenting.against_reserving(about(decided()), "karin") is None
    assert rule(dissenting.against_reserving(about(decided()), "birgitta")) == "KL 4:27"
    refused = about(ev.DeclinedToDecide(person="karin"), decided())
    assert rule(dissenting.against_reserving(refused, "karin")) == "KL 4:27"
    assert dissenting.against_reserving(refused, "anders") is None
    after = about(decided(), ev.ItemClosed(item="a1"), ev.Closed())
    assert "avslutat" in str(dissenting.against_reserving(after, "karin"))


def test_taking_no_part_is_said_by_one_who_serves_before_the_decision_and_not_of_authority() -> None:
    assert dissenting.against_declining(about(), "karin") is None
    assert rule(dissenting.against_declining(about(), "birgitta")) == "KL 6:27"
    assert rule(dissenting.against_declining(about(decided()), "karin")) == "KL 4:25"
    authority = (item("a1", exercise_of_authority=True),)
    assert rule(dissenting.against_declining(about(agenda=authority), "karin")) == "KL 4:26"


def test_an_opinion_is_noted_where_the_standing_orders_allow_it() -> None:
    assert dissenting.against_opinion(about(), "birgitta") is None
    assert dissenting.against_opinion(about(when_not_serving=("attend",)), "karin") is None
    assert rule(dissenting.against_opinion(about(when_not_serving=("attend",)), "birgitta")) == "KL 6:17"


def test_a_motivation_is_handed_in_and_refers_to_its_reservation() -> None:
    reserved = ev.Reserved(by=("karin",), against=1, motivation="announced")
    made = about(decided(), reserved)
    entry = dissenting.reservation_of(made, "karin")
    assert entry is not None
    handed = dissenting.handed_in(entry, "karin", "a1", MOMENT)
    assert handed == ev.Reserved(by=("karin",), item="a1", against=1, motivation="received", received=MOMENT, refers_to=entry.id)
    assert codes(then(itvt(*BEGUN, decided(), reserved), handed), "a1") & {"motivation_too_late", "reservation_too_late"} == set()
    assert dissenting.handed_in(ev.Entry(event=decided(), id="e1"), "karin", "a1", MOMENT) is None
    assert dissenting.handed_in(ev.Entry(event=reserved), "karin", "a1", MOMENT) is None
    assert dissenting.reservation_of(made, "anders") is None


def test_the_motivation_is_due_before_the_minutes_are_adjusted() -> None:
    assert dissenting.motivation_due(about(decided())) == datetime(2019, 9, 23, 13, 0)  # noqa: DTZ001
    assert dissenting.against_which(about(decided(), decided())) == 2


def test_any_committee_has_the_same_rules() -> None:
    made = dissenting.spoken_about(history(body("M C", "", *present("alma", "bo"), ev.CalledToOrder(), opened("a1"), decided())))
    assert made is not None
    assert [dissenting.against_reserving(made, person) for person in ("alma", "bo")] == [None, None]
