"""What is painted, told to those who listen: Qt knows the roles of its own widgets, not of those we paint; and what is said
in passing is announced, since nobody's focus moves to it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLE = "spoken_role"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let the widget be heard as this: a row, a paragraph that can be written in; before it is named, for then Qt has decided."""
    widget.setProperty(ROLE, role.value)
    if not _installed:
        QAccessible.installFactory(_made)
        _installed.append(_made)


def listened_to() -> bool:
    """Whether anybody listens, so that there is a use in putting it into words."""
    return QAccessible.isActive()


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let it be said once, wherever the focus is: after what is being said, or at once where it is `urgent`."""
    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)


def _made(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = thing.property(ROLE) if isinstance(thing, QWidget) else None
    return QAccessibleWidget(thing, QAccessible.Role(role)) if isinstance(thing, QWidget) and isinstance(role, int) else None


_installed: list[object] = []
