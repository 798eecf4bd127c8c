"""Derived: everything that follows from a meeting file, as data ready for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from app.domain.calendar import RedDays
from app.domain.judgement import problems_of
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling, handlings
from app.domain.meeting.reasons import why_serving
from app.domain.meeting.replay import History, replay
from app.domain.problems import Problem
from app.domain.proceedings import MinutesPart, Proceedings
from app.domain.rules.attending import attended_at_a_distance
from app.domain.rules.notifying import notice_at_fault, notice_in_time, notice_latest
from app.domain.rules.posting import Deadlines, deadlines, part_at_fault
from app.domain.rules.validity import orders_not_in_force
from app.domain.standing_orders import boards_of

FORMAT = "klubban-derived/1"


def derive(proceedings: Proceedings, today: date, red_days: RedDays) -> dict[str, Any]:
    """Who served, what was decided, what is at fault and which days count, by the meeting file's § 3."""
    history = replay(proceedings)
    handled = handlings(history)
    parts = list(parts_of(proceedings, history, today, red_days))
    return {
        "format": FORMAT,
        "items": [_item(h) for h in handled],
        "attendance": _attendance(history, handled),
        "notice": _notice(history, red_days),
        "parts": [_part(part, days, history) for part, days in parts],
        "problems": [_problem(p) for p in meeting_problems(proceedings, history, today, red_days)],
    }


def meeting_problems(proceedings: Proceedings, history: History, today: date, red_days: RedDays) -> tuple[Problem, ...]:
    """What the rules object to in the meeting as a whole."""
    boards = boards_of(history.setting.orders, history.setting.committee)
    found: list[Problem] = [*orders_not_in_force(history.setting), *notice_at_fault(history.setting, red_days),
                            *attended_at_a_distance(history)]
    for part, days in parts_of(proceedings, history, today, red_days):
        found += part_at_fault(part, boards, days, today)
    return tuple(found)


def parts_of(
    proceedings: Proceedings, history: History, today: date, red_days: RedDays
) -> Iterable[tuple[MinutesPart, Deadlines]]:
    """Each part of the minutes with its days."""
    boards = boards_of(history.setting.orders, history.setting.committee)
    for part in proceedings.minutes.parts if proceedings.minutes else ():
        yield part, deadlines(part, boards, history.last_day, today, red_days)


def _item(handling: Handling) -> dict[str, Any]:
    quorum = handling.quorum
    return {
        "id": handling.item.id,
        "paragraph": handling.history.paragraphs.get(handling.item.id),
        "chair": handling.chair,
        "serving": list(_serving(handling)),
        "served_part": list(handling.served_part),
        "present_not_serving": list(handling.present_not_serving),
        "disqualified": [p for p in _all_people(handling) if p in handling.disqualified],
        "quorum": {"seats": quorum.seats, "needed": quorum.needed, "serving": quorum.serving, "met": quorum.met},
        "votes": [_vote(handling, vote) for vote in handling.votes],
        "decisions": [_decision(cast(ev.Decided, d.event)) for d in handling.decisions],
        "took_part": list(handling.took_part),
        "reservations": list(_reservations(handling)),
        "adjusters": list(handling.adjusters),
        "problems": [_problem(p) for p in problems_of(handling)],
    }


def _all_people(handling: Handling) -> list[str]:
    return [p.id for p in handling.setting.roster.people]


def _serving(handling: Handling) -> Iterable[dict[str, Any]]:
    for seat, person in handling.reckoning.seats.items():
        row: dict[str, Any] = {"seat": seat, "person": person, "substitute": handling.setting.seats[seat].holder != person}
        if row["substitute"]:
            row |= {"rule": "SO substitutes", "because": why_serving(handling.setting, handling.reckoning, seat)}
        yield row


def _vote(handling: Handling, vote: str) -> dict[str, Any]:
    o = handling.outcomes[vote]
    return {"vote": vote, "yes": o.yes, "no": o.no, "abstain": o.abstain, "result": o.result, "by": o.by}


def _decision(event: ev.Decided) -> dict[str, Any]:
    fields = {"how": event.how, "proposal": event.proposal, "text": event.text, "vote": event.vote,
              "points": list(event.points) or None, "level": event.level, "part": event.part,
              "until": event.until.isoformat() if event.until else None}
    return {key: value for key, value in fields.items() if value is not None}


def _reservations(handling: Handling) -> Iterable[dict[str, Any]]:
    for moment, person in handling.reservations:
        if handling.announced(moment) is not moment:
            continue
        entitled = handling.entitled_to_reserve(person, cast(ev.Reserved, moment.event))
        yield {"person": person, "valid": entitled and not moment.before.closed}


def _attendance(history: History, handled: tuple[Handling, ...]) -> list[dict[str, Any]]:
    setting = history.setting
    return [
        {"person": person, "role": "member" if person in setting.holders else "substitute",
         "served": [h.item.id for h in handled if person in h.served],
         "present": [h.item.id for h in handled if person in h.present]}
        for person in (*setting.holders, *setting.places)
    ]


def _notice(history: History, red_days: RedDays) -> dict[str, Any]:
    meeting = history.setting.meeting
    latest = notice_latest(history.setting.orders.notice, meeting.date, red_days)
    return {"latest": _iso(latest), "sent": _iso(meeting.notice_sent), "in_time": notice_in_time(history.setting, red_days)}


def _part(part: MinutesPart, days: Deadlines, history: History) -> dict[str, Any]:
    items = part.items if part.items is not None else tuple(history.by_item)
    return {
        "items": list(items), "adjust_by": _iso(days.adjust_by), "adjust_by_latest": _iso(days.adjust_by_latest),
        "post_by": _iso(days.post_by), "post_by_latest": _iso(days.post_by_latest), "appeal_from": _iso(days.appeal_from),
        "appeal_last_day": _iso(days.appeal_last_day), "take_down_from": _iso(days.take_down_from),
        "legal_force": days.legal_force,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _problem(problem: Problem) -> dict[str, Any]:
    fields = {"code": problem.code, "rule": problem.rule, "text": problem.text, "person": problem.person,
              "seat": problem.seat, "vote": problem.vote}
    return {key: value for key, value in fields.items() if value is not None}
