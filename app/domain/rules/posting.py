"""Posting: adjusting in time, the notice on every board, the appeal period and legal force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.calendar import ONE_DAY, RedDays, rolled_back, rolled_forward
from app.domain.problems import Problem
from app.domain.proceedings import BoardNotice, MinutesPart, NotKnown

ADJUST_WITHIN = timedelta(days=14)
POST_WITHIN = timedelta(days=2)
APPEAL_PERIOD = timedelta(weeks=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """The days of one part of the minutes; a `_latest` day is the strict day rolled forward [lag 1930:173]."""

    adjust_by: date
    adjust_by_latest: date
    post_by: date | None
    post_by_latest: date | None
    appeal_from: date | None
    appeal_last_day: date | None
    take_down_from: date | None
    legal_force: bool


def deadlines(part: MinutesPart, boards: tuple[str, ...], last_day: date, today: date, red_days: RedDays) -> Deadlines:
    """Adjusted within fourteen days of the meeting's last day, announced by the second day after on every board,
    appealed within three weeks from the last board's notice. [KL 5:69, 8:12, 9:32, 13:5] [lag 1930:173]"""
    adjusted = None if isinstance(part.adjusted_on, NotKnown) else part.adjusted_on
    post = adjusted + POST_WITHIN if adjusted else None
    appeal_from = _last_posted(part, boards)
    last = rolled_forward(appeal_from + APPEAL_PERIOD, red_days) if appeal_from else None
    return Deadlines(
        adjust_by=rolled_back(last_day + ADJUST_WITHIN, red_days),
        adjust_by_latest=rolled_forward(last_day + ADJUST_WITHIN, red_days),
        post_by=rolled_back(post, red_days) if post else None, post_by_latest=rolled_forward(post, red_days) if post else None,
        appeal_from=appeal_from, appeal_last_day=last, take_down_from=last + ONE_DAY if last else None,
        legal_force=last is not None and last < today and all(_unbroken(b, last) for b in part.boards if b.board in boards),
    )


def _last_posted(part: MinutesPart, boards: tuple[str, ...]) -> date | None:
    """From when the notice is up on all boards; None while one lacks it. [KL 13:5]"""
    posted = {b.board: b.posted for b in part.boards if b.posted is not None}
    return max(posted[b] for b in boards) if boards and all(b in posted for b in boards) else None


def _unbroken(notice: BoardNotice, last: date) -> bool:
    return not _early(notice, last) and not _gap(notice, last)


def _early(notice: BoardNotice, last: date | None) -> bool:
    return last is not None and notice.taken_down is not None and notice.taken_down <= last


def _gap(notice: BoardNotice, last: date | None) -> bool:
    return any(last is None or start <= last for start, _ in notice.gaps)


def part_at_fault(part: MinutesPart, boards: tuple[str, ...], days: Deadlines, today: date) -> Iterable[Problem]:
    """What was done too late, or not at all by today, with one part of the minutes. [KL 5:69, 8:12, 9:32, 13:5]"""
    if isinstance(part.adjusted_on, NotKnown):
        return
    if (part.adjusted_on or today) > days.adjust_by_latest:
        yield Problem(code="adjusted_late", rule="KL 5:69", text=f"Protokollet skulle justeras senast {days.adjust_by_latest}.")
    if part.adjusted_on is not None:
        yield from _boards_at_fault(part, boards, days, today)


def _boards_at_fault(part: MinutesPart, boards: tuple[str, ...], days: Deadlines, today: date) -> Iterable[Problem]:
    notices = {b.board: b for b in part.boards}
    for board in boards:
        notice = notices.get(board, BoardNotice(board=board))
        if notice.posted is None:
            yield Problem(code="board_missing", rule="KL 9:32" if len(boards) > 1 else "KL 8:12",
                          text=f"Justeringen är inte tillkännagiven på anslagstavlan i {board}.")
        if days.post_by_latest is not None and (notice.posted or today) > days.post_by_latest:
            yield Problem(code="posted_late", rule="KL 8:12",
                          text=f"Anslaget i {board} skulle vara uppe senast {days.post_by_latest}.")
        if _early(notice, days.appeal_last_day):
            yield Problem(code="taken_down_early", rule="KL 8:12",
                          text=f"Anslaget i {board} togs ned {notice.taken_down}, tidigast {days.take_down_from} är tillåtet.")
        if _gap(notice, days.appeal_last_day):
            yield Problem(code="posting_interrupted", rule="KL 13:5",
                          text=f"Anslaget i {board} var nere under överklagandetiden.")
