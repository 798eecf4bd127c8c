"""Planning: a committee's year, what becomes of a meeting before it is held, and where its first § comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.database.store import Unit
from app.domain.paragraph_series import Numbering
from app.domain.plans import Habits, Plan
from app.domain.proceedings import Meeting
from app.domain.standing_items import template_of
from app.domain.standing_orders import StandingOrders, in_force_on
from app.domain.times import Clock
from app.domain.year_plan import enough_to_ask
from app.services.agenda_keeping import add_items, cancelled_meetings, change_habits, habits_of, plan_of
from app.services.changes import Changes
from app.services.dossier import committee_of, meeting_row, register_ground
from app.services.errors import InTheWay
from app.services.meeting_rows import must_be_free
from app.services.numbering import first_of, numbering_of
from app.services.shelf import all_of, put, value_of
from app.services.work import Desk
from app.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A committee's meetings of a year that are not cancelled, those of the year before, and the least number there must be.

    `said_by` is where the least number stands: the standing orders, or the secretary's own habits.
    """

    days: tuple[date, ...]
    before: tuple[date, ...]
    start: Clock | None
    place: str | None
    least: int | None
    said_by: str | None


class Planning:
    """The plans of an archive. What is done here is undone with the registers, for it is done outside any one meeting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Habits

    def habits(self, committee: str) -> Habits:
        """How the committee's secretary works."""
        with self._desk.reading() as view:
            return habits_of(view.records, committee)

    def save_habits(self, committee: str, habits: Habits) -> Changes:
        """Put these in the place of those that were."""
        with self._desk.command(_("organets vanor")) as command:
            committee_of(command.unit.records, committee)
            change_habits(command.unit, committee, lambda _known: habits)
        return command.changes

    # The §§

    def numbering(self, meeting: str) -> Numbering:
        """The meeting's first §, and where it comes from."""
        return numbering_of(self._desk, meeting)

    def numbering_on(self, committee: str, meeting: Meeting) -> Numbering:
        """The first § of a meeting that is not called yet."""
        return first_of(self._desk, committee, meeting)

    def number_by_hand(self, meeting: str, first: int | None) -> Changes:
        """Let the meeting's first § be this; with None it follows from the meeting before again."""
        with self._desk.command(_("sammanträdets första paragraf"), meeting=meeting) as command:
            records, plan = command.unit.records, plan_of(command.unit.records, meeting)
            put(records, "plans", replace(plan, by_hand=first is not None), meeting=meeting)
            records.put("meetings", {"id": meeting, "last_paragraph": (first or 1) - 1})
        return command.changes

    # A meeting's plan

    def plan(self, meeting: str) -> Plan:
        """What has become of a meeting."""
        with self._desk.reading() as view:
            return plan_of(view.records, meeting)

    def plans(self) -> dict[str, Plan]:
        """What has become of each meeting of which something is known."""
        with self._desk.reading() as view:
            return {str(row["meeting"]): value_of(Plan, row) for row in view.records.all("plans")}

    def call(self, committee: str, meeting: Meeting, plan: Plan | None = None) -> tuple[str, Changes]:
        """Plan a meeting with the standing items on its agenda; its id.

        Raises `InTheWay` where the committee meets then already, and where too few have asked for an extra one. [KL 6:23]
        """
        id = self._desk.new_id()
        with self._desk.command(_("nytt sammanträde"), meeting=id, kind="start") as command:
            self._enter(command.unit, committee, id, meeting, plan)
        return id, command.changes

    def cancel(self, meeting: str, reason: str | None) -> Changes:
        """The meeting is not held; everything of it stays. Raises `InTheWay` where it has begun."""
        self._must_be_to_come(meeting)
        with self._desk.command(_("inställt sammanträde")) as command:
            plan = plan_of(command.unit.records, meeting)
            put(command.unit.records, "plans", replace(plan, cancelled_on=self._desk.today, reason=reason), meeting=meeting)
        return command.changes

    def resume(self, meeting: str) -> Changes:
        """The meeting that was cancelled is held after all; raises `InTheWay` where another has its time."""
        with self._desk.command(_("åter planerat sammanträde")) as command:
            records = command.unit.records
            row = meeting_row(records, meeting)
            must_be_free(records, str(row["committee"]), value_of(Meeting, row), besides=meeting)
            put(records, "plans", replace(plan_of(records, meeting), cancelled_on=None, reason=None), meeting=meeting)
        return command.changes

    def move(self, meeting: str, day: date, start: Clock | None, reason: str | None) -> Changes:
        """The meeting is held another day; the day it was first planned for is kept. Raises `InTheWay` as `call` does."""
        self._must_be_to_come(meeting)
        with self._desk.command(_("flyttat sammanträde")) as command:
            records = command.unit.records
            row = meeting_row(records, meeting)
            value, plan = value_of(Meeting, row), plan_of(records, meeting)
            moved = replace(value, date=day, start=start)
            must_be_free(records, str(row["committee"]), moved, besides=meeting)
            records.put("meetings", {"id": meeting, "date": day, "start": start})
            first = plan.moved_from or value.date
            put(records, "plans", replace(plan, moved_from=first if first != day else None, reason=reason), meeting=meeting)
        return command.changes

    # The year

    def year(self, committee: str, year: int) -> Year:
        """The committee's year as it is planned."""
        with self._desk.reading() as view:
            rows = view.records.all("meetings", committee=committee)
            cancelled = cancelled_meetings(view.records)
            habits = habits_of(view.records, committee)
            orders = in_force_on(date(year, 12, 31), all_of(StandingOrders, view.records, "standing_orders", committee=committee))
        real = sorted((value_of(Meeting, r) for r in rows if r["rehearsal"] is None and str(r["id"]) not in cancelled),
                      key=lambda m: m.date)
        least, said_by = _least(orders, habits)
        latest = real[-1] if real else None
        return Year(days=tuple(m.date for m in real if m.date.year == year), least=least, said_by=said_by,
                    before=tuple(m.date for m in real if m.date.year == year - 1),
                    start=latest.start if latest else None, place=latest.place if latest else None)

    def red_days(self, year: int) -> frozenset[date]:
        """The red days of a year with the three eves; Saturdays and Sundays need not be among them."""
        from app.exchange.red_days import red_days

        return red_days((year,))

    def lay_out(self, committee: str, days: Sequence[date], start: Clock | None, place: str | None) -> Changes:
        """Plan a meeting on each of these days, all or none, each with the standing items."""
        with self._desk.command(_("årets sammanträden")) as command:
            for day in days:
                self._enter(command.unit, committee, self._desk.new_id(), Meeting(date=day, start=start, place=place), None)
        return command.changes

    def _enter(self, unit: Unit, committee: str, id: str, meeting: Meeting, plan: Plan | None) -> None:
        records = unit.records
        committee_of(records, committee)
        must_be_free(records, committee, meeting)
        if plan is not None and plan.asked_by:
            roster = register_ground(records, committee, meeting.date).roster
            if not enough_to_ask(plan.asked_by, (s.holder for s in roster.seats)):
                raise InTheWay(_("Det är färre än en tredjedel av ledamöterna som begär sammanträdet."),
                               _("Ordföranden kan ändå kalla till det, 6 kap. 23 § kommunallagen."))
        put(records, "meetings", meeting, id=id, committee=committee, stood_on=None, minutes_known=False, rehearsal=None)
        if plan is not None and plan != Plan():
            put(records, "plans", plan, meeting=id)
        first, last = template_of(habits_of(records, committee))
        add_items(unit, id, (replace(item, id=f"a{n}") for n, item in enumerate((*first, *last), 1)), 0)

    def _must_be_to_come(self, meeting: str) -> None:
        if self._desk.dossier(meeting).history.begun:
            raise InTheWay(_("Sammanträdet är öppnat."), _("Det kan varken flyttas eller ställas in."))


def _least(orders: StandingOrders | None, habits: Habits) -> tuple[int | None, str | None]:
    """The least number of meetings a year, and who says so: the standing orders before the secretary's own habits."""
    if orders is not None and orders.meetings_per_year:
        return orders.meetings_per_year, _("reglementet")
    return habits.meetings_a_year, _("organets vanor") if habits.meetings_a_year else None

