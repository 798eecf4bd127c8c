"""Where one is on the page, and how one is brought back there: the marked seat, and the question that was under way.

A question is known by the act that asked it and the answers given since. It is asked again only where every answer is still among
those offered, and never where something was noted on the way: then the log has the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from ui.pages.meeting_day.panels import ChoicePanel, TextPanel

if TYPE_CHECKING:
    from ui.pages.meeting_day.page import MeetingDayPage


class Trail:
    """How the question that is asked now came about; None while nothing is asked, or something was noted on the way."""

    def __init__(self) -> None:
        self.steps: list[str] | None = None

    def begin(self, act: str) -> None:
        """An act is pressed."""
        self.steps = [act]

    def end(self) -> None:
        """Nothing is asked, or the log is another."""
        self.steps = None

    def answer(self, panel: object, answer: object) -> None:
        """What was asked last is answered, and something more may be asked."""
        if self.steps is None:
            return
        if isinstance(panel, ChoicePanel):
            self.steps += [c.words for c in panel.choices if c.value is answer][:1]
        elif isinstance(panel, TextPanel):
            self.steps.append(str(answer))
        else:
            self.end()


def place_of(page: MeetingDayPage) -> dict[str, Any]:
    """`seat` is the key of the marked row, `asked` the trail, `written` what stands in the fields of the question."""
    row, panel = page.seats.row, page.column.panel
    place: dict[str, Any] = {"seat": row.key if row else None}
    if panel is not None and page.table.trail.steps is not None:
        place |= {"asked": page.table.trail.steps, "written": [f.text() for f in panel.findChildren(QLineEdit)]}
    return place


def return_to(page: MeetingDayPage, place: dict[str, Any]) -> None:
    """Mark the seat, and ask again."""
    if isinstance(place.get("seat"), str):
        page.seats.mark(place["seat"])
    asked, written = place.get("asked"), place.get("written")
    if isinstance(asked, list) and isinstance(written, list) and _asked_again(page, [str(a) for a in asked]):
        panel = page.column.panel
        for field, text in zip(panel.findChildren(QLineEdit) if panel else (), written, strict=False):
            field.setText(str(text))


def _asked_again(page: MeetingDayPage, trail: list[str]) -> bool:
    act = page.acts.get(trail[0]) if trail else None
    if act is None or not act.isVisible():
        return False
    act.trigger()
    return all(_answered(page, answer) for answer in trail[1:]) and page.column.panel is not None


def _answered(page: MeetingDayPage, answer: str) -> bool:
    """Whether the question that is up has this answer."""
    panel = page.column.panel
    if isinstance(panel, TextPanel):
        panel.answered.emit(answer)
        return True
    found = [c for c in panel.choices if c.words == answer] if isinstance(panel, ChoicePanel) else []
    if not found:
        page.table.back()
        return False
    panel.answered.emit(found[0].value)  # type: ignore[union-attr]
    return True
