"""The registers kept by the secretary: committees, people, mandates, standing orders, with their revisions and undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, DeputyChair, Mandate, Municipality, OtherAttendant, position_after
from app.domain.meeting import events as ev
from app.domain.people import Person
from app.domain.proceedings import Meeting
from app.domain.standing_orders import NoticePeriod, SubstituteRules
from app.domain.table import Table
from app.services.archive import Archive
from app.services.errors import InTheWay, NotFound
from tests.services.conftest import DAY, ORDERS


def test_every_field_of_a_committee_and_its_standing_orders_is_kept(archive: Archive, committee: str) -> None:
    value = replace(
        archive.registers.committee(committee), kind="joint", electing_bodies=("Lövbro", "Ekby"),
        municipalities=Table({"Lövbro": Municipality(name="Lövbro kommun", address="Torget 1", minutes_kept_at="Kommunhuset")}),
        deputy_chair=DeputyChair(person="bertil", since=date(2019, 9, 1), decided="TN § 14/2019"))
    archive.registers.save_committee(committee, value)
    assert archive.registers.committee(committee) == value
    orders = replace(
        ORDERS, version="2", valid_from=date(2020, 1, 1), adopted_by=("Lövbro",), boards=("Lövbro",),
        notice=NoticePeriod(days=3, unit="working_days"),
        substitutes=SubstituteRules(filter="same_party", party_ladders=Table({"M": ("M", "KD")}),
                                                        named_lists=Table({"s1": ("cilla",)}), party_mandates=Table({"M": 12})))
    archive.registers.save_standing_orders(committee, None, orders)
    assert [o for _id, o in archive.registers.standing_orders(committee)] == [ORDERS, orders]
    assert [(c.id, c.code, c.kind) for c in archive.registers.committees()] == [(committee, "TN", "joint")]


def test_the_roster_of_a_day_is_made_of_the_mandates_in_force(archive: Archive, committee: str) -> None:
    archive.registers.end_mandate("u-bertil", date(2019, 6, 30))
    archive.registers.end_mandate("u-dan", date(2019, 8, 31))
    archive.registers.save_mandate(Mandate(id="u-dan-2", committee=committee, person="dan", role="member", position=1, seat="s2",
                                           party="M", since=date(2019, 9, 1)))
    holders = [[s.holder for s in archive.registers.roster(committee, day).seats] for day in
               (date(2019, 6, 30), date(2019, 7, 1), date(2019, 9, 1))]
    assert holders == [["anna", "bertil"], ["anna", None], ["anna", "dan"]]
    with pytest.raises(NotFound):
        archive.registers.end_mandate("inget", DAY)


def test_nobody_is_given_a_second_mandate_in_the_committee_on_the_same_days(archive: Archive, committee: str) -> None:
    second = Mandate(id="u-ny", committee=committee, person="cilla", role="member", position=9, since=date(2019, 9, 1))
    with pytest.raises(InTheWay) as refused:
        archive.registers.save_mandate(second)
    assert refused.value.sentence == "Cilla Holm (S) är redan ersättare i TN sedan 2019-01-01."
    assert archive.registers.undoable() == "uppdraget"
    assert len(archive.registers.mandates(committee)) == 4
    archive.registers.end_mandate("u-cilla", date(2019, 8, 31))
    archive.registers.save_mandate(second)
    assert [m.id for m in archive.registers.mandates(committee) if m.person == "cilla"] == ["u-cilla", "u-ny"]


def test_a_mandate_that_ends_before_it_began_is_taken_away_and_leaves_no_empty_seat(archive: Archive, committee: str) -> None:
    archive.registers.save_person(Person(id="eva", name="Eva Lind"))
    archive.registers.save_mandate(Mandate(id="u-eva", committee=committee, person="eva", role="member", position=4, since=DAY))
    assert [s.holder for s in archive.registers.roster(committee, DAY).seats] == ["anna", "bertil", "eva"]
    archive.registers.end_mandate("u-eva", date(2019, 9, 15))
    assert [s.holder for s in archive.registers.roster(committee, DAY).seats] == ["anna", "bertil"]
    assert [r.after is None for r in archive.registers.revisions("mandates", "u-eva")] == [False, True]
    archive.registers.undo()
    assert [s.holder for s in archive.registers.roster(committee, DAY).seats] == ["anna", "bertil", "eva"]


def test_others_who_attend_are_put_in_the_place_of_those_before(archive: Archive, committee: str) -> None:
    first = (OtherAttendant(person="dan", title="IT-chef"), OtherAttendant(person="cilla", kind="expert"))
    second = (OtherAttendant(person="cilla", kind="observer"), OtherAttendant(person="anna", kind="staff_representative"))
    for others in (first, second):
        archive.registers.save_others(committee, others)
        assert archive.registers.others(committee) == others
    archive.registers.undo()
    assert archive.registers.others(committee) == first


def test_a_change_tells_which_pages_are_to_look_again(archive: Archive, committee: str) -> None:
    person = archive.registers.save_person(Person(id="eva", name="Eva Lind"))
    assert (person.people, person.committees, person.label) == (True, frozenset(), "personen Eva Lind")
    mandate = archive.registers.end_mandate("u-anna", DAY)
    assert (mandate.people, mandate.committees) == (False, frozenset({committee}))


def test_undo_and_redo_go_through_the_registers_and_are_revisions_themselves(archive: Archive, committee: str) -> None:
    anna = archive.registers.people()[0]
    for party in ("L", "C", None):
        archive.registers.save_person(replace(anna, party=party))
    assert archive.registers.undoable() == "personen Anna Ek"
    for party in ("C", "L", "S"):
        undone = archive.registers.undo()
        assert undone is not None
        assert undone.people
        assert archive.registers.people()[0].party == party
    for party in ("L", "C", None):
        archive.registers.redo()
        assert archive.registers.people()[0].party == party
    assert archive.registers.redo() is None
    revisions = archive.registers.revisions("people", "anna")
    assert [r.after["party"] for r in revisions if r.after] == ["S", "L", "C", None, "C", "L", "S", "L", "C", None]
    assert archive.registers.roster(committee, DAY).person("anna").party is None


def test_everything_can_be_undone_down_to_the_empty_register(archive: Archive, committee: str) -> None:
    while archive.registers.undo() is not None:
        pass
    assert (archive.registers.committees(), archive.registers.people()) == ((), ())
    while archive.registers.redo() is not None:
        pass
    assert len(archive.registers.mandates(committee)) == 4


def test_what_a_meeting_rests_on_cannot_be_undone_away(archive: Archive, committee: str) -> None:
    archive.meetings.create(committee, Meeting(date=DAY))

    def undo_everything() -> None:
        while archive.registers.undo() is not None:
            pass

    with pytest.raises(InTheWay):
        undo_everything()
    assert archive.registers.committee(committee).code == "TN"
    assert archive.check() == ()


def test_a_committee_that_does_not_exist_is_not_found(archive: Archive) -> None:
    for act in (archive.registers.committee, lambda id: archive.registers.roster(id, DAY)):
        with pytest.raises(NotFound):
            act("inget")


def resign_and_elect(archive: Archive, committee: str) -> None:
    """Bertil resigns in June; Eva is elected to the seat in September."""
    archive.registers.save_person(Person(id="eva", name="Eva Lind", party="M"))
    archive.registers.end_mandate("u-bertil", date(2019, 6, 30))
    archive.registers.save_mandate(Mandate(id="u-eva", committee=committee, person="eva", role="member", position=9, seat="s2",
                                           party="M", electing_body="Lövbro", since=date(2019, 9, 1)))


def test_the_roster_of_any_past_day_through_resignation_vacancy_and_by_election(archive: Archive, committee: str) -> None:
    resign_and_elect(archive, committee)
    days = (date(2018, 12, 31), date(2019, 6, 30), date(2019, 7, 1), date(2019, 9, 1), date(2030, 1, 1))
    assert [[s.holder for s in archive.registers.roster(committee, day).seats] for day in days] == [
        [], ["anna", "bertil"], ["anna", None], ["anna", "eva"], ["anna", "eva"]]
    assert {p.id for p in archive.registers.roster(committee, days[2]).people} == {"anna", "cilla", "dan"}


def test_a_vacant_seat_counts_and_is_filled_by_a_substitute_until_the_by_election(archive: Archive, committee: str) -> None:
    resign_and_elect(archive, committee)
    served = []
    for day in (date(2019, 8, 20), DAY):
        meeting, _changes = archive.meetings.create(committee, Meeting(date=day))
        archive.meetings.add_item(meeting, AgendaItem(id="a1", title="Budget"))
        (forecast,) = archive.meetings.forecast(meeting)
        served.append((dict(forecast.seats), forecast.quorum.seats))
    assert served == [({"s1": "anna", "s2": "dan"}, 2), ({"s1": "anna", "s2": "eva"}, 2)]


def test_a_meeting_held_before_the_change_keeps_its_roster_and_one_to_come_follows_it(archive: Archive, committee: str) -> None:
    held, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 9, 10)))
    to_come, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 9, 20)))
    archive.meetings.record(held, ev.Present(person="anna"), ev.Present(person="bertil"), ev.CalledToOrder())
    before = archive.meetings.proceedings(held).roster
    resign_and_elect(archive, committee)
    archive.registers.save_person(replace(before.person("anna"), name="Anna Ekström", party="L"))
    assert archive.meetings.proceedings(held).roster == before
    assert before.person("anna").signature == "Anna Ek (S)"
    roster = archive.meetings.proceedings(to_come).roster
    assert ([s.holder for s in roster.seats], roster.person("anna").signature) == (["anna", "eva"], "Anna Ekström (L)")


def test_a_change_of_party_leaves_the_seat_with_the_party_that_won_it(archive: Archive, committee: str) -> None:
    anna = archive.registers.people()[0]
    archive.registers.save_person(replace(anna, party="L"))
    meeting, _changes = archive.meetings.create(committee, Meeting(date=DAY))
    archive.meetings.add_item(meeting, AgendaItem(id="a1", title="Budget"))
    archive.meetings.record(meeting, ev.AbsenceReported(person="anna"))
    (forecast,) = archive.meetings.forecast(meeting)
    assert forecast.seats["s1"] == "cilla"
    assert forecast.because["s1"].startswith("Anna Ek (L)")
    assert "samma parti, S" in forecast.because["s1"]


def test_a_substitute_elected_later_stands_last_and_is_called_last(archive: Archive, committee: str) -> None:
    archive.registers.save_person(Person(id="eva", name="Eva Lind", party="M"))
    archive.registers.end_mandate("u-cilla", date(2019, 8, 31))
    position = position_after(archive.registers.mandates(committee))
    archive.registers.save_mandate(Mandate(id="u-eva", committee=committee, person="eva", role="substitute", position=position,
                                           party="M", electing_body="Lövbro", since=date(2019, 9, 1)))
    assert [s.person for s in archive.registers.roster(committee, DAY).substitutes] == ["dan", "eva"]
    assert [s.person for s in archive.registers.roster(committee, date(2019, 8, 31)).substitutes] == ["cilla", "dan"]


def test_a_person_in_two_committees_ends_one_mandate_and_keeps_the_other(archive: Archive, committee: str) -> None:
    other = new_committee_beside(archive)
    archive.registers.save_mandate(Mandate(id="k-anna", committee=other, person="anna", role="substitute", position=0, party="S",
                                           since=date(2019, 1, 1)))
    archive.registers.end_mandate("u-anna", date(2019, 8, 31))
    assert [s.holder for s in archive.registers.roster(committee, DAY).seats] == [None, "bertil"]
    assert [s.person for s in archive.registers.roster(other, DAY).substitutes] == ["anna"]
    assert [c.code for c in archive.registers.committees()] == ["TN", "KN"]
    assert archive.registers.roster(other, DAY).person("anna").name == "Anna Ek"


def test_each_committee_has_its_own_standing_orders_in_force(archive: Archive, committee: str) -> None:
    other = new_committee_beside(archive)
    archive.registers.save_standing_orders(other, None, replace(ORDERS, adjusters=2))
    archive.registers.save_standing_orders(committee, None, replace(ORDERS, version="2", adjusters=3, valid_from=DAY))
    asked = [(of, day) for of in (committee, other) for day in (date(2019, 9, 15), DAY)]
    meetings = [archive.meetings.create(of, Meeting(date=day))[0] for of, day in asked]
    assert [archive.meetings.proceedings(m).standing_orders.adjusters for m in meetings] == [1, 3, 2, 2]


def new_committee_beside(archive: Archive) -> str:
    """Kulturnämnden, with nobody in it."""
    (id,) = archive.registers.save_committee(None, Committee(name="Kulturnämnden", code="KN", kind="committee")).committees
    return id
