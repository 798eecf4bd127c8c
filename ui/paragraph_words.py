"""Where a meeting's first § comes from, as the window says it."""

from __future__ import annotations

from app.domain.paragraph_series import Numbering
from app.translation import _
from ui.words import short_day


def whence(numbering: Numbering) -> str:
    """Where the first § comes from, in a sentence."""
    if numbering.origin == "after" and numbering.after is not None:
        day = f"{short_day(numbering.after)} {numbering.after.year}"
        return _("Följer på § {n} den {day}.").format(n=numbering.last, day=day)
    return {
        "by_hand": _("Skriven för hand. Töm fältet så följer den av sig själv."),
        "given": _("Som när sammanträdet lades upp."), "new_year": _("Årets första. Inget sammanträde är hållet före."),
    }[numbering.origin]
