"""Contacts: how people are reached; each change leaves a revision and can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.database.records import Records
from app.domain.contacts import Contact, mail_address_fault
from app.domain.meeting.admissible import Refusal
from app.services.changes import Changes
from app.services.errors import Inadmissible
from app.services.shelf import all_of, put, value_of
from app.services.work import Desk
from app.translation import _


class Contacts:
    """How the people of the register are reached."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def contact(self, person: str) -> Contact:
        """How the person is reached; an empty one where nothing is known."""
        with self._desk.reading() as view:
            row = view.records.one("contacts", person)
        return value_of(Contact, row) if row is not None else Contact(person=person)

    def contacts(self) -> dict[str, Contact]:
        """Everyone of whom something is known, by person."""
        with self._desk.reading() as view:
            return contacts_in(view.records)

    def of_meeting(self, meeting: str) -> dict[str, Contact]:
        """The same by the id that the meeting knows them by; each contact names the person by the register's."""
        with self._desk.reading() as view:
            return contacts_at(view.records, meeting)

    def registered_as(self, meeting: str) -> dict[str, str]:
        """The register's ids of those whom a meeting knows by other ids, by these."""
        with self._desk.reading() as view:
            return registered_as(view.records, meeting)

    def save_contact(self, contact: Contact) -> Changes:
        """Change how a person is reached; raises `Inadmissible` for what is no mail address."""
        return self.save_contacts((contact,))

    def save_contacts(self, contacts: Iterable[Contact]) -> Changes:
        """The same for several, all or none."""
        trimmed = [_trimmed(c) for c in contacts]
        faults = [fault for c in trimmed if c.email and (fault := mail_address_fault(c.email))]
        if faults:
            raise Inadmissible([Refusal(0, "", fault) for fault in faults])
        with self._desk.command(_("kontaktuppgifterna")) as command:
            for contact in trimmed:
                put(command.unit.records, "contacts", contact)
        return command.changes


def registered_as(records: Records, meeting: str) -> dict[str, str]:
    """The register's ids of those whom a meeting knows by other ids, by these."""
    return {str(r["known_as"]): str(r["person"]) for r in records.all("meeting_people", meeting=meeting)}


def contacts_at(records: Records, meeting: str) -> dict[str, Contact]:
    """Everyone of whom something is known, by the id that the meeting knows them by, which may be another's in the register."""
    known, others = contacts_in(records), registered_as(records, meeting)
    own = {person: contact for person, contact in known.items() if person not in others}
    return own | {id: known[person] for id, person in others.items() if person in known}


def contacts_in(records: Records) -> dict[str, Contact]:
    """Everyone of whom something is known, by person."""
    return {c.person: c for c in all_of(Contact, records, "contacts")}


def _trimmed(contact: Contact) -> Contact:
    email, phone = (contact.email or "").strip(), (contact.phone or "").strip()
    lines = tuple(line.strip() for line in contact.address if line.strip())
    return replace(contact, email=email or None, phone=phone or None, address=lines)
