"""The theme in force: light or dark, one factor for all sizes, and fonts and colours by name."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme import fonts
from ui.theme.palette import palette
from ui.theme.style import style_sheet
from ui.theme.tokens import DARK, LIGHT, ColourName, Tokens
from ui.theme.type_scale import SIZES, Role

Mode = Literal["light", "dark", "system"]
FACTORS = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Theme(QObject):
    """Asked by everything that is painted; `changed` says: paint again."""

    changed = Signal()

    def __init__(self, mode: Mode = "system", factor: float = 1.0, parent: QObject | None = None) -> None:
        """`factor` is kept between 1 and 2."""
        super().__init__(parent)
        fonts.load()
        self._mode = mode
        self._factor = _kept(factor)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> Mode:
        """What was chosen; `system` follows the desktop."""
        return self._mode

    @property
    def factor(self) -> float:
        """The factor of all sizes, 1 to 2."""
        return self._factor

    @property
    def dark(self) -> bool:
        """Whether it is dark now."""
        if self._mode == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return DARK if self.dark else LIGHT

    def colour(self, name: ColourName) -> QColor:
        """A colour by its name."""
        return QColor(getattr(self.tokens, name))

    def px(self, at_100: float) -> int:
        """A measure of 100 % in the pixels of the factor in force; never less than 1 of something."""
        return max(1, round(at_100 * self._factor)) if at_100 > 0 else 0

    def font(self, role: Role, *, strong: bool = False, light: bool = False) -> QFont:
        """The font of a role: regular, semibold, or light for the number that remains."""
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Light if light else QFont.Weight.Normal
        return fonts.cut(self.px(SIZES[role][0]), weight)

    def sized(self, pixels: int, *, strong: bool = False) -> QFont:
        """A font of so many real pixels, for what fills its row."""
        return fonts.cut(pixels, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)

    def line_height(self, role: Role) -> int:
        """The line height of a role in pixels."""
        return self.px(SIZES[role][1])

    def choose(self, mode: Mode | None = None, factor: float | None = None) -> None:
        """Take another mode or factor, and tell."""
        self._mode = mode or self._mode
        self._factor = _kept(factor or self._factor)
        self.apply()

    def apply(self) -> None:
        """Give the application its font, palette and style sheet, and tell those who paint."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            if app.style().name() != "fusion" and not app.styleSheet():
                app.setStyle("Fusion")
            app.setFont(self.font("body"))
            app.setPalette(palette(self.tokens))
            app.setStyleSheet(style_sheet(self.tokens, self.px))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._mode == "system":
            self.apply()


def _kept(factor: float) -> float:
    return min(2.0, max(1.0, factor))
