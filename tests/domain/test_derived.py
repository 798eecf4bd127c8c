"""What follows from a meeting, as the meeting file's § 3 prints it."""

from datetime import date, datetime

from app.domain.derived import derive
from app.domain.meeting import events as ev
from tests.domain.building import codes, handled, itvt, present, red_days, sample, then


def test_nothing_is_at_fault_in_the_sample() -> None:
    told = derive(sample(), date(2019, 10, 18), red_days())
    assert [p for item in told["items"] for p in item["problems"]] + told["problems"] == []


def test_who_served_in_each_paragraph_of_the_sample() -> None:
    told = derive(sample(), date(2019, 9, 30), red_days())
    served = {i["paragraph"]: [s["person"] for s in i["serving"]] for i in told["items"] if i["paragraph"]}
    assert served == {16: ["p1", "p4"], 17: ["p1", "p4"], 18: ["p1", "p4"], 19: ["p1", "p2"], 20: ["p1", "p2"],
                      21: ["p1", "p4"], 22: ["p1", "p2"]}


def test_the_vote_and_the_reservation_of_the_sample() -> None:
    item = next(i for i in derive(sample(), date(2019, 9, 30), red_days())["items"] if i["paragraph"] == 21)
    assert item["votes"] == [{"vote": "v1", "yes": 1, "no": 1, "abstain": 0, "result": "yes", "by": "casting_vote"}]
    assert item["reservations"] == [{"person": "p4", "valid": True}]
    assert item["disqualified"] == ["p2"]


def test_the_sample_has_legal_force_the_day_after_the_last_day_of_appeal() -> None:
    forces = [[p["legal_force"] for p in derive(sample(), day, red_days())["parts"]]
              for day in (date(2019, 10, 9), date(2019, 10, 10), date(2019, 10, 16), date(2019, 10, 17))]
    assert forces == [[False, False], [True, False], [True, False], [True, True]]


def test_a_motivation_handed_in_after_the_close_belongs_to_the_reservation_it_refers_to() -> None:
    """The reservation was announced in time, and is told once; the motivation's own moment is what may be too late."""
    held = itvt(*present("anders", "karin"), *handled("a1"), ev.Reserved(by=("karin",), item="a1", motivation="announced"),
                ev.Closed())
    announced = next(e.id for e in held.log if isinstance(e.event, ev.Reserved))
    handed_in = ev.Reserved(by=("karin",), item="a1", motivation="received", refers_to=announced,
                            received=datetime(2019, 9, 20, 9, 0))  # noqa: DTZ001
    assert codes(then(held, handed_in)) == set()
    assert derive(then(held, handed_in), date(2019, 9, 20), red_days())["items"][0]["reservations"] == [
        {"person": "karin", "valid": True}]
    late = ev.Reserved(by=("karin",), item="a1", motivation="received", refers_to=announced,
                       received=datetime(2019, 9, 23, 13, 0))  # noqa: DTZ001
    assert codes(then(held, late)) == {"motivation_too_late"}


def test_a_meeting_not_yet_held_has_only_its_notice() -> None:
    told = derive(itvt(), date(2019, 9, 16), red_days())
    assert (told["items"], told["parts"], told["problems"]) == ([], [], [])
    assert told["notice"] == {"latest": "2019-09-11", "sent": "2019-09-09", "in_time": True}
