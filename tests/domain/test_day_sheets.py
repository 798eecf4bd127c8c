"""The sheets for the day, and attendance with votes as a roll: what they say of whom."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.agenda import AgendaItem
from app.domain.committee import OtherAttendant, Seat
from app.domain.day_sheets import chair_agenda, empty_roll, head_of, plates_of
from app.domain.meeting import events as ev
from app.domain.minutes.roll import roll_of
from app.domain.people import Person
from app.domain.proceedings import Proceedings, Secretary
from app.domain.roll import RollRow
from app.exchange.meeting_file import read
from tests.domain.building import sample

CASES = Path(__file__).parents[1] / "cases"


def case(name: str) -> Proceedings:
    return read(json.dumps(json.loads((CASES / f"{name}.json").read_text("utf-8"))["file"]).encode())


def to_come(**changes: Any) -> Proceedings:
    return replace(sample(), **{"log": (), **changes})


def with_log(*events: ev.Event) -> Proceedings:
    return to_come(log=tuple(ev.Entry(event=e) for e in events))


def rows(proceedings: Proceedings) -> dict[str, RollRow]:
    return {row.name.split(" (")[0]: row for group in roll_of(proceedings).groups for row in group.rows}


@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda p: p.stem)
def test_every_case_has_a_roll_in_which_each_ballot_is_found(path: Path) -> None:
    proceedings = case(path.stem)
    roll = roll_of(proceedings)
    people = [row for group in roll.groups for row in group.rows]
    assert len(people) == len({*proceedings.roster.seats}) + len(people[len(proceedings.roster.seats):])
    for number, vote in enumerate(roll.votes):
        if vote.sums is None or not any(row.votes[number] for row in people):
            continue
        yes, no, abstain = (sum(row.votes[number] == c for row in people) for c in ("yes", "no", "abstain"))
        assert yes <= vote.sums[0]
        assert no <= vote.sums[1]
        assert abstain <= vote.sums[2]


def test_the_sample_from_the_late_member_to_the_substitute_who_served() -> None:
    found = rows(sample())
    assert [(r.standing, r.when, r.serves_for, r.votes) for r in found.values()] == [
        ("N", "", "", ("yes",)), ("N", "från § 18", "", ("jäv",)), ("N", "", "", ("",)), ("Tj", "§§ 16–18, 21", "nr 2", ("no",))]
    (vote,) = roll_of(sample()).votes
    assert (vote.mark, vote.sums) == ("§ 21", (1, 1, 0))
    assert vote.outcome.startswith("Rösterna är lika. Ordföranden avgör")


def test_one_who_goes_is_told_to_the_last_paragraph_and_one_who_never_came_is_absent() -> None:
    opened = [e for i in ("a5", "a6", "a7")
              for e in (ev.ItemOpened(item=i), ev.Decided(how="acclamation"), ev.ItemClosed(item=i))]
    log = [ev.Present(person="p1"), ev.Present(person="p2"), ev.CalledToOrder(), *opened[:6], ev.Left(person="p2"), *opened[6:]]
    found = rows(with_log(*log))
    assert found["Karin Ahlqvist"].when == "till § 17"
    assert (found["Birgitta Sjöö"].standing, found["Birgitta Sjöö"].there, found["Birgitta Sjöö"].when) == ("F", False, "")


def test_there_for_one_paragraph_only_is_told_by_its_number() -> None:
    opened = [e for i in ("a5", "a6") for e in (ev.ItemOpened(item=i), ev.Decided(how="acclamation"), ev.ItemClosed(item=i))]
    log = [ev.Present(person="p1"), ev.CalledToOrder(), *opened[:3], ev.Present(person="p2"), *opened[3:]]
    assert rows(with_log(*log))["Karin Ahlqvist"].when == "§ 17"


def test_a_vacant_seat_stands_there_without_a_name() -> None:
    roster = sample().roster
    vacant = replace(sample(), roster=replace(roster, seats=(*roster.seats, Seat(id="s3", holder=None, party="L"))), log=())
    assert rows(vacant)["Vakant"].name == "Vakant (L)"
    nameless = replace(vacant, roster=replace(roster, seats=(Seat(id="s3", holder=None),)))
    assert rows(nameless)["Vakant"].name == "Vakant"


def test_several_votes_in_an_item_are_counted() -> None:
    roll = roll_of(case("big_several_votes_in_an_item"))
    marks = [vote.mark for vote in roll.votes]
    assert any(mark.endswith(", 2") for mark in marks)
    assert len(set(marks)) == len(marks)


def test_a_secret_vote_has_its_sums_alone() -> None:
    roll = roll_of(case("vote_counts_with_blank_and_invalid"))
    assert roll.votes
    for number, _vote in enumerate(roll.votes):
        assert all(row.votes[number] == "" for group in roll.groups for row in group.rows)


def test_who_declined_to_decide_is_told_in_the_columns() -> None:
    roll = roll_of(case("vote_missing_but_declined"))
    told = {c for group in roll.groups for row in group.rows for c in row.votes}
    assert "deltar ej" in told


def test_without_a_secretary_and_substitutes_the_roll_is_shorter() -> None:
    plain = to_come(meeting=replace(sample().meeting, secretary=None), roster=replace(sample().roster, substitutes=()))
    assert [g.label for g in roll_of(plain).groups] == ["Ledamöter"]
    assert roll_of(plain).signers == ()
    assert empty_roll(plain).signers == ()
    assert [g.label for g in empty_roll(plain).groups] == ["Ledamöter"]


def test_the_empty_roll_tells_reported_absences_and_who_is_first_in_turn() -> None:
    members, substitutes = empty_roll(with_log(
        ev.AbsenceReported(person="p2"), ev.AbsenceReported(person="p4", items=("a8",)))).groups
    assert [(r.hindered, r.in_turn) for r in members.rows] == [
        ("", "Närmast i tur: Birgitta Sjöö (S)"), ("X", "Närmast i tur: Ulf Norling (S)")]
    assert [r.hindered for r in substitutes.rows] == ["", "ärende 4"]


def test_a_substitute_who_is_away_is_not_in_turn() -> None:
    members, _ = empty_roll(with_log(ev.AbsenceReported(person="p4"), ev.AbsenceReported(person="p3", items=("a1",)))).groups
    assert [r.in_turn for r in members.rows] == ["", ""]


def test_a_vacant_seat_is_filled_and_an_empty_agenda_fills_none() -> None:
    roster = sample().roster
    vacant = replace(roster, seats=(replace(roster.seats[0], holder=None), roster.seats[1]))
    assert empty_roll(to_come(roster=vacant)).groups[0].rows[0].in_turn == "Närmast i tur: Birgitta Sjöö (S)"
    assert empty_roll(to_come(agenda=())).groups[0].rows[0].in_turn == ""


def test_the_roll_of_a_held_meeting_is_empty_too() -> None:
    assert empty_roll(sample()).groups[0].rows[1].in_turn == "Närmast i tur: Ulf Norling (S)"


@pytest.mark.parametrize(("items", "told"), [
    (("a1",), "Sammanträdets öppnande"), (("a1", "a2", "a3", "a4"), "till ärende 1"), (("a8",), "ärende 4"),
    (("a1", "a2", "a3", "a4", "a5", "a6"), "till ärende 3"), (("a5", "a7", "a8"), "ärende 1, 3–4"),
    (("a7", "a8", "a9", "a10"), "från ärende 3"), (("a1", "a8"), "Sammanträdets öppnande, ärende 4"),
    (("a10",), "Sammanträdets avslutande"), (("a1", "a9"), "Sammanträdets öppnande, Meddelanden"),
    (tuple(f"a{n}" for n in range(1, 11)), "hela sammanträdet"), (("gone",), ""),
])
def test_a_part_absence_is_told_by_the_numbers_that_are_printed(items: tuple[str, ...], told: str) -> None:
    members, _ = empty_roll(with_log(ev.AbsenceReported(person="p2", items=items))).groups
    assert members.rows[1].hindered == told


def test_everybody_at_the_table_has_a_plate() -> None:
    plates = [(p.name, p.under) for p in plates_of(to_come())]
    assert plates[:5] == [
        ("Anders Holmgren (M)", "Ordförande, Herrljunga"), ("Karin Ahlqvist (C)", "Vice ordförande, Vårgårda"),
        ("Birgitta Sjöö (S)", "Ersättare, Herrljunga"), ("Ulf Norling (S)", "Ersättare, Vårgårda"),
        ("Elin Sandström", "Nämndsekreterare")]
    assert ("Johan Lindvall", "IT-chef") in plates


def test_plates_without_secretary_office_or_holder() -> None:
    roster = sample().roster
    people = (*roster.people, Person(id="x", name="Ove Rask"))
    seats = (replace(roster.seats[0], office=None), replace(roster.seats[1], holder=None))
    others = (OtherAttendant(person="x", kind="expert"),)
    changed = replace(roster, people=people, seats=seats, others=others)
    bare = to_come(meeting=replace(sample().meeting, secretary=None), roster=changed)
    assert [(p.name, p.under) for p in plates_of(bare)] == [
        ("Anders Holmgren (M)", "Ledamot, Herrljunga"), ("Birgitta Sjöö (S)", "Ersättare, Herrljunga"),
        ("Ulf Norling (S)", "Ersättare, Vårgårda"), ("Ove Rask", "Sakkunnig")]
    titled = replace(bare, meeting=replace(bare.meeting, secretary=Secretary(name="Ove Rask")))
    assert [(p.name, p.under) for p in plates_of(titled)][-1] == ("Ove Rask", "Sekreterare")


def test_the_chair_reads_aloud_what_each_item_needs() -> None:
    aloud = {item.heading: item.aloud for item in chair_agenda(to_come())}
    assert aloud["Sammanträdets öppnande"] == ("Jag förklarar sammanträdet öppnat.",)
    assert aloud["Fastställande av föredragningslista"] == ("Kan nämnden godkänna föredragningslistan?",)
    assert aloud["Meddelanden"] == ("Kan nämnden lägga meddelandena till handlingarna?",)
    assert aloud["SMS-tjänst till besökssystemet i Herrljunga"][1] == "Kan nämnden besluta enligt förslaget?"


def test_the_chair_knows_beforehand_of_doors_disqualification_and_authority() -> None:
    item = AgendaItem(id="x", title="Tillsyn", closed=True, exercise_of_authority=True, clock="10:00")
    (told,) = chair_agenda(replace(with_log(ev.Disqualified(person="p2", item="x")), agenda=(item,)))
    assert told.notes == ("Bakom stängda dörrar: åhörarna lämnar rummet.", "Jäv är anmält: Karin Ahlqvist (C) lämnar rummet.",
                          "Myndighetsutövning: den som deltar i avgörandet får inte avstå från att rösta.")
    assert (told.mark, told.facts) == ("1", "Kl. 10:00")


def test_a_formality_of_another_kind_is_read_by_its_heading() -> None:
    (told,) = chair_agenda(to_come(agenda=(AgendaItem(id="x", title="Parentation", kind="formality"),)))
    assert (told.aloud, told.formal, told.facts) == ((), True, "")


def test_the_head_says_day_and_hour() -> None:
    assert head_of(to_come()).day_line == "Måndagen den 16 september 2019 kl. 09:00"
