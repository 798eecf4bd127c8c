"""How cases, what meetings did with them, and their papers look in lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.domain.agenda import Paper
from app.domain.case_history import Handled
from app.translation import _
from ui.pages.cases.words import handled_words, near_day, shape_of, standing_words, watch_words
from ui.widgets.rows import Cell, Column, Row, Words

if TYPE_CHECKING:
    from app.services.cases import CaseLine

CASES = (Column(30), Column())
HISTORY = (Column(110), Column())
PAPERS = (Column(36), Column())
ORDER = ("on_agenda", "put_off", "left_over", "waits", "decided", "ended")


def in_order(lines: tuple[CaseLine, ...]) -> list[CaseLine]:
    """Those watched first, the longest waiting first; then by where they stand, then the newest number."""
    def place(line: CaseLine) -> tuple[int, int, str]:
        watched = line.standing.watch is not None
        due = line.standing.due
        return (0 if watched else 1, 0 if watched else ORDER.index(line.standing.state), due.isoformat() if due else "9")

    newest_first = lines[::-1]
    return sorted(newest_first, key=place)


def case_row(line: CaseLine, *, several: bool) -> Row:
    """A case: its title; under it where it stands, its number and who is to act. With `several` committees its own is told."""
    shape, colour = shape_of(line.standing)
    done = line.standing.state in ("decided", "ended")
    title, watch = line.title or _("utan rubrik"), watch_words(line.standing)
    facts = (standing_words(line.standing), line.dnr or _("utan diarienummer"), line.code if several else "", line.level or "",
             line.acting or "")
    under = " · ".join(f for f in dict.fromkeys((watch, *facts)) if f)
    words = (Words(title, "list", "ink2" if done else "ink", strong=not done), Words(under, "body", "warn" if watch else "ink2"))
    return Row(key=line.id, cells=(Cell(shape=shape, colour=colour), Cell(words)), says=f"{title}, {under}")


def history_row(handled: Handled, code: str) -> Row:
    """What one meeting did with a case."""
    day, words = near_day(handled.date), handled_words(handled, dated=False)
    until = _("till {day}").format(day=near_day(handled.until)) if handled.until else ""
    told = f"{words}, {until}" if until else words
    return Row(key=handled.meeting, cells=(Cell((Words(day, "body", "ink2"),)), Cell((Words(told, "body"),))),
               says=f"{code} {day}, {told}")


def paper_row(place: int, paper: Paper, marks: Mapping[str, str], *, outdated: bool = False) -> Row:
    """A paper with its mark; an `outdated` one is the report as it was before it was changed."""
    mark, told = paper.mark or "–", _("skrivelsen har ändrats sedan den bifogades") if outdated else ""
    words = (Words(paper.title, "body"), *((Words(told, "caption", "warn"),) if told else ()))
    return Row(key=place, cells=(Cell((Words(mark, "body", "accent", strong=True),)), Cell(words)),
               says=", ".join(w for w in (paper.title, marks.get(mark, _("omärkt")), told) if w))
