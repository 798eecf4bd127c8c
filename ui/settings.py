"""What the user has chosen for the window, kept in an ini file in the platform's folder for settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from app.translation import LANGUAGES, SOURCE_LANGUAGE

if TYPE_CHECKING:
    from ui.theme import Mode

MODES: tuple[Mode, ...] = ("light", "dark", "system")


class Settings:
    """Reads anything the file holds without trusting it: what is not understood is as if it were not there."""

    def __init__(self, file: Path | None = None) -> None:
        """`file` is the ini file; without one, the platform's own place."""
        self._file = file or _place()
        self._store = QSettings(str(self._file), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """Where the settings lie; the log file lies beside them."""
        return self._file.parent

    @property
    def mode(self) -> Mode:
        """Light, dark or as the desktop."""
        kept = str(self._store.value("appearance/mode", "system"))
        return kept if kept in MODES else "system"

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._keep("appearance/mode", mode)

    @property
    def factor(self) -> float:
        """The size of everything, 1.0 to 2.0."""
        try:
            return float(str(self._store.value("appearance/factor", 1.0)))
        except ValueError:
            return 1.0

    @factor.setter
    def factor(self, factor: float) -> None:
        self._keep("appearance/factor", factor)

    @property
    def language(self) -> str:
        """`sv` or `en`."""
        kept = str(self._store.value("appearance/language", SOURCE_LANGUAGE))
        return kept if kept in LANGUAGES else SOURCE_LANGUAGE

    @language.setter
    def language(self, language: str) -> None:
        self._keep("appearance/language", language)

    @property
    def archive(self) -> Path | None:
        """The folder of the archive that was last chosen by hand."""
        kept = str(self._store.value("archive/folder", ""))
        return Path(kept) if kept else None

    @archive.setter
    def archive(self, folder: Path) -> None:
        self._keep("archive/folder", str(folder))

    @property
    def recent(self) -> tuple[str, ...]:
        """What was used lately from the palette, the last first."""
        return tuple(name for name in str(self._store.value("palette/recent", "")).split("\t") if name)

    @recent.setter
    def recent(self, names: tuple[str, ...]) -> None:
        self._keep("palette/recent", "\t".join(names))

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size, as Qt writes it; empty the first time."""
        kept = self._store.value("window/geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._keep("window/geometry", geometry)

    def _keep(self, name: str, value: object) -> None:
        self._store.setValue(name, value)
        self._store.sync()


def _place() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder or ".") / "klubban.ini"
