"""How it stands at the table, a line a person, with what the rules object to and the act that mends it."""

from dataclasses import replace

from app.domain.committee import OtherAttendant
from app.domain.meeting import events as ev
from app.domain.meeting.objections import Objection
from app.domain.meeting.situation import Line, Situation, situation_of
from app.domain.people import Person
from app.domain.proceedings import Proceedings
from tests.domain.building import (
    Noted,
    body,
    closed,
    codes,
    decided,
    entry,
    handled,
    history,
    item,
    itvt,
    opened,
    present,
    sample,
    then,
)


def situation(meeting: Proceedings) -> Situation:
    return situation_of(history(meeting))


def line(meeting: Proceedings, person: str | None) -> Line:
    return next(row for row in situation(meeting).lines if row.person == person)


def objection(meeting: Proceedings, person: str | None) -> Objection:
    found = line(meeting, person).objection
    assert found is not None
    return found


def mended(meeting: Proceedings, found: Objection) -> Situation:
    """The situation after the act that is offered."""
    assert found.offer is not None
    return situation(then(meeting, *found.offer.events))


BEGUN: tuple[Noted, ...] = (*present("anders", "karin", "ulf"), ev.CalledToOrder())


def test_how_each_one_stands() -> None:
    meeting = itvt(*present("anders", "ulf"), ev.Absent(person="karin"), ev.CalledToOrder(), opened("a1"), *present("karin"))
    standing = {row.person: (row.standing, row.place) for row in situation(meeting).lines}
    assert standing == {"anders": ("serves", "seat"), "ulf": ("substitutes", "seat"), "karin": ("waiting", "in_the_room"),
                        "birgitta": ("absent", "outside")}


def test_before_the_roll_call_nothing_is_known_save_what_was_told() -> None:
    meeting = itvt(ev.AbsenceReported(person="karin"))
    assert {row.person: row.standing for row in situation(meeting).lines} == {
        "anders": "unknown", "karin": "reported", "birgitta": "unknown", "ulf": "unknown"}
    assert {row.objection for row in situation(meeting).lines} == {None}


def test_until_somebody_is_called_why_they_do_not_serve_is_not_that_they_are_absent() -> None:
    calling = itvt(*present("anders"), ev.AbsenceReported(person="birgitta"))
    assert line(calling, "karin").why == "Karin Ahlqvist (C) är inte uppropad ännu."
    assert (line(calling, "ulf").why, line(calling, "birgitta").why) == ("Är inte uppropad ännu.", "Har anmält förhinder.")
    stand_in = then(calling, *present("ulf"))
    assert line(stand_in, "ulf").why.startswith("Karin Ahlqvist (C) är inte uppropad ännu; Ulf Norling (S) är på tur")
    called = then(stand_in, ev.Absent(person="karin"))
    assert line(called, "ulf").why.startswith("Karin Ahlqvist (C) är frånvarande; ")


def test_who_has_left_and_who_is_disqualified_are_outside() -> None:
    meeting = itvt(*BEGUN, *handled("a1"), ev.Left(person="anders"), opened("a2"), ev.Disqualified(person="karin", item="a2"))
    assert (line(meeting, "anders").standing, line(meeting, "karin").standing) == ("left", "disqualified")
    assert line(meeting, "karin").place == "outside"


def test_who_is_away_in_the_open_item_has_left_it() -> None:
    meeting = itvt(*BEGUN, opened("a1"), ev.Left(person="karin", items=("a1",)))
    assert (line(meeting, "karin").standing, line(meeting, "karin").place) == ("left", "outside")


def test_roles_and_municipalities_are_told() -> None:
    meeting = itvt(*present("anders", "ulf"), opened("a1"))
    assert [(row.name, row.role, row.electing_body) for row in situation(meeting).lines] == [
        ("Anders Holmgren", "ordförande", "Herrljunga"), ("Ulf Norling", "för Karin Ahlqvist (C)", "Vårgårda"),
        ("Karin Ahlqvist", "vice ordförande", "Vårgårda"), ("Birgitta Sjöö", "ersättare för Herrljunga", "Herrljunga")]


def test_a_vacant_seat_and_who_fills_it() -> None:
    empty = body("M C -", "S", *present("alma", "bo"), ev.CalledToOrder())
    seat = line(empty, None)
    assert (seat.name, seat.standing, seat.why) == ("Vakant plats", "vacant", "Platsen är vakant.")
    filled = body("M C -", "S", *present("alma", "bo", "disa"), ev.CalledToOrder())
    assert (line(filled, "disa").role, line(filled, "disa").standing) == ("för vakant plats", "substitutes")


def test_one_who_attends_without_being_elected_says_so() -> None:
    meeting = itvt(*BEGUN, *present("elin"))
    roster = replace(meeting.roster, people=(*meeting.roster.people, Person(id="elin", name="Elin Ek")),
                     others=(OtherAttendant(person="elin", kind="expert"),))
    row = line(replace(meeting, roster=roster), "elin")
    assert (row.role, row.electing_body, row.why) == ("sakkunnig", None, "Deltar utan att tjänstgöra, KL 6:26.")


def with_staff(meeting: Proceedings, title: str | None = "IT-chef") -> Proceedings:
    """The meeting with Johan, who attends the last two items, and Lena, of whom nothing is said."""
    people = (*meeting.roster.people, Person(id="johan", name="Johan Lindvall"), Person(id="lena", name="Lena Björkegren"))
    others = (OtherAttendant(person="johan", title=title, items=("a2", "a3")), OtherAttendant(person="lena"))
    return replace(meeting, roster=replace(meeting.roster, people=people, others=others))


def test_staff_are_in_the_room_while_one_of_their_items_is_open_and_else_said_to_come() -> None:
    def johan(*events: Noted) -> tuple[str, str, str]:
        row = line(with_staff(itvt(*BEGUN, *events, agenda=agenda)), "johan")
        return row.place, row.role, row.comes_to

    agenda = (item("a1"), item("a2"), item("a3", numbered=False, number="2"))
    assert johan() == ("outside", "IT-chef", "kommer till § 17")
    assert johan(opened("a1")) == ("outside", "IT-chef", "kommer till § 17")
    assert johan(*handled("a1"), opened("a2")) == ("in_the_room", "IT-chef", "")
    assert johan(*handled("a1"), *handled("a2")) == ("outside", "IT-chef", "kommer till ärende 2")
    assert johan(*handled("a2"), *handled("a3"), opened("a1")) == ("outside", "IT-chef", "")
    assert johan(*present("johan"), opened("a1")) == ("in_the_room", "IT-chef", "")
    assert johan(*present("johan"), ev.Left(person="johan"), opened("a2")) == ("outside", "IT-chef", "")
    assert johan(ev.Absent(person="johan"), opened("a2")) == ("outside", "IT-chef", "")


def test_staff_of_whom_nothing_is_said_are_outside_and_who_has_no_title_presents() -> None:
    meeting = with_staff(itvt(*BEGUN, opened("a2")), title=None)
    assert (line(meeting, "johan").role, line(meeting, "johan").why) == ("föredragande", "Deltar utan att tjänstgöra, KL 6:26.")
    assert (line(meeting, "lena").place, line(meeting, "lena").role, line(meeting, "lena").comes_to) == (
        "outside", "tjänsteperson", "")


def test_the_clock_is_that_of_the_last_change() -> None:
    meeting = itvt(*(entry(e, at="08:55") for e in present("anders", "karin", "ulf")), entry(opened("a1"), at="09:00"),
                   entry(ev.Disqualified(person="karin", item="a1"), at="09:10"), ev.QuestionPut())
    assert [line(meeting, p).since for p in ("anders", "karin", "ulf")] == ["08:55", "09:10", "09:10"]


def test_at_a_distance_and_not_deciding_are_shown() -> None:
    meeting = itvt(*present("anders"), ev.Present(person="karin", remote=True), opened("a1"), ev.DeclinedToDecide(person="karin"))
    assert (line(meeting, "karin").remote, line(meeting, "karin").declined) == (True, True)


def test_why_a_substitute_does_not_serve() -> None:
    barred = itvt(*present("anders", "birgitta"), ev.CalledToOrder(), opened("a1"))
    assert line(barred, "birgitta").why == "Kan inte ta Vårgårdas plats, reglementet."
    late = body("M C S", "M", *present("alma", "bo"), opened("a1"), *present("disa"))
    assert line(late, "disa").why == "Kom under ärendet och kan tjänstgöra från nästa."
    full = itvt(*BEGUN)
    assert line(full, "ulf").why == "Alla platser som ersättaren kan ta är besatta."
    assert line(then(full, opened("a1")), "birgitta").why == "Är inte här."


def test_an_empty_seat_offers_the_next_substitute_who_may_fill_it() -> None:
    meeting = itvt(*present("anders"), ev.CalledToOrder(), opened("a1"))
    found = objection(meeting, "karin")
    assert (found.cause, found.effect, found.rule) == ("Vårgårdas plats är tom.", "Inte beslutför", "KL 6:27")
    assert found.offer is not None
    assert (found.offer.text, found.offer.events) == ("Ulf Norling kommer", present("ulf"))


def test_an_empty_seat_that_leaves_a_quorum_can_be_filled() -> None:
    found = objection(body("M C S", "M", *present("alma", "bo"), ev.CalledToOrder()), "cora")
    assert (found.cause, found.effect, found.rule) == ("Platsen är tom.", "Kan fyllas", "SO substitutes")


def test_an_empty_seat_that_nobody_can_fill_is_silent_where_there_is_a_quorum() -> None:
    assert line(body("M C S", "-", *present("alma", "bo"), ev.CalledToOrder()), "cora").objection is None


def test_who_came_while_the_item_is_open_serves_if_it_is_taken_up_anew() -> None:
    meeting = itvt(*present("anders"), ev.CalledToOrder(), opened("a1"), *present("ulf"))
    found = objection(meeting, "karin")
    assert found.offer is not None
    assert found.offer.text == "Ta upp ärendet på nytt"
    assert mended(meeting, found).quorum.met


def test_a_return_that_the_standing_orders_leave_open_is_the_chairs() -> None:
    away = (*BEGUN[:2], ev.CalledToOrder(), *handled("a1"), ev.Left(person="karin"), *handled("a2"), *present("karin"))
    meeting = itvt(*away, opened("a3"))
    found = situation(meeting)
    assert [p.code for p in found.problems] == ["not_quorate", "return_undecided"]
    assert found.objections == ()
    seat = next(row for row in found.lines if row.seat == "s2")
    assert seat.why == "Karin Ahlqvist (C) har avbrutit tjänstgöringen."


def test_a_member_back_beside_a_substitute_is_told_why_not() -> None:
    meeting = body("M C S", "S", *present("alma", "bo", "cora", "disa"), ev.CalledToOrder(), *handled("a1"),
                   ev.Left(person="cora"), *handled("a2"), *present("cora"))
    found = objection(meeting, "cora")
    assert (found.cause, found.effect, found.offer) == ("Cora Ek har avbrutit tjänstgöringen.", "Får inte åter tjänstgöra", None)


def test_the_chair_may_let_a_member_back_where_the_standing_orders_are_silent() -> None:
    """The substitute came only when the member was back: nobody has served meanwhile."""
    meeting = body("M C S", "S", *present("alma", "bo", "cora"), ev.CalledToOrder(), *handled("a1"), ev.Left(person="cora"),
                   *present("disa"), *present("cora"), return_after_other_absence="if_other_party_substituted")
    found = objection(meeting, "cora")
    assert found.offer is not None
    assert found.offer.text == "Låt Cora Ek tjänstgöra"
    assert "cora" in [row.person for row in mended(meeting, found).lines if row.standing == "serves"]


AGAINST: tuple[Noted, ...] = (*present("anders", "birgitta", "ulf"), ev.SeatTaken(seat="s2", person="birgitta"),
                              ev.CalledToOrder())


def test_a_seat_against_the_rules_can_be_given_back_to_them_between_items() -> None:
    meeting = itvt(*AGAINST, *handled("a1"))
    (found,) = situation(meeting).objections
    assert found.offer is not None
    assert found.offer.text == "Följ reglementet"
    assert [row.person for row in mended(meeting, found).lines if row.seat == "s2"] == ["ulf"]
    again = then(meeting, *found.offer.events, *handled("a2"))
    assert codes(again, "a2") == set()


def test_inside_an_item_a_seat_is_given_back_only_where_changes_wait_for_no_item() -> None:
    (waits,) = situation(itvt(*AGAINST, opened("a1"))).objections
    assert waits.cause.startswith("Birgitta Sjöö (S) får enligt reglementet inte tjänstgöra")
    assert waits.offer is None
    (at_once,) = situation(itvt(*AGAINST, opened("a1"), change_point="at_once")).objections
    assert at_once.offer is not None
    empty = itvt(*present("anders", "ulf"), ev.SeatTaken(seat="s2", person=None), ev.CalledToOrder(), opened("a1"))
    (unfilled,) = situation(empty).objections
    assert unfilled.offer is not None, "an empty seat changes no hands"
    assert "change_during_item" not in codes(then(empty, *unfilled.offer.events), "a1")


def test_a_closed_meeting_offers_nothing() -> None:
    assert situation(itvt(*AGAINST, *handled("a1"), ev.Closed())).objections == ()


def test_the_chair_out_of_turn_can_be_given_to_the_one_in_turn() -> None:
    meeting = itvt(*BEGUN, ev.ChairTaken(person="karin"), opened("a1"))
    (found,) = situation(meeting).objections
    assert mended(meeting, found).chair == "anders"
    for_this = itvt(*BEGUN, ev.ChairTaken(person="karin", items=("a1", "a2")), opened("a1"))
    (found,) = situation(for_this).objections
    after = mended(for_this, found)
    assert (after.chair, after.objections) == ("anders", ())


def test_who_leads_while_the_chair_is_disqualified_leads_that_item_only_and_the_chair_from_then_on() -> None:
    meeting = body("M C S", "", *present("alma", "bo", "cora"), ev.CalledToOrder(), ev.ChairTaken(person="cora"),
                   ev.Disqualified(person="alma", item="a1"), opened("a1"))
    (found,) = situation(meeting).objections
    assert found.offer is not None
    assert found.offer.events == (ev.ChairTaken(person="bo", items=("a1",)),)
    meeting = then(meeting, *found.offer.events, decided(), closed("a1"), opened("a2"))
    (found,) = situation(meeting).objections
    assert found.cause.startswith("Cora Ek"), "who leads from here on was noted, and not by the mending"
    assert found.offer is not None
    assert found.offer.events == (ev.ChairTaken(person="alma"),)
    meeting = then(meeting, *found.offer.events, decided(), closed("a2"), opened("a3"))
    assert (situation(meeting).chair, situation(meeting).objections) == ("alma", ())


def test_another_adjuster_is_offered_for_one_who_is_disqualified() -> None:
    meeting = itvt(*BEGUN, ev.AdjustersChosen(persons=("karin",)), opened("a1"),
                   ev.Disqualified(person="karin", item="a1"), decided())
    (found,) = situation(meeting).objections
    assert found.offer is not None
    assert found.offer.text == "Ulf Norling justerar"
    assert mended(meeting, found).adjusters == ("ulf",)


def test_of_two_adjusters_the_one_who_can_goes_on() -> None:
    meeting = body("M C S L V", "S", *present("alma", "bo", "cora", "disa", "edvin"), ev.CalledToOrder(),
                   ev.AdjustersChosen(persons=("bo", "cora")), opened("a1"),
                   ev.Disqualified(person="cora", item="a1"), adjusters=2)
    found = next(o for o in situation(meeting).objections if o.rule == "KL 6:30")
    after = mended(meeting, found)
    assert len(after.adjusters) == 2
    assert after.adjusters[0] == "bo"
    assert "alma" not in after.adjusters, "the chair adjusts as it is"
    assert "adjusters_too_few" not in {p.code for p in after.problems}


def test_where_nobody_else_can_adjust_nothing_is_offered() -> None:
    meeting = itvt(*present("anders"), ev.AdjustersChosen(persons=("karin",)), opened("a1"))
    assert [o.offer for o in situation(meeting).objections] == [None]


def test_a_fault_that_no_act_mends_is_told_all_the_same() -> None:
    meeting = itvt(*BEGUN, opened("a1"), ev.Proposed(proposal="y1", by=("ulf",)))
    (found,) = situation(meeting).objections
    assert (found.cause, found.offer) == ("Ulf Norling (S) tjänstgör inte och kan inte yrka.", None)


def test_between_items_the_adjusters_are_those_chosen_for_all() -> None:
    meeting = itvt(*BEGUN, ev.AdjustersChosen(persons=("karin",)), ev.AdjustersChosen(persons=("ulf",), items=("a1",)))
    assert situation(meeting).adjusters == ("karin",)
    assert situation(itvt(*BEGUN)).adjusters == ()
    assert situation(then(meeting, opened("a1"))).adjusters == ("ulf",)
    assert situation(then(meeting, opened("a1"), closed("a1"))).adjusters == ("karin",)


def test_the_sample_ends_with_everybody_in_place() -> None:
    assert [(row.person, row.standing) for row in situation(sample()).lines][:4] == [
        ("p1", "serves"), ("p2", "serves"), ("p3", "present"), ("p4", "present")]


def test_a_member_whose_seat_another_has_is_in_the_room_with_the_own_office() -> None:
    meeting = itvt(*BEGUN, ev.SeatTaken(seat="s2", person="ulf"))
    row = line(meeting, "karin")
    assert (row.place, row.standing, row.role, row.why) == (
        "in_the_room", "present", "vice ordförande", "Karin Ahlqvist (C) tjänstgör inte.")


def test_where_nobody_is_left_who_could_lead_nobody_is_offered_the_chair() -> None:
    meeting = itvt(*BEGUN, ev.ChairTaken(person="karin"), opened("a1"), decided())
    everybody_gone = then(meeting, *(ev.Left(person=p) for p in ("anders", "ulf", "karin")))
    assert [o.offer for o in situation(everybody_gone).objections if "ledde ärendet" in o.cause] == [None]
