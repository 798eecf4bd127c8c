"""The bars above the seats: one that says what letters mean now, and the field in which a person is found by letters."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.labels import label, surface


class ModeBar(QWidget):
    """Hidden while letters mean what they always do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._cause, self._meaning = theme, "", ""
        self.setFixedHeight(theme.px(32))
        self.hide()

    @property
    def words(self) -> str:
        """What stands in the bar."""
        return f"{self._cause} {self._meaning}".strip()

    def tell(self, cause: str, meaning: str = "") -> None:
        """Say what is going on and what letters mean; nothing hides the bar."""
        self._cause, self._meaning = cause, meaning
        self.setAccessibleName(self.words)
        self.setVisible(bool(cause))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour("accent"))
        painter.setPen(theme.colour("onaccent"))
        left, strong = theme.px(MARGIN), theme.font("body", strong=True)
        painter.setFont(strong)
        painter.drawText(QRect(left, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self._cause)
        left += QFontMetrics(strong).horizontalAdvance(self._cause) + theme.px(14)
        painter.setFont(theme.font("body"))
        room = QRect(left, 0, self.width() - left, self.height())
        words = QFontMetrics(theme.font("body")).elidedText(self._meaning, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


class FindBar(QWidget):
    """`typed` carries the letters, `done` says that the person is found or the search given up."""

    typed = Signal(str)
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "wash")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(4), theme.px(MARGIN), theme.px(4))
        row.setSpacing(theme.px(12))
        row.addWidget(label(_("Sök person"), "body", tone="ink2"))
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Sök person"))
        self.field.textChanged.connect(self.typed)
        row.addWidget(self.field, 1)
        self._missing = label("", "caption", tone="warn")
        row.addWidget(self._missing)
        action(self, _("Klart"), ("Return", "Enter"), self.done.emit)
        action(self, _("Stäng"), "Esc", self.done.emit)
        self.hide()

    def begin(self) -> None:
        """Take letters."""
        self.field.clear()
        self.found(True)
        self.show()
        self.field.setFocus()

    def found(self, is_found: bool) -> None:
        """Say whether somebody has such a name."""
        self._missing.setText("" if is_found else _("Ingen heter så"))
