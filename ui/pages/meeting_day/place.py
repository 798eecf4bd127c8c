"""Where one is on the page, and how one is brought back there: the marked seat, and the question that was under way.

A question is known by the act that asked it and the answers given since. It is asked again as far as the answers are still among
those offered, and never where something was noted on the way: then the log has the rest.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from ui.pages.meeting_day.item_column import ItemColumn
from ui.pages.meeting_day.panels import ChoicePanel, TextPanel
from ui.pages.meeting_day.seats_view import SeatsView
from ui.pages.meeting_day.trail import Trail


def place_of(seats: SeatsView, column: ItemColumn, trail: Trail) -> dict[str, Any]:
    """`seat` is the key of the marked row, `asked` the trail, `written` what stands in the fields of the question."""
    row, panel = seats.row, column.panel
    place: dict[str, Any] = {"seat": row.key if row else None}
    if panel is not None and trail.steps is not None:
        place |= {"asked": trail.steps, "written": [f.text() for f in panel.findChildren(QLineEdit)]}
    return place


def return_to(seats: SeatsView, column: ItemColumn, acts: dict[str, QAction], place: dict[str, Any]) -> None:
    """Mark the seat, and ask again."""
    if isinstance(place.get("seat"), str):
        seats.mark(place["seat"])
    asked, written = place.get("asked"), place.get("written")
    if isinstance(asked, list) and isinstance(written, list) and _asked_again(column, acts, [str(a) for a in asked]):
        for field, text in zip(column.panel.findChildren(QLineEdit) if column.panel else (), written, strict=False):
            field.setText(str(text))


def _asked_again(column: ItemColumn, acts: dict[str, QAction], trail: list[str]) -> bool:
    act = acts.get(trail[0]) if trail else None
    if act is None or not act.isVisible():
        return False
    act.trigger()
    return all(_answered(column, answer) for answer in trail[1:]) and column.panel is not None


def _answered(column: ItemColumn, answer: str) -> bool:
    """Whether the question that is up has this answer."""
    panel = column.panel
    if isinstance(panel, TextPanel):
        panel.answered.emit(answer)
        return True
    if isinstance(panel, ChoicePanel):
        for choice in panel.choices:
            if choice.words == answer:
                panel.answered.emit(choice.value)
                return True
    return False
