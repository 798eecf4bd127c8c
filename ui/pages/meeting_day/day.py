"""The day: the meeting as the page sees it now, and the one way in which the page changes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.agenda import AgendaItem
from app.domain.as_told import ToldParagraph
from app.domain.meeting import events as ev
from app.domain.meeting.admissible import named_in
from app.domain.meeting.deciding import wording_of
from app.domain.meeting.log_lines import LogLine, lines_of
from app.domain.meeting.log_moving import Way, moved
from app.domain.meeting.opening import Background
from app.domain.meeting.pointed_out import pointed_out
from app.domain.meeting.poll import Poll, poll_of
from app.domain.meeting.procedure import undecided_items
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import History
from app.domain.meeting.roll_call import expected
from app.domain.meeting.sentences import Told
from app.domain.meeting.service_begun import serving_since
from app.domain.meeting.situation import Line, Situation, handling_of, situation_of
from app.domain.minutes.plain import told_paragraph
from app.domain.proceedings import Meeting, Proceedings
from app.domain.seat_order import SeatOrder
from app.domain.times import Clock
from ui.hub import Hub

if TYPE_CHECKING:
    from app.services.archive import Archive


class View:
    """The meeting at one moment; what follows from the log is computed when it is first asked for."""

    def __init__(self, proceedings: Proceedings, history: History, note: str = "", wording: str | None = None) -> None:
        self.proceedings, self.history = proceedings, history
        self.note, self.wording = note, wording

    @cached_property
    def situation(self) -> Situation:
        """Who is there and who serves."""
        return pointed_out(self.history, self.handling, situation_of(self.history))

    @cached_property
    def poll(self) -> Poll | None:
        """The vote under way."""
        return poll_of(self.history)

    @cached_property
    def handling(self) -> Handling | None:
        """How the open item has been handled so far."""
        return handling_of(self.history, self.history.now.item)

    @cached_property
    def lines(self) -> dict[str, Line]:
        """The lines by person."""
        return {line.person: line for line in self.situation.lines if line.person}

    @cached_property
    def undecided(self) -> tuple[str, ...]:
        """The items that have been up, or are, and are to be decided yet."""
        return undecided_items(self.history)

    @cached_property
    def told(self) -> Told:
        """What the log's sentences are told against: proposals as they hold, else as they were before they were struck out."""
        noted = [e.event for e in self.proceedings.log if isinstance(e.event, ev.Proposed)]
        holding = [m.event for m in self.history.moments if isinstance(m.event, ev.Proposed)]
        last, first = {p.proposal: p for p in (*noted, *holding)}, {p.proposal: p for p in reversed((*holding, *noted))}
        votes = {e.event.vote: e.event for e in self.proceedings.log if isinstance(e.event, ev.VoteHeld)}
        return Told(self.history.setting, self.history.paragraphs, last, first, self.undecided, votes)

    @cached_property
    def told_alone(self) -> Told:
        """What the sentence of an entry that was struck out is told against: it changes nothing that holds."""
        return replace(self.told, first={})

    @cached_property
    def lines_of_log(self) -> tuple[LogLine, ...]:
        """The log line by line, in the order in which things happened."""
        return lines_of(self.told, self.proceedings.log)

    @property
    def other_words(self) -> str | None:
        """The words of the decision that were worked on, where they are others than the proposal's own."""
        words = (self.wording or "").strip()
        return words if words and self.handling is not None and words != wording_of(self.handling) else None

    @cached_property
    def expected(self) -> frozenset[str]:
        """Who is expected to answer, while the roll is called."""
        return expected(self.proceedings, self.history) if self.history.now.roll_call else frozenset()

    @cached_property
    def serving_since(self) -> dict[str, str]:
        """The item from which each has served who has not from the beginning."""
        return serving_since(self.history)

    def name(self, person: str | None) -> str:
        """A person as printed."""
        return self.history.setting.signature(person)


def stepped_back(before: View | None, now: View) -> bool:
    """Whether nothing was noted since but that entries are taken back, as an undo and a redo do."""
    new = now.proceedings.log[len(before.proceedings.log):] if before is not None else ()
    return bool(new) and all(isinstance(e.event, ev.Withdrawn) for e in new)


def taken_back(before: View | None, now: View) -> str | None:
    """Whom it was about, where one has stepped back; else None."""
    if not stepped_back(before, now):
        return None
    changed = _holding(before) ^ _holding(now)
    named = [id for e in now.proceedings.log if e.id in changed for what, _field, id in named_in(e.event) if what == "person"]
    return named[-1] if named else None


def _holding(view: View | None) -> frozenset[str | None]:
    return frozenset(m.entry.id for m in view.history.moments) if view is not None else frozenset()


class Day(QObject):
    """Holds the meeting's view and records what happens; every answer comes back through the hub."""

    def __init__(self, archive: Archive, hub: Hub, meeting: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._hub, self.meeting = archive, hub, meeting
        self.view: View | None = None

    @cached_property
    def seat_order(self) -> SeatOrder:
        """In which order the seats are shown."""
        return self._hub.ask(self._archive.preferences.seat_order) or "seat"

    def show_seats(self, order: SeatOrder) -> None:
        """Show the seats in this order, now and the next time."""
        self.seat_order = order
        self._hub.run(lambda: self._archive.preferences.show_seats(order))

    def background(self) -> Background | None:
        """What is known before the meeting is called to order."""
        return self._hub.ask(lambda: self._archive.opening.background(self.meeting))

    def save(self, meeting: Meeting) -> bool:
        """Change when and where the minutes are adjusted."""
        return self._hub.run(lambda: self._archive.meetings.save(self.meeting, meeting))

    def look(self) -> View | None:
        """Ask the archive how it stands now; None where it cannot be asked."""
        self.view = self._hub.ask(self._seen) or self.view
        return self.view

    def _seen(self) -> View:
        meetings, notes = self._archive.meetings, self._archive.notes
        proceedings, history = meetings.proceedings(self.meeting), meetings.history(self.meeting)
        item = history.now.item
        if item is None:
            return View(proceedings, history)
        return View(proceedings, history, notes.private(self.meeting, item), notes.wording(self.meeting, item))

    def record(self, *events: ev.Event, at: Clock | None = None, after: str | None = None, note: str | None = None) -> bool:
        """Note facts, now or where they belong; whether it was done. Nothing to note is nothing done."""
        record = self._archive.meetings.record
        return bool(events) and self._hub.run(lambda: record(self.meeting, *events, at=at, after=after, note=note))

    def correct(self, entry: str, event: ev.Event, *, at: Clock | None = None, note: str | None = None) -> bool:
        """Put another fact in the place of an entry; its clock and its note stay, unless others are given."""
        return self._hub.run(lambda: self._archive.meetings.correct(self.meeting, entry, event, at, note))

    def move(self, entry: str, way: Way) -> bool:
        """Let an entry change places with its neighbour; whether it had one."""
        if moved(self.view.proceedings.log if self.view else (), entry, way) is None:
            return False
        return self._hub.run(lambda: self._archive.meetings.move(self.meeting, entry, way))

    def raise_item(self, item: AgendaItem, place: int) -> bool:
        """Put an item on the list on the spot."""
        return self._hub.run(lambda: self._archive.meetings.raise_item(self.meeting, item, place))

    def keep_note(self, item: str, text: str) -> bool:
        """Keep the secretary's own note of an item."""
        return self._hub.run(lambda: self._archive.notes.keep_private(self.meeting, item, text))

    def keep_wording(self, item: str, text: str | None) -> bool:
        """Keep the words in which an item is to be decided; None: the proposal's own."""
        return self._hub.run(lambda: self._archive.notes.keep_wording(self.meeting, item, text))

    def paragraph(self, item: str) -> ToldParagraph | None:
        """What the minutes will say of an item as it stands now."""
        document = self._hub.ask(lambda: self._archive.minutes.document(self.meeting))
        found = [p for p in document.paragraphs if p.item == item] if document else []
        return told_paragraph(found[0]) if found else None

    def resting_on(self, entry: str) -> tuple[ev.Entry, ...]:
        """The entries that go with this one."""
        return self._hub.ask(lambda: self._archive.meetings.resting_on(self.meeting, entry)) or ()

    def withdraw(self, entry: str) -> bool:
        """Strike out an entry and what rests on it."""
        return self._hub.run(lambda: self._archive.meetings.withdraw(self.meeting, entry))

    def day_to_resume(self) -> date | None:
        """The day to offer where it is to be asked on which day the meeting goes on; None where it is the same."""
        return self._hub.ask(lambda: self._archive.meetings.day_to_resume(self.meeting))

    def moment(self) -> datetime:
        """The moment it is, by the clock of the archive."""
        return self._archive.meetings.moment()

    def undo(self) -> bool:
        """Take back the last thing done."""
        return self._hub.run(lambda: self._archive.meetings.undo(self.meeting))

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._hub.run(lambda: self._archive.meetings.redo(self.meeting))

    def redoable(self) -> str | None:
        """What a redo does again."""
        return self._hub.ask(lambda: self._archive.meetings.redoable(self.meeting))

    def undoable(self) -> str | None:
        """What an undo takes back."""
        return self._hub.ask(lambda: self._archive.meetings.undoable(self.meeting))
