"""Calls and messages before the meeting: who said that they come or do not, who was asked, and who is to be asked next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from app.domain.meeting.forecast import ItemForecast, forecast
from app.domain.meeting.setting import setting_of
from app.domain.proceedings import Proceedings
from app.domain.table import Table

Answer = Literal["no_answer", "message_left", "yes", "no"]
Way = Literal["telephone", "mail", "calendar"]
Says = Literal["absent", "comes", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call to a substitute; `instead_of` is the hindered person, None where a seat is vacant or it was not said."""

    id: str
    person: str
    at: datetime
    answer: Answer
    instead_of: str | None = None
    items: tuple[str, ...] | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What somebody let know of their own coming: when it was told, by which way, and the file (SHA-256) that it came in."""

    id: str
    person: str
    at: datetime
    way: Way
    says: Says
    items: tuple[str, ...] | None = None
    words: str | None = None
    file: str | None = None
    file_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A seat whose holder will not serve in these items: who is next in turn, and whether they have agreed to come.

    Without a `person` the list is spent; `silent` are those of the list who were called and have not answered, the one
    called longest ago first. `because` is the reason, as the forecast gives it.
    """

    seat: str
    items: tuple[str, ...]
    person: str | None
    agreed: bool
    because: str
    silent: tuple[str, ...] = ()


def unreached(calls: Iterable[Call]) -> tuple[str, ...]:
    """Those who were called and have answered neither yes nor no, the one called longest ago first."""
    last: dict[str, Call] = {}
    for call in sorted(calls, key=lambda c: c.at):
        known = last.pop(call.person, None)
        last[call.person] = known if known and known.answer in DECIDED and call.answer not in DECIDED else call
    return tuple(p for p, call in last.items() if call.answer not in DECIDED)


DECIDED: tuple[Answer, ...] = ("yes", "no")


def expected(proceedings: Proceedings, calls: Iterable[Call]) -> tuple[ItemForecast, ...]:
    """The forecast where those who have not answered are not counted on. [KL 6:27] [SO §§ 4–5]"""
    silent, setting = unreached(calls), setting_of(proceedings)
    names = [setting.signature(p) for p in silent]
    return tuple(_told(f, names) for f in forecast(proceedings, silent))


def needs(proceedings: Proceedings, calls: Iterable[Call]) -> tuple[Need, ...]:
    """Every seat to be filled, in the order of the seats, with the one whom the rules call next. [SO § 4]

    The same seat comes once for each person who is called to it in some items.
    """
    calls = tuple(calls)
    found: dict[tuple[str, str | None], list[ItemForecast]] = {}
    for item in expected(proceedings, calls):
        for seat in item.because:
            found.setdefault((seat, item.seats.get(seat)), []).append(item)
    counted_on = forecast(proceedings)
    order = list(setting_of(proceedings).seats)
    made = [_need(seat, person, items, calls, counted_on) for (seat, person), items in found.items()]
    return tuple(sorted(made, key=lambda n: order.index(n.seat)))


def to_call(needed: Iterable[Need]) -> tuple[Need, ...]:
    """The needs in which somebody is to be called, each person once."""
    waiting: dict[str, Need] = {}
    for need in needed:
        if need.person is not None and not need.agreed:
            waiting.setdefault(need.person, need)
    return tuple(waiting.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a meeting to come stands in short: the items that lack a quorum, the smallest number of those who serve over what is
    needed, and how many substitutes are to be called."""

    lacking: tuple[str, ...]
    margin: int
    to_call: int


def standing(proceedings: Proceedings, calls: Iterable[Call]) -> Standing | None:
    """How it stands where a seat's holder will not serve; None where all will, or nothing is on the agenda."""
    calls = tuple(calls)
    needed = needs(proceedings, calls)
    if not needed:
        return None
    items = expected(proceedings, calls)
    return Standing(lacking=tuple(f.item for f in items if not f.quorum.met), to_call=len(to_call(needed)),
                    margin=min(f.quorum.serving - f.quorum.needed for f in items))


def agreed(person: str, items: Iterable[str], calls: Iterable[Call]) -> bool:
    """Whether the person has said yes to all of these items."""
    given = [c.items for c in calls if c.person == person and c.answer == "yes"]
    return None in given or (bool(given) and set(items) <= {i for some in given if some for i in some})


def _need(
    seat: str, person: str | None, items: list[ItemForecast], calls: tuple[Call, ...], counted_on: tuple[ItemForecast, ...]
) -> Need:
    ids = tuple(f.item for f in items)
    could = {f.seats.get(seat) for f in counted_on if f.item in ids}
    return Need(seat=seat, items=ids, person=person, agreed=person is not None and agreed(person, ids, calls),
                because=items[0].because[seat], silent=() if person else tuple(p for p in unreached(calls) if p in could))


def _told(item: ItemForecast, names: list[str]) -> ItemForecast:
    """The reasons with what is known of the silent: not that they are away, only that they have not answered."""

    def said(because: str) -> str:
        for name in names:
            because = because.replace(f"{name} är inte där", f"{name} har inte svarat")
        return because

    return replace(item, because=Table({seat: said(because) for seat, because in item.because.items()}))
