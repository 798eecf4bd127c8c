"""Letters of the notice's kind: to substitutes, and of a meeting that is cancelled or has another day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.calendar import RedDays
from app.domain.document import NoticeDocument
from app.domain.meeting.setting import Setting, setting_of
from app.domain.notice import notice_of
from app.domain.notice.front import hindered_row, moment_of, place_row, time_row
from app.domain.proceedings import Proceedings
from app.domain.swedish import raised, sentence, the_weekday

ATTENDS = "Du har rätt att närvara vid sammanträdet även om du inte tjänstgör"
RIGHTS = {"speak": "att delta i överläggningarna", "opinion_noted": "att få din mening antecknad till protokollet"}


def substitutes_letter(proceedings: Proceedings, red_days: RedDays, *, issued: date | None = None) -> NoticeDocument:
    """What a substitute needs: that they are called if somebody is hindered, when, where, and what is to be handled. [KL 6:17]"""
    setting = setting_of(proceedings)
    front = (time_row(setting), *place_row(setting), hindered_row(setting))
    whole = notice_of(proceedings, red_days, issued=issued)
    return replace(whole, title="Kallelse till ersättare", words=(_standing_by(), _rights(setting)), front=front)


def cancelled_notice(
    proceedings: Proceedings, red_days: RedDays, reason: str | None, *, issued: date | None = None
) -> NoticeDocument:
    """That the meeting is not held, and why where that is said."""
    setting = setting_of(proceedings)
    words = (f"Sammanträdet {moment_of(setting)} är inställt.", *_reason(reason))
    whole = notice_of(proceedings, red_days, issued=issued)
    return replace(whole, title="Inställt sammanträde", words=words, front=place_row(setting), agenda=(), legend=())


def moved_notice(
    proceedings: Proceedings, red_days: RedDays, earlier: date, reason: str | None = None, *, issued: date | None = None
) -> NoticeDocument:
    """The notice of the new day, which says which day it was to be."""
    words = (f"Sammanträdet {the_weekday(earlier)} är flyttat till {moment_of(setting_of(proceedings))}.", *_reason(reason))
    return replace(notice_of(proceedings, red_days, issued=issued), title="Flyttat sammanträde", words=words)


def _standing_by() -> str:
    return "Du är ersättare. Du får besked om att tjänstgöra om en ledamot får förhinder och du står i tur."


def _rights(setting: Setting) -> str:
    """What a substitute who does not serve may do. [KL 6:17] [SO § 4]"""
    given = [words for right, words in RIGHTS.items() if right in setting.orders.substitutes.when_not_serving]
    more = f", {given[0]}" if len(given) > 1 else ""
    return sentence(f"{ATTENDS}{more}{f' och {given[-1]}' if given else ''}")


def _reason(reason: str | None) -> tuple[str, ...]:
    return (f"Skäl: {raised(sentence(reason))}",) if reason and reason.strip() else ()
