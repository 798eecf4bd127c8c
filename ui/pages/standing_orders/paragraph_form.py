"""One paragraph of the form: its number and heading at the left, its settings with their words at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.standing_orders import StandingOrders, SubstituteRules
from app.services.examples import example
from app.translation import _
from ui.pages.standing_orders.controls import Control, made
from ui.pages.standing_orders.paragraphs import SUBSTITUTES, Paragraph, Setting
from ui.pages.standing_orders.ready_made import ReadyMade, same_as
from ui.pages.standing_orders.values import NOTICE, read, written
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.boxes import column_in
from ui.widgets.labels import hair, label

NEEDS = {
    SUBSTITUTES + "party_ladders": "party_ladder",
    SUBSTITUTES + "groups": "same_group",
    SUBSTITUTES + "party_mandates": "by_mandates",
}
"""Tables that are asked for only where a step of the order needs them."""


class ParagraphForm(QWidget):
    """`edited` says that something was changed by hand."""

    edited = Signal()

    def __init__(self, theme: Theme, paragraph: Paragraph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._paragraph = theme, paragraph
        self._ready_made: ReadyMade | None = None
        self.controls: dict[str, Control] = {}
        self._orders = StandingOrders(substitutes=SubstituteRules())
        self._texts: dict[str, QLabel] = {}
        self._examples: dict[str, QLabel] = {}
        self._parts: dict[str, QWidget] = {}
        whole = column_in(self)
        grid = QGridLayout()
        grid.setContentsMargins(theme.px(MARGIN), theme.px(20), theme.px(MARGIN), theme.px(20))
        grid.setColumnMinimumWidth(0, theme.px(200))
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.px(24))
        grid.addLayout(self._head(), 0, 0)
        grid.addLayout(self._settings(), 0, 1)
        whole.addLayout(grid)
        whole.addWidget(hair())

    def show_orders(self, orders: StandingOrders) -> None:
        """Show these standing orders."""
        self._orders, self._ready_made = orders, same_as(orders)
        for setting in self._paragraph.settings:
            self.controls[setting.field].show_value(read(orders, setting.field))
        self._follow()

    @property
    def values(self) -> dict[str, Any]:
        """The settings as they are chosen."""
        return {field: control.value for field, control in self.controls.items()}

    def text_of(self, field: str) -> str:
        """The words shown under a setting."""
        return self._texts[field].text()

    def example_of(self, field: str) -> str:
        """The worked example shown under a setting."""
        return self._examples[field].text()

    def _head(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(label(self._paragraph.number, "item", tone="accent", strong=True))
        column.addWidget(label(self._paragraph.heading, "body", strong=True, wrap=True))
        column.addStretch(1)
        return column

    def _settings(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(20))
        for setting in self._paragraph.settings:
            self._parts[setting.field] = self._setting(setting)
            column.addWidget(self._parts[setting.field])
        return column

    def _setting(self, setting: Setting) -> QWidget:
        part = QWidget()
        column = column_in(part, self._theme.px(4))
        name = label(setting.name, "body")
        control = self.controls[setting.field] = made(self._theme, setting)
        name.setBuddy(control)
        control.edited.connect(self._edited)
        self._texts[setting.field] = label("", "caption", tone="ink2", wrap=True)
        self._examples[setting.field] = label("", "caption", tone="ink3", wrap=True)
        for widget in (name, control, self._texts[setting.field], self._examples[setting.field]):
            column.addWidget(widget)
        return part

    def _edited(self) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        """Show the words of the values chosen, and the tables that the order needs."""
        for setting in self._paragraph.settings:
            value = self.controls[setting.field].value
            text = next((c.text for c in setting.choices if c.value == value and c.text), setting.text)
            theirs = self._ready_made.words_for(setting.field, value) if self._ready_made else ""
            self._texts[setting.field].setText(theirs or text)
        self._play()
        tiers = self.controls.get(SUBSTITUTES + "tiers")
        for field, tier in NEEDS.items():
            if field in self._parts and tiers is not None:
                self._parts[field].setVisible(tier in tiers.value)

    def _play(self) -> None:
        """Show what each setting means, in its worked example."""
        orders = written(self._orders, self.values)
        for field, shown in self._examples.items():
            told = example(_explained(field), orders)
            shown.setText(_("Exempel: {told}").format(told=told) if told else "")
            shown.setVisible(bool(told))
            control = self.controls[field]
            (control.focusProxy() or control).setAccessibleDescription(" ".join(filter(None, (self.text_of(field), told))))


def _explained(field: str) -> str:
    """The name under which a setting has its example; the days of the notice and how they are counted have one together."""
    if field.startswith(NOTICE):
        return "notice" if field == NOTICE + "unit" else ""
    return field.removeprefix(SUBSTITUTES)
