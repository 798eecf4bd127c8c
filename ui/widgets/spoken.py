"""What is painted, told to those who listen: Qt knows the roles of its own widgets, not of those we paint; and what is said
in passing is announced, since nobody's focus moves to it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QWidget

ROLE = "spoken_role"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let the widget be heard as this: a row, a paragraph that can be written in; before it is named, for then Qt has decided."""
    widget.setProperty(ROLE, role.value)
    if not _installed:
        QAccessible.installFactory(_made)
        _installed.append(_made)


def mark_what_is_chosen(rows: QAbstractItemView) -> None:
    """Let the row that assistive technology chooses be the one that the keys work on, as a click would; one is always chosen."""

    def settle() -> None:
        chosen, here = rows.selectedIndexes(), rows.currentIndex()
        if chosen and chosen[0] != here:
            rows.setCurrentIndex(chosen[0])
        elif not chosen and here.isValid():
            rows.selectionModel().select(here, QItemSelectionModel.SelectionFlag.Select)

    waiting = QTimer(rows, singleShot=True, interval=0)  # a mark that moves by itself is chosen a moment before it is there
    waiting.timeout.connect(settle)
    rows.selectionModel().selectionChanged.connect(lambda *_which: waiting.start() if QAccessible.isActive() else None)


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
