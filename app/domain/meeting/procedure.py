"""Procedure: decisions that an item is settled today, which leave what is decided in it open. [KL 5:50, 6:33]"""

from __future__ import annotations

import re

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling, handlings
from app.domain.meeting.replay import History, Moment

TODAY = "att ärendet avgörs i dag"
"""What stands against putting an item off."""
DECIDED_TODAY = "Ärendet ska avgöras i dag."
SETTLED_TODAY = re.compile(r"(?:.*\batt )?ärendet (?:ska |skall )?avgör(?:as|s) (?:i ?dag|nu)\.?", re.IGNORECASE)


def only_when(decided: ev.Decided) -> bool:
    """Whether a decision says only that the item is settled today."""
    return decided.text is not None and SETTLED_TODAY.fullmatch(decided.text.strip()) is not None


def on_the_matter(handling: Handling) -> tuple[Moment, ...]:
    """The moments of the decisions on the matter itself."""
    return tuple(m for m in handling.decisions if isinstance(m.event, ev.Decided) and not only_when(m.event))


def left_undecided(handling: Handling) -> bool:
    """Whether an item in which something is to be decided has no decision on the matter. [KL 5:67 p. 4]"""
    return handling.item.kind in ("decision", "election") and not on_the_matter(handling)


def undecided_items(history: History) -> tuple[str, ...]:
    """The items that were up and are to be decided, but are not yet, in the order in which they were opened."""
    return tuple(h.item.id for h in handlings(history) if left_undecided(h))
