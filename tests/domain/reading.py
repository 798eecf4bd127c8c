"""Reading: the minutes of a meeting built by short calls, and what they say, as plain texts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.document import Content, FrontLine, MinutesDocument, Points, Prose, VoteTable
from app.domain.meeting import events as ev
from app.domain.minutes import minutes_of
from app.domain.proceedings import Proceedings
from tests.domain.building import DAY, Noted, entry, itvt, present, red_days

EVERYBODY = present("anders", "karin", "birgitta", "ulf")


def minutes(proceedings: Proceedings, **options: Any) -> MinutesDocument:
    """The minutes as on the day of the meeting."""
    return minutes_of(proceedings, DAY, red_days(), **options)


def held(*events: Noted, **built: Any) -> MinutesDocument:
    """The minutes of a meeting of the joint committee at which everybody was there from 09:00 to 11:05."""
    return minutes(itvt(*EVERYBODY, entry(ev.CalledToOrder(), at="09:00"), *events, entry(ev.Closed(), at="11:05"), **built))


def meeting_changed(proceedings: Proceedings, **changes: Any) -> Proceedings:
    """The proceedings with other facts of the meeting."""
    return replace(proceedings, meeting=replace(proceedings.meeting, **changes))


def said(document: MinutesDocument, number: int, label: str) -> list[str]:
    """What the blocks with that label in that § say, point by point; a table as its sums."""
    paragraph = next(p for p in document.paragraphs if p.number == number)
    return [text for b in paragraph.blocks if b.label == label for c in b.contents for text in _texts(c)]


def labels(document: MinutesDocument, number: int) -> list[str]:
    """The labels of a §'s blocks, in order."""
    return [b.label for b in next(p for p in document.paragraphs if p.number == number).blocks]


def tables(document: MinutesDocument, number: int) -> list[VoteTable]:
    """The votes of a §."""
    blocks = next(p for p in document.paragraphs if p.number == number).blocks
    return [c for b in blocks for c in b.contents if isinstance(c, VoteTable)]


def front(document: MinutesDocument, label: str) -> list[str]:
    """A row of the front page, a line each: text, municipality and §§, parted by bars."""
    return [_line(line) for row in document.front if row.label == label for line in row.lines]


def every_text(document: MinutesDocument) -> list[str]:
    """Everything that the program has put together into sentences."""
    blocks = [text for p in document.paragraphs for b in p.blocks for c in b.contents for text in _texts(c)]
    return [*blocks, *(line.text for row in document.front for line in row.lines), *(b.sentence for b in document.boards)]


def _texts(content: Content) -> list[str]:
    match content:
        case Prose():
            return [content.text]
        case Points():
            return list(content.points)
        case VoteTable():
            return [f"{content.yes}–{content.no}–{content.abstain}"]


def _line(line: FrontLine) -> str:
    return " | ".join(t for t in (line.text, line.municipality, line.paragraphs) if t)
