"""Adjusted elsewhere: how it read is kept before the first command that makes it read otherwise, so that it can be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from app.database.store import Unit, View
from app.domain.adjusted import adjusted_days
from app.domain.as_told import ToldMinutes
from app.domain.house_style import DECISION_LAST
from app.domain.minutes.plain import told_minutes
from app.domain.proceedings import MinutesPart, Proceedings
from app.domain.signing_off import FrozenMinutes
from app.services.dossier import Dossiers
from app.services.shelf import all_of, put
from app.services.signed_rows import adjusted_in, kept_items, sealed_in
from app.translation import _

WRITTEN = frozenset({"texts", "agenda_items", "meetings", "minutes_parts"})
"""The tables that the minutes are made of, but for the log."""


def keep_as_adjusted(unit: Unit, before: View, meeting: str, known: Dossiers, id: str, at: datetime) -> None:
    """Keep under this id how the items that are told as adjusted read, where the command is the first to change that.

    What is adjusted anew is forgotten: from then on it is what stands.
    """
    tables = {of for of, _row in unit.records.touched}
    touched = not tables.isdisjoint(WRITTEN) or unit.log.of_command(meeting, unit.number)
    if not touched or before.records.one("meetings", meeting) is None:
        return
    if "minutes_parts" not in tables and _all_kept(unit, meeting):
        return
    was, reads = known.get(before, meeting), known.apart().get(View(unit.records, unit.log), meeting)
    then, now = was.proceedings, reads.proceedings
    days, told = adjusted_days(then, was.history), adjusted_days(now, reads.history)
    anew = {item for item in (*days, *told) if days.get(item) != told.get(item)}
    kept_before = adjusted_in(unit.records, meeting)
    for part in kept_before:
        _forget(unit, meeting, part, anew)
    done = {i for part in (*kept_before, *sealed_in(unit.records, meeting)) for i in part.items}
    items = tuple(i for i in days if i not in done | anew)
    if items and _of(as_in_the_log(then), items) != _of(as_in_the_log(now), items):
        kept = FrozenMinutes(id=id, at=at, by="", items=items, told=_of(as_in_the_log(then), items), sha256="",
                             log=before.log.seal(meeting), sealed=False)
        put(unit.for_good(_("protokollet som det justerades")).records, "frozen_minutes", kept, meeting=meeting)


def _all_kept(unit: Unit, meeting: str) -> bool:
    """Whether nothing is left to keep, told without reading the meeting: of long minutes each word is written fast."""
    kept, parts = kept_items(unit.records, meeting), all_of(MinutesPart, unit.records, "minutes_parts", meeting=meeting)
    told = (part for part in parts if isinstance(part.adjusted_on, date))
    return all(part.items is not None and kept.issuperset(part.items) for part in told)


def _forget(unit: Unit, meeting: str, part: FrozenMinutes, anew: set[str]) -> None:
    left = tuple(i for i in part.items if i not in anew)
    if not left:
        unit.records.remove("frozen_minutes", part.id)
    elif left != part.items:
        put(unit.records, "frozen_minutes", replace(part, items=left), meeting=meeting)


def as_in_the_log(proceedings: Proceedings) -> ToldMinutes:
    """How the minutes read, whatever the house style."""
    from app.domain.minutes import minutes_of

    return told_minutes(minutes_of(proceedings, proceedings.meeting.date, frozenset(), style=DECISION_LAST))


def _of(told: ToldMinutes, items: tuple[str, ...]) -> ToldMinutes:
    return ToldMinutes(front=(), paragraphs=tuple(p for p in told.paragraphs if p.item in items))
