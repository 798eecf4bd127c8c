"""The window as assistive technology meets it: its tree of names, roles and states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

Role = QAccessible.Role
CONTROLS = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox, Role.List, Role.ListItem, Role.Table,
    Role.Cell, Role.Tree, Role.TreeItem, Role.SpinBox, Role.Slider, Role.MenuItem, Role.PageTab, Role.ButtonMenu,
    Role.ButtonDropDown,
}
BARE = {Role.NoRole, Role.Client, Role.Pane, Role.Border, Role.LayeredPane}
"""What says nothing of what a thing is for."""
TOLD_BY_ROWS = {Role.List, Role.ListItem}
"""A list that lets the keys stay in a field beside it shows by its rows which is chosen; headings among them cannot be."""
ROWS_READ = 40


@dataclass(frozen=True)
class Thing:
    """One node of the tree; `within` tells where it was found."""

    interface: QAccessibleInterface
    within: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.interface.text(QAccessible.Text.Name))

    @property
    def role(self) -> Any:
        """What it is for."""
        return self.interface.role()

    @property
    def state(self) -> Any:
        """How it stands."""
        return self.interface.state()

    @property
    def kind(self) -> str:
        """The widget's class, or nothing for what is painted in one."""
        return type(self.made).__name__ if self.made is not None else ""

    @property
    def made(self) -> QObject | None:
        """The widget itself; None for what is painted in one."""
        return self.interface.object()

    @property
    def is_control(self) -> bool:
        """Whether one does something with it; a scrolled pane takes the keys only to scroll."""
        made = self.made
        if isinstance(made, QWidget) and type(made).__mro__[1] is QAbstractScrollArea:
            return False
        scrolls = isinstance(made, QAbstractScrollArea) and self.role in BARE
        return self.role in CONTROLS or (bool(self.state.focusable) and not scrolls)

    def faults(self) -> list[str]:
        """What a listener would miss."""
        where = f"{' > '.join(self.within[-3:])} > {self.kind or self.role.name}"
        found = [] if self.name.strip() else [f"{where}: no name"]
        if self.role in BARE:
            found.append(f"{where} ({self.name}): no role")
        works = self.state.focusable or self.state.disabled or self.state.selectable or self.role in TOLD_BY_ROWS
        if not works:
            found.append(f"{where} ({self.name}): no state, it can neither be used nor is it shut off")
        return found


def things(top: QWidget) -> Iterator[Thing]:
    """Everything in the window that can be seen, from the outside in."""
    QApplication.processEvents()
    found = QAccessible.queryAccessibleInterface(top)
    yield from _within(Thing(found, ()))


def _within(thing: Thing) -> Iterator[Thing]:
    yield thing
    path = (*thing.within, thing.name[:40] or thing.kind)
    for place in range(min(thing.interface.childCount(), ROWS_READ)):
        child = thing.interface.child(place)
        if child.isValid() and not child.state().invisible:
            yield from _within(Thing(child, path))


def faults_in(top: QWidget) -> list[str]:
    """The faults of every control in the window."""
    return [fault for thing in things(top) if thing.is_control for fault in thing.faults()]
