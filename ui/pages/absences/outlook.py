"""The outlook: what the page shows of a meeting to come, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.meeting import events as ev
from app.domain.meeting.forecast import ItemForecast, reports
from app.domain.meeting.order import agenda_of, paragraphs_foreseen
from app.domain.meeting.replay import History
from app.domain.meeting.setting import Setting


@dataclass(frozen=True, slots=True)
class Report:
    """An absence as it was told: its entry, the items it holds for (None: all), and what was said on the telephone."""

    entry: str
    items: ev.Items
    note: str


class Outlook:
    """Who is called, who has reported absence, and the forecast; of the agenda what takes a §, unless nothing does."""

    def __init__(self, history: History, forecasts: tuple[ItemForecast, ...]) -> None:
        self.setting: Setting = history.setting
        self.begun = history.now.called
        self.numbers = paragraphs_foreseen(history)
        self.agenda = tuple(a for a in agenda_of(history) if a.numbered) or agenda_of(history)
        shown = {a.id for a in self.agenda}
        self.forecasts = {f.item: f for f in forecasts if f.item in shown}
        self.reports = {person: _report(entry) for person, entry in reports(history).items() if person in self.called}

    @property
    def called(self) -> tuple[str, ...]:
        """Members in the order of seats, then substitutes in the order of the list."""
        return (*self.setting.holders, *self.setting.places)

    def name(self, person: str) -> str:
        """A person as printed."""
        return self.setting.signature(person)

    def where(self, item: str) -> str:
        """An item by its § as foreseen; by its title where it takes none."""
        return f"§ {self.numbers[item]}" if item in self.numbers else self.setting.items[item].title

    def replaced(self, person: str) -> tuple[str | None, ...]:
        """Who will serve in an absent member's seat, each once; None where it will stand empty."""
        seat, report = self.setting.holders.get(person), self.reports.get(person)
        if seat is None or report is None:
            return ()
        away = [f for i, f in self.forecasts.items() if report.items is None or i in report.items]
        return tuple(dict.fromkeys(f.seats.get(seat) for f in away))

    def steps_in_for(self, person: str) -> tuple[str, ...]:
        """The seats, by id, in which a substitute will serve in some item."""
        seats = (s for f in self.forecasts.values() for s, p in f.seats.items() if p == person)
        return tuple(dict.fromkeys(s for s in seats if self.setting.seats[s].holder != person))

    def not_quorate(self) -> tuple[str, ...]:
        """The items that will lack a quorum."""
        return tuple(i for i, f in self.forecasts.items() if not f.quorum.met)

    def breaks_without(self) -> dict[str, tuple[str, ...]]:
        """By each person whose absence would break a quorum that now will be met, in which items."""
        found: dict[str, list[str]] = {}
        for item, forecast in self.forecasts.items():
            for person in forecast.breaks_without if forecast.quorum.met else ():
                found.setdefault(person, []).append(item)
        return {person: tuple(items) for person, items in found.items()}


def _report(entry: ev.Entry) -> Report:
    items = entry.event.items if isinstance(entry.event, ev.AbsenceReported) else None
    return Report(str(entry.id), items, entry.note or "")
