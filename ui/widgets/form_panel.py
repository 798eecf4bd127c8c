"""A form that opens on the page itself: fields, and its acts under them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import ActButton, filled, plain
from ui.widgets.fields import FieldGrid
from ui.widgets.labels import label, retone, surface
from ui.widgets.scrolled import Scrolled


class FormPanel(QWidget):
    """Hidden until it is opened; Ctrl+Retur saves, Esc closes. `closed` is told when it has gone."""

    closed = Signal()

    def __init__(self, theme: Theme, heading: str, save: Callable[[], str | None], words: str = "",
                 *, narrow: bool = False, parent: QWidget | None = None) -> None:
        """`save` does it and gives a sentence about what is missing, or None when it is done; `words` name the act.

        A `narrow` form is low enough for its column, or the column scrolls.
        """
        super().__init__(parent)
        self.theme, self._save = theme, save
        surface(self, "ground")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(MARGIN), theme.px(16), theme.px(MARGIN), theme.px(12))
        column.setSpacing(theme.px(12))
        self.heading = label(heading, "list", strong=True)
        column.addWidget(self.heading)
        self._label_width = 110 if narrow else 160
        self.fields = FieldGrid(theme, self._label_width)
        column.addWidget(self.fields if narrow else _Room(theme, self.fields), 1)
        self.missing = label("", tone="warn", strong=True, wrap=True)
        self.missing.hide()
        self.save_act = action(self, words or _("Spara"), ("Ctrl+Return", "Ctrl+Enter"), self.save)
        self.close_act = action(self, _("Stäng"), "Esc", self.close_form)
        column.addWidget(self.missing)
        column.addLayout(self._acts())
        self.hide()

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addSpacing(self.theme.px(self._label_width + 12))
        self.save_button: ActButton = filled(self.theme, self.save_act)
        row.addWidget(self.save_button)
        row.addWidget(plain(self.theme, self.close_act))
        row.addStretch(1)
        return row

    def save(self) -> None:
        """Save what is written; where something is missing, say so beside the acts."""
        sentence = self._save()
        self.missing.setText(sentence or "")
        self.missing.setVisible(bool(sentence))
        retone(self.missing, "warn")
        if sentence is None:
            self.close_form()

    def open_form(self, first: QWidget) -> None:
        """Show the form with the focus in its first field."""
        self.missing.hide()
        self.show()
        first.setFocus()

    def close_form(self) -> None:
        """Put the form away."""
        self.hide()
        self.closed.emit()


class _Room(Scrolled):
    """As tall as its fields where there is room for them; else they scroll."""

    def __init__(self, theme: Theme, fields: QWidget) -> None:
        inside = surface(QWidget(), "ground")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(fields)
        column.addStretch(1)
        super().__init__(inside)
        self._theme, self._fields = theme, fields
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        fields.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fields come and go: ask for their height again."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._fields.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), min(self.sizeHint().height(), self._theme.px(120)))
