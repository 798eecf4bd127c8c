"""The committee and its roster on any day."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.committee import Committee, DeputyChair, Mandate, Municipality, OtherAttendant, overlapping, roster_on
from app.domain.people import Person
from app.domain.table import Table
from tests.domain.building import itvt

PEOPLE = tuple(Person(id=id, name=id.title()) for id in ("alma", "bo", "cora", "disa", "elin"))
ALMA = Mandate(id="m1", committee="N", person="alma", role="member", position=1, seat="s1", party="M", office="chair",
               since=date(2019, 1, 1), until=date(2019, 6, 30))
BO = replace(ALMA, id="m2", person="bo", position=2, seat="s2", office=None, until=None)
CORA = Mandate(id="m3", committee="N", person="cora", role="substitute", position=2, since=date(2019, 1, 1))
DISA = Mandate(id="m4", committee="N", person="disa", role="substitute", position=1, since=date(2019, 7, 1))


def test_the_roster_of_a_day_holds_the_mandates_in_force_then() -> None:
    roster = roster_on(date(2019, 3, 1), PEOPLE, (BO, ALMA, CORA, DISA))
    assert [(s.id, s.holder, s.office) for s in roster.seats] == [("s1", "alma", "chair"), ("s2", "bo", None)]
    assert [s.person for s in roster.substitutes] == ["cora"]
    assert [p.id for p in roster.people] == ["alma", "bo", "cora"]


def test_a_seat_whose_mandates_have_ended_stands_vacant() -> None:
    roster = roster_on(date(2019, 9, 16), PEOPLE, (ALMA, BO))
    assert [(s.id, s.holder, s.party, s.office) for s in roster.seats] == [("s1", None, "M", None), ("s2", "bo", "M", None)]


@pytest.mark.parametrize(("day", "holder"), [("2019-06-30", "alma"), ("2019-07-01", "cora")])
def test_a_successor_takes_the_seat_on_the_first_day_of_the_mandate(day: str, holder: str) -> None:
    successor = replace(ALMA, id="m5", person="cora", since=date(2019, 7, 1), until=None)
    for mandates in ((ALMA, successor), (successor, ALMA)):
        assert [s.holder for s in roster_on(date.fromisoformat(day), PEOPLE, mandates).seats] == [holder]


def test_a_mandate_yet_to_begin_makes_no_seat() -> None:
    assert roster_on(date(2018, 12, 31), PEOPLE, (ALMA, BO)).seats == ()


def test_a_mandate_without_a_seats_name_is_a_seat_of_its_own() -> None:
    roster = roster_on(date(2019, 3, 1), PEOPLE, (replace(ALMA, seat=None, since=None, until=None),))
    assert [s.id for s in roster.seats] == ["m1"]


def test_the_order_of_substitutes_is_that_of_their_positions() -> None:
    roster = roster_on(date(2019, 9, 16), PEOPLE, (CORA, DISA))
    assert [s.person for s in roster.substitutes] == ["disa", "cora"]


def test_a_place_that_is_vacant_is_no_substitute() -> None:
    assert roster_on(date(2019, 9, 16), PEOPLE, (replace(CORA, person=None),)).substitutes == ()


def test_others_come_with_the_roster() -> None:
    roster = roster_on(date(2019, 9, 16), PEOPLE, (BO,), (OtherAttendant(person="elin", title="IT-chef"),))
    assert [p.id for p in roster.people] == ["bo", "elin"]


def test_who_holds_what() -> None:
    roster = itvt().roster
    seat, place = roster.seat_of("karin"), roster.place_of("ulf")
    assert seat is not None
    assert place is not None
    assert (seat.id, roster.seat("s2"), place.electing_body) == ("s2", seat, "Vårgårda")
    assert (roster.seat_of("ulf"), roster.place_of("karin")) == (None, None)
    assert (roster.elected("karin"), roster.elected("ulf"), roster.elected("elin")) == (True, True, False)


def test_somebody_whom_the_roster_lacks_has_the_id_for_a_name() -> None:
    assert itvt().roster.person("elin").signature == "elin"
    assert itvt().roster.person("karin").signature == "Karin Ahlqvist (C)"


def test_a_municipality_is_printed_by_its_name_and_else_by_its_key() -> None:
    committee = Committee(name="N", code="N", kind="joint", host="Storby", electing_bodies=("Storby", "Lillby"),
                          municipalities=Table({"Storby": Municipality(name="Storby kommun"), "Lillby": Municipality()}))
    assert (committee.host_name, committee.printed("Storby")) == ("Storby kommun", "Storby kommun")
    assert (committee.printed("Lillby"), committee.printed("Annanby"), committee.printed(None)) == ("Lillby", "Annanby", "")
    assert Committee(name="N", code="N", kind="committee").host_name == ""


@pytest.mark.parametrize(("day", "holds"), [
    ("2019-08-31", False), ("2019-09-01", True), ("2019-12-31", True), ("2020-01-01", False)])
def test_a_deputy_chair_holds_from_the_first_day_to_the_last(day: str, holds: bool) -> None:
    deputy = DeputyChair(person="karin", since=date(2019, 9, 1), until=date(2019, 12, 31))
    assert deputy.in_force(date.fromisoformat(day)) is holds


def test_a_deputy_chair_without_days_holds_until_further_notice() -> None:
    assert DeputyChair(person="karin").in_force(date(2019, 9, 16))


@pytest.mark.parametrize(("since", "until", "overlaps"), [
    (None, None, True), (None, date(2018, 12, 31), False), (None, date(2019, 1, 1), True), (date(2019, 6, 30), None, True),
    (date(2019, 7, 1), None, False), (date(2019, 3, 1), date(2019, 3, 31), True)])
def test_nobody_holds_two_places_in_a_committee_on_the_same_day(since: date | None, until: date | None, overlaps: bool) -> None:
    second = replace(CORA, person="alma", since=since, until=until)
    assert overlapping((ALMA, BO), second) == (ALMA if overlaps else None)
    assert overlapping((second,), ALMA) == (second if overlaps else None)


def test_a_mandate_does_not_overlap_itself_nor_those_of_others_elsewhere_or_of_nobody() -> None:
    assert overlapping((ALMA, BO), replace(ALMA, until=None)) is None
    assert overlapping((ALMA,), replace(ALMA, id="m9", committee="M")) is None
    vacant = replace(ALMA, person=None)
    assert overlapping((vacant,), replace(vacant, id="m9")) is None
