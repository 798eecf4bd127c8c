"""Masked: the public version of the minutes, from which secret and personal passages are gone, and the list of what went."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from app.domain.document import AnnexLine, Block, MinutesDocument, ParagraphDocument, Prose
from app.domain.house_style import COURSES
from app.domain.signing_off import MaskGround, Masking

CODES = frozenset({"id", "item", "part", "choice"})
"""The fields of a document that nobody reads."""
BOLD = r"(?:\*\*)?"
BETWEEN = r"\\?(?:\s*\n\s*(?:[-*–•]|\d+\.)\s+|\s+)"
"""How bold begins or ends in a text, and what may stand between two words: white space, or the next point of a list."""
AROUND = "Förstasidan och anslaget"
GROUNDS: dict[MaskGround, str] = {"secret": "Sekretess", "personal": "Personuppgift borttagen"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """One thing that was left out: where (`§ 21, Sammanfattning`), why, and how many times it stood there. Never what."""

    where: str
    ground: str
    times: int = 1


def public_version(document: MinutesDocument, maskings: tuple[Masking, ...]) -> tuple[MinutesDocument, tuple[Masked, ...]]:
    """The document without what is masked, and the list of it. A passage goes wherever it stands, headings and names too.

    With anything masked in a paragraph go its annexes and those of the whole, and with a passage every annex: what stands on
    their pages, pictures often, cannot be searched.
    """
    paragraphs = tuple(_paragraph(p, maskings) for p in document.paragraphs)
    annexes = tuple(_annex(line, maskings) for line in document.annexes)
    kept = replace(document, paragraphs=tuple(p for p, _ in paragraphs), annexes=tuple(line for line, _ in annexes))
    listed = [m for _, found in paragraphs for m in found] + [m for _, found in annexes for m in found]
    for masking in maskings:
        if masking.passage:
            listed += _counted(kept, masking)
            kept = _without(kept, masking)
    return kept, tuple(listed)


def _paragraph(paragraph: ParagraphDocument, maskings: tuple[Masking, ...]) -> tuple[ParagraphDocument, list[Masked]]:
    found: list[Masked] = []
    for masking in maskings:
        if masking.passage or masking.annex or masking.item != paragraph.item:
            continue
        where = paragraph.called or paragraph.heading
        if masking.part is None:
            found.append(Masked(where=where, ground=mark_of(masking)))
            return _emptied(paragraph, masking), found
        hidden = [b for b in paragraph.blocks if takes(masking, b.part)]
        found += [Masked(where=f"{where}, {b.label}", ground=mark_of(masking)) for b in hidden]
        paragraph = replace(paragraph, blocks=tuple(_hidden(b, masking) if b in hidden else b for b in paragraph.blocks))
    return paragraph, found


def takes(masking: Masking, part: str) -> bool:
    """Whether the masking of a part takes a block: that of the course takes all that was asked, also after the votes."""
    return masking.part == part or (masking.part == "course" and part in COURSES)


def _annex(line: AnnexLine, maskings: tuple[Masking, ...]) -> tuple[AnnexLine, list[Masked]]:
    """The line of an annex, which is left out where a masking reaches it; its title too, but for a passage in others' pages."""
    reaching = [m for m in maskings if _reaches(m, line)]
    if not reaching:
        return line, []
    named = next((m for m in reaching if not m.passage), None)
    title = f"[{mark_of(named)}]" if named else line.title
    return replace(line, title=title, left_out=True), [Masked(where=line.called, ground=mark_of(named or reaching[0]))]


def _reaches(masking: Masking, line: AnnexLine) -> bool:
    if masking.annex:
        return masking.annex == line.id
    return bool(masking.passage) or not line.item or masking.item == line.item


def _emptied(paragraph: ParagraphDocument, masking: Masking) -> ParagraphDocument:
    """A whole paragraph gone: its number stays, so that the numbers do not skip."""
    block = Block(label="", contents=(Prose(text=f"[{mark_of(masking)}]"),))
    return replace(paragraph, heading=f"[{mark_of(masking)}]", dnr="", blocks=(block,), recipients=(), for_information=())


def _hidden(block: Block, masking: Masking) -> Block:
    return replace(block, contents=(Prose(text=f"[{mark_of(masking)}]"),))


def mark_of(masking: Masking) -> str:
    """What stands where something was: `Sekretess, OSL 39:1`."""
    return ", ".join(t for t in (GROUNDS[masking.ground], masking.rule) if t)


def pattern_of(masking: Masking) -> re.Pattern[str]:
    """The passage, whatever the white space between its words, the case of its letters, and the marks of Markdown in it."""
    words = (BOLD.join(rf"\\?{re.escape(sign)}" for sign in word) for word in str(masking.passage).split())
    return re.compile(f"{BOLD}{BETWEEN}{BOLD}".join(words), re.IGNORECASE)


def _counted(document: MinutesDocument, masking: Masking) -> Iterator[Masked]:
    pattern = pattern_of(masking)
    outside = replace(document, paragraphs=(), annexes=())
    places: list[tuple[str, Any]] = [(AROUND, outside)]
    places += [(p.called or p.heading, p) for p in document.paragraphs]
    places += [(line.called, line) for line in document.annexes]
    for where, value in places:
        times = sum(len(pattern.findall(text)) for text in _texts(value))
        if times:
            yield Masked(where=pattern.sub("[…]", where), ground=mark_of(masking), times=times)


def _without(document: MinutesDocument, masking: Masking) -> MinutesDocument:
    pattern, mark = pattern_of(masking), f"[{mark_of(masking)}]"
    kept: MinutesDocument = mapped(document, lambda text: pattern.sub(lambda found: _in_place_of(found, mark), text))
    return kept


def _in_place_of(found: re.Match[str], mark: str) -> str:
    """The mark, and bold where that began or ended in what is gone, so that the rest reads as it did."""
    if found[0].count("**") % 2 == 0:
        return mark
    begun = found.string[:found.start()].count("**") % 2 == 1
    return f"{mark}**" if begun else f"**{mark}"


def _texts(value: Any) -> Iterator[str]:
    seen: list[str] = []

    def noted(text: str) -> str:
        seen.append(text)
        return text

    mapped(value, noted)
    return iter(seen)


def mapped(value: Any, change: Callable[[str], str]) -> Any:
    """The same value with each of its texts changed, however deep it stands; ids and codes are no texts."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(mapped(v, change) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        read = [f.name for f in fields(value) if f.name not in CODES]
        return replace(value, **{name: mapped(getattr(value, name), change) for name in read})
    return value
