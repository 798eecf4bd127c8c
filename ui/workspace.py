"""A meeting's workspace: its line with the steps, and the page of each step, made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.theme import Theme
from ui.top_line import StepState, TopLine
from ui.widgets.actions import WINDOW, action
from ui.widgets.boxes import column_in
from ui.widgets.labels import surface
from ui.widgets.rehearsal_strip import RehearsalStrip
from ui.widgets.stack import Stack
from ui.words import long_day, today

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes
    from app.services.meetings import MeetingLine, MeetingState
    from ui.wall.window import WallWindow

MEETING_DAY = "ui.pages.meeting_day.page"


@runtime_checkable
class HasItems(Protocol):
    """A page on which one can go to an item."""

    def go_to_item(self, item: str, field: str = "") -> None: ...


class Workspace(QWidget):
    """One meeting at a time; leaving a step saves what waits there."""

    remark = Signal(str)
    moved = Signal()
    thrown = Signal()
    """The rehearsal shown is thrown away, and there is nothing more to show."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "paper")
        self._archive, self._hub, self._theme = archive, hub, theme
        self.meeting = ""
        self.step = ""
        self._line: MeetingLine | None = None
        self._pages: dict[str, QWidget] = {}
        column = column_in(self)
        self.top = TopLine(theme)
        self.top.chosen.connect(self.show_step)
        self._stack = Stack()
        self.keep_act = action(self, _("Behåll övningen"), "Ctrl+Shift+B", self.keep, context=WINDOW, in_line=False)
        self.throw_act = action(self, _("Kasta övningen"), "Ctrl+Shift+K", self._ask, context=WINDOW, in_line=False)
        self.strip = RehearsalStrip(theme, self.keep_act, self.throw_act)
        self.strip.thrown.connect(self.throw_away)
        for part in (self.top, self.strip):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        hub.changed.connect(self._changed)
        self.wall: WallWindow | None = None
        action(self, _("Väggen"), "F7", self.turn_wall, context=WINDOW, in_line=False)
        action(self, _("Väggen visar rösterna först när alla har röstat"), "Shift+F7", self.turn_showing, context=WINDOW,
               in_line=False)

    def turn_wall(self) -> None:
        """Show the meeting on the wall, a window for the projector; or take it down."""
        if self.wall is not None and self.wall.isVisible():
            self.take_down_wall()
        elif self.meeting:
            from ui.wall.window import WallWindow

            self.wall = WallWindow(self._archive, self._hub, self._theme, self.meeting)
            self.wall.open_beside(self.window())

    def take_down_wall(self) -> None:
        """Where it is up; it is a window of its own, which closes with nothing but itself."""
        wall, self.wall = self.wall, None
        if wall is not None:
            wall.close()

    def turn_showing(self) -> None:
        """Let the wall show each answer as it is given, or all at once."""
        if self.wall is not None and self.wall.isVisible():
            self.wall.turn_showing()
            when_done = self.wall.showing == "when_done"
            self.remark.emit(_("Väggen visar rösterna när alla har röstat") if when_done else _("Väggen visar varje röst"))

    @property
    def name(self) -> str:
        """What the window is called while this meeting is open; of a rehearsal it says so."""
        line = self._line
        return _("Övning · {committee}").format(committee=line.committee_name) if line is not None and line.rehearsal else ""

    def keep(self) -> None:
        """Say that the rehearsal is kept, so that it is not asked about again."""
        if self._hub.run(lambda: self._archive.rehearsals.keep(self.meeting)):
            self.remark.emit(_("Övningen är behållen"))

    def throw_away(self) -> None:
        """Take the rehearsal off the list and leave it."""
        thrown = self.meeting
        if self._hub.run(lambda: self._archive.rehearsals.throw_away(thrown)):
            self._forget()
            self.meeting = ""
            self.thrown.emit()

    def _ask(self) -> None:
        self.leave()
        self.strip.ask()

    def open(self, meeting: str, step: str = "") -> None:
        """Show this meeting, at a step; without one, at the step where its work is."""
        if meeting != self.meeting:
            self._forget()
            self.meeting = meeting
        self._look()
        self.show_step(step or self.step or self._where_work_is())

    def show_step(self, step: str) -> None:
        """Show the page of this step."""
        self.leave()
        if step not in self._pages:
            self._pages[step] = self._made(step)
            self._stack.addWidget(self._pages[step])
        self.step = step
        page = self._pages[step]
        self._stack.setCurrentWidget(page)
        self._look()
        if isinstance(page, Page):
            page.look()
            page.enter()
        else:
            page.setFocus()
        self.moved.emit()

    def go_to(self, step: str, item: str, field: str = "") -> None:
        """Show the page of a step at an item, and at a field of it."""
        self.show_step(step)
        if isinstance(self.page, HasItems):
            self.page.go_to_item(item, *([field] if field else []))

    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self._stack.currentWidget()

    def leave(self) -> None:
        """Save what waits on the page shown; a question about the rehearsal is put away."""
        self.strip.put_away()
        if isinstance(self.page, Page):
            self.page.leave()

    def _forget(self) -> None:
        self.leave()
        self.take_down_wall()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages, self.step = {}, ""

    def _changed(self, changes: Changes) -> None:
        if self.meeting in changes.meetings:
            self._look()

    def _look(self) -> None:
        found = self._line = self._hub.ask(lambda: self._archive.meetings.line(self.meeting))
        if found is None:
            return
        self._tell_rehearsal(found)
        where = f"{found.place} · " if found.place else ""
        self.top.tell(found.committee_name, where + long_day(found.date), _("Övning") if found.rehearsal else "")
        meeting = self._archive.meetings.proceedings(self.meeting).meeting
        states = self._states(found.state, called=meeting.notice_sent is not None)
        if states["call"] == "to_come" and self._overdue():
            states["call"] = "late"
        self.top.mark(self.step, states)

    def _tell_rehearsal(self, line: MeetingLine) -> None:
        """What can be done with a rehearsal; once it has ended the meeting's own page offers both."""
        self.throw_act.setVisible(line.rehearsal)
        self.keep_act.setVisible(line.undecided)
        self.strip.offer(line.undecided and line.state == "held" and self.step == "meet")

    def _overdue(self) -> bool:
        """Whether the last day to send the notice is past."""
        latest = self._hub.ask(lambda: self._archive.meetings.notice_latest(self.meeting))
        return latest is not None and latest < today()

    def _states(self, state: MeetingState, *, called: bool) -> dict[str, StepState]:
        """What is done: a notice that is sent was prepared, and a meeting that began was called."""
        order = ("prepare", "call", "absences", "meet", "minutes")
        reached = {"to_come": 2 if called else 0, "under_way": 3, "held": 4}[state]
        return {step: "done" if place < reached else "to_come" for place, step in enumerate(order)}

    def _where_work_is(self) -> str:
        state = self._line.state if self._line else "to_come"
        if state == "to_come" and self._line is not None and self._line.date == today():
            return "meet"
        return {"to_come": "prepare", "under_way": "meet", "held": "minutes"}[state]

    def _made(self, step: str) -> QWidget:
        makers: dict[str, Callable[[], QWidget]] = {
            "prepare": self._agenda, "call": self._calling, "absences": self._absences,
            "meet": self._meeting_day, "minutes": self._minutes,
        }
        page = makers[step]()
        if isinstance(page, Page):
            page.remark.connect(self.remark)
            page.moved.connect(self.moved)
        return page

    def _agenda(self) -> QWidget:
        from ui.pages.agenda.page import AgendaPage

        return AgendaPage(self._archive, self._hub, self._theme, self.meeting)

    def _absences(self) -> QWidget:
        from ui.pages.absences.page import AbsencesPage

        return AbsencesPage(self._archive, self._hub, self._theme, self.meeting)

    def _calling(self) -> QWidget:
        from ui.pages.calling.page import CallingPage

        return CallingPage(self._archive, self._hub, self._theme, self.meeting)

    def _minutes(self) -> QWidget:
        from ui.pages.minutes.page import MinutesPage

        page = MinutesPage(self._archive, self._hub, self._theme, self.meeting)
        page.elsewhere.connect(self.go_to)
        return page

    def _meeting_day(self) -> QWidget:
        page: QWidget = import_module(MEETING_DAY).MeetingDayPage(self._archive, self._hub, self.meeting, self._theme)
        return page
