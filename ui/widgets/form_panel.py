"""A form that opens on the page itself: fields, and its acts under them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import ActButton, filled, plain
from ui.widgets.fields import FieldGrid
from ui.widgets.labels import label, retone, surface
from ui.widgets.scrolled import Scrolled
from ui.widgets.segmented import Segmented


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in a sentence, and the field where it can be mended."""

    sentence: str
    field: QWidget


class FormPanel(QWidget):
    """Hidden until it is opened; Ctrl+Retur saves, Esc closes. `closed` is told when it has gone, then `kept` if it was saved."""

    closed = Signal()
    kept = Signal()

    def __init__(self, theme: Theme, heading: str, save: Callable[[], Fault | str | None], words: str = "",
                 *, narrow: bool = False, tall: bool = False, parent: QWidget | None = None) -> None:
        """`save` does it and gives what is missing, or None when it is done; `words` name the act.

        A `narrow` form is low enough for its column, or the column scrolls; one that is `tall` too scrolls itself.
        """
        super().__init__(parent)
        self.theme, self._save = theme, save
        surface(self, "ground")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(MARGIN), theme.px(16), theme.px(MARGIN), theme.px(12))
        column.setSpacing(theme.px(12))
        self.heading = label(heading, "list", strong=True, elided=True)
        column.addWidget(self.heading)
        self._label_width = 110 if narrow else 160
        self.fields = FieldGrid(theme, self._label_width)
        column.addWidget(self.fields if narrow and not tall else _Room(theme, self.fields), 1)
        self.missing = label("", tone="warn", strong=True, wrap=True)
        self.missing.hide()
        self._listening: set[QWidget] = set()
        self._beside: tuple[QWidget, ...] = ()
        self._whole = column
        self.save_act = action(self, words or _("Spara"), ("Ctrl+Return", "Ctrl+Enter"), self.save)
        self.close_act = action(self, _("Stäng"), "Esc", self.close_form)
        column.addWidget(self.missing)
        column.addLayout(self._acts())
        self.hide()

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addSpacerItem(QSpacerItem(self.theme.px(self._label_width + 12), 0, QSizePolicy.Policy.Maximum))
        self.save_button: ActButton = filled(self.theme, self.save_act)
        row.addWidget(self.save_button)
        row.addWidget(plain(self.theme, self.close_act))
        row.addStretch(1)
        return row

    def closes_from(self, *beside: QWidget) -> None:
        """Let Esc close the open form while the keys are in one of these too."""
        self._beside = beside

    def save(self) -> None:
        """Save what is written; where something is wrong, say so under its field, or beside the acts where it is of none."""
        found = self._save()
        if found is None:
            self.missing.hide()
            self.close_form()
            self.kept.emit()
        else:
            self._say(found if isinstance(found, Fault) else Fault(found, self))

    def _say(self, fault: Fault) -> None:
        """Show what is wrong until something is written, with the keys where it can be mended."""
        if not self.fields.put_under(fault.field, self.missing):
            self._whole.insertWidget(self._whole.count() - 1, self.missing)
        self.missing.setText(fault.sentence)
        self.missing.show()
        retone(self.missing, "warn")
        self._listen()
        if fault.field is not self:
            fault.field.setFocus()
        if isinstance(fault.field, QLineEdit):
            fault.field.selectAll()
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        """Once it has its place, whatever scrolls around it."""
        around = self.missing.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self.missing)
            around = around.parentWidget()

    def _listen(self) -> None:
        """Fall silent at the next that is written or chosen; fields may have come since last."""
        for field in self.findChildren(QWidget):
            told = (field.textEdited if isinstance(field, QLineEdit) else field.activated if isinstance(field, QComboBox)
                    else field.chosen if isinstance(field, Segmented) else None)
            if told is not None and field not in self._listening:
                self._listening.add(field)
                told.connect(lambda _what: self.missing.hide())

    def open_form(self, first: QWidget) -> None:
        """Show the form with the focus in its first field."""
        self.missing.hide()
        self.show()
        first.setFocus()

    def close_form(self) -> None:
        """Put the form away."""
        self.hide()
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for widget in self._beside:
            widget.addAction(self.close_act)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for widget in self._beside:
            widget.removeAction(self.close_act)


class _Room(Scrolled):
    """As tall as its fields where there is room for them; else they scroll."""

    def __init__(self, theme: Theme, fields: QWidget) -> None:
        inside = surface(QWidget(), "ground")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(fields)
        column.addStretch(1)
        super().__init__(inside)
        self._theme, self._fields, self._inside = theme, fields, inside
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for asked in (fields, inside):
            asked.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fields come and go: ask for their height again."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        needed = self._fields.heightForWidth(self._fields.width()) if self._fields.hasHeightForWidth() else 0
        least = self._inside.minimumSizeHint().height()  # words that may take several lines count them all
        return QSize(self._theme.px(480), max(needed, least, self._fields.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), min(self.sizeHint().height(), self._theme.px(120)))
