"""What is to be known before something is noted: told, never forbidden."""

from app.domain.meeting import cautions
from app.domain.meeting import events as ev
from app.domain.meeting.dissenting import Against
from app.domain.meeting.questions import Handling
from app.domain.meeting.situation import handling_of
from app.domain.table import Table
from tests.domain.building import decided, history, item, itvt, opened, present

BEGUN: tuple[ev.Event, ...] = (*present("anders", "karin", "birgitta"), ev.CalledToOrder(), opened("a1"))


def up(*events: ev.Event, **fields: object) -> Handling:
    """An item is up, and this happens in it."""
    found = handling_of(history(itvt(*BEGUN, *events, agenda=(item("a1", **fields),))), "a1")
    assert found is not None
    return found


def voted(karin: ev.Ballot, casting: ev.Side | None = None) -> ev.VoteHeld:
    ballots: Table[ev.Ballot] = Table({"karin": karin, "anders": "yes"})
    return ev.VoteHeld(vote="v1", yes="bifall", no="avslag", ballots=ballots, casting=casting)


def test_who_does_not_serve_cannot_propose() -> None:
    assert cautions.against_proposing(up(), "karin") is None
    assert cautions.against_proposing(up(), "birgitta") == Against(
        text="Birgitta Sjöö (S) tjänstgör inte och kan inte yrka.", rule="KL 4:20")


def test_without_a_quorum_nothing_is_decided() -> None:
    assert cautions.against_deciding(up()) is None
    assert cautions.against_deciding(up(ev.Left(person="karin"))) == Against(
        text="Nämnden är inte beslutför: 1 av 2 tjänstgör, minst 2 behövs.", rule="KL 6:27")


def test_what_has_no_decision_is_not_adjusted() -> None:
    assert cautions.against_adjusting_at_once(up()) == Against(text="§ 16 har inget beslut att justera.", rule="KL 5:67")
    assert cautions.against_adjusting_at_once(up(title="Avtal", numbered=False)) == Against(
        text="Avtal har inget beslut att justera.", rule="KL 5:67")
    assert cautions.against_adjusting_at_once(up(decided())) is None
    assert cautions.against_adjusting_at_once(up(kind="information")) is None


def test_in_exercise_of_authority_nobody_abstains_who_has_not_voted_before() -> None:
    assert cautions.against_abstaining(up(), "karin") is None
    found = cautions.against_abstaining(up(exercise_of_authority=True), "karin")
    assert found is not None
    assert found.rule == "KL 4:26"
    assert cautions.against_abstaining(up(voted("no"), exercise_of_authority=True), "karin") is None
    assert cautions.against_abstaining(up(voted("abstain"), exercise_of_authority=True), "karin") == found


def test_who_voted_for_what_was_decided_and_reserves_themselves_is_told() -> None:
    settled = up(voted("no", casting="yes"), ev.Decided(how="vote", vote="v1"))
    assert cautions.voted_for_it(settled, ev.Reserved(by=("anders",)), "anders")
    assert not cautions.voted_for_it(settled, ev.Reserved(by=("karin",)), "karin")
    assert not cautions.voted_for_it(up(decided()), ev.Reserved(by=("anders",)), "anders")
