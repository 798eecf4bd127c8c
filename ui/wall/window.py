"""The wall's window: for the projector, on the other screen where there is one, following the meeting by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QCloseEvent, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.wall import Showing, Wall, wall_of
from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.wall.painter import paint_wall
from ui.wall.words import told
from ui.widgets.actions import WINDOW, action
from ui.widgets.spoken import speak_as

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes

EVERY_SECOND = 1000


class WallWindow(QWidget):
    """Shows one meeting; nothing can be done in it but to close it and to fill the screen.

    What is painted is also told in words, a line each, to those who listen.
    """

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._archive, self._hub, self._theme = archive, hub, theme
        self.meeting = meeting
        self.showing: Showing = "as_it_comes"
        self.wall: Wall | None = None
        speak_as(self, QAccessible.Role.Window)
        self.setWindowTitle(_("Väggen"))
        self.setMinimumSize(480, 270)
        self.resize(1280, 720)
        self._told = QWidget()  # its role is said before it has a parent: while somebody listens Qt decides when it gets one
        speak_as(self._told, QAccessible.Role.StaticText)
        self._told.setParent(self)
        action(self, _("stäng"), ("Esc", "F7"), self.close, context=WINDOW)
        action(self, _("Avsluta"), "Ctrl+Q", QApplication.closeAllWindows, context=WINDOW)
        action(self, _("hela skärmen"), "F11", self.turn_full, context=WINDOW)
        self._clock = QTimer(self, interval=EVERY_SECOND)
        self._clock.timeout.connect(self.update)
        hub.changed.connect(self._changed)
        theme.changed.connect(self.update)
        self.look()

    def open_beside(self, other: QWidget) -> None:
        """Fill the screen that the other window is not on; without a second screen stand as a window."""
        screens = [s for s in QGuiApplication.screens() if s is not other.screen()]
        if screens:
            self.setGeometry(screens[0].geometry())
            self.showFullScreen()
        else:
            self.show()
        other.activateWindow()  # the keys stay with her who takes the notes

    def turn_full(self) -> None:
        """Fill the screen, or stand as a window again."""
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def turn_showing(self) -> None:
        """Show each answer as it is given, or all when all have answered."""
        self.showing = "when_done" if self.showing == "as_it_comes" else "as_it_comes"
        self.look()

    def look(self) -> None:
        """Ask the archive how it stands, and paint it."""
        history = self._hub.ask(lambda: self._archive.meetings.history(self.meeting))
        if history is not None:
            wall = wall_of(history, self.showing)
            self.wall = replace(wall, body=_("Övning · {body}").format(body=wall.body)) if self._is_rehearsal() else wall
            self.setWindowTitle(_("Övning · {body}").format(body=_("Väggen")) if self._is_rehearsal() else _("Väggen"))
            self.setAccessibleName(self.windowTitle())
            self.setAccessibleDescription(" ".join(t for t in (self.wall.mark, self.wall.heading) if t))
            self._told.setAccessibleName(told(self.wall, _now()))
        self.update()

    def _is_rehearsal(self) -> bool:
        """Whether what is shown is only an exercise, which the room is told."""
        line = self._hub.ask(lambda: self._archive.meetings.line(self.meeting))
        return line is not None and line.rehearsal

    def _changed(self, changes: Changes) -> None:
        if self.meeting in changes.meetings:
            self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._told.resize(self.size())

    def showEvent(self, event: object) -> None:
        self._clock.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.wall is not None:
            paint_wall(painter, self.width(), self.height(), self._theme, self.wall, _now())
        painter.end()


def _now() -> str:
    """The room's own clock."""
    return f"{datetime.now():%H:%M}"  # noqa: DTZ005 (the clock on the wall)
