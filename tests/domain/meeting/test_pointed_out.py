"""What is pointed out: on the line without leave, and what somebody who has left leaves behind."""

from app.domain.meeting import events as ev
from app.domain.meeting.pointed_out import pointed_out
from app.domain.meeting.situation import Situation, handling_of, situation_of
from app.domain.table import Table
from tests.domain.building import Noted, decided, history, itvt, opened, present

OPEN: tuple[Noted, ...] = (*present("anders", "karin", "birgitta"), ev.CalledToOrder(), opened("a1"))
MOVED = ev.Proposed(proposal="y1", by=("karin",), kind="reject")
VOTED = ev.VoteHeld(vote="v1", purpose="counter", yes="a", no="b", ballots=Table({"karin": "yes", "anders": "no"}))


def seen(*noted: Noted, remote: bool = False) -> Situation:
    played = history(itvt(*OPEN, *noted, remote=remote))
    return pointed_out(played, handling_of(played, played.now.item), situation_of(played))


def causes(*noted: Noted) -> list[str]:
    return [o.cause for o in seen(*noted).objections if o.rule == "KL 4:25"]


def test_on_the_line_without_leave_is_said_beside_the_seat_and_mended_by_coming() -> None:
    linked = ev.Present(person="karin", remote=True)
    (line,) = [x for x in seen(linked).lines if x.person == "karin"]
    assert line.objection is not None
    assert (line.objection.cause, line.objection.effect, line.objection.rule) == (
        "Karin Ahlqvist är på distans.", "Medges inte", "KL 6:24")
    assert line.objection.offer is not None
    assert line.objection.offer.events == present("karin")
    (allowed,) = [x for x in seen(linked, remote=True).lines if x.person == "karin"]
    assert allowed.objection is None


def test_a_proposal_and_a_ballot_of_one_who_has_left_are_pointed_out_until_it_is_decided() -> None:
    gone = ev.Left(person="karin")
    assert causes(MOVED) == []
    assert causes(MOVED, gone) == ["Karin Ahlqvist är inte här, men har yrkande i ärendet. Det står kvar."]
    assert causes(MOVED, VOTED, gone) == ["Karin Ahlqvist är inte här, men har yrkande och röst i ärendet. Det står kvar."]
    assert causes(VOTED, gone) == ["Karin Ahlqvist är inte här, men har röst i ärendet. Det står kvar."]
    assert causes(MOVED, VOTED, gone, decided()) == []


def test_between_items_nothing_is_left_behind() -> None:
    played = history(itvt(*OPEN, MOVED, ev.ItemClosed(item="a1"), ev.Left(person="karin")))
    assert not [o for o in pointed_out(played, None, situation_of(played)).objections if o.rule == "KL 4:25"]
