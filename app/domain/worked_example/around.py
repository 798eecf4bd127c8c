"""Examples on what surrounds the meeting: the notice, the adjusters, the boards, the motivation of a reservation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.domain.calendar import RedDays
from app.domain.meeting import events as ev
from app.domain.problems import Problem
from app.domain.proceedings import BoardNotice, MinutesPart
from app.domain.rules.adjusting import too_few_adjusters
from app.domain.rules.dissent import motivation_too_late
from app.domain.rules.notifying import notice_latest
from app.domain.rules.posting import deadlines
from app.domain.standing_orders import StandingOrders, boards_of
from app.domain.swedish import listed, the_moment, the_weekday
from app.domain.worked_example.scene import ADJUSTED_AT, COMMITTEE, DAY, ROSTER, all_but, one_item, orders
from app.domain.worked_example.words import full, objected, short

ADJUSTED = date(2026, 4, 20)


def called(chosen: StandingOrders, red_days: RedDays) -> str:
    """The last day of the notice to a meeting right after Easter."""
    latest = notice_latest(chosen.notice, DAY, red_days)
    told = f"Sammanträdet är {the_weekday(DAY)}, strax efter påsk."
    return f"{told} Kallelsen sänds senast {the_weekday(latest)}." if latest else f"{told} Kallelsen har ingen bestämd sista dag."


def adjusting(chosen: StandingOrders) -> str:
    """As many members are chosen as the standing orders ask for, one by one until the rule no longer objects."""
    by = replace(orders(), adjusters=chosen.adjusters)
    chair, *others = [str(seat.holder) for seat in ROSTER.seats]
    for count in range(len(ROSTER.seats)):
        objections = _too_few(by, tuple(others[:count]))
        if not objections:
            chosen_too = f" samt {listed(full(p) for p in others[:count])}" if count else " ensam"
            return f"Protokollet justeras av ordföranden {short(chair)}{chosen_too}."
    return f"Alla ledamöter utom ordföranden väljs. {objected(objections)}"


def posted(chosen: StandingOrders, red_days: RedDays) -> str:
    """Adjusted minutes go up on each board, a day apart; the appeal period runs from the last."""
    boards = boards_of(chosen, COMMITTEE)
    days = [ADJUSTED + timedelta(days=n) for n in range(1, len(boards) + 1)]
    part = MinutesPart(adjusted_on=ADJUSTED,
                       boards=tuple(BoardNotice(board=b, posted=d) for b, d in zip(boards, days, strict=True)))
    last = deadlines(part, boards, DAY, ADJUSTED, red_days).appeal_last_day
    where = listed(f"i {b} {the_weekday(d)}" for b, d in zip(boards, days, strict=True))
    return (f"Protokollet justeras {the_weekday(ADJUSTED)} och anslås {where}. "
            f"Beslutet kan överklagas till och med {the_weekday(last)}." if last else "Ingen anslagstavla är bestämd.")


def motivated(chosen: StandingOrders) -> str:
    """A motivation handed in after the time fixed for adjusting."""
    received = ADJUSTED_AT + timedelta(hours=2)
    events = (*all_but(), ev.Decided(how="acclamation"),
              ev.Reserved(by=("carin",), motivation="received", received=received))
    handling = one_item(replace(orders(), motivation_before=chosen.motivation_before), *events)
    return (f"Protokollet ska justeras {the_moment(ADJUSTED_AT)}. {full('carin')} lämnar sin motivering {the_moment(received)}. "
            f"{objected(motivation_too_late(handling))}")


def _too_few(by: StandingOrders, persons: tuple[str, ...]) -> tuple[Problem, ...]:
    return tuple(too_few_adjusters(one_item(by, *all_but(), ev.AdjustersChosen(persons=persons))))


