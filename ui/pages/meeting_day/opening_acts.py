"""What is done about the steps of the opening: taken by one key, or passed by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.meeting.opening import Background, OpeningStep, opening_steps
from app.domain.proceedings import Adjustment
from app.translation import _
from ui.pages.meeting_day.panels import TextPanel
from ui.pages.meeting_day.table import Table

A_WEEK = timedelta(days=7)


class OpeningActs:
    """`passed` are the steps that have been passed by; they do not come again while the page is open."""

    def __init__(self, table: Table, background: Callable[[], Background | None], settle: Callable[[], None]) -> None:
        self._table, self._ask, self._settle = table, background, settle
        self._known: Background | None = None
        self._passed: set[str] = set()

    def forget(self) -> None:
        """The archive may know more now."""
        self._known = None

    def steps(self) -> tuple[OpeningStep, ...]:
        """The steps left."""
        view = self._table.view
        if self._known is None:
            self._known = self._ask()
        if self._known is None:
            return ()
        found = opening_steps(view.history, view.situation, self._known, view.expected)
        return tuple(s for s in found if s.key not in self._passed)

    def step(self) -> None:
        """Take the current step."""
        step = next(iter(self.steps()), None)
        if step is None:
            return
        if step.kind == "place":
            self._ask_for_place()
        elif step.events:
            self._table.record(*step.events)
        else:
            self.skip()

    def skip(self) -> None:
        """Pass the current step by."""
        step = next(iter(self.steps()), None)
        if step is not None:
            self._passed.add(step.key)
            self._settle()

    # --- when and where the minutes are adjusted

    def _ask_for_place(self) -> None:
        table, meeting = self._table, self._table.view.history.setting.meeting
        meant = f"{meeting.date + A_WEEK} {meeting.start or '13:00'} {meeting.place or ''}".strip()
        panel = TextPanel(table.theme, _("Tid och plats för justeringen"), _("Dag, klockslag, plats"),
                          _("Som 2026-12-14 13:00 Kommunhuset. Retur sparar."))
        panel.field.setText(meant)
        table.ask(panel, self._placed)

    def _placed(self, text: str) -> None:
        table, meeting = self._table, self._table.view.history.setting.meeting
        found = adjustment_of(text)
        if found is None:
            table.say(_("Skriv dag och klockslag, som 2026-12-14 13:00."))
        else:
            table.day.save(replace(meeting, adjustment=found))


def adjustment_of(text: str) -> Adjustment | None:
    """`2026-12-14 13:00 Kommunhuset`; None where no moment stands first."""
    day, clock, *place = [*text.split(maxsplit=2), "", ""][:3]
    try:
        at = datetime.strptime(f"{day} {clock.replace('.', ':')}", "%Y-%m-%d %H:%M")  # noqa: DTZ007 (the town's own clock)
    except ValueError:
        return None
    return Adjustment(at=at, place=place[0].strip() or None if place else None)
