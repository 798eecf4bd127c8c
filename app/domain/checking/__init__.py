"""Checking: everything an auditor would say of the minutes before they are signed, each line with its paragraph and its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.domain.checking.acts import acts
from app.domain.checking.attendance import attendance
from app.domain.checking.contents import contents
from app.domain.checking.days import days
from app.domain.checking.matter import Matter, matter_of
from app.domain.checking.mending import with_mend
from app.domain.checking.names import names
from app.domain.checking.numbers import numbers
from app.domain.checking.own_words import own_words
from app.domain.checking.remark import Mend, Part, Remark, Weight
from app.domain.checking.rules import rules
from app.domain.checking.sealed import sealed
from app.domain.checking.signing import signing
from app.domain.checking.words import words

CHECKS: tuple[Callable[[Matter], Iterable[Remark]], ...] = (
    rules, attendance, numbers, contents, acts, own_words, words, names, days, signing, sealed,
)
"""Every check that the minutes are put to, in the order in which their remarks stand for one §."""


def check(matter: Matter) -> tuple[Remark, ...]:
    """What is missing in the minutes or contradicts itself: the meeting as a whole first, then § by §."""
    handled = [h.item.id for h in matter.handled]
    order = {item: n for n, item in enumerate(dict.fromkeys((*handled, *matter.setting.items)))}
    found = dict.fromkeys(remark for each in CHECKS for remark in each(matter))
    in_order = sorted(found, key=lambda r: order[r.item] if r.item is not None else -1)
    return tuple(with_mend(matter, remark) for remark in in_order)


__all__ = ["CHECKS", "Matter", "Mend", "Part", "Remark", "Weight", "check", "matter_of"]
