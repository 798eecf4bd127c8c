"""A meeting put together from the archive: its records, the registers of the day, and its log."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.database.records import Records, Row
from app.database.store import View
from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, Mandate, OtherAttendant, Roster, roster_on
from app.domain.meeting.admissible import named_in
from app.domain.meeting.events import CalledToOrder
from app.domain.meeting.log import standing_of
from app.domain.meeting.replay import History, replay
from app.domain.meeting.setting import as_held
from app.domain.people import Person
from app.domain.proceedings import Meeting, Minutes, MinutesPart, OwnText, Proceedings
from app.domain.standing_orders import StandingOrders, SubstituteRules, in_force_on
from app.services.errors import NotFound
from app.services.kept_log import GROUND, Ground, Kept, kept_of
from app.services.shelf import all_of, value_from, value_of
from app.translation import _

SILENT = StandingOrders(substitutes=SubstituteRules())
"""What holds where a committee has no standing orders in force."""


def meeting_row(records: Records, meeting: str) -> Row:
    """The row of a meeting; raises `NotFound`."""
    row = records.one("meetings", meeting)
    if row is None:
        raise NotFound(_("Det finns inget sammanträde ”{name}”.").format(name=meeting))
    return row


def is_rehearsal(records: Records, meeting: str) -> bool:
    """Whether the meeting is an exercise, which nothing that leaves the program may hide; raises `NotFound`."""
    return meeting_row(records, meeting)["rehearsal"] is not None


def committee_of(records: Records, id: str) -> Committee:
    """The committee of that id; raises `NotFound`."""
    row = records.one("committees", id)
    if row is None:
        raise NotFound(_("Det finns inget organ ”{name}”.").format(name=id))
    return value_of(Committee, row)


def register_ground(records: Records, committee: str, day: date, named: Iterable[str | None] = ()) -> Ground:
    """What the registers say of a committee on a day; the roster's people are those on it and those `named` besides."""
    value = committee_of(records, committee)
    orders = in_force_on(day, all_of(StandingOrders, records, "standing_orders", committee=committee)) or SILENT
    roster = roster_on(day, (), all_of(Mandate, records, "mandates", committee=committee),
                       all_of(OtherAttendant, records, "other_attendants", committee=committee))
    deputy = value.deputy_chair.person if value.deputy_chair else None
    wanted = roster_ids(roster).union({deputy}, named, *orders.substitutes.named_lists.values()) - {None}
    people = tuple(value_of(Person, row) for row in records.named("people", sorted(str(id) for id in wanted)))
    return Ground(value, orders, replace(roster, people=people))


def roster_ids(roster: Roster) -> set[str | None]:
    """The persons who hold a seat or a place, or attend."""
    return {s.holder for s in roster.seats} | {s.person for s in roster.substitutes} | {o.person for o in roster.others}


def before_the_gavel(records: Records, meeting: str, noted: Iterable[str] = ()) -> Proceedings:
    """A meeting without its log: its own records, and the registers or what its meeting file said otherwise.

    The roster's people are those who are on it and those `noted` in the log already, though they have left it since.
    """
    row = meeting_row(records, meeting)
    value = value_of(Meeting, row)
    agenda = all_of(AgendaItem, records, "agenda_items", meeting=meeting)
    named = {value.called_by}.union((e.by for a in agenda for e in a.earlier), noted)
    ground = register_ground(records, str(row["committee"]), value.date, named)
    ground = _as_its_file_said(ground, json.loads(str(row["stood_on"] or "{}")))
    parts = all_of(MinutesPart, records, "minutes_parts", meeting=meeting)
    return Proceedings(
        committee=ground.committee, standing_orders=ground.standing_orders, roster=ground.roster, meeting=value,
        agenda=agenda,
        texts=all_of(OwnText, records, "texts", meeting=meeting), minutes=Minutes(parts=parts) if row["minutes_known"] else None)


def _as_its_file_said(ground: Ground, said: dict[str, dict[str, Any]]) -> Ground:
    """The ground with what the meeting's file says otherwise: committee and orders whole, of the roster single lists."""
    values: dict[str, Any] = {name: value_from(GROUND[name], data) for name, data in said.items() if name != "roster"}
    lists = value_from(Roster, said.get("roster", {}))
    roster = replace(ground.roster, **{name: getattr(lists, name) for name in said.get("roster", {})})
    missing = roster_ids(roster) - {p.id for p in roster.people}
    people = roster.people + tuple(p for p in ground.roster.people if p.id in missing)
    return replace(ground, roster=replace(roster, people=people), **values)


def called_on(kept: Iterable[Kept]) -> Committee | None:
    """The committee as it was when the meeting was called to order, once it is."""
    kept = tuple(kept)
    committees = {k.entry.id: k.committee for k in kept}
    calls = [e.id for e in standing_of((k.entry for k in kept), CalledToOrder)]
    return next((committees[i] for i in reversed(calls) if committees[i] is not None), None)


def _noted(kept: Iterable[Kept]) -> set[str]:
    return {id for k in kept for what, _field, id in named_in(k.entry.event) if what == "person"}


def assembled(records: Proceedings, kept: tuple[Kept, ...]) -> Proceedings:
    """The records with their log; once called to order, on the ground that the calling to order carries."""
    held = as_held(replace(records, log=tuple(k.entry for k in kept)))
    return replace(held, committee=called_on(kept) or held.committee)


@dataclass(slots=True)
class Dossier:
    """One meeting in memory, good as long as no record has changed (`mark`) and the log has not grown."""

    mark: int
    records: Proceedings
    kept: tuple[Kept, ...]
    proceedings: Proceedings
    before: History | None = None
    _history: History | None = None

    @property
    def history(self) -> History:
        """The log replayed, once, and only as far as it is not as `before`."""
        if self._history is None:
            self._history = replay(self.proceedings, self.before)
            self.before = None
        return self._history

    def with_item(self, item: AgendaItem) -> Dossier:
        """The same meeting with one more item last on its agenda."""
        records = replace(self.records, agenda=(*self.records.agenda, item))
        return Dossier(self.mark, records, self.kept, assembled(records, self.kept))

    @property
    def newest_history(self) -> History | None:
        """The history of this log, or of one before it, whichever is known."""
        return self._history or self.before


class Dossiers:
    """The meetings in memory; each is read again only as far as the archive has changed."""

    def __init__(self) -> None:
        self._known: dict[str, Dossier] = {}

    def apart(self) -> Dossiers:
        """What is known now, to read on from within a command: what is not on the disk yet is not known here."""
        made = Dossiers()
        made._known = dict(self._known)
        return made

    def get(self, view: View, meeting: str) -> Dossier:
        """The meeting as it stands in this view; raises `NotFound`."""
        mark, length, known = view.records.mark(), view.log.length(meeting), self._known.get(meeting)
        if known is None or known.mark != mark or len(known.kept) != length:
            known = self._known[meeting] = self._read(view, meeting, mark, known)
        return known

    def _read(self, view: View, meeting: str, mark: int, known: Dossier | None) -> Dossier:
        before = known.kept if known else ()
        kept = before + kept_of(view.log.lines(meeting, len(before)))
        records = known.records if known and known.mark == mark else before_the_gavel(view.records, meeting, _noted(kept))
        return Dossier(mark, records, kept, assembled(records, kept), known.newest_history if known else None)
