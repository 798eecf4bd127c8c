"""The field of a municipality's arms: how they will look, a picture chosen from a file, or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from app.translation import _
from ui.theme import LIGHT, Theme
from ui.widgets.actions import action
from ui.widgets.boxes import row_in
from ui.widgets.buttons import outlined, plain

WIDTH, HEIGHT = 42, 50
"""In the proportions they have on paper."""


class ArmsField(QWidget):
    """`picture` is what will be kept; `changed` tells whether it is another than was shown at first."""

    def __init__(self, theme: Theme, owner: QWidget, read: Callable[[Path], bytes | None]) -> None:
        """`read` makes a file ready, or tells why it cannot be used and gives None; the keys work in the `owner`."""
        super().__init__()
        self._theme, self._read = theme, read
        self.picture: bytes | None = None
        self.changed = False
        self.shown = QLabel()
        self.shown.setFixedSize(theme.px(WIDTH) + 2, theme.px(HEIGHT) + 2)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setStyleSheet(f"background: {LIGHT.sheet}; border: 1px solid {theme.tokens.line};")
        self.choose_act = action(owner, _("Välj vapen"), "Ctrl+O", self.choose)
        self.remove_act = action(owner, _("Ta bort vapnet"), "Ctrl+Shift+O", self.remove, in_line=False)
        row = row_in(self, theme.px(12))
        self.choose_button = outlined(theme, self.choose_act)
        self.setFocusProxy(self.choose_button)
        for part in (self.shown, self.choose_button, plain(theme, self.remove_act)):
            row.addWidget(part)
        row.addStretch(1)

    def show_picture(self, picture: bytes | None) -> None:
        """Begin with this picture, or none."""
        self.changed = False
        self._put(picture)

    def choose(self) -> None:
        """Ask for a file and take it."""
        file, _kind = QFileDialog.getOpenFileName(self, _("Välj vapen"), "", _("Bilder (*.png *.jpg *.jpeg)"))
        if file:
            self.take(Path(file))

    def take(self, file: Path) -> None:
        """Show the picture in a file, to be kept with the rest of the form; where it cannot be used, what stands there stays."""
        picture = self._read(file)
        if picture is not None:
            self.changed = True
            self._put(picture)

    def remove(self) -> None:
        """Print without arms."""
        self.changed = True
        self._put(None)
        self.choose_button.setFocus()

    def _put(self, picture: bytes | None) -> None:
        self.picture = picture
        self.remove_act.setEnabled(picture is not None)
        pixels = QPixmap()
        if picture is None or not pixels.loadFromData(picture):
            self.shown.setPixmap(QPixmap())
            self.shown.setAccessibleName(_("Inget vapen"))
            return
        ratio = self.devicePixelRatioF()
        scaled = pixels.scaled(round(self._theme.px(WIDTH) * ratio), round(self._theme.px(HEIGHT) * ratio),
                               Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        self.shown.setPixmap(scaled)
        self.shown.setAccessibleName(_("Vapnet som det skrivs ut"))
