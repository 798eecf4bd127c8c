"""Where an agenda can take from: cases, urgent decisions, standing items, last year's list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.domain.swedish import raised
from app.translation import _
from ui.pages.agenda.offers import Offer
from ui.words import counted, short_day

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.cases import CaseLine
    from app.services.changes import Changes

OPEN = ("waits", "put_off", "left_over")
"""How cases stand that can be taken up."""
Command = Callable[[], "Changes | None"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to take up: its title, where it comes from, and the command that does it. `waits` stands first.

    Those with the same `together` are taken by one command.
    """

    key: str
    title: str
    under: str
    take: Command
    waits: bool = False
    together: str = ""


class Sources:
    """What one meeting's agenda can take up now."""

    def __init__(self, archive: Archive, meeting: str, committee: str) -> None:
        self._archive, self._meeting, self._committee = archive, meeting, committee

    def offers(self, run: Callable[[Command], object], *, empty: bool) -> Iterator[Offer]:
        """What should be taken up; last year's list only while the agenda has no case of its own (`empty`)."""
        preparing, cases, meeting = self._archive.preparing, self._archive.cases, self._meeting
        urgent, waiting = preparing.urgent_waiting(meeting), cases.waiting_for(meeting)
        if urgent:
            told = counted(len(urgent), _("Ett brådskande beslut att anmäla"), _("{n} brådskande beslut att anmäla"))
            yield Offer(told, _("Anmäl"), lambda: run(lambda: preparing.report_urgent(meeting)), "triangle")
        if waiting:
            told = counted(len(waiting), _("Ett ärende väntar till detta sammanträde"),
                           _("{n} ärenden väntar till detta sammanträde"))
            yield Offer(told, _("Ta upp"), lambda: run(lambda: cases.put_on_all(meeting)), "disc")
        last = preparing.last_year(meeting) if empty else None
        if last is not None and last.items:
            told = counted(len(last.items), _("En punkt"), _("{n} punkter"))
            items, order = last.items, last.order
            yield Offer(_("{items} från {day}").format(items=told, day=_day(last.day)), _("Ta över"),
                        lambda: run(lambda: preparing.take(meeting, items, order)))

    def choices(self) -> list[Choice]:
        """Everything that can be taken up, what waits for this meeting first."""
        every = (*self._cases(), *self._urgent(), *self._standing(), *self._last_year())
        return sorted(every, key=lambda choice: not choice.waits)

    def _cases(self) -> Iterator[Choice]:
        cases, meeting = self._archive.cases, self._meeting
        waiting = {c.id for c in cases.waiting_for(meeting)}
        for case in cases.lines(self._committee):
            if case.standing.state not in OPEN or any(h.meeting == meeting for h in case.history):
                continue
            yield Choice(case.id, case.title, _told(case, waits=case.id in waiting),
                         partial(cases.put_on, case.id, meeting), case.id in waiting)

    def _urgent(self) -> Iterator[Choice]:
        preparing = self._archive.preparing
        for decision in preparing.urgent_waiting(self._meeting):
            under = _("brådskande beslut {day}").format(day=_day(decision.made_on))
            yield Choice(decision.id, decision.title, under, lambda: preparing.report_urgent(self._meeting), waits=True,
                         together="urgent")

    def _standing(self) -> Iterator[Choice]:
        preparing, meeting = self._archive.preparing, self._meeting
        order = tuple(i.title for part in preparing.standing_template(meeting) for i in part)
        for item in (i for part in preparing.standing(meeting) for i in part):
            yield Choice(f"standing/{item.title}", item.title, _("stående punkt"),
                         partial(preparing.take, meeting, (item,), order))

    def _last_year(self) -> Iterator[Choice]:
        preparing, meeting = self._archive.preparing, self._meeting
        last = preparing.last_year(meeting)
        if last is None:
            return
        for item in last.items:
            yield Choice(f"last/{item.title}", item.title, _("från {day}").format(day=_day(last.day)),
                         partial(preparing.take, meeting, (item,), last.order))


def _told(case: CaseLine, *, waits: bool) -> str:
    words = (case.dnr, _("väntar till detta sammanträde") if waits else _("öppet ärende"))
    return raised(" · ".join(word for word in words if word))


def _day(day: date) -> str:
    return f"{short_day(day)} {day.year}"
