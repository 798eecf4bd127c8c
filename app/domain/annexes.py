"""Annexes: what is laid to the minutes behind their text, numbered through the whole, and named last in its paragraph."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from app.domain.document import AnnexLine, Block, MinutesDocument, ParagraphDocument, Prose
from app.domain.house_style import LABELS


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """A paper laid to the minutes: to the § of an `item`, or (None) to the whole; `sha256` names the file as it came."""

    id: str
    title: str
    sha256: str
    file: str = ""
    item: str | None = None


def in_order(annexes: tuple[Annex, ...], paragraphs: tuple[ParagraphDocument, ...]) -> tuple[Annex, ...]:
    """Those of these paragraphs in the order of the §§, then those of the whole; within each as they were laid."""
    places = {p.item: n for n, p in enumerate(paragraphs)}
    known = [a for a in annexes if a.item is None or a.item in places]
    return tuple(sorted(known, key=lambda a: len(places) if a.item is None else places[a.item]))


def annex_lines(
    annexes: tuple[Annex, ...], paragraphs: tuple[ParagraphDocument, ...], pages: Mapping[str, int],
    kept: tuple[Annex, ...] = (),
) -> tuple[AnnexLine, ...]:
    """Each with its number and its pages (by `sha256`), in the order of their numbers.

    They have one series through the whole minutes, in the order of the §§. Those `kept` have been signed off, in turn, and
    come before the others, so that a later annex never gives another number to one that is adjusted.
    """
    marks, shown = {p.item: p.called for p in paragraphs}, in_order(annexes, paragraphs)
    numbers = {id: n for n, id in enumerate(dict.fromkeys(a.id for a in (*kept, *shown)), 1)}
    lines = (AnnexLine(id=a.id, item=a.item or "", number=numbers[a.id], mark=marks.get(a.item or "", ""), title=a.title,
                       pages=pages.get(a.sha256, 0)) for a in shown)
    return tuple(sorted(lines, key=lambda line: line.number))


def with_annexes(document: MinutesDocument) -> MinutesDocument:
    """The document whose paragraphs name their annexes last."""
    return replace(document, paragraphs=tuple(_naming(p, document.annexes) for p in document.paragraphs))


def _naming(paragraph: ParagraphDocument, lines: tuple[AnnexLine, ...]) -> ParagraphDocument:
    named = tuple(Prose(text=f"{line.named}, {line.title}") for line in lines if line.item == paragraph.item)
    if not named:
        return paragraph
    block = Block(label=LABELS["annexes"], contents=named, part="annexes")
    return replace(paragraph, blocks=(*paragraph.blocks, block))


def differing(before: tuple[Annex, ...], now: tuple[Annex, ...], items: Collection[str | None]) -> Iterator[str | None]:
    """The items among these (None: the whole) whose annexes are not what they were, in number, order or contents."""
    for item in items:
        if [a for a in before if a.item == item] != [a for a in now if a.item == item]:
            yield item
