"""How the window looks and speaks: light or dark, its size, its language; what is chosen is kept in the settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.translation import _, use
from ui.settings import Settings
from ui.theme import Mode, Theme
from ui.theme.theme import FACTORS
from ui.widgets.actions import WINDOW, action


class Looks:
    """The window's choices, with the keys for them; `rebuild` makes what is shown anew where a choice needs it."""

    def __init__(self, window: QWidget, settings: Settings, theme: Theme, rebuild: Callable[[], None]) -> None:
        self._settings, self._theme, self._rebuild = settings, theme, rebuild

        def act(text: str, keys: str | tuple[str, ...], slot: Callable[[], object]) -> None:
            action(window, text, keys, slot, context=WINDOW, in_line=False)

        act(_("Ljust eller mörkt"), "F10", self.turn_light)
        act(_("Större"), ("Ctrl++", "Ctrl+="), lambda: self.resize_all(1))
        act(_("Mindre"), "Ctrl+-", lambda: self.resize_all(-1))

    def turn_light(self) -> None:
        """From light to dark, or back."""
        self.choose_mode("light" if self._theme.dark else "dark")

    def choose_mode(self, mode: Mode) -> None:
        """Light, dark, or as the desktop."""
        self._settings.mode = mode
        self._theme.choose(mode=mode)

    def resize_all(self, steps: int) -> None:
        """Everything one step larger or smaller."""
        nearest = min(range(len(FACTORS)), key=lambda n: abs(FACTORS[n] - self._theme.factor))
        self.choose_factor(FACTORS[min(len(FACTORS) - 1, max(0, nearest + steps))])

    def choose_factor(self, factor: float) -> None:
        """Everything in this size, 1.0 to 2.0."""
        self._settings.factor = factor
        self._theme.choose(factor=factor)
        self._rebuild()

    def speak(self, language: str) -> None:
        """Another language from now on."""
        from ui.qt_words import speak_in_dialogs  # the frame does not wait for it

        self._settings.language = language
        use(language)
        speak_in_dialogs(language)
        self._rebuild()
