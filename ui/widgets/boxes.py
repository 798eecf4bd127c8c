"""Boxes without margins of their own: what is in them stands one under another, or side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def column_in(owner: QWidget | None = None, gap: int = 0) -> QVBoxLayout:
    """A column of this widget, or one to be put into another box; `gap` pixels between its parts."""
    column = QVBoxLayout() if owner is None else QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return column


def row_in(owner: QWidget | None = None, gap: int = 0) -> QHBoxLayout:
    """A row of this widget, or one to be put into another box; `gap` pixels between its parts."""
    row = QHBoxLayout() if owner is None else QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    return row
