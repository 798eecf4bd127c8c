"""The committee and its roster on any day."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.committee import (
    Committee,
    DeputyChair,
    Mandate,
    Municipality,
    OtherAttendant,
    overlapping,
    position_after,
    roster_on,
)
from app.domain.people import Person
from app.domain.rules.filling import in_turn
from app.domain.standing_orders import SubstituteRules
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


def on(day: str, *mandates: Mandate) -> tuple[list[str | None], list[str]]:
    """Who holds the seats, and the substitutes in order."""
    roster = roster_on(date.fromisoformat(day), PEOPLE, mandates)
    return [s.holder for s in roster.seats], [s.person for s in roster.substitutes]


def test_from_a_resignation_to_a_by_election_the_seat_stands_vacant_in_its_place() -> None:
    elected = replace(ALMA, id="m6", person="elin", position=9, since=date(2019, 9, 1), until=None)
    mandates = (ALMA, BO, elected)
    assert [on(day, *mandates)[0] for day in ("2019-06-30", "2019-07-01", "2019-08-31", "2019-09-01")] == [
        ["alma", "bo"], [None, "bo"], [None, "bo"], ["elin", "bo"]]


def test_who_is_elected_to_the_seat_gets_its_office_only_where_that_is_said() -> None:
    elected = replace(ALMA, id="m6", person="elin", since=date(2019, 7, 1), until=None, office=None)
    assert [s.office for s in roster_on(date(2019, 7, 1), PEOPLE, (ALMA, elected)).seats] == [None]


def test_a_substitute_who_becomes_a_member_leaves_the_list_that_day() -> None:
    ended = replace(CORA, until=date(2019, 6, 30))
    member = replace(ALMA, id="m6", person="cora", since=date(2019, 7, 1), until=None)
    assert on("2019-06-30", ALMA, BO, ended, member) == (["alma", "bo"], ["cora"])
    assert on("2019-07-01", ALMA, BO, ended, member, DISA) == (["cora", "bo"], ["disa"])


def test_who_is_elected_later_stands_last_among_the_substitutes_unless_placed() -> None:
    later = replace(DISA, id="m6", person="elin", position=2, since=date(2019, 8, 1))
    for order in ((CORA, later), (later, CORA)):
        assert on("2019-09-16", *order)[1] == ["cora", "elin"]
    assert on("2019-09-16", CORA, replace(later, position=1))[1] == ["elin", "cora"]


def test_the_next_position_is_behind_all_that_were_ever_given() -> None:
    assert position_after(()) == 0
    assert position_after((CORA, replace(DISA, position=7, until=date(2019, 7, 2)))) == 8


def test_a_substitute_elected_later_is_called_last_among_those_of_the_party() -> None:
    held = itvt().roster
    rules = SubstituteRules(tiers=("same_party", "list_order"))
    places = tuple(replace(CORA, id=f"u{n}", person=person, position=n, party=party)
                   for n, (person, party) in enumerate((("bo", "S"), ("cora", "M"), ("disa", "M"))))
    roster = roster_on(date(2019, 9, 16), PEOPLE, places)
    assert [p.person for p in in_turn(rules, held.seats[0], roster.substitutes)] == ["cora", "disa", "bo"]


def test_a_person_in_two_committees_is_in_the_roster_of_each_with_the_place_held_there() -> None:
    elsewhere = replace(CORA, id="m6", person="alma", committee="K")
    assert overlapping((ALMA,), elsewhere) is None
    first, second = (roster_on(date(2019, 3, 1), PEOPLE, tuple(m for m in (ALMA, elsewhere) if m.committee == c)) for c in "NK")
    assert first.seat_of("alma") is not None
    assert (second.seat_of("alma"), [s.person for s in second.substitutes]) == (None, ["alma"])


def test_the_seat_keeps_the_party_that_it_was_won_by_when_its_holder_changes_party() -> None:
    people = tuple(replace(p, party="L") for p in PEOPLE)
    roster = roster_on(date(2019, 3, 1), people, (ALMA,))
    assert (roster.person("alma").signature, roster.seats[0].party) == ("Alma (L)", "M")
