"""Flow: puts strips on pages, so that nothing is parted that belongs together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.documents.geometry import Area
from app.documents.strips import Kept, Strip, gap, height_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip at its height on the page; `again` is a table's head said a second time."""

    strip: Strip
    top: float
    again: bool = False


@dataclass(slots=True, eq=False)
class Page:
    """A page as it will be drawn; `continues` is the paragraph that began on an earlier one."""

    area: Area
    placed: list[Placed] = field(default_factory=list)
    continues: object = None

    @property
    def end(self) -> float:
        last = self.placed[-1] if self.placed else None
        return last.top + last.strip.height if last else self.area.top

    @property
    def last(self) -> Strip | None:
        return self.placed[-1].strip if self.placed else None

    def parts(self) -> tuple[object, ...]:
        """The paragraphs on the page, in order."""
        found = {id(p.strip.part_of): p.strip.part_of for p in self.placed if p.strip.part_of is not None}
        return tuple(found.values())


class Flow:
    """Fills one page after another; the first may have another area than the later ones."""

    def __init__(self, first: Area, later: Area) -> None:
        self._later = later
        self.pages = [Page(first)]

    @property
    def left(self) -> float:
        """What is left on the page."""
        page = self.pages[-1]
        return page.area.bottom - page.end

    def room(self, strip: Strip) -> float:
        """What is left on the page under the space before this strip."""
        return self.left - gap(self.pages[-1].last, strip)

    def new_page(self) -> None:
        """Turns to a new page, unless this one is still empty."""
        if self.pages[-1].placed:
            self.pages.append(Page(self._later))

    def put(self, parts: Iterable[Strip | Kept]) -> None:
        """Places the parts one under the other."""
        row: list[Strip] = []
        for part in parts:
            if isinstance(part, Strip):
                row.append(part)
                continue
            leading = _leading_on(row)
            self._put_strips(row[: len(row) - len(leading)])
            row = []
            self._put_kept(Kept((*leading, *part.strips)))
        self._put_strips(row)

    def _put_kept(self, kept: Kept) -> None:
        if not kept.strips:
            return
        height = height_of(kept.strips)
        if height > self.room(kept.strips[0]) and height <= self._later.height:
            self._continue(kept.strips[0])
        self._put_strips(kept.strips)

    def _put_strips(self, strips: Sequence[Strip]) -> None:
        for index, strip in enumerate(strips):
            if _least(strips[index:]) > self.room(strip):
                self._continue(strip)
            self._put(strip)

    def _put(self, strip: Strip) -> None:
        room = self.room(strip)
        parts = strip.piece.cut(room) if strip.height > room else None
        if parts is None:
            self._place(strip)
            return
        self._place(replace(strip, piece=parts[0], below=0.0))
        rest = replace(strip, piece=parts[1], label=None, bookmark=None, before=0.0, below=0.0)
        self._continue(rest)
        self._put(rest)

    def _continue(self, strip: Strip) -> None:
        """A new page that begins with this strip."""
        before = self.pages[-1]
        self.new_page()
        page = self.pages[-1]
        if page is before:
            return
        if strip.part_of is not None and any(part is strip.part_of for part in before.parts()):
            page.continues = strip.part_of
        if strip.repeat is not None and before.last is not None and before.last.repeat is strip.repeat:
            page.placed.append(Placed(strip.repeat, page.area.top, again=True))

    def _place(self, strip: Strip) -> None:
        page = self.pages[-1]
        if page.placed or not strip.separates:
            page.placed.append(Placed(strip, page.end + gap(page.last, strip)))


def _leading_on(strips: Sequence[Strip]) -> Sequence[Strip]:
    """The last strips, a heading for instance, that are kept with what comes after them."""
    start = len(strips)
    while start and strips[start - 1].keep:
        start -= 1
    return strips[start:]


def _least(strips: Sequence[Strip]) -> float:
    """What must stand together: a strip, whole if it is kept with the next one, and the least of that."""
    height = 0.0
    for index, strip in enumerate(strips):
        if not strip.keep or index == len(strips) - 1:
            return height + strip.least
        height += strip.height + gap(strip, strips[index + 1])
    return height
