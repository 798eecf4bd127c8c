"""Matter: what an item is about and what was proposed beforehand: summary, messages, grounds, the staff's proposal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from app.domain.agenda import AgendaItem, EarlierHandling, EarlierWhat, ListEntry
from app.domain.document import Content, Prose
from app.domain.meeting import events as ev
from app.domain.minutes.points import laid_out, read_points
from app.domain.minutes.telling import Telling
from app.domain.naming import body_inside
from app.domain.swedish import genitive, paragraphs, raised, sentence, the_day

EARLIER: dict[EarlierWhat, str] = {
    "tabled": "bordlades", "referred_back": "återremitterades", "returned": "återkom", "decided": "avgjordes",
}


def summary(telling: Telling) -> tuple[Content, ...]:
    """What the item is about, how it came up, what was done with it before, and who presented it [FL 31]."""
    item = telling.handling.item
    told = (*_raised(telling), item.summary or "", *_earlier(telling), _presented(item))
    return tuple(Prose(text=text) for text in told if text)


def _raised(telling: Telling) -> Iterator[str]:
    """An item that was put on the list at the meeting."""
    for moment in telling.history.about(ev.ItemAdded, telling.handling.item.id):
        added = cast(ev.ItemAdded, moment.event)
        by = f" av {telling.names(added.by)}" if added.by else ""
        yield f"Ärendet väcks vid sammanträdet{by}."


def _earlier(telling: Telling) -> Iterator[str]:
    for before in sorted(telling.handling.item.earlier, key=lambda e: e.date):
        number = f", {paragraphs([before.paragraph])}" if before.paragraph is not None else ""
        did = EARLIER[before.what] if before.what else "behandlades"
        yield f"Ärendet {did} {the_day(before.date)}{number}{_by(telling, before)}."


def _by(telling: Telling, before: EarlierHandling) -> str:
    if before.by is None:
        return ""
    return f", på förslag av {telling.name(before.by) if before.by in telling.setting.people else body_inside(before.by)}"


def _presented(item: AgendaItem) -> str:
    return sentence(f"Föredragande: {item.presenter}") if item.presenter and item.kind not in ("formality", "messages") else ""


def entries(telling: Telling) -> tuple[tuple[str, tuple[Content, ...]], ...]:
    """Messages, or delegation decisions, under their labels; the urgent ones apart [KL 6:39–40]."""
    item = telling.handling.item
    numbered = [(_number(item, n, entry), entry) for n, entry in enumerate(item.entries, 1)]
    label = "Delegationsbeslut" if item.kind == "delegation" else "Meddelanden"
    usual = tuple(Prose(text=_entry(number, entry)) for number, entry in numbered if not entry.urgent)
    urgent = tuple(Prose(text=_entry(number, entry)) for number, entry in numbered if entry.urgent)
    return (label, usual), ("Brådskande beslut", urgent)


def _number(item: AgendaItem, position: int, entry: ListEntry) -> str:
    number = entry.number or str(position)
    return f"M{number}" if item.kind == "messages" and number.isdigit() else number


def _entry(number: str, entry: ListEntry) -> str:
    return f"{number}\u2003{entry.title}{f', {entry.dnr}' if entry.dnr else ''}"


def grounds(telling: Telling) -> tuple[Content, ...]:
    """What the decision rests on: as told, else the papers of the item."""
    item = telling.handling.item
    papers = () if item.kind in ("formality", "messages") else tuple(p.title for p in item.papers)
    return tuple(Prose(text=text) for text in item.grounds or papers)


def proposal(telling: Telling) -> tuple[Content, ...]:
    """The proposal that lay before the body, and whose it was."""
    item = telling.handling.item
    lead = f"{raised(genitive(item.by))} förslag till beslut:" if item.by else ""
    return laid_out(read_points(item.proposal), lead)
