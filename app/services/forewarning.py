"""Forewarning: what the list of meetings says of a meeting to come whose seats will not all be filled by their holders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.database.store import View
from app.domain.calling import Standing, standing
from app.domain.meeting.order import agenda_of, paragraphs_foreseen
from app.domain.meeting.replay import History
from app.domain.swedish import listed, paragraphs
from app.services.agenda_keeping import cancelled_meetings
from app.services.call_records import kept_calls
from app.services.work import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """How a meeting to come stands; `where` are the items that lack a quorum, in words, empty where it is all of them."""

    standing: Standing
    where: str


class Forewarning:
    """Asked for one meeting at a time, so that whoever shows a list can paint between them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def meetings(self, today: date) -> tuple[str, ...]:
        """The meetings from today on that may have something to warn of: an absence told, or a vacant seat; the first first."""
        with self._desk.reading() as view:
            told = {meeting for meeting, _entry in view.log.tagged("absence_reported")}
            vacant = {r["committee"] for r in view.records.all("mandates", role="member") if r["person"] is None}
            rows = [r for r in view.records.all("meetings") if str(r["date"]) >= today.isoformat()
                    and r["rehearsal"] != "thrown_away" and (r["id"] in told or r["committee"] in vacant)]
            gone = _begun(view) | cancelled_meetings(view.records)
        return tuple(str(r["id"]) for r in sorted(rows, key=lambda r: str(r["date"])) if r["id"] not in gone)

    def warned(self, meeting: str) -> Warned | None:
        """What is to be told of it; None where every seat will be filled by its holder."""
        dossier = self._desk.dossier(meeting)
        with self._desk.reading() as view:
            calls = kept_calls(view.records, meeting)
        found = standing(dossier.proceedings, calls)
        return Warned(standing=found, where=_where(dossier.history, found.lacking)) if found is not None else None


def _where(history: History, lacking: tuple[str, ...]) -> str:
    """`§§ 16–18`, or titles where there is no §; empty for all that takes a §."""
    numbers = paragraphs_foreseen(history)
    if set(numbers or history.setting.items) <= set(lacking):
        return ""
    titles = {a.id: a.title for a in agenda_of(history)}
    return paragraphs(numbers[i] for i in lacking if i in numbers) or listed(titles[i] for i in lacking if i in titles)


def _begun(view: View) -> set[str]:
    return {meeting for tag in ("called_to_order", "item_opened", "closed") for meeting, _entry in view.log.tagged(tag)}
