"""What a painted widget is for, told to those who listen: Qt knows the role of its own widgets, not of those we paint."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLE = "spoken_role"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let the widget be heard as this: a row, a paragraph that can be written in; before it is named, for then Qt has decided."""
    widget.setProperty(ROLE, role.value)
    if not _installed:
        QAccessible.installFactory(_made)
        _installed.append(_made)


def _made(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = thing.property(ROLE) if isinstance(thing, QWidget) else None
    return QAccessibleWidget(thing, QAccessible.Role(role)) if isinstance(thing, QWidget) and isinstance(role, int) else None


_installed: list[object] = []
