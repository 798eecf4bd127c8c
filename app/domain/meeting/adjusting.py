"""Adjusting: who can adjust the minutes of an item, and who takes the place of those chosen who cannot. [KL 5:69] [SO § 8]"""

from __future__ import annotations

from app.domain.meeting.questions import Handling


def able_to_adjust(handling: Handling) -> tuple[str, ...]:
    """Who served in the item, was not disqualified and did not preside, in the order of their seats."""
    served = dict.fromkeys((*handling.reckoning.seats.values(), *handling.served_part))
    return tuple(p for p in served if p not in handling.disqualified and p != handling.chair)


def adjusters_in_place(handling: Handling) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those chosen who can adjust, and who is to be chosen besides: for each who cannot whoever served in that seat, else any
    who served, until they are as many as were chosen and as the standing orders ask for."""
    able, chosen, setting = able_to_adjust(handling), tuple(dict.fromkeys(handling.adjusters)), handling.setting
    staying = tuple(p for p in chosen if p in able)
    seats = [handling.reckoning.seats.get(setting.holders.get(p, "")) for p in chosen if p not in able]
    free = dict.fromkeys(p for p in (*seats, *able) if p is not None and p in able and p not in staying)
    return staying, tuple(free)[:max(len(chosen), setting.orders.adjusters) - len(staying)]
