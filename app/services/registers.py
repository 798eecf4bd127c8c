"""The registers: committees, people, mandates, standing orders; each change leaves a revision and can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.database.records import Change as Revision
from app.database.records import Records
from app.domain.committee import Committee, CommitteeKind, Mandate, OtherAttendant, Roster, overlapping
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.standing_orders import StandingOrders
from app.services.changes import Changes
from app.services.dossier import committee_of, register_ground
from app.services.errors import InTheWay, NotFound
from app.services.shelf import all_of, put, value_of
from app.services.work import Desk
from app.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeLine:
    """A committee in the list; `host` is its municipality, of a joint one the host."""

    id: str
    code: str
    name: str
    kind: CommitteeKind
    host: str


class Registers:
    """The registers of an archive."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def new_id(self) -> str:
        """An id for a new person or mandate."""
        return self._desk.new_id()

    def committees(self) -> tuple[CommitteeLine, ...]:
        """Every committee, in the order in which they were entered."""
        with self._desk.reading() as view:
            rows = [(str(r["id"]), value_of(Committee, r)) for r in view.records.all("committees")]
        return tuple(CommitteeLine(id=id, code=c.code, name=c.name, kind=c.kind, host=c.host or "") for id, c in rows)

    def committee(self, id: str) -> Committee:
        """The committee of that id; raises `NotFound`."""
        with self._desk.reading() as view:
            return committee_of(view.records, id)

    def save_committee(self, id: str | None, committee: Committee) -> Changes:
        """Change a committee, or enter a new one (None); its id is in the changes."""
        with self._desk.command(_("organet {name}").format(name=committee.name)) as command:
            put(command.unit.records, "committees", committee, id=id or self._desk.new_id())
        return command.changes

    def people(self) -> tuple[Person, ...]:
        """Every person, in the order in which they were entered."""
        with self._desk.reading() as view:
            return all_of(Person, view.records, "people")

    def save_person(self, person: Person, contact: Contact | None = None) -> Changes:
        """Change a person, or enter a new one under a new id, maybe with how they are reached."""
        with self._desk.command(_("personen {name}").format(name=person.name)) as command:
            put(command.unit.records, "people", person)
            if contact is not None:
                put(command.unit.records, "contacts", contact)
        return command.changes

    def mandates(self, committee: str) -> tuple[Mandate, ...]:
        """A committee's mandates, ended ones too, in the order of seats and places."""
        with self._desk.reading() as view:
            return all_of(Mandate, view.records, "mandates", committee=committee)

    def save_mandate(self, mandate: Mandate) -> Changes:
        """Change a mandate, or enter a new one under a new id; raises `InTheWay` for a second in the committee at a time.

        Two that were so before can be changed one by one.
        """
        with self._desk.command(_("uppdraget")) as command:
            in_the_way = _in_the_way(command.unit.records, mandate)
            if in_the_way is not None:
                raise InTheWay(in_the_way, _("Låt det ena sluta innan det andra börjar."))
            put(command.unit.records, "mandates", mandate)
        return command.changes

    def in_the_way_of(self, mandate: Mandate) -> str | None:
        """Why `save_mandate` would refuse it, in a sentence; None where it would not."""
        with self._desk.reading() as view:
            return _in_the_way(view.records, mandate)

    def end_mandate(self, id: str, until: date) -> Changes:
        """Let a mandate end; `until` is its last day. One that would end before it began is taken away."""
        with self._desk.command(_("uppdragets slut")) as command:
            known = command.unit.records.one("mandates", id)
            if known is None:
                raise NotFound(_("Det finns inget uppdrag ”{name}”.").format(name=id))
            since = value_of(Mandate, known).since
            if since is not None and until < since:
                command.unit.records.remove("mandates", id)
            else:
                command.unit.records.put("mandates", {"id": id, "until": until})
        return command.changes

    def others(self, committee: str) -> tuple[OtherAttendant, ...]:
        """Those who attend the committee's meetings without being elected to it."""
        with self._desk.reading() as view:
            return all_of(OtherAttendant, view.records, "other_attendants", committee=committee)

    def save_others(self, committee: str, others: tuple[OtherAttendant, ...]) -> Changes:
        """Put these in the place of those who attended so far."""
        with self._desk.command(_("övriga deltagare")) as command:
            for row in command.unit.records.all("other_attendants", committee=committee):
                if row["person"] not in {o.person for o in others}:
                    command.unit.records.remove("other_attendants", committee, row["person"])
            for position, other in enumerate(others):
                put(command.unit.records, "other_attendants", other, committee=committee, position=position)
        return command.changes

    def roster(self, committee: str, day: date) -> Roster:
        """Who is who in the committee on a day."""
        with self._desk.reading() as view:
            return register_ground(view.records, committee, day).roster

    def standing_orders(self, committee: str) -> tuple[tuple[str, StandingOrders], ...]:
        """Every version of a committee's standing orders with its id, in the order in which they were entered."""
        with self._desk.reading() as view:
            rows = view.records.all("standing_orders", committee=committee)
            return tuple((str(r["id"]), value_of(StandingOrders, r)) for r in rows)

    def save_standing_orders(self, committee: str, id: str | None, orders: StandingOrders) -> Changes:
        """Change a version of the standing orders, or enter a new one (None)."""
        with self._desk.command(_("reglementet")) as command:
            put(command.unit.records, "standing_orders", orders, id=id or self._desk.new_id(), committee=committee)
        return command.changes

    def revisions(self, table: str, id: str) -> tuple[Revision, ...]:
        """How a row of `committees`, `people`, `mandates`, `standing_orders` or `meetings` came to be what it is."""
        with self._desk.reading() as view:
            return view.records.changes(table, id)

    def undo(self) -> Changes | None:
        """Take back the last command in the registers; raises `InTheWay` where something else rests on it by now."""
        return self._desk.take_back(None, "undo")

    def redo(self) -> Changes | None:
        """Do again what was undone last."""
        return self._desk.take_back(None, "redo")

    def undoable(self) -> str | None:
        """What an undo would undo, in Swedish."""
        return self._desk.next_label(None, "undo")

    def redoable(self) -> str | None:
        """What a redo would do again, in Swedish."""
        return self._desk.next_label(None, "redo")


def _in_the_way(records: Records, mandate: Mandate) -> str | None:
    known = all_of(Mandate, records, "mandates", committee=mandate.committee)
    before = next((m for m in known if m.id == mandate.id), None)
    other = overlapping((m for m in known if before is None or not before.overlaps(m)), mandate)
    return _already(records, other) if other is not None else None


def _already(records: Records, other: Mandate) -> str:
    person = next(p for p in all_of(Person, records, "people") if p.id == other.person)
    return already(person, other, committee_of(records, other.committee).code)


def already(person: Person, other: Mandate, code: str) -> str:
    """The mandate that the person has in the committee of that code, in a sentence."""
    name = person.signature
    role = _("ledamot") if other.role == "member" else _("ersättare")
    return _("{name} är redan {role} i {code} {days}.").format(name=name, role=role, code=code, days=_days(other))


def _days(mandate: Mandate) -> str:
    if mandate.since is not None and mandate.until is not None:
        return f"{mandate.since}–{mandate.until}"
    if mandate.until is not None:
        return _("till och med {day}").format(day=mandate.until)
    return _("sedan {day}").format(day=mandate.since) if mandate.since is not None else _("tills vidare")


__all__ = ["CommitteeLine", "Registers", "Revision"]
