"""Misspelt: words of the minutes that the dictionary does not know, as remarks; never a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.checking.names import NAME
from app.domain.checking.remark import Mend, Part, Remark
from app.domain.spelling import Fault

BEGINS = re.compile(r"(?:^|[.!?:]\s|\n)[\s\d.)*–•\"”-]*$")
"""What stands before the first word of a sentence or of a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenText:
    """A text of the minutes with its place."""

    item: str
    part: Part
    text: str


def misspelt(
    text: WrittenText, faults: Callable[[str], Sequence[Fault]], suggested: Callable[[str], Sequence[str]]
) -> Iterator[Remark]:
    """Each unknown word once, with what was likely meant; where nothing is suggested, the word is chosen in the text."""
    told: set[str] = set()
    names = [found.span() for found in NAME.finditer(text.text)]
    for fault in faults(text.text):
        word = text.text[fault.start:fault.end]
        if word in told or any(a <= fault.start < b for a, b in names) or _may_be_name(text.text, fault):
            continue
        told.add(word)
        meant = next(iter(suggested(fault.word)), "")
        yield Remark(code="misspelt", weight="spelling", rule="", text=f"”{word}”", part=text.part, item=text.item, passage=word,
                     meant=meant, mend=Mend(act="replace" if meant else "select", who=meant))


def _may_be_name(text: str, fault: Fault) -> bool:
    """A capital within a sentence says that it is one."""
    return fault.word[:1].isupper() and BEGINS.search(text[:fault.start]) is None
