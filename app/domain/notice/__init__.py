"""The notice and its kin: who is called where and when and what is to be handled, as papers ready to be set.

[SO § 5–6] [KL 6:17]
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from app.domain.calendar import RedDays
from app.domain.document import NoticeDocument
from app.domain.meeting.setting import Setting, setting_of
from app.domain.notice.agenda import agenda_rows
from app.domain.notice.front import contact_of, front_of, place_row, signers_of, time_row
from app.domain.notice.legend import legend_of
from app.domain.proceedings import Proceedings


def notice_of(
    proceedings: Proceedings, red_days: RedDays, *, issued: date | None = None, late: Collection[str] = ()
) -> NoticeDocument:
    """The notice of the meeting with its agenda, ready to be set.

    `red_days` (public holidays and the three eves) tell the last day of adjusting where no day is agreed on yet; `issued` is
    the day on which it is sent, else the day on which it was; `late` are the items put on the agenda after that.
    """
    setting = setting_of(proceedings)
    return replace(_bare(setting, issued, late), front=tuple(front_of(setting, red_days)))


def agenda_of(proceedings: Proceedings, *, issued: date | None = None, late: Collection[str] = ()) -> NoticeDocument:
    """The agenda alone, with the hour and the place."""
    setting = setting_of(proceedings)
    front = (time_row(setting), *place_row(setting))
    return replace(_bare(setting, issued, late), front=front, title="Föredragningslista", heading="Ärenden", signers=())


def _bare(setting: Setting, issued: date | None, late: Collection[str]) -> NoticeDocument:
    """What all have in common: the agenda, what its codes mean, who calls."""
    agenda = agenda_rows(setting.agenda, late)
    return NoticeDocument(
        municipality=setting.committee.host_name, body=setting.committee.name, day=setting.meeting.date,
        issued=issued or setting.meeting.notice_sent, front=(), agenda=agenda, legend=legend_of(setting.committee, agenda),
        signers=tuple(signers_of(setting)), contact=contact_of(setting.committee),
    )
