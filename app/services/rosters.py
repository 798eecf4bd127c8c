"""Roster lists into the registers, all of a list as one command or nothing of it, and a day's roster out into a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.database.records import Records, RecordsInHand
from app.domain.committee import Mandate
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.roster_list import columns
from app.domain.roster_list.columns import Sheet, guessed
from app.domain.roster_list.lines import Fault, read
from app.domain.roster_list.proposal import Entry, Proposal, Terms, proposed
from app.domain.roster_list.proposal import Registers as Known
from app.domain.roster_list.words import post_words
from app.domain.roster_list.writing import headings, written
from app.exchange import roster_table
from app.exchange.codec import Refused
from app.services.changes import Changes
from app.services.dossier import committee_of
from app.services.errors import InTheWay, NotFound, Unreadable
from app.services.paths import read_file, write_file
from app.services.registers import already
from app.services.shelf import all_of, put
from app.services.work import Desk
from app.translation import _

FIELDS = columns.WORDS
"""What a column can mean, and what such columns are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterFile:
    """A file that was read: its name, its table, what its columns seem to mean, and what there is to say of the reading."""

    name: str
    sheet: Sheet
    mapping: columns.Mapping
    notes: tuple[str, ...] = ()


class Rosters:
    """Lists of members and substitutes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, path: Path) -> RosterFile:
        """The table in a CSV file or a workbook; raises `Unreadable` with each fault, `NotFound` or `NoRights`."""
        if path.suffix.lower() == ".xls":
            raise Unreadable(_("{name} är en äldre arbetsbok.").format(name=path.name), _("Spara den som .xlsx eller CSV."))
        try:
            table = roster_table.read(read_file(path))
        except Refused as e:
            where = [f"{path.name}: {f.path}" if f.path else path.name for f in e.faults]
            raise Unreadable(_("{name} kan inte läsas.").format(name=path.name), e.faults[0].text,
                             [f"{w}: {f.text}" for w, f in zip(where, e.faults, strict=True)]) from e
        return RosterFile(name=path.name, sheet=table.sheet, mapping=guessed(table.sheet.headings), notes=table.notes)

    def propose(self, committee: str, file: RosterFile, terms: Terms) -> Proposal:
        """What the list would change in the committee; nothing is changed."""
        with self._desk.reading() as view:
            return self._proposed(view.records, committee, file, terms)

    def take_in(self, committee: str, file: RosterFile, terms: Terms, expected: Proposal | None = None) -> Changes:
        """Carry out what the list proposes, as one command.

        Raises `Unreadable` with every fault and its place, and `InTheWay` where the registers have changed since `expected`
        was proposed; nothing is changed then.
        """
        with self._desk.command(_("inläsningen av {name}").format(name=file.name)) as command:
            proposal = self._proposed(command.unit.records, committee, file, terms)
            if proposal.faults:
                raise Unreadable(_("{name} har fel och är inte inläst.").format(name=file.name), str(proposal.faults[0]),
                                 [str(f) for f in proposal.faults])
            if expected is not None and proposal != expected:
                raise InTheWay(_("Registret har ändrats sedan listan lästes."), _("Se igenom listan en gång till."))
            _write(command.unit.records, proposal, self._desk.new_id)
        return command.changes

    def export(self, committee: str, day: date, path: Path) -> None:
        """Write the roster of a day: a workbook where the name ends in `.xlsx`, else CSV."""
        with self._desk.reading() as view:
            rows = [headings(), *written(_known(view.records, committee), day)]
        write_file(path, roster_table.write(rows, workbook=path.suffix.lower() == ".xlsx"))

    def told(self, proposal: Proposal) -> tuple[str, ...]:
        """The proposal in sentences: what each row changes, those that change nothing counted, and what there is to say."""
        counted = _("{new} nya, {changed} ändrade, {unchanged} oförändrade, {ended} avslutas.").format(
            new=proposal.count("new"), changed=proposal.count("changed"), unchanged=proposal.count("unchanged"),
            ended=proposal.count("ended"))
        return (*(_told(e) for e in proposal.entries if e.kind != "unchanged"), counted, *proposal.notes)

    def find(self, code: str) -> str:
        """The id of the committee with that code; raises `NotFound` with those that there are."""
        with self._desk.reading() as view:
            known = {str(r["code"]): str(r["id"]) for r in view.records.all("committees")}
        found = next((id for known_code, id in known.items() if known_code.casefold() == code.casefold()), None)
        if found is None:
            raise NotFound(_("Det finns inget organ med koden ”{code}”.").format(code=code),
                           _("Det finns {codes}.").format(codes=", ".join(known)) if known else "")
        return found

    def _proposed(self, records: Records, committee: str, file: RosterFile, terms: Terms) -> Proposal:
        known = _known(records, committee)
        rows = read(file.sheet, file.mapping, self._desk.today)
        proposal = proposed(known, rows, terms, lambda person, other: already(person, other, known.committee.code))
        return replace(proposal, notes=file.notes + proposal.notes)


def _told(entry: Entry) -> str:
    words = {"new": _("ny"), "changed": _("ändrad"), "ended": _("avslutas"), "unchanged": _("oförändrad")}
    who = entry.person.signature if entry.person else _("tom plats")
    post = (post_words(entry.mandate),) if entry.mandate else ()
    return f"{who}, {', '.join((*post, words[entry.kind], *entry.changes))}"


def _known(records: Records, committee: str) -> Known:
    return Known(id=committee, committee=committee_of(records, committee), people=all_of(Person, records, "people"),
                 mandates=all_of(Mandate, records, "mandates", committee=committee),
                 contacts=all_of(Contact, records, "contacts"))


def _write(records: RecordsInHand, proposal: Proposal, new_id: Callable[[], str]) -> None:
    """The people first, since mandates and contacts name them."""
    before = {p.id for p in all_of(Person, records, "people")} | {str(r["id"]) for r in records.all("mandates")}
    made = [id for id in [p.id for p in proposal.people] + [m.id for m in proposal.mandates] if id not in before]
    ids = {id: new_id() for id in made}
    for person in proposal.people:
        put(records, "people", replace(person, id=ids.get(person.id, person.id)))
    for mandate in proposal.mandates:
        put(records, "mandates", _named(mandate, ids))
    for contact in proposal.contacts:
        put(records, "contacts", replace(contact, person=ids.get(contact.person, contact.person)))
    for id in proposal.removed:
        records.remove("mandates", id)


def _named(mandate: Mandate, ids: Mapping[str, str]) -> Mandate:
    """The mandate with the ids that last."""
    def lasting(id: str | None) -> str | None:
        return ids.get(id, id) if id is not None else None

    return replace(mandate, id=ids.get(mandate.id, mandate.id), person=lasting(mandate.person), seat=lasting(mandate.seat),
                   personal_for=lasting(mandate.personal_for))


__all__ = ["FIELDS", "Entry", "Fault", "Proposal", "RosterFile", "Rosters", "Terms", "post_words"]
