"""What the page knows of the minutes: the paragraphs, what is left to arrange, what is signed off, and the places in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.checking.remark import Mend, Part, Remark, Weight
from app.domain.house_style import BlockPart
from app.domain.minutes.votes import VOTE

if TYPE_CHECKING:
    from app.domain.document import MinutesDocument
    from app.domain.signing_off import Masking
    from app.services.archive import Archive
    from app.services.minutes_passages import Passage, Section

FRONT, CONTENTS, BOARDS = "front", "contents", "boards"
"""The places that are no paragraph."""
HEAVIEST: tuple[Weight, ...] = ("fault", "unfinished", "notice", "spelling")
SHOWN_IN: dict[Part, tuple[BlockPart, ...]] = {
    "attendance": ("presence",), "votes": ("votes", "course"), "dissent": ("special_statement", "note", "declined"),
    "disqualification": ("disqualification",), "adjusting": ("at_once",),
}
"""The blocks in which a remark on another part than a block is seen."""
ABOUT_SIDES = frozenset({"sides_missing"})
"""Remarks on a vote that are about what it was on, not about who voted how."""
AT_BOARDS = frozenset({"boards"})
"""Remarks on the meeting as a whole that are mended at the boards; the others at the front."""


@dataclass(frozen=True)
class Reading:
    """The minutes of one meeting as they now read; `remarks` the heaviest first, each weight in the order of the minutes.

    `maskings` are what the public version leaves out.
    """

    passages: tuple[Passage, ...]
    document: MinutesDocument
    remarks: tuple[Remark, ...]
    draft: bool
    maskings: tuple[Masking, ...] = ()

    @cached_property
    def by_item(self) -> dict[str, Passage]:
        """The paragraphs by their item."""
        return {p.item: p for p in self.passages}

    @property
    def places(self) -> tuple[str, ...]:
        """Front page, contents, each paragraph and the boards, in order."""
        boards = (BOARDS,) if self.document.boards else ()
        return (FRONT, CONTENTS, *self.by_item, *boards)

    def place_of(self, remark: Remark) -> str:
        """Where a remark is shown."""
        if remark.item in self.by_item:
            return str(remark.item)
        return BOARDS if remark.part in AT_BOARDS and self.document.boards else FRONT

    def section_of(self, remark: Remark) -> BlockPart | None:
        """The block of the paragraph that a remark is about; None where the paragraph has none of the kind."""
        passage = self.by_item.get(remark.item or "")
        wanted = (*SHOWN_IN.get(remark.part, ()), remark.part)
        there = {s.part for s in passage.sections} if passage else set()
        return next((part for part in wanted if part in there), None)

    def heading_of(self, remark: Remark) -> str:
        """The heading of the block that a remark is about, where several are of its part: who voted how stands apart."""
        return VOTE if remark.part == "votes" and remark.code not in ABOUT_SIDES else ""

    def mend_of(self, remark: Remark) -> Mend | None:
        """How a remark is mended; None where the program does not know, or where it is signed off."""
        passage = self.by_item.get(remark.item or "")
        sealed = self.whole_sealed if passage is None else passage.sealed
        return None if sealed else remark.mend

    def spelt(self, words: tuple[Remark, ...]) -> Reading:
        """The reading with these remarks on words, last."""
        return replace(self, remarks=(*(r for r in self.remarks if r.weight != "spelling"), *words))

    @cached_property
    def heaviest(self) -> dict[str, Weight]:
        """Of each place, the heaviest remark on it."""
        found: dict[str, Weight] = {}
        for remark in self.remarks:
            found.setdefault(self.place_of(remark), remark.weight)
        return found

    @cached_property
    def counts(self) -> Counter[Weight]:
        """How many remarks of each weight."""
        return Counter(r.weight for r in self.remarks)

    @property
    def own(self) -> tuple[int, int]:
        """How many sections are written by hand, and how many there are in all."""
        sections = [s for p in self.passages for s in p.sections]
        return sum(s.own for s in sections), len(sections)

    @property
    def whole_sealed(self) -> bool:
        """Whether every paragraph is signed off."""
        return bool(self.passages) and all(p.sealed for p in self.passages)


def read(archive: Archive, meeting: str, remarks: tuple[Remark, ...] | None = None) -> Reading:
    """The minutes as they now stand in the archive; with these `remarks`, or else with what the check says now."""
    desk = archive.minutes
    document = desk.document(meeting)
    found = heaviest_first(desk.check(meeting)) if remarks is None else remarks
    return Reading(desk.passages(meeting), document, found, document.draft, desk.maskings(meeting))


def heaviest_first(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Contradictions first, then what is missing, then what is worth a look."""
    return tuple(sorted(remarks, key=lambda r: HEAVIEST.index(r.weight)))


def section_keys(sections: Iterable[Section]) -> list[tuple[str, int]]:
    """A name for each section that stays its own when others come and go: its part, and which of that part it is."""
    seen: Counter[str] = Counter()
    keys: list[tuple[str, int]] = []
    for section in sections:
        keys.append((section.part, seen[section.part]))
        seen[section.part] += 1
    return keys
