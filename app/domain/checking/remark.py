"""Remark: one line of the check, with the paragraph that asks for it and the place where it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Weight = Literal["fault", "unfinished", "notice"]
"""`fault` contradicts the law or itself, `unfinished` waits to be done, `notice` is worth a look."""
Part = Literal["summary", "grounds", "proposal", "proposals", "course", "decision", "reservation", "other", "heading", "front",
               "attendance", "votes", "disqualification", "dissent", "adjusting", "boards", "notice"]
"""Where in the minutes, or in the work with them, it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """`code` is for ever; `rule` is the paragraph (`KL 5:67`), empty where only reason asks; `text` is a Swedish sentence.

    `item` None concerns the minutes as a whole.
    """

    code: str
    weight: Weight
    rule: str
    text: str
    part: Part
    item: str | None = None
