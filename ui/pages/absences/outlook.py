"""The outlook: what the page shows of a meeting to come, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.calling import Call, Message, Need, agreed, to_call, unreached
from app.domain.meeting import events as ev
from app.domain.meeting.forecast import reports
from app.domain.meeting.order import agenda_of, paragraphs_foreseen
from app.domain.meeting.setting import Setting

if TYPE_CHECKING:
    from app.services.calls import Situation


@dataclass(frozen=True, slots=True)
class Report:
    """An absence as it was told: its entry, the items it holds for (None: all), and what was said on the telephone."""

    entry: str
    items: ev.Items
    note: str


class Outlook:
    """Who is called, who has reported absence, the forecast and the calls; of the agenda what takes a §, unless nothing does."""

    def __init__(self, situation: Situation) -> None:
        history = situation.history
        self.setting: Setting = history.setting
        self.begun = history.now.called
        self.numbers = paragraphs_foreseen(history)
        self.agenda = tuple(a for a in agenda_of(history) if a.numbered) or agenda_of(history)
        shown = {a.id for a in self.agenda}
        self.forecasts = {f.item: f for f in situation.forecasts if f.item in shown}
        self.reports = {person: _report(entry) for person, entry in reports(history).items() if person in self.called}
        self.needs, self.calls, self.phones = situation.needs, situation.calls, situation.phones
        self.messages: dict[str, Message] = {m.person: m for m in sorted(situation.messages, key=lambda m: m.at)}
        self.silent = unreached(situation.calls)

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

    @property
    def to_call(self) -> tuple[Need, ...]:
        """The needs in which somebody is to be called, the first in turn first; none once the meeting has begun."""
        return () if self.begun else to_call(self.needs)

    @property
    def spent(self) -> tuple[Need, ...]:
        """The needs for which nobody is left to be called."""
        return () if self.begun else tuple(n for n in self.needs if n.person is None)

    def need_of(self, person: str) -> Need | None:
        """What a substitute is asked to do: where they are in turn, else where they were asked and have not answered."""
        mine = [n for n in self.needs if n.person == person] or [n for n in self.needs if person in n.silent]
        return mine[0] if mine else None

    def calls_to(self, person: str) -> tuple[Call, ...]:
        """The calls to a person, the first first."""
        return tuple(c for c in self.calls if c.person == person)

    def has_agreed(self, person: str) -> bool:
        """Whether the person has said yes to what they are asked, or to something where they are asked nothing."""
        need = self.need_of(person)
        return agreed(person, need.items if need else (), self.calls)

    def all_items(self, items: tuple[str, ...]) -> bool:
        """Whether these are all that is shown of the agenda."""
        return set(self.forecasts) <= set(items)

    def shown(self, items: tuple[str, ...]) -> tuple[str, ...]:
        """Of these items those that are shown."""
        return tuple(i for i in items if i in self.forecasts)

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
