"""The road of every command: one unit of work, undo and redo, and the answer what changed."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from app.database.commands import Command, Kind
from app.database.store import Store, Unit, View
from app.domain.meeting.events import Entry, Withdrawn
from app.domain.times import Clock
from app.services.changes import Changes, changes_of
from app.services.dossier import Dossier, Dossiers
from app.services.errors import worded
from app.services.kept_log import Ground, line_of

Standing = tuple[list[Command], list[Command]]
"""What can be undone, and what can be done again; it stays so until the next command, for nobody else writes."""


@dataclass(slots=True)
class UnderWay:
    """A command under way and, when it has ended, what it changed."""

    unit: Unit
    changes: Changes = field(default_factory=Changes)


class Desk:
    """What all services share: the store, the meetings in memory, and how a command is carried out."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.dossiers = Dossiers()
        self._standing: dict[str | None, Standing] = {}

    def new_id(self) -> str:
        """An id that nothing else has."""
        return uuid.uuid4().hex

    @property
    def today(self) -> date:
        """The day it is."""
        return self.store.now().date()

    def clock(self) -> Clock:
        """The time of day now."""
        return self.store.now().strftime("%H:%M")

    @contextmanager
    def reading(self) -> Iterator[View]:
        """The archive as it stands now."""
        with worded(), self.store.reading() as view:
            yield view

    def dossier(self, meeting: str) -> Dossier:
        """A meeting as it stands now; raises `NotFound`."""
        with self.reading() as view:
            return self.dossiers.get(view, meeting)

    @contextmanager
    def command(
        self, label: str, *, meeting: str | None = None, kind: Kind = "do", undoes: int | None = None
    ) -> Iterator[UnderWay]:
        """One command: on the disk, with its `changes` told, when the block has ended.

        Raises `InTheWay`, and nothing is written, where a paragraph that was signed off would read otherwise.
        """
        with worded(), self.store.writing(label, kind=kind, meeting=meeting, undoes=undoes) as unit:
            under_way = UnderWay(unit)
            yield under_way
            under_way.changes = changes_of(unit.records.touched, label, meeting)
            for touched in sorted(under_way.changes.meetings):  # a case changes the items of several
                self._keep_signed(unit, touched)
        self._standing = {}  # a new one: who is reading meanwhile puts what is old into the old one

    def _keep_signed(self, unit: Unit, meeting: str) -> None:
        """What writes the minutes is not imported before something is signed off or told as adjusted."""
        signed, told = (unit.records.all(of, meeting=meeting) for of in ("frozen_minutes", "minutes_parts"))
        if not signed and not told:
            return
        from app.services.adjusted import keep_as_adjusted
        from app.services.seal import keep_sealed

        with self.reading() as before:
            keep_sealed(unit, before, meeting, self.dossiers)
            at = self.store.now().replace(second=0, microsecond=0)
            keep_as_adjusted(unit, before, meeting, self.dossiers, self.new_id(), at)

    def next_command(self, meeting: str | None, kind: Kind) -> Command | None:
        """The command of a meeting, or (None) of the registers, that an undo or a redo would take."""
        known = self._standing
        if meeting not in known:
            with self.reading() as view:
                known[meeting] = view.standing(meeting)
        undoable, redoable = known[meeting]
        waiting = undoable if kind == "undo" else redoable
        return waiting[-1] if waiting else None

    def next_label(self, meeting: str | None, kind: Kind) -> str | None:
        """What that command did, in Swedish."""
        command = self.next_command(meeting, kind)
        return command.label if command else None

    def take_back(self, meeting: str | None, kind: Kind) -> Changes | None:
        """Undo, or redo by undoing the undo: rows become what they were, entries are withdrawn. None where there is nothing."""
        taken = self.next_command(meeting, kind)
        if taken is None:
            return None
        with self.command(taken.label, meeting=meeting, kind=kind, undoes=taken.number) as command:
            command.unit.records.restore(taken.number)
            if meeting is not None:
                self._withdraw_all(command.unit, meeting, taken.number)
        return command.changes

    def _withdraw_all(self, unit: Unit, meeting: str, command: int) -> None:
        entries = [Withdrawn(entry=id) for id in reversed(unit.log.of_command(meeting, command))]
        if entries:
            dossier = self.dossier(meeting)
            named = zip(entries, fresh_ids(dossier, len(entries)), strict=True)
            at, ground = self.clock(), ground_of(dossier)
            unit.append(meeting, [line_of(Entry(event=e, id=i, at=at), ground) for e, i in named])


def fresh_ids(dossier: Dossier, count: int) -> list[str]:
    """Ids for the next entries of a log: `e17` for the seventeenth, passing over those that are taken."""
    taken, found, number = {k.entry.id for k in dossier.kept}, list[str](), len(dossier.kept)
    while len(found) < count:
        number += 1
        if f"e{number}" not in taken:
            found.append(f"e{number}")
    return found


def ground_of(dossier: Dossier) -> Ground:
    """What the registers, or the meeting's file, say that the meeting stands on now; whom it knew it still knows."""
    records, roster = dossier.records, dossier.records.roster
    known = {p.id for p in roster.people}
    besides = tuple(p for p in dossier.proceedings.roster.people if p.id not in known)
    return Ground(records.committee, records.standing_orders, replace(roster, people=roster.people + besides))
