"""A file let go over the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

KINDS = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls")


def list_in(data: QMimeData) -> Path | None:
    """The one file in what is dragged, if it can be a list."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in KINDS else None
