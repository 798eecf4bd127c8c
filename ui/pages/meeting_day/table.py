"""The table: what every act of the page has at hand: the meeting as it stands, the marked person, and a place to ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.as_told import ToldParagraph
from app.domain.meeting import acts
from app.domain.meeting import events as ev
from app.domain.times import Clock
from ui.pages.meeting_day.day import Day, View
from ui.pages.meeting_day.item_column import ItemColumn
from ui.pages.meeting_day.panels import Panel
from ui.pages.meeting_day.seats_view import SeatsView
from ui.pages.meeting_day.trail import Trail
from ui.theme import Theme


class Table:
    """Acts record through it; `settle` is the page's own way of showing what letters mean now."""

    def __init__(self, theme: Theme, day: Day, seats: SeatsView, column: ItemColumn, say: Callable[[str], None],
                 settle: Callable[[], None], read: Callable[[ToldParagraph | None, QWidget | None], None]) -> None:
        self.theme, self.day, self.seats, self.column = theme, day, seats, column
        self.say, self._settle, self._read = say, settle, read
        self.motivation_of: str | None = None
        self.trail = Trail()
        self._asked_from: QWidget | None = None

    @property
    def view(self) -> View:
        """The meeting as it stands; there is one from the page's first look on."""
        assert self.day.view is not None
        return self.day.view

    @property
    def person(self) -> str | None:
        """The marked person."""
        return self.seats.person

    def record(self, *events: ev.Event, at: Clock | None = None, after: str | None = None, note: str | None = None) -> bool:
        """Note facts, now or where they belong, and let the keys work on the seats again."""
        self.say("")
        done = self.day.record(*events, at=at, after=after, note=note)
        self.back()
        return done

    def withdraw(self, entry: str) -> None:
        """Take an entry back, with what rests on it."""
        self.day.withdraw(entry)
        self.back()

    def read_aloud(self, item: str) -> None:
        """Show in large type what the minutes will say of the item, until what asks is closed; it is turned from there."""
        paragraph = self.day.paragraph(item)
        if paragraph is not None:
            self._read(paragraph, self.column.panel)

    def ask(self, panel: Panel, then: Callable[[Any], object], asked_from: QWidget | None = None) -> None:
        """Ask for one thing more; the answer closes the panel before it is acted on, and the keys go back to where it was
        `asked_from`: the seats, where nothing is said."""
        def answered(answer: Any) -> None:
            self.say("")
            self.back()
            self.trail.answer(panel, answer)
            then(answer)

        panel.answered.connect(answered)
        panel.unmeant.connect(self.say)
        self.column.ask(panel)
        self._asked_from = asked_from
        self._settle()

    def back(self) -> None:
        """Close what asks, and give the keys back to where it was asked from."""
        closed = self.column.close_panel()
        if closed:
            self._read(None, None)
        (self._asked_from or self.seats).setFocus()
        self._asked_from = None
        if closed:
            self._settle()

    def forget_what_is_taken_back(self) -> None:
        """M means the adjuster again once the reservation it would have motivated is gone."""
        if self.motivation_of and acts.motivated(self.view.history, self.motivation_of) is None:
            self.motivation_of = None

    def expect_motivation(self, person: str | None) -> None:
        """From now on M tells that this person's reservation will be motivated; None: it means the adjuster again."""
        if person != self.motivation_of:
            self.motivation_of = person
            self._settle()
