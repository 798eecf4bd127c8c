"""Remark: one line of the check, with the paragraph that asks for it, the place where it is mended, and how that can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Weight = Literal["fault", "unfinished", "notice", "spelling"]
"""`fault` contradicts the law or itself, `unfinished` waits to be done, `notice` is worth a look, `spelling` is a word
that nobody knows."""
HOLDING: frozenset[Weight] = frozenset({"fault", "unfinished"})
"""What holds the minutes from being locked until it is arranged, or told why they are locked all the same."""
Part = Literal["summary", "grounds", "proposal", "proposals", "course", "decision", "reservation", "other", "heading", "front",
               "attendance", "votes", "disqualification", "dissent", "adjusting", "boards", "notice",
               "course_2", "course_3", "course_4", "course_5", "course_6"]
"""Where in the minutes, or in the work with them, it is."""
Act = Literal["choose_adjusters", "agenda", "decide", "settle_adjusting", "replace", "select"]
"""What mends: adjusters noted in the log, the item on the agenda, the decision in the log, when and where it is adjusted, other
words in the text, or the words chosen in it, to be written over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """How a remark is mended. `persons` are all who then adjust the item, `who` in words those of them who are new; `field` is
    the one on the agenda."""

    act: Act
    persons: tuple[str, ...] = ()
    who: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """`code` is for ever; `rule` is the paragraph (`KL 5:67`), empty where only reason asks; `text` is a Swedish sentence.

    `item` None concerns the minutes as a whole. `passage` are the words of the text that it is about, as they stand there, and
    `meant` those that are likely meant. `mend` None: whoever reads it knows better than the program.
    """

    code: str
    weight: Weight
    rule: str
    text: str
    part: Part
    item: str | None = None
    passage: str = ""
    meant: str = ""
    mend: Mend | None = None
