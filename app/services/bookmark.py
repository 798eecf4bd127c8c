"""The bookmark: where one is in the window, kept beside the database and out of its history, so that a fall leaves one there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Place = dict[str, Any]
"""Plain JSON; only the window knows what it means."""


class Bookmark:
    """A small file that is there while a window has the archive open, and gone when it was closed as it should.

    It is written without waiting for the disk, so it costs a key a tenth of a millisecond: it outlives the program, and after a
    power cut it may be some seconds old, while every act is on the disk by then. What cannot be written or read is not missed.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "place.json"
        self._fresh = folder / ".place.json.new"
        self._kept: Place | None = None

    def left_behind(self) -> Place | None:
        """Where one was when the program fell, empty where that cannot be read; None where it was closed as it should."""
        try:
            found = json.loads(self._file.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError):  # not to be read, or no JSON
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, place: Place) -> None:
        """One is here now."""
        if place == self._kept:
            return
        try:
            self._fresh.write_text(json.dumps(place, ensure_ascii=False), encoding="utf-8")
            self._fresh.replace(self._file)
            self._kept = place
        except OSError:
            self._kept = None

    def forget(self) -> None:
        """The window is closed as it should."""
        self._kept = None
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            return
