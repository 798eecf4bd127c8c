"""Qt's own dialogs speak the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.translation import use

if TYPE_CHECKING:
    from ui.window import Window


def test_the_dialogs_follow_the_language(empty_window: Window) -> None:
    assert QCoreApplication.translate("QFileDialog", "&Save") == "&Spara"
    empty_window.looks.speak("en")
    assert QCoreApplication.translate("QFileDialog", "&Save") == "&Save"
    empty_window.looks.speak("sv")
    assert QCoreApplication.translate("QFileDialog", "&Save") == "&Spara"
    use("sv")
