"""How a setting is chosen: among few, a number, words, rights, an order, a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from app.domain.table import Table
from app.translation import _
from ui.pages.standing_orders.paragraphs import Choice, Setting
from ui.pages.standing_orders.values import counts_read, lists_read, lists_written, words_read, words_written
from ui.theme import Theme
from ui.theme.tokens import ColourName
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.fields import Count, TextField, line
from ui.widgets.rows import Cell, Column, Row, RowsView, Words
from ui.widgets.segmented import Segmented
from ui.widgets.ticks import Dot, Tick

LONG = 56
"""So many letters in all the choices, and they stand under each other instead of side by side."""


class Control(QWidget):
    """`edited` says that the value was changed by hand."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column_in(self, 2)

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

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._choices: Sequence[Choice] = setting.choices
        self._group = QButtonGroup(self)
        for place, choice in enumerate(setting.choices):
            button = Dot(theme, choice.word)
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
        self._field = Count(99)
        self._field.setFixedWidth(theme.px(80))
        self._field.counted.connect(lambda _value: self.edited.emit())
        self._none_is_zero = False
        self.put(self._field, setting.name)

    @property
    def value(self) -> Any:
        return None if self._none_is_zero and not self._field.value else self._field.value

    def show_value(self, value: Any) -> None:
        self._none_is_zero = value is None or self._none_is_zero
        self._field.put(value or 0)


class Text(Control):
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

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._boxes = {c.value: Tick(theme, c.word) for c in setting.choices}
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
    """Steps that the space bar ticks, in an order that Alt+↑↓ changes."""

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self._words = {c.value: c.word for c in setting.choices}
        self._steps: dict[Any, bool] = {}
        self.rows = RowsView(theme, setting.name, (Column(34, right=True), Column()), "", 32, quiet=True)
        self.rows.setFixedWidth(theme.px(360))
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        action(self.rows, _("Välj steget"), "Space", self._turn, context=OWN)
        action(self.rows, _("Flytta"), "Alt+Up", lambda: self._move(-1), context=OWN, plate="Alt+↑↓")
        action(self.rows, _("Flytta ned"), "Alt+Down", lambda: self._move(1), context=OWN, in_line=False)
        self.rows.doubleClicked.connect(lambda _index: self._turn())
        self.rows.setToolTip(_("Mellanslag väljer steget, Alt+↑↓ flyttar det"))
        self.put(self.rows, setting.name)

    @property
    def value(self) -> Any:
        return tuple(step for step, on in self._steps.items() if on)

    def show_value(self, value: Any) -> None:
        self._steps = dict.fromkeys(value, True) | {step: False for step in self._words if step not in value}
        self._show()

    def _show(self) -> None:
        order = {step: n for n, step in enumerate(self.value, start=1)}
        self.rows.take([self._row(step, order.get(step)) for step in self._steps])
        self.rows.fit()

    def _row(self, step: Any, place: int | None) -> Row:
        word = self._words[step]
        tone: ColourName = "ink" if place else "ink3"
        number = Cell((Words(f"{place}." if place else "–", "body", tone),))
        cells = (number, Cell((Words(word, "body", tone, strong=bool(place)),)))
        return Row(step, cells, f"{word}, {_('steg {n}').format(n=place) if place else _('inte valt')}")

    def _turn(self) -> None:
        """Tick the step, last among those ticked; or take it away."""
        step = self.rows.key
        chosen = [s for s in self.value if s != step] + ([] if self._steps.get(step) else [step])
        self.show_value(tuple(chosen))
        self.edited.emit()

    def _move(self, by: int) -> None:
        steps, step = list(self._steps), self.rows.key
        place = steps.index(step) + by
        if 0 <= place < len(steps):
            steps.remove(step)
            steps.insert(place, step)
            self._steps = {s: self._steps[s] for s in steps}
            self._show()
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
    kinds: dict[str, Callable[[Theme, Setting], Control]] = {
        "number": Number, "text": Text, "names": Text, "rights": Rights, "order": Order,
        "lists": Lines, "words": Lines, "counts": Lines,
    }
    return kinds[setting.kind](theme, setting)
