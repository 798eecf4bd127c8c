"""Mending: what the program can do itself about a remark, or where it is done. [KL 5:69] [SO § 8]"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Mend, Remark
from app.domain.meeting.adjusting import adjusters_in_place
from app.domain.proceedings import TextPart
from app.domain.swedish import listed

WRITTEN = frozenset(get_args(TextPart))
"""The parts that the secretary can write in."""


def with_mend(matter: Matter, remark: Remark) -> Remark:
    """The remark with how it is mended, where the program knows."""
    mend = _MENDS.get(remark.code, _unknown)(matter, remark)
    return remark if mend is None else replace(remark, mend=mend)


def replaced(text: str, passage: str, meant: str) -> str:
    """The text with other words in the place of these, wherever they stand as whole words."""
    return re.sub(rf"(?<!\w){re.escape(passage)}(?!\w)", lambda _found: meant, text) if passage else text


def _adjusters(matter: Matter, remark: Remark) -> Mend | None:
    """Those chosen who can adjust, and for each who cannot whoever served in that seat, else any who served."""
    handling = next(h for h in matter.handled if h.item.id == remark.item)
    staying, fresh = adjusters_in_place(handling)
    who = listed(map(matter.setting.name, fresh))
    return Mend(act="choose_adjusters", persons=(*staying, *fresh), who=who) if fresh else None


def _in_text(matter: Matter, remark: Remark) -> Mend | None:
    """A heading stands on the agenda; what she can write in is chosen there."""
    if remark.part == "heading":
        return Mend(act="agenda", field="title")
    return Mend(act="select") if remark.part in WRITTEN and remark.passage else None


def _name(matter: Matter, remark: Remark) -> Mend | None:
    return Mend(act="replace", who=remark.meant) if remark.part in WRITTEN else _in_text(matter, remark)


def _unknown(matter: Matter, remark: Remark) -> None:
    return None


_MENDS: dict[str, Callable[[Matter, Remark], Mend | None]] = {
    **dict.fromkeys(("adjuster_disqualified", "adjuster_did_not_serve", "adjusters_too_few"), _adjusters),
    **dict.fromkeys(("placeholder", "unfinished", "date_impossible"), _in_text),
    **dict.fromkeys(("decision_missing", "decision_empty"), lambda _matter, _remark: Mend(act="decide")),
    "presenter_missing": lambda _matter, _remark: Mend(act="agenda", field="presenter"),
    "adjusting_time_missing": lambda _matter, _remark: Mend(act="settle_adjusting"),
    **dict.fromkeys(("name_misspelt", "doubled_word"), _name),
}
