"""The order of the rows: by seat, by municipality or by party; while the roll is called nobody changes place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from app.domain.committee import Seat
from app.domain.meeting.setting import Setting
from app.domain.meeting.situation import Line
from app.domain.seat_order import SeatOrder as Order
from app.translation import _
from ui.pages.meeting_day.day import View

Group = Literal["seat", "in_the_room", "outside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under a heading, or under none."""

    group: Group
    heading: str
    lines: tuple[Line, ...]


def orders_of(setting: Setting) -> tuple[Order, ...]:
    """The orders that tell something: by municipality only where several have elected."""
    return ("seat", "municipality", "party") if len(setting.committee.electing_bodies) > 1 else ("seat", "party")


def order_after(setting: Setting, order: Order) -> Order:
    """The next one."""
    known = orders_of(setting)
    return known[(known.index(order) + 1) % len(known)] if order in known else known[0]


def order_words(order: Order) -> str:
    """The order in words."""
    return {"seat": _("I platsernas ordning"), "municipality": _("Efter kommun"), "party": _("Efter parti")}[order]


def sections(view: View, order: Order) -> tuple[Section, ...]:
    """The rows from above, no section empty."""
    state, lines = view.history.now, view.situation.lines
    calling = not state.called and not state.closed and not view.history.by_item
    rest = _called(view) if calling else _in_the_room(lines)
    seats = _members(view) if calling else [line for line in lines if line.place == "seat"]
    return tuple(s for s in (*_grouped(view.history.setting, seats, order), *rest) if s.lines)


def _in_the_room(lines: Iterable[Line]) -> tuple[Section, ...]:
    lines = tuple(lines)
    return (
        Section(group="in_the_room", heading=_("I rummet, tjänstgör inte"),
                lines=tuple(line for line in lines if line.place == "in_the_room")),
        Section(group="outside", heading=_("Inte i rummet"), lines=tuple(line for line in lines if line.place == "outside")),
    )


def _members(view: View) -> list[Line]:
    """The members seat by seat, a vacant seat as such, whoever would serve in it."""
    seated = {line.seat: line for line in view.situation.lines if line.seat}
    return [view.lines[s.holder] if s.holder else _vacant(seated[s.id]) for s in view.history.setting.roster.seats]


def _vacant(line: Line) -> Line:
    if line.person is None:
        return line
    return replace(line, person=None, name=_("Vakant plats"), standing="vacant", role=_("fylls av {who}").format(who=line.name),
                   since=None, remote=False, declined=False, objection=None)


def _called(view: View) -> tuple[Section, ...]:
    """While the roll is called the substitutes stand in the order of their list, come or not."""
    setting = view.history.setting
    others = tuple(o.person for o in setting.roster.others if not setting.roster.elected(o.person))
    return (
        Section(group="in_the_room", heading=_("Ersättare"), lines=tuple(view.lines[p] for p in setting.places)),
        Section(group="outside", heading=_("Övriga"), lines=tuple(view.lines[p] for p in others)),
    )


def _grouped(setting: Setting, lines: list[Line], order: Order) -> tuple[Section, ...]:
    """The seats in groups, in the order in which each first has a seat; who serves in a seat changes no group."""
    if order == "seat":
        return (Section(group="seat", heading="", lines=tuple(lines)),)
    whose: dict[str, list[Line]] = {}
    for line in lines:
        whose.setdefault(_KEYS[order](setting, _seat_of(setting, line)) or _("Övriga platser"), []).append(line)
    return tuple(Section(group="seat", heading=name, lines=tuple(found)) for name, found in whose.items())


def _seat_of(setting: Setting, line: Line) -> Seat:
    return setting.seats[line.seat or setting.holders[str(line.person)]]


_KEYS: dict[Order, Callable[[Setting, Seat], str | None]] = {
    "municipality": lambda setting, seat: setting.committee.printed(seat.electing_body) or None,
    "party": lambda setting, seat: seat.party or None,
}
