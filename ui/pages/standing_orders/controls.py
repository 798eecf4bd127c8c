"""How a setting is chosen: among few, a number, words, rights, an order, a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.table import Table
from app.translation import _
from ui.pages.standing_orders.paragraphs import Choice, Setting
from ui.pages.standing_orders.values import counts_read, lists_read, lists_written, words_read, words_written
from ui.theme import Theme
from ui.widgets.actions import OWN, action
from ui.widgets.fields import TextField, line
from ui.widgets.segmented import Segmented

LONG = 56
"""So many letters in all the choices, and they stand under each other instead of side by side."""


class Control(QWidget):
    """`edited` says that the value was changed by hand."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)

    @property
    def value(self) -> Any:
        """The value chosen."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show this value, without telling."""
        raise NotImplementedError

    def put(self, widget: QWidget, name: str) -> None:
        """Take a widget in, named for those who listen."""
        widget.setAccessibleName(name)
        self.column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(widget)


class ShortChoice(Control):
    """Side by side."""

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._segments = Segmented(theme, setting.name, [(c.value, c.word) for c in setting.choices])
        self._segments.chosen.connect(lambda _value: self.edited.emit())
        self.put(self._segments, setting.name)

    @property
    def value(self) -> Any:
        return self._segments.value

    def show_value(self, value: Any) -> None:
        self._segments.choose(value)


class LongChoice(Control):
    """Under each other."""

    def __init__(self, _theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._choices: Sequence[Choice] = setting.choices
        self._group = QButtonGroup(self)
        for place, choice in enumerate(setting.choices):
            button = QRadioButton(choice.word)
            self._group.addButton(button, place)
            self.put(button, f"{setting.name}: {choice.word}")
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(lambda _place: self.edited.emit())

    @property
    def value(self) -> Any:
        return self._choices[max(0, self._group.checkedId())].value

    def show_value(self, value: Any) -> None:
        place = next((n for n, c in enumerate(self._choices) if c.value == value), 0)
        self._group.button(place).setChecked(True)


class Number(Control):
    """A whole number; none stands as zero."""

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._field = QSpinBox()
        self._field.setRange(0, 99)
        self._field.setFixedWidth(theme.px(80))
        self._field.valueChanged.connect(lambda _value: self.edited.emit())
        self._none_is_zero = False
        self.put(self._field, setting.name)

    @property
    def value(self) -> Any:
        return None if self._none_is_zero and not self._field.value() else self._field.value()

    def show_value(self, value: Any) -> None:
        self._none_is_zero = value is None or self._none_is_zero
        self._field.blockSignals(True)
        self._field.setValue(value or 0)
        self._field.blockSignals(False)


class Words(Control):
    """One line of words; several names with commas where `many`."""

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._many = setting.kind == "names"
        self._field: QLineEdit = line(theme, width=420)
        self._field.textEdited.connect(lambda _text: self.edited.emit())
        self.put(self._field, setting.name)

    @property
    def value(self) -> Any:
        text = self._field.text().strip()
        return (tuple(x.strip() for x in text.split(",") if x.strip()) or None) if self._many else text or None

    def show_value(self, value: Any) -> None:
        self._field.setText(", ".join(value or ()) if self._many else value or "")


class Rights(Control):
    """Any of the choices."""

    def __init__(self, _theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._boxes = {c.value: QCheckBox(c.word) for c in setting.choices}
        for box in self._boxes.values():
            box.clicked.connect(lambda _on: self.edited.emit())
            self.put(box, f"{setting.name}: {box.text()}")
        self.setFocusProxy(next(iter(self._boxes.values())))

    @property
    def value(self) -> Any:
        return tuple(v for v, box in self._boxes.items() if box.isChecked())

    def show_value(self, value: Any) -> None:
        for known, box in self._boxes.items():
            box.setChecked(known in value)


class Order(Control):
    """Steps that are ticked, in an order that Alt+↑↓ changes."""

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._words = {c.value: c.word for c in setting.choices}
        self._list = QListWidget()
        self._list.setFixedSize(theme.px(320), theme.px(28) * len(self._words) + 4)
        self._list.itemChanged.connect(lambda _item: self.edited.emit())
        action(self._list, _("Flytta"), "Alt+Up", lambda: self._move(-1), context=OWN, plate="Alt+↑↓")
        action(self._list, _("Flytta ned"), "Alt+Down", lambda: self._move(1), context=OWN, in_line=False)
        action(self._list, _("Välj steget"), "", lambda: None, context=OWN, plate=_("Mellanslag"))
        self._list.setToolTip(_("Mellanslag väljer steget, Alt+↑↓ flyttar det"))
        self.put(self._list, setting.name)

    @property
    def value(self) -> Any:
        items = (self._list.item(n) for n in range(self._list.count()))
        return tuple(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked)

    def show_value(self, value: Any) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for known in (*value, *(w for w in self._words if w not in value)):
            item = QListWidgetItem(self._words[known])
            item.setData(Qt.ItemDataRole.UserRole, known)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if known in value else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.blockSignals(False)

    def _move(self, by: int) -> None:
        place = self._list.currentRow()
        if 0 <= place + by < self._list.count():
            item = self._list.takeItem(place)
            self._list.insertItem(place + by, item)
            self._list.setCurrentRow(place + by)
            self.edited.emit()


class Lines(Control):
    """A table, a row on each line."""

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._kind = setting.kind
        self._field = TextField(theme, 2)
        self._field.setFixedWidth(theme.px(420))
        self._field.textChanged.connect(self.edited)
        self.put(self._field, setting.name)

    @property
    def value(self) -> Any:
        readers: dict[str, Callable[[str], Table[Any]]] = {"lists": lists_read, "words": words_read, "counts": counts_read}
        return readers[self._kind](self._field.toPlainText())

    def show_value(self, value: Any) -> None:
        self._field.blockSignals(True)
        self._field.setPlainText(lists_written(value) if self._kind == "lists" else words_written(value))
        self._field.blockSignals(False)


def made(theme: Theme, setting: Setting) -> Control:
    """The control that fits a setting."""
    if setting.kind == "choice":
        long = sum(len(c.word) for c in setting.choices) > LONG
        return LongChoice(theme, setting) if long else ShortChoice(theme, setting)
    kinds: dict[str, type[Control]] = {"number": Number, "text": Words, "names": Words, "rights": Rights, "order": Order,
                                       "lists": Lines, "words": Lines, "counts": Lines}
    return kinds[setting.kind](theme, setting)  # type: ignore[call-arg, arg-type]
