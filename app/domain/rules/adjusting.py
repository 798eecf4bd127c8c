"""Adjusting: who may adjust the minutes of an item."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.problems import Problem


def adjuster_at_fault(handling: Handling) -> Iterable[Problem]:
    """Who adjusts the minutes of an item has served in it, and is not disqualified there. [KL 5:69] [SO § 8]"""
    for person in handling.adjusters if handling.item.numbered else ():
        name = handling.setting.signature(person)
        if person in handling.disqualified:
            yield Problem(code="adjuster_disqualified", rule="KL 6:30", person=person,
                          text=f"{name} är vald att justera men var jävig i ärendet.")
        elif person not in handling.served:
            yield Problem(code="adjuster_did_not_serve", rule="KL 5:69", person=person,
                          text=f"{name} är vald att justera men tjänstgjorde inte i ärendet.")


def too_few_adjusters(handling: Handling) -> Iterable[Problem]:
    """As many adjusters as the standing orders ask for, once any were chosen. [SO § 8]"""
    chosen = bool(handling.history.of(ev.AdjustersChosen))
    count, needed = len(set(handling.adjusters)), handling.setting.orders.adjusters
    if chosen and handling.item.numbered and count < needed:
        so_many = f"{count} är valda" if count > 1 else "1 är vald" if count else "Ingen är vald"
        yield Problem(code="adjusters_too_few", rule="SO adjusters",
                      text=f"{so_many} att justera, men reglementet kräver {needed} utöver ordföranden.")
