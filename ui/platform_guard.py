"""Refuses what is known to kill the process: one pairing of Python and PySide6, and a Linux without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from PySide6 import __version_info__ as pyside_version


def unfit(python: tuple[int, int], pyside: tuple[int, int]) -> str | None:
    """Why the program must not run on these versions, or None where it may.

    PySide6 6.12.0 takes one reference of `None` too many in each void call; below Python 3.12, where `None` is not
    immortal, the process dies after some thousand calls.
    """
    if pyside >= (6, 12) and python < (3, 12):
        return (
            f"Klubban kan inte köras med PySide6 {pyside[0]}.{pyside[1]} på Python {python[0]}.{python[1]}. "
            "Installera PySide6 6.11.3 eller Python 3.12."
        )
    return None


def blind(environment: Mapping[str, str], platform: str) -> str | None:
    """Why there can be no window: on Linux Qt ends the process where no screen is named. None where there can be one."""
    if not platform.startswith("linux") or any(environment.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return None
    return "Här finns ingen skärm att öppna fönstret på. Kommandoraden går ändå: klubban --help."


def refusal() -> str | None:
    """The answers of `unfit` and `blind` for the versions that run now, and for where they run."""
    return unfit(sys.version_info[:2], (int(pyside_version[0]), int(pyside_version[1]))) or blind(os.environ, sys.platform)
