"""What a list proposes: whom a row means, which mandate and which seat, and what is refused with its row and column."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.committee import Committee, Mandate
from app.domain.people import Person
from app.domain.roster_list.columns import SheetRow, guessed, sheet_of
from app.domain.roster_list.lines import read
from app.domain.roster_list.proposal import Proposal, Registers, Terms, proposed

DAY = date(2023, 1, 1)
PEOPLE = (Person(id="anna", name="Anna Ek", party="S", born=date(1950, 1, 1)), Person(id="bo", name="Bo By"),
          Person(id="anna2", name="Anna Ek", party="M", born=date(1980, 1, 1)))
MANDATES = (
    Mandate(id="m1", committee="c", person="anna", role="member", position=0, seat="s1", party="S", electing_body="Nord",
            office="chair", since=date(2019, 1, 1)),
    Mandate(id="m2", committee="c", person="bo", role="substitute", position=1, electing_body="Syd", since=date(2019, 1, 1)),
    Mandate(id="m3", committee="c", person="anna2", role="member", position=2, seat="s3", electing_body="Syd",
            since=date(2019, 1, 1), until=date(2020, 12, 31)))
KNOWN = Registers(id="c", committee=Committee(name="Nämnden", code="N", kind="joint", electing_bodies=("Nord", "Syd")),
                  people=PEOPLE, mandates=MANDATES)

TWO_NAMESAKES = """Namn;Född;Uppdrag;Personlig ersättare för
Anna Ek;1950-01-01;ordförande
Anna Ek;1980-01-01;ledamot
Bo By;;ersättare;Anna Ek"""


def of(text: str, *, known: Registers = KNOWN, end_others: bool = False) -> Proposal:
    rows = [SheetRow(n, tuple(line.split(";"))) for n, line in enumerate(text.strip().splitlines(), start=1)]
    sheet = sheet_of(rows)
    lines = read(sheet, guessed(sheet.headings), date(2026, 1, 1))
    return proposed(known, lines, Terms(since=DAY, end_others=end_others), lambda p, m: f"{p.signature} är redan {m.role}.")


@pytest.mark.parametrize(("text", "fault"), [
    ("Namn;Uppdrag", "Filen har inga rader under rubrikerna."),
    ("Parti;Uppdrag\nS;ledamot", "Ingen kolumn säger namnet."),
    ("Namn;Uppdrag\n;ledamot", "Rad 2, kolumnen Namn: Namnet saknas."),
    ("Förnamn;Efternamn;Uppdrag\n;;ledamot", "Rad 2, kolumnen Efternamn: Namnet saknas."),
    ("Namn;Uppdrag\nAnna Ek;ledamot", "Rad 2: Det finns flera som heter Anna Ek. Födelsedagen säger vem som menas."),
    ("Namn;Uppdrag\nEva Alm;", "Rad 2, kolumnen Uppdrag: Uppdraget saknas."),
    ("Namn;Uppdrag\nvakant;", "Rad 2, kolumnen Uppdrag: Uppdraget saknas."),
    ("Namn;Uppdrag\nvakant;ersättare", "Rad 2, kolumnen Uppdrag: Bara en ledamots plats kan vara tom."),
    ("Namn;Uppdrag;Kommun\nEva Alm;ledamot;Öst", "Rad 2, kolumnen Kommun: Öst väljer inte till N. Det gör Nord, Syd."),
    ("Namn;Uppdrag\nBo By;ledamot", "Rad 2: Bo By är redan substitute."),
    ("Namn;Uppdrag;Från\nBo By;ersättare;2020-01-01", "Rad 2: Bo By är redan substitute."),
    ("Namn;Uppdrag\nBo By;ersättare\nBo By;ersättare", "Rad 3: Bo By står redan på rad 2."),
    ("Namn;Uppdrag;Från;Till\nEva Alm;ledamot;2023-01-02;2023-01-01",
     "Rad 2, kolumnen Till: Uppdraget slutar före sin första dag."),
    ("Namn;Uppdrag;Personnummer\nEva Alm;ledamot;199913011234",
     "Rad 2, kolumnen Personnummer: Födelsedagen kan inte läsas. Den skrivs som 1961-04-02."),
    ("Namn;Uppdrag;Född\nEva Alm;ledamot;i fjol", "Rad 2, kolumnen Född: ”i fjol” är ingen dag. Den skrivs som 1961-04-02."),
    ("Namn;Uppdrag;Personlig ersättare för\nBo By;ersättare;Eva Alm",
     "Rad 2, kolumnen Personlig ersättare för: Eva Alm är ingen ledamot i filen."),
    (TWO_NAMESAKES, "Rad 4, kolumnen Personlig ersättare för: Det finns flera ledamöter som heter Anna Ek."),
])
def test_what_cannot_be_is_refused_with_its_row_and_column(text: str, fault: str) -> None:
    assert [str(f) for f in of(text).faults] == [fault]


def test_a_namesake_is_told_by_party_and_a_new_one_by_the_day_of_birth() -> None:
    found = of("Namn;Parti;Uppdrag;Född;Vald av\nAnna Ek;S;Ordförande;;\nAnna Ek;C;Ledamot;1999-09-09;Nord")
    assert [(e.kind, e.person.id if e.person else "") for e in found.entries] == [("unchanged", "anna"), ("new", "new-person-3")]
    assert found.entries[1].changes[0] == "Blir en egen person: Anna Ek i registret är född 1950-01-01."


def test_a_row_without_a_post_tells_only_how_somebody_known_is_reached() -> None:
    known = Registers(id="c", committee=KNOWN.committee, people=(*PEOPLE, Person(id="eva", name="Eva Alm")), mandates=MANDATES)
    found = of("Namn;E-post;Telefon;Utskick;Adress;Postnr;Ort\n"
               "Eva Alm;eva@alm.se;–;papper;–;;\nBo By;-;070;;Gatan 1;123 45;Norrby",
               known=known)
    assert found.faults == ()
    assert [e.changes for e in found.entries] == [
        ("E-post: eva@alm.se", "Utskick: e-post → papper"), ("Telefon: 070", "Adress: Gatan 1, 123 45 Norrby")]
    assert found.mandates == ()


def test_what_a_row_tells_of_a_known_mandate_is_changed_and_the_rest_stays() -> None:
    found = of("Namn;Född;Uppdrag;Vald av;Ordning;Platsens parti;Från;Till\n"
               "Anna Ek;1950-01-01;vice ordförande;Syd;4;–;2019-01-01;2026-12-31\n"
               "Bo By;1960-01-01;;–;;;;tills vidare")
    assert found.entries[0].changes == ("Uppdrag: ordförande → vice ordförande", "Vald av: Nord → Syd", "Ordning: 1 → 4",
                                        "Platsens parti: S → –", "Till: 2026-12-31")
    assert found.entries[1].changes == ("Född: 1960-01-01", "Vald av: Syd → –")
    assert found.people == (Person(id="bo", name="Bo By", born=date(1960, 1, 1)),)


def test_a_new_member_takes_the_free_seat_of_the_same_body_and_the_next_a_seat_of_their_own() -> None:
    found = of("Namn;Uppdrag;Vald av\nEva Alm;ledamot;Syd\nUno Dal;ledamot;Syd\nvakant;ledamot;Nord")
    assert [(m.id, m.seat, m.position) for m in found.mandates] == [
        ("new-mandate-2", "s3", 2), ("new-mandate-3", "new-mandate-3", 3), ("new-mandate-4", "new-mandate-4", 4)]
    assert of("Namn;Uppdrag;Vald av\nvakant;ledamot;Syd").mandates == ()
    assert of("Namn;Uppdrag\nvakant;ledamot").entries[0].kind == "unchanged"


def test_a_personal_substitute_stands_at_the_seat_of_the_one_named() -> None:
    found = of("Namn;Född;Parti;Uppdrag;Personlig ersättare för\n"
               "Anna Ek;1950-01-01;S;ordförande;\nBo By;;;ersättare;Anna Ek 1950-01-01")
    assert [m.personal_for for m in found.mandates] == ["s1"]
    assert found.entries[1].changes == ("Personlig ersättare för: Anna Ek 1950-01-01",)
    taken = of("Namn;Uppdrag;Personlig ersättare för\nBo By;ersättare;–")
    assert taken.mandates == ()


def test_those_not_named_end_and_one_who_would_end_before_they_began_is_gone() -> None:
    fresh = Mandate(id="m4", committee="c", person="anna2", role="substitute", position=5, since=DAY)
    known = Registers(id="c", committee=KNOWN.committee, people=PEOPLE, mandates=(*MANDATES, fresh))
    found = of("Namn;Uppdrag;Vald av\nBo By;ledamot;Nord", known=known, end_others=True)
    assert [(e.kind, e.changes) for e in found.entries[1:]] == [
        ("ended", ("slutar 2022-12-31",)), ("ended", ("slutar 2022-12-31",)), ("ended", ("börjar aldrig gälla",))]
    assert found.removed == ("m4",)
    assert found.count("new") == 1
    assert next(m for m in found.mandates if m.person == "bo" and m.role == "member").seat == "s1"
    assert found.faults == ()


def test_somebody_called_with_a_comma_or_a_party_in_the_name_is_found_by_it() -> None:
    people = (Person(id="bo", name="By, Bo (C)"),)
    found = of("Namn;Uppdrag;Vald av\nBy, Bo (C);ersättare;Syd", known=Registers(
        id="c", committee=KNOWN.committee, people=people, mandates=MANDATES[1:2]))
    assert [e.kind for e in found.entries] == ["unchanged"]


def test_where_one_body_elects_a_new_mandate_is_of_it_and_where_none_is_known_the_list_says_it() -> None:
    alone = Registers(id="c", committee=Committee(name="Nämnden", code="N", kind="committee", electing_bodies=("Nord",)))
    assert [m.electing_body for m in of("Namn;Uppdrag\nEva Alm;ledamot", known=alone).mandates] == ["Nord"]
    free = Registers(id="c", committee=Committee(name="Nämnden", code="N", kind="committee"))
    assert [m.electing_body for m in of("Namn;Uppdrag;Kommun\nEva Alm;ledamot;Öst", known=free).mandates] == ["Öst"]


def test_a_first_day_is_told_of_a_mandate_that_had_none_and_a_member_becomes_a_substitute() -> None:
    open_ended = Mandate(id="m5", committee="c", person="bo", role="member", position=0, seat="s1", electing_body="Nord")
    known = Registers(id="c", committee=KNOWN.committee, people=PEOPLE, mandates=(open_ended,))
    assert of("Namn;Uppdrag;Från\nBo By;ledamot;2019-01-01", known=known).entries[0].changes == ("Från: 2019-01-01",)
    member = Mandate(id="m6", committee="c", person="bo", role="member", position=0, seat="s1", since=date(2019, 1, 1))
    known = Registers(id="c", committee=KNOWN.committee, people=PEOPLE, mandates=(member,))
    (after,) = of("Namn;Uppdrag;Från\nBo By;ersättare;2019-01-01", known=known).mandates
    assert (after.id, after.role, after.seat) == ("m6", "substitute", None)


NUMBERED_BY_PARTY = """Namn;Parti;Uppdrag;Ordning
Siv Sol;S;ersättare;1
Sam Sand;S;ersättare;2
Mona Mo;M;ersättare;1
Max Malm;M;ersättare;2
Carl Cid;C;ersättare;1"""


def by_place(known: Registers) -> list[str]:
    names = {p.id: p.name for p in known.people}
    held = sorted((m for m in known.mandates if m.role == "substitute"), key=lambda m: (m.position, m.since or date.min))
    return [names[m.person or ""] for m in held]


def taken_in(proposal: Proposal) -> Registers:
    """The registers once the proposal is written, with ids in another order than the rows had, as those of an archive have."""
    ids = {m.id: f"m{place}" for place, m in enumerate(reversed(proposal.mandates))}
    return Registers(id="c", committee=Committee(name="Nämnden", code="N", kind="committee"), people=proposal.people,
                     mandates=tuple(sorted((replace(m, id=ids[m.id]) for m in proposal.mandates), key=lambda m: m.id)))


def test_substitutes_numbered_party_by_party_stand_in_the_order_of_the_file_and_are_told() -> None:
    empty = Registers(id="c", committee=Committee(name="Nämnden", code="N", kind="committee"))
    found = of(NUMBERED_BY_PARTY, known=empty)
    assert found.notes == ("Flera ersättare har samma nummer: 1, 2. De står i filens ordning.",)
    assert by_place(taken_in(found)) == ["Siv Sol", "Mona Mo", "Carl Cid", "Sam Sand", "Max Malm"]
    again = of(NUMBERED_BY_PARTY, known=taken_in(found))
    assert [(e.kind, e.changes) for e in again.entries] == [("unchanged", ())] * 5


def test_those_on_one_number_in_the_register_stay_so_until_the_file_has_them_in_another_order() -> None:
    people = (Person(id="a", name="Siv Sol"), Person(id="b", name="Mona Mo"))
    mandates = tuple(Mandate(id=f"m{p.id}", committee="c", person=p.id, role="substitute", position=0) for p in people)
    known = Registers(id="c", committee=Committee(name="Nämnden", code="N", kind="committee"), people=people, mandates=mandates)
    rows = ("Siv Sol;ersättare;1", "Mona Mo;ersättare;1")
    as_is, turned = (of("\n".join(("Namn;Uppdrag;Ordning", *each)), known=known) for each in (rows, rows[::-1]))
    assert (as_is.mandates, as_is.notes) == ((), ())
    assert [(m.id, m.position) for m in turned.mandates] == [("ma", 1)]


def test_who_comes_after_another_may_have_the_same_number() -> None:
    empty = Registers(id="c", committee=Committee(name="Nämnden", code="N", kind="committee"))
    found = of("Namn;Uppdrag;Ordning;Från;Till\nSiv Sol;ersättare;1;2023-01-01;2024-12-31\nMona Mo;ersättare;1;2025-01-01;",
               known=empty)
    assert ([m.position for m in found.mandates], found.notes) == ([0, 0], ())
