"""The keys' place in the program, followed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

Follow = Callable[[QWidget | None, QWidget | None], object]
"""Told where the keys were and where they are now; None is outside the program."""


def follow_focus(follow: Follow) -> None:
    """Tell a method of a Qt object whenever the keys go elsewhere, as long as the object lives."""
    app = QApplication.instance()
    if isinstance(app, QApplication):  # without a window there are no keys to follow
        app.focusChanged.connect(follow)
