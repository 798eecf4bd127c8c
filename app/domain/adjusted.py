"""Adjusted: what is told as adjusted though it was not signed off here, and whether it reads as it did. [KL 5:69] [FL 36]"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from app.domain.as_told import ToldMinutes
from app.domain.document import MinutesDocument
from app.domain.meeting.replay import History
from app.domain.proceedings import Proceedings
from app.domain.sealing import sealed_texts, uncorrected
from app.domain.signing_off import FrozenMinutes


def adjusted_days(proceedings: Proceedings, history: History) -> dict[str, date]:
    """The items that are told as adjusted, each with the day."""
    parts = proceedings.minutes.parts if proceedings.minutes else ()
    named = {item for part in parts for item in part.items or ()}
    left = [item for item in history.by_item if item not in named]
    return {item: part.adjusted_on for part in parts if isinstance(part.adjusted_on, date)
            for item in (left if part.items is None else part.items)}


def rewritten(kept: tuple[FrozenMinutes, ...], now: ToldMinutes) -> tuple[str, ...]:
    """The items that no longer read as when they were adjusted; `kept` is how they did, before the first change."""
    was, reads = sealed_texts(kept), {p.item: uncorrected(p) for p in now.paragraphs}
    items = dict.fromkeys(item for part in kept for item in part.items)
    return tuple(item for item in items if was.get(item) != reads.get(item))


def is_draft(document: MinutesDocument, settled: Collection[str], changed: Collection[str], *, closed: bool) -> bool:
    """Whether a paper is a draft: a § in it is neither signed off nor adjusted as it stands, or it is of a whole meeting that
    is not closed. `settled` are the items signed off or told as adjusted, `changed` those of them that were rewritten since."""
    every = [p.item for p in document.paragraphs]
    numbered = [p.item for p in document.contents] or every
    open_still = not numbered or any(item not in settled for item in numbered)
    return open_still or any(item in changed for item in every) or not (closed or document.part)
