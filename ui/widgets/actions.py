"""Acts of a place: each is a QAction, and buttons, key line and the list of all keys are made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.translation import _

PLATE = "plate"
IN_LINE = "in_line"
OWN = Qt.ShortcutContext.WidgetShortcut
"""The key acts only while this very widget has the focus."""
PART = Qt.ShortcutContext.WidgetWithChildrenShortcut
"""The key acts while the widget or anything in it has the focus."""
WRITTEN_IN = (QLineEdit, QPlainTextEdit, QTextEdit)
CURSOR = ("Left", "Right", "Home", "End", "Backspace", "Del", "Space")
WINDOW = Qt.ShortcutContext.WindowShortcut


def action(
    owner: QWidget, text: str, keys: str | Iterable[str], slot: Callable[[], object], *,
    context: Qt.ShortcutContext = PART, plate: str | None = None, in_line: bool = True,
) -> QAction:
    """An act of the owner; `plate` is shown instead of its key (as `Alt+↑↓` for a pair), `in_line` puts it in the key line."""
    made = QAction(text, owner)
    sequences = [QKeySequence(k) for k in ([keys] if isinstance(keys, str) else keys) if k]
    made.setShortcuts(sequences)
    made.setShortcutContext(context)
    made.setProperty(PLATE, plate)
    made.setProperty(IN_LINE, in_line)
    made.triggered.connect(lambda _checked=False: slot())
    owner.addAction(made)
    return made


def key_name(action: QAction) -> str:
    """The act's key as it is shown; empty where it has none."""
    plate = action.property(PLATE)
    return str(plate) if plate else sequence_name(action.shortcut())


def sequence_name(sequence: QKeySequence) -> str:
    """A key as it is written on the plate: `Retur`, `Ctrl+Z`."""
    parts = sequence.toString(QKeySequence.SequenceFormat.PortableText).replace("++", "+plus").split("+")
    return "+".join(_names().get(p, p) for p in parts)


def tip(action: QAction) -> str:
    """The act and its key, for a tooltip."""
    key = key_name(action)
    return f"{action.text()} ({key})" if key else action.text()


def acts_at(focused: QWidget | None) -> list[QAction]:
    """The acts whose keys work while this widget has the focus, the nearest first; those of the window itself left out."""
    found: list[QAction] = []
    writes, part = isinstance(focused, WRITTEN_IN), focused
    while part is not None and not part.isWindow():
        found += [a for a in part.actions() if _works(a, own=part is focused) and not (writes and _is_written(a))]
        part = part.parentWidget()
    return list(dict.fromkeys(found))


def _is_written(act: QAction) -> bool:
    """Whether its key is a letter, or moves the cursor, and so goes to the field in which one writes."""
    *modifiers, key = act.shortcut().toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return set(modifiers) <= {"Shift"} and (len(key) == 1 or key in CURSOR)


def _works(act: QAction, *, own: bool) -> bool:
    if not act.isEnabled() or not act.isVisible() or not act.property(IN_LINE) or not key_name(act):
        return False
    return own or act.shortcutContext() != OWN


def _names() -> dict[str, str]:
    return {
        "Return": _("Retur"), "Enter": _("Retur"), "Space": _("Mellanslag"), "Up": "↑", "Down": "↓", "Left": "←", "Right": "→",
        "Ins": "Ins", "Del": "Del", "Backspace": "⌫", "plus": "+",
    }
