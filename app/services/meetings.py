"""Meetings: called, prepared, held and corrected; a click that has returned is on the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from app.database.store import Unit
from app.domain.agenda import AgendaItem
from app.domain.meeting.adjourning import day_to_ask, pause_of
from app.domain.meeting.events import CalledToOrder, Entry, Event, ItemAdded, ItemOpened, Withdrawn
from app.domain.meeting.forecast import ItemForecast, forecast
from app.domain.meeting.log_moving import Way, moved
from app.domain.meeting.replay import History
from app.domain.proceedings import Meeting, Minutes, Proceedings
from app.domain.rules.notifying import notice_latest
from app.domain.times import Clock
from app.services.agenda_keeping import place_item, put_item
from app.services.changes import Changes
from app.services.dossier import Dossier, assembled, committee_of, meeting_row
from app.services.kept_log import kept_of, line_of
from app.services.labels import label_of
from app.services.meeting_list import MeetingLine, MeetingState, found_in, line_of_meeting, lines_of
from app.services.meeting_rows import must_be_free, remove_item, write_minutes
from app.services.possible import falling_with, must_be_possible
from app.services.shelf import put
from app.services.work import Desk, fresh_ids, ground_of
from app.translation import _

Besides = Callable[[Unit], None]
"""What is written in the same command as the entries of a log."""
BEGINNING = (CalledToOrder, ItemOpened)


class Meetings:
    """The meetings of an archive."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Looking

    def lines(self) -> tuple[MeetingLine, ...]:
        """Every meeting, the newest first."""
        with self._desk.reading() as view:
            return lines_of(view)

    def line(self, meeting: str) -> MeetingLine:
        """One meeting's line."""
        history = self._desk.dossier(meeting).history
        with self._desk.reading() as view:
            return line_of_meeting(view.records, meeting, called=history.begun, closed=history.now.closed)

    def find(self, name: str) -> str:
        """The id of a meeting named by its id, or as `ITVT 2019-09-16`, with the clock where there are two that day."""
        return found_in(self.lines(), name)

    def proceedings(self, meeting: str) -> Proceedings:
        """The meeting as a whole; once called to order, on the roster and the standing orders of that moment."""
        return self._desk.dossier(meeting).proceedings

    def history(self, meeting: str) -> History:
        """The meeting replayed."""
        return self._desk.dossier(meeting).history

    def notice_latest(self, meeting: str) -> date | None:
        """The last day to send the notice; None where the standing orders fix no number of days. [SO § 6]"""
        from app.exchange.red_days import red_days  # the list of meetings does not wait for it

        setting = self._desk.dossier(meeting).history.setting
        return notice_latest(setting.orders.notice, setting.meeting.date, red_days())

    def forecast(self, meeting: str) -> tuple[ItemForecast, ...]:
        """Who will serve and whether there will be a quorum, item by item, from the absences reported so far."""
        return forecast(self._desk.dossier(meeting).proceedings)

    def undoable(self, meeting: str) -> str | None:
        """What an undo would undo, in Swedish."""
        return self._desk.next_label(meeting, "undo")

    def redoable(self, meeting: str) -> str | None:
        """What a redo would do again, in Swedish."""
        return self._desk.next_label(meeting, "redo")

    def day_to_resume(self, meeting: str) -> date | None:
        """The day to offer where a pause was not noted today and it is to be asked on which day the meeting goes on."""
        history = self._desk.dossier(meeting).history
        begun = pause_of(history)
        with self._desk.reading() as view:
            noted = view.log.noted(meeting, str(begun.id)) if begun is not None else None
        return day_to_ask(history, noted, self.moment()) if noted is not None else None

    def moment(self) -> datetime:
        """The moment it is here, by the clock of the archive; moments are told in minutes."""
        return self._desk.store.now().replace(second=0, microsecond=0)

    # The log

    def record(
        self, meeting: str, *events: Event, at: Clock | None = None, after: str | None = None, note: str | None = None,
        besides: Besides | None = None,
    ) -> Changes:
        """Note facts in the log, all or none.

        `at` is now, unless it is given or the facts are placed `after` an earlier entry. A calling to order is given the roster
        and the standing orders of the day; `besides` writes in the same command what belongs to the facts and is not of the log.
        Raises `Inadmissible` for what cannot have happened, and for nothing else.
        """
        dossier = self._desk.dossier(meeting)
        clock = at if at is not None or after is not None else self._desk.clock()
        ids = fresh_ids(dossier, len(events))
        entries = [Entry(event=e, id=i, at=clock, after=after, note=note) for e, i in zip(events, ids, strict=True)]
        return self._note(meeting, dossier, entries, self._numbering(meeting, dossier, events, besides))

    def resting_on(self, meeting: str, entry: str) -> tuple[Entry, ...]:
        """The entries that cannot stand once `entry` is withdrawn, in the order in which they were noted."""
        dossier = self._desk.dossier(meeting)
        going = falling_with(dossier, entry)
        return tuple(e for e in dossier.proceedings.log if e.id in going and e.id != entry)

    def withdraw(self, meeting: str, entry: str, *, besides: Besides | None = None) -> Changes:
        """Strike out an entry and with it those that rest on it."""
        dossier = self._desk.dossier(meeting)
        going = [str(e.id) for e in dossier.proceedings.log if e.id in falling_with(dossier, entry)] or [entry]
        entries = self._withdrawals(dossier, list(reversed(going)))
        label = label_of(Withdrawn(entry=entry), dossier.proceedings, dossier.history)
        return self._append(meeting, dossier, entries, label, besides)

    def correct(
        self, meeting: str, entry: str, event: Event, at: Clock | None = None, note: str | None = None,
        *, besides: Besides | None = None,
    ) -> Changes:
        """Put another fact in the place of an entry; its time and its note stay, unless others are given."""
        dossier = self._desk.dossier(meeting)
        old = next((e for e in dossier.proceedings.log if e.id == entry), None)
        (withdrawal,) = self._withdrawals(dossier, [entry])
        new = Entry(event=event, id=fresh_ids(dossier, 2)[1], at=at or (old.at if old else None), after=entry,
                    note=(old.note if old else None) if note is None else note or None)
        label = label_of(event, dossier.proceedings, dossier.history)
        return self._append(meeting, dossier, [withdrawal, new], label, besides)

    def move(self, meeting: str, entry: str, way: Way) -> Changes | None:
        """Let an entry change places with its neighbour in the order in which things happened; None where there is none."""
        dossier = self._desk.dossier(meeting)
        move = moved(dossier.proceedings.log, entry, way)
        if move is None:
            return None
        old = next(e for e in dossier.proceedings.log if e.id == move.entry)
        (withdrawal,) = self._withdrawals(dossier, [move.entry])
        anew = replace(old, id=fresh_ids(dossier, 2)[1], after=move.after)
        label = _("flyttade ”{what}”").format(what=label_of(old.event, dossier.proceedings, dossier.history))
        return self._append(meeting, dossier, [withdrawal, anew], label)

    def raise_item(self, meeting: str, item: AgendaItem, position: int, by: tuple[str, ...] = ()) -> Changes:
        """Put an item on the list while the meeting goes on, and note it. An undo takes back the note, and by that the item is
        off the list again; it stays in the archive, where the log names it."""
        dossier = self._desk.dossier(meeting).with_item(item)

        def put_up(unit: Unit) -> None:
            kept = unit.for_good(_("ärendet {title}").format(title=item.title))
            put_item(kept, meeting, item)
            place_item(kept, meeting, item.id, position)

        raised = Entry(event=ItemAdded(item=item.id, by=by), id=fresh_ids(dossier, 1)[0], at=self._desk.clock())
        return self._note(meeting, dossier, [raised], put_up)

    def undo(self, meeting: str) -> Changes | None:
        """Take back the last command of the meeting; None where there is none."""
        return self._desk.take_back(meeting, "undo")

    def redo(self, meeting: str) -> Changes | None:
        """Do again what was undone last; None where there is nothing."""
        return self._desk.take_back(meeting, "redo")

    def _numbering(self, meeting: str, dossier: Dossier, events: tuple[Event, ...], besides: Besides | None) -> Besides | None:
        """A meeting that begins is given its first §: others may have been held since it was planned."""
        if dossier.history.begun or not any(isinstance(e, BEGINNING) for e in events):
            return besides
        from app.services.numbering import numbering_of  # no other fact waits for it

        last = numbering_of(self._desk, meeting).last
        if last == dossier.records.meeting.last_paragraph:
            return besides

        def numbered(unit: Unit) -> None:
            unit.records.put("meetings", {"id": meeting, "last_paragraph": last})
            if besides is not None:
                besides(unit)

        return numbered

    def _withdrawals(self, dossier: Dossier, going: list[str]) -> list[Entry]:
        at = self._desk.clock()
        return [Entry(event=Withdrawn(entry=g), id=i, at=at) for g, i in zip(going, fresh_ids(dossier, len(going)), strict=True)]

    def _note(self, meeting: str, dossier: Dossier, entries: list[Entry], besides: Besides | None) -> Changes:
        label = label_of(entries[0].event, dossier.proceedings, dossier.history)
        return self._append(meeting, dossier, entries, label, besides)

    def _append(
        self, meeting: str, dossier: Dossier, entries: list[Entry], label: str, besides: Besides | None = None
    ) -> Changes:
        lines = [line_of(e, ground_of(dossier)) for e in entries]
        kept = dossier.kept + kept_of(lines)
        must_be_possible(assembled(dossier.records, kept), len(dossier.kept), dossier.history)
        with self._desk.command(label, meeting=meeting) as command:
            command.unit.append(meeting, lines)
            if besides is not None:
                besides(command.unit)
        return command.changes

    # The records

    def create(self, committee: str, meeting: Meeting) -> tuple[str, Changes]:
        """Plan a meeting; its id. Raises `InTheWay` where the committee meets at that time already."""
        id = self._desk.new_id()
        with self._desk.command(_("nytt sammanträde"), meeting=id, kind="start") as command:
            committee_of(command.unit.records, committee)
            must_be_free(command.unit.records, committee, meeting)
            put(command.unit.records, "meetings", meeting, id=id, committee=committee, stood_on=None, minutes_known=False,
                rehearsal=None)
        return id, command.changes

    def save(self, meeting: str, value: Meeting) -> Changes:
        """Change when, where and how the meeting was called."""
        with self._desk.command(_("sammanträdets uppgifter"), meeting=meeting) as command:
            committee = str(meeting_row(command.unit.records, meeting)["committee"])
            must_be_free(command.unit.records, committee, value, besides=meeting)
            put(command.unit.records, "meetings", value, id=meeting)
        return command.changes

    def save_item(self, meeting: str, item: AgendaItem) -> Changes:
        """Change an item of the agenda; a new one comes last."""
        with self._desk.command(_("ärendet {title}").format(title=item.title).strip(), meeting=meeting) as command:
            put_item(command.unit, meeting, item)
        return command.changes

    def add_item(self, meeting: str, item: AgendaItem, position: int | None = None) -> Changes:
        """Put an item on the agenda, at a position counted from 0, or last."""
        with self._desk.command(_("nytt ärende {title}").format(title=item.title).strip(), meeting=meeting) as command:
            put_item(command.unit, meeting, item)
            if position is not None:
                place_item(command.unit, meeting, item.id, position)
        return command.changes

    def move_item(self, meeting: str, item: str, position: int) -> Changes:
        """Move an item to a position counted from 0."""
        with self._desk.command(_("flyttat ärende"), meeting=meeting) as command:
            place_item(command.unit, meeting, item, position)
        return command.changes

    def remove_item(self, meeting: str, item: str) -> Changes:
        """Take an item with its texts off the agenda; raises `Inadmissible` where the log names it."""
        dossier = self._desk.dossier(meeting)
        left = tuple(a for a in dossier.proceedings.agenda if a.id != item)
        must_be_possible(replace(dossier.proceedings, agenda=left), len(dossier.kept), dossier.history)
        with self._desk.command(_("borttaget ärende"), meeting=meeting) as command:
            remove_item(command.unit, meeting, item)
        return command.changes

    def save_minutes(self, meeting: str, minutes: Minutes) -> Changes:
        """Keep what happened to the minutes: adjusting, signing, posting."""
        with self._desk.command(_("protokollets justering och anslag"), meeting=meeting) as command:
            write_minutes(command.unit, meeting, minutes)
        return command.changes


__all__ = ["MeetingLine", "MeetingState", "Meetings"]
