"""How people, their mandates and a day's roster look in lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.domain.committee import Mandate, Office, Roster
from app.domain.contacts import Contact
from app.domain.people import Person
from app.translation import _
from ui.shapes import Shape
from ui.theme.tokens import ColourName
from ui.widgets.rows import Cell, Column, Row, Words

PEOPLE = (Column(), Column(44, right=True))
MANDATES = (Column(150), Column(), Column(220, right=True))
ROSTER = (Column(30), Column(), Column(170))


def office_words(office: Office | None) -> str:
    """`ordförande`, or empty for one who holds no office."""
    words = {"chair": _("ordförande"), "vice_chair": _("vice ordförande"), "second_vice_chair": _("andre vice ordförande")}
    return words[office] if office else ""


def contact_words(contact: Contact | None) -> str:
    """How somebody is reached, on one line; nothing where nothing is known."""
    if contact is None:
        return ""
    by = _("utskick på papper") if contact.send_by == "paper" else ""
    return " · ".join(x for x in (contact.email, contact.phone, by, ", ".join(contact.address)) if x)


def role_words(mandate: Mandate) -> str:
    """What the mandate is: the office, else member or substitute."""
    return office_words(mandate.office) or (_("ledamot") if mandate.role == "member" else _("ersättare"))


def span_words(mandate: Mandate) -> str:
    """`2019-01-01 – 2022-12-31`; open ends are told in words."""
    if mandate.since is None and mandate.until is None:
        return _("tills vidare")
    if mandate.until is None:
        return _("sedan {day}").format(day=mandate.since)
    return f"{mandate.since} – {mandate.until}" if mandate.since else _("till och med {day}").format(day=mandate.until)


def person_row(person: Person, mandates: Sequence[Mandate], codes: Mapping[str, str], day: date) -> Row:
    """A person with what they are on the day."""
    held = [f"{codes.get(m.committee, '')} {role_words(m)}".strip() for m in mandates if m.in_force(day)]
    under = ", ".join(held) or _("inget uppdrag")
    tone: ColourName = "ink2" if held else "ink3"
    return Row(
        key=person.id,
        cells=(
            Cell((Words(person.signature, "list", strong=bool(held)), Words(under, "body", tone))),
            Cell((Words(str(person.born.year) if person.born else "", "caption", "ink3"),)),
        ),
        says=f"{person.signature}, {under}",
    )


def mandate_row(mandate: Mandate, code: str, day: date) -> Row:
    """A mandate: committee, role and where it comes from, from when to when; one in force has the disc."""
    now = mandate.in_force(day)
    shape: Shape = "disc" if now and mandate.role == "member" else "ringed_disc" if now else "ring"
    where = " · ".join(x for x in (mandate.electing_body, mandate.party) if x)
    return Row(
        key=mandate.id,
        cells=(
            Cell((Words(code, "body", "ink2"),), shape, "accent" if now else "ink3"),
            Cell((Words(role_words(mandate), "body", strong=now), Words(where, "caption", "ink2"))),
            Cell((Words(span_words(mandate), "body", "ink2"),)),
        ),
        says=f"{code} {role_words(mandate)}, {where}, {span_words(mandate)}",
    )


def roster_rows(roster: Roster) -> list[Row]:
    """Seats in order, then substitutes in the order of the list; a seat without a holder stands there too."""
    seats = [_seat_row(roster, n) for n in range(len(roster.seats))]
    return seats + [_place_row(roster, n) for n in range(len(roster.substitutes))]


def _seat_row(roster: Roster, number: int) -> Row:
    seat = roster.seats[number]
    name = roster.person(seat.holder).signature if seat.holder else _("tom plats")
    role = office_words(seat.office) or _("ledamot")
    shape: Shape = "disc" if seat.holder else "dashed_ring"
    return _roster_row(f"seat {seat.id}", name, role, seat.electing_body or seat.party or "", shape, held=bool(seat.holder))


def _place_row(roster: Roster, number: int) -> Row:
    place = roster.substitutes[number]
    role = _("ersättare {n}").format(n=number + 1)
    where = place.electing_body or place.party or ""
    return _roster_row(f"place {number}", roster.person(place.person).signature, role, where, "ring", held=True)


def _roster_row(key: str, name: str, role: str, where: str, shape: Shape, *, held: bool) -> Row:
    cells = (Cell(shape=shape), Cell((Words(name, "body", "ink" if held else "ink2", strong=held),)),
             Cell((Words(role, "body", "ink2"), Words(where, "caption", "ink2"))))
    return Row(key=key, cells=cells, says=f"{name}, {role}, {where}")
