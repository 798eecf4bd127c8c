"""Qt's own words, in the dialogs for files and printers and in the menus of fields: in the language that is spoken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

_spoken: list[QTranslator] = []


def speak_in_dialogs(language: str) -> None:
    """Let Qt speak `sv` or `en` from now on; English is what it speaks by itself. Needs a QCoreApplication."""
    for old in _spoken:
        QCoreApplication.removeTranslator(old)
    _spoken.clear()
    catalogue = QTranslator()
    if language != "en" and catalogue.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(catalogue)
        _spoken.append(catalogue)
