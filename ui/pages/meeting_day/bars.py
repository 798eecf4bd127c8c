"""The bars above the seats: one that says what letters mean now, and the field in which a person is found by letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.labels import label, surface
from ui.widgets.spoken import announce

ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class ModeBar(QWidget):
    """Without words while letters mean what they always do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._cause, self._meaning = theme, "", ""

    @property
    def words(self) -> str:
        """What stands in the bar."""
        return f"{self._cause} {self._meaning}".strip()

    def tell(self, cause: str, meaning: str = "") -> None:
        """Say what is going on and what letters mean."""
        before, self._cause, self._meaning = self.words, cause, meaning
        self.setAccessibleName(self.words)
        if self.words != before:
            announce(self, self.words)
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
    """`typed` carries the letters, `done` says that the person is found, `given_up` that nobody is sought any more, `left` that
    the hand went elsewhere. `finding` is whether the bar waits for letters."""

    typed = Signal(str)
    done = Signal()
    given_up = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "wash")
        self.finding = False
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(2), theme.px(MARGIN), theme.px(2))
        row.setSpacing(theme.px(12))
        row.addWidget(label(_("Sök person"), "body", tone="ink2"))
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Sök person"))
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        row.addWidget(self.field, 1)
        self._missing = label("", "caption", tone="warn")
        row.addWidget(self._missing)
        action(self, _("Klart"), ("Return", "Enter"), self.done.emit)
        action(self, _("Stäng"), "Esc", self.given_up.emit)

    def begin(self) -> None:
        """Take letters."""
        self.finding = True
        self.field.clear()
        self.found(True)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar is done when the hand goes elsewhere on the page; another window in front leaves it as it is."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in ELSEWHERE:
            self.finding = False
            self.left.emit()
        return super().eventFilter(watched, event)

    def found(self, is_found: bool) -> None:
        """Say whether somebody has such a name."""
        self._missing.setText("" if is_found else _("Ingen heter så"))
