"""The rail at the left: the rooms that work, each an icon with its word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.translation import _
from ui import icons
from ui.theme import Theme
from ui.theme.space import BAR, RAIL
from ui.widgets.actions import WINDOW, action, tip
from ui.widgets.labels import surface


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the window; `last` stands at the foot of the rail."""

    key: str
    word: str
    icon: str
    last: bool = False


def rooms() -> tuple[Room, ...]:
    """The rooms that work, in order, named in the language spoken now."""
    return (
        Room("meetings", _("Sammanträden"), "gavel"),
        Room("cases", _("Ärenden"), "folder"),
        Room("people", _("Personer"), "users"),
        Room("settings", _("Inställningar"), "settings", last=True),
    )


class Rail(QWidget):
    """`chosen` carries the room's key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """The keys of the rooms are acts of `window`."""
        super().__init__()
        surface(self, "rail")
        self.setAccessibleName(_("Rum"))
        self.setFixedWidth(theme.px(RAIL))
        self._buttons: dict[str, _RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        column.setSpacing(0)
        for number, room in enumerate(rooms(), start=1):
            act = action(window, room.word, f"Ctrl+{number}", self._teller(room.key), context=WINDOW, in_line=False)
            if room.last:
                column.addStretch(1)
            self._buttons[room.key] = _RailButton(theme, room, act)
            column.addWidget(self._buttons[room.key])

    def mark(self, key: str) -> None:
        """Show which room one is in; a part of a room is named behind it, as `people/list_in`."""
        for known, button in self._buttons.items():
            button.setChecked(known == key.partition("/")[0])

    def button(self, key: str) -> QAbstractButton:
        """The button of that room."""
        return self._buttons[key]

    def _teller(self, key: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(key)


class _RailButton(QAbstractButton):
    def __init__(self, theme: Theme, room: Room, act: QAction) -> None:
        super().__init__()
        self._theme, self._room = theme, room
        self.setText(room.word)
        self.setAccessibleName(room.word)
        self.setToolTip(tip(act))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(act.trigger)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(RAIL), self._theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = theme.colour("accent" if self.isChecked() else "ink2")
        if self.isChecked():
            painter.fillRect(0, theme.px(12), theme.px(BAR), self.height() - theme.px(24), theme.colour("accent"))
        side = theme.px(20)
        icons.paint(painter, self._room.icon, QRectF((self.width() - side) / 2, theme.px(12), side, side), tone.name())
        painter.setPen(tone)
        painter.setFont(theme.font("rail", strong=False))
        words = QRectF(0, theme.px(36), self.width(), theme.line_height("rail"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            width = theme.px(2)
            painter.setPen(QPen(theme.colour("accent"), width))
            painter.drawRect(QRectF(self.rect()).adjusted(width + 2, width / 2, -width, -width / 2))
