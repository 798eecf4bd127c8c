"""Refuses the one pairing of Python and PySide6 that is known to kill the process."""

from __future__ import annotations

import sys

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


def refusal() -> str | None:
    """The answer of `unfit` for the versions that run now."""
    return unfit(sys.version_info[:2], (int(pyside_version[0]), int(pyside_version[1])))
