"""Undo and redo where one is: in the meeting that is open, else among the registers; the acts say what they would take back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, cast

from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.widgets.actions import WINDOW, action

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.hub import Hub
    from ui.widgets.keys import KeyLine
    from ui.workspace import Workspace

Way = Literal["undo", "redo"]


class Window(Protocol):
    """What is asked of the window here."""

    archive: Archive | None
    hub: Hub
    key_line: KeyLine

    @property
    def space(self) -> Workspace | None: ...
    def leave(self) -> None: ...


class SteppingBack:
    """The window's two acts."""

    def __init__(self, window: Window) -> None:
        self._window, widget = window, cast(QWidget, window)
        self.undo_act = action(widget, _("Ångra"), "Ctrl+Z", lambda: self.step("undo"), context=WINDOW, in_line=False)
        self.redo_act = action(widget, _("Gör om"), ("Ctrl+Y", "Ctrl+Shift+Z"), lambda: self.step("redo"), context=WINDOW,
                               in_line=False)

    def name(self) -> None:
        """Let the acts say what they would take back."""
        undo, redo = self._waiting("undo"), self._waiting("redo")
        self.undo_act.setText(_("Ångra {what}").format(what=undo) if undo else _("Ångra"))
        self.redo_act.setText(_("Gör om {what}").format(what=redo) if redo else _("Gör om"))

    def step(self, way: Way) -> None:
        """Take back the last change where one is, or do again what was taken back."""
        window, meeting = self._window, self._meeting
        if window.archive is None:
            return
        window.leave()
        what = self._waiting(way)
        if self._done(window.archive, meeting, way) and (not meeting or self._elsewhere()):
            self._tell(way, what)

    @property
    def _meeting(self) -> str:
        return self._window.space.meeting if self._window.space else ""

    def _waiting(self, way: Way) -> str | None:
        """What would be taken back or done again."""
        archive, meeting = self._window.archive, self._meeting
        if archive is None:
            return None
        if meeting:
            return archive.meetings.undoable(meeting) if way == "undo" else archive.meetings.redoable(meeting)
        return archive.registers.undoable() if way == "undo" else archive.registers.redoable()

    def _done(self, archive: Archive, meeting: str, way: Way) -> bool:
        if meeting:
            act = archive.meetings.undo if way == "undo" else archive.meetings.redo
            return self._window.hub.run(lambda: act(meeting))
        return self._window.hub.run(archive.registers.undo if way == "undo" else archive.registers.redo)

    def _elsewhere(self) -> bool:
        """Whether it may stand in another paragraph or step than the one that is seen; the page of the day shows it itself."""
        return self._window.space is not None and self._window.space.step != "meet"

    def _tell(self, way: Way, what: str | None) -> None:
        """At the foot: what was done in a room that may not be the one where one is."""
        if what is None:
            self._window.key_line.say(_("Inget att ångra") if way == "undo" else _("Inget att göra om"))
        else:
            told = _("Ångrade: {what}") if way == "undo" else _("Gjorde om: {what}")
            self._window.key_line.say(told.format(what=what))
