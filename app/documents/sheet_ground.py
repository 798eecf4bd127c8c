"""What the sheets of the day have in common: what their files say of themselves, and words made to fit."""

from __future__ import annotations

from dataclasses import replace

from app.documents.archive import Description
from app.documents.stamps import titled
from app.documents.type import Style, width_of
from app.domain.day_sheets import SheetHead


def said_of(head: SheetHead, title: str) -> Description:
    """What the file of a sheet says of itself."""
    named = titled(f"{title} {head.day.isoformat()}", rehearsal=head.rehearsal)
    return Description(f"{named}, {head.body}", f"{head.body}, {head.municipality}", named, head.day)


def fitted(style: Style, words: str, room: float) -> Style:
    """The style, smaller where the words are too long for the room."""
    width = width_of(words, style)
    return style if width <= room else replace(style, size=style.size * room / width)
