"""A day's roster as rows: seats in order, vacant ones with their time, then substitutes."""

from __future__ import annotations

from datetime import date

from app.domain.committee import Committee, Mandate
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.roster_list.proposal import Registers
from app.domain.roster_list.writing import headings, written

SINCE = date(2019, 1, 1)
COMMITTEE = Committee(name="Nämnden", code="N", kind="committee")
PEOPLE = (Person(id="anna", name="Anna Ek", party="S", born=date(1950, 1, 1)),
          Person(id="anna2", name="Anna Ek", party="M", born=date(1980, 1, 1)), Person(id="bo", name="Bo By"))


def member(id: str, person: str | None, seat: str, position: int, party: str | None, until: date | None = None,
           since: date = SINCE) -> Mandate:
    return Mandate(id=id, committee="c", person=person, role="member", seat=seat, position=position, party=party,
                   electing_body="Nord", since=since, until=until)


def test_the_roster_of_a_day_is_written_with_what_it_takes_to_read_it_back() -> None:
    mandates = (
        member("m1", "anna", "s1", 0, "S"), member("m2", "anna2", "s2", 1, None),
        member("m3", "bo", "s3", 2, "C", until=date(2020, 6, 30)), member("m4", None, "s4", 3, "V"),
        Mandate(id="m5", committee="c", person="bo", role="substitute", position=4, party="C", personal_for="s1",
                since=date(2020, 7, 1)),
        Mandate(id="m6", committee="c", person="anna", role="substitute", position=5, personal_for="s4"))
    contact = Contact(person="anna", email="anna@ek.se", address=("Gatan 1", "123 45 Norrby"))
    known = Registers(id="c", committee=COMMITTEE, people=PEOPLE, mandates=mandates,
                      contacts=(contact, Contact(person="bo", send_by="paper")))
    rows = written(known, date(2021, 1, 1))
    told = [{h: c for h, c in zip(headings(), row, strict=True) if c} for row in rows]
    assert told[0] == {"Namn": "Anna Ek", "Parti": "S", "Uppdrag": "ledamot", "Vald av": "Nord", "Ordning": "1",
                       "Från": "2019-01-01", "Född": "1950-01-01", "E-post": "anna@ek.se", "Adress": "Gatan 1\n123 45 Norrby",
                       "Utskick": "e-post"}
    assert told[1]["Platsens parti"] == "–"
    assert told[2] == {"Namn": "vakant", "Uppdrag": "ledamot", "Vald av": "Nord", "Platsens parti": "C", "Från": "2020-07-01"}
    assert told[3] == {"Namn": "vakant", "Uppdrag": "ledamot", "Vald av": "Nord", "Ordning": "4", "Platsens parti": "V",
                       "Från": "2019-01-01"}
    substitute = [told[4][h] for h in ("Platsens parti", "Personlig ersättare för", "Utskick")]
    assert substitute == ["C", "Anna Ek 1950-01-01", "papper"]
    assert "Personlig ersättare för" not in told[5]


def test_a_vacant_seat_is_written_to_the_day_before_the_next() -> None:
    mandates = (member("m1", "bo", "s1", 0, None, until=date(2020, 6, 30)),
                member("m2", "anna", "s1", 0, "S", since=date(2022, 1, 1)))
    (row,) = written(Registers(id="c", committee=COMMITTEE, people=PEOPLE, mandates=mandates),
                     date(2021, 1, 1))
    told = dict(zip(headings(), row, strict=True))
    assert (told["Namn"], told["Från"], told["Till"]) == ("vakant", "2020-07-01", "2021-12-31")
