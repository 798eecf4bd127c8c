"""The line over a meeting: whose meeting it is, and its steps, each of which can be opened at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.translation import _
from ui import shapes
from ui.theme import Theme
from ui.theme.space import MARGIN, TOP_LINE
from ui.widgets.actions import WINDOW, action, tip
from ui.widgets.boxes import column_in
from ui.widgets.labels import hair, label, surface

StepState = Literal["done", "now", "late", "to_come"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a meeting."""

    key: str
    word: str


def steps() -> tuple[Step, ...]:
    """The steps that work, in order, named in the language spoken now."""
    return (
        Step("prepare", _("Förbered")), Step("call", _("Kalla")), Step("absences", _("Förhinder")),
        Step("meet", _("Sammanträd")), Step("minutes", _("Protokoll")),
    )


class TopLine(QWidget):
    """`chosen` carries the step's key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "paper")
        column = column_in(self)
        column.addLayout(self._line(theme))
        column.addWidget(hair())
        self.setFixedHeight(theme.px(TOP_LINE) + 1)

    def tell(self, committee: str, where_and_when: str, exercise: str = "") -> None:
        """Show whose meeting it is, and on a plate before it that it is an `exercise`."""
        self._committee.setText(committee)
        self._when.setText(where_and_when)
        self.plate.setText(exercise)
        self.plate.setVisible(bool(exercise))
        self.setAccessibleName(", ".join(words for words in (exercise, committee, where_and_when) if words))

    def mark(self, now: str, states: dict[str, StepState]) -> None:
        """Show the step one is in, and how it stands with the others."""
        for key, button in self._buttons.items():
            button.show_state("now" if key == now else states.get(key, "to_come"))

    def button(self, key: str) -> QAbstractButton:
        """The button of that step."""
        return self._buttons[key]

    def _line(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN), 0)
        row.setSpacing(theme.px(20))
        self._committee = label("", "body", strong=True, elided=True)
        self._when = label("", "caption", tone="ink2", elided=True)
        self.plate = label("", "body", tone="accent", strong=True)
        self.plate.setProperty("plate", True)
        self.plate.hide()
        row.addWidget(self.plate, 0, Qt.AlignmentFlag.AlignVCenter)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._committee)
        names.addWidget(self._when)
        names.addStretch(1)
        row.addLayout(names, 1)
        self._buttons: dict[str, _StepButton] = {}
        for number, step in enumerate(steps(), start=1):
            act = action(self, step.word, f"Alt+{number}", self._teller(step.key), context=WINDOW, in_line=False)
            self._buttons[step.key] = _StepButton(theme, step, act)
            row.addWidget(self._buttons[step.key])
        return row

    def _teller(self, key: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(key)


class _StepButton(QAbstractButton):
    def __init__(self, theme: Theme, step: Step, act: QAction) -> None:
        super().__init__()
        self._theme, self._state = theme, "to_come"
        self.setText(step.word)
        self.setToolTip(tip(act))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.clicked.connect(act.trigger)
        self.show_state("to_come")

    def show_state(self, state: StepState) -> None:
        """Done, now, late or still to come, by shape and for those who listen."""
        self._state = state
        words = {"done": _("gjort"), "now": _("här"), "late": _("försenat"), "to_come": ""}[state]
        self.setAccessibleName(f"{self.text()}, {words}" if words else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font("body", strong=True)).horizontalAdvance(self.text())
        return QSize(width + self._theme.px(4) + (self._theme.px(26) if self._mark else 0), self._theme.px(TOP_LINE))

    @property
    def _mark(self) -> shapes.Shape | None:
        marks: dict[str, shapes.Shape] = {"done": "tick", "late": "triangle"}
        return marks.get(self._state)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, now = QPainter(self), self._theme, self._state == "now"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = theme.px(2)
        if self._mark:
            side = theme.px(20)
            shapes.paint(painter, self._mark, QRectF(x, (self.height() - side) / 2, side, side), theme.tokens)
            x += theme.px(26)
        painter.setFont(theme.font("body", strong=now))
        painter.setPen(theme.colour("accent" if now else "warn" if self._state == "late" else "ink2"))
        painter.drawText(QRectF(x, 0, self.width() - x, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if now:
            painter.fillRect(0, self.height() - theme.px(3), self.width(), theme.px(3), theme.colour("accent"))
        if self.hasFocus():
            self._paint_ring(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        width, inset = self._theme.px(2), self._theme.px(10)
        painter.setPen(QPen(self._theme.colour("accent"), width))
        painter.drawRect(QRectF(self.rect()).adjusted(width / 2, inset, -width / 2, -inset))
