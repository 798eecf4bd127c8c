"""Served: in which §§ each one served, presided, adjusted or was there, and how a row of §§ is written. [KL 5:66]"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from app.domain.committee import OtherAttendant
from app.domain.document import FrontLine, FrontRow
from app.domain.meeting.attendance import items_attended
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import History
from app.domain.meeting.setting import Setting
from app.domain.swedish import paragraphs


@dataclass(frozen=True, slots=True)
class Times:
    """The §§ in which somebody did something, and those in which they did it for a part of the item only."""

    whole: frozenset[int] = frozenset()
    part: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.whole or self.part)

    def written(self) -> str:
        """`§§ 16–18, 20`, `§§ 16–18, del av § 19`, what comes first first."""
        if not self.part:
            return paragraphs(self.whole)
        texts = (paragraphs(self.whole), f"del av {paragraphs(self.part)}")
        in_order = texts if min(self.whole, default=0) < min(self.part) else texts[::-1]
        return ", ".join(t for t in in_order if t)


@dataclass(frozen=True)
class Served:
    """The handled items by their §; where no item takes one, all of them by their order."""

    history: History
    handled: tuple[Handling, ...]

    @property
    def setting(self) -> Setting:
        """The meeting's setting."""
        return self.history.setting

    @cached_property
    def numbered(self) -> dict[int, Handling]:
        """The items that count."""
        given = self.history.paragraphs
        found = {given[h.item.id]: h for h in self.handled if h.item.id in given}
        return found or dict(enumerate(self.handled, 1))

    @cached_property
    def all(self) -> Times:
        """Every §."""
        return Times(frozenset(self.numbered))

    def where(self, does: Callable[[Handling], bool]) -> Times:
        """The §§ of the items of which it is true."""
        return Times(frozenset(n for n, h in self.numbered.items() if does(h)))

    def among(self, who: Callable[[Handling], Collection[str]], person: str) -> Times:
        """The §§ of the items in which the person is one of them."""
        return self.where(lambda h: person in who(h))

    def on_seat(self, person: str, seat: str) -> Times:
        """When the person served on the seat: for the whole item, or for a part of it."""
        held = {n: _held(h, person, seat) for n, h in self.numbered.items()}
        whole, part = (frozenset(n for n, how in held.items() if how == wanted) for wanted in ("whole", "part"))
        return Times(whole, part)

    def there_without_serving(self, person: str) -> Times:
        """When a member or substitute was there and did not serve."""
        return self.where(lambda h: person in h.present and person not in served_to_decide(h))

    def attended(self, other: OtherAttendant) -> Times:
        """When one who is not elected was there."""
        items = items_attended(self.history, other)
        return self.where(lambda h: h.item.id in items)

    def column(self, times: Times) -> str:
        """The §§ as printed; nothing where no item takes a §."""
        return times.written() if self.history.paragraphs else ""


def served_to_decide(handling: Handling) -> frozenset[str]:
    """Who served up to the item's last decision; who stepped in after it served in nothing there. [KL 5:66]"""
    served = frozenset(p for state in (*handling.handled, handling.reckoning) for p in state.seats.values())
    return served - handling.disqualified


def _held(handling: Handling, person: str, seat: str) -> Literal["whole", "part", "not"]:
    """Up to the decision: who steps in for one disqualified serves in the item, and one disqualified does not."""
    on_it = [s.seats.get(seat) for s in handling.handled] or [handling.reckoning.seats.get(seat)]
    if person not in on_it or person in handling.disqualified:
        return "not"
    others = set(on_it) - {person} - handling.disqualified
    return "part" if others else "whole"


def row(served: Served, label: str, people: Iterable[tuple[FrontLine, Times]]) -> FrontRow | None:
    """A row of people; their §§ are told where any of them has other §§ than all. None without people."""
    kept = [(line, times) for line, times in people if times]
    if not kept:
        return None
    tell = any(times != served.all for _, times in kept)
    lines = (replace(line, paragraphs=served.column(times) if tell else "") for line, times in kept)
    return FrontRow(label=label, lines=tuple(lines))
