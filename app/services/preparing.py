"""Preparing: what an agenda takes from the committee's standing items, from last year, and from what was decided urgently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.database.records import Records
from app.domain import agenda_clocks
from app.domain.agenda import AgendaItem, ListEntry
from app.domain.last_year import LastYear, corresponding, last_year_of
from app.domain.plans import UrgentDecision
from app.domain.proceedings import Meeting
from app.domain.reporting import PROPOSAL, TITLE, reporting_item, unreported, with_reported
from app.domain.standing_items import (
    Template,
    as_habit,
    before_the_end,
    lacking,
    new_item_id,
    place_like,
    stands_on_every_agenda,
    template_of,
    with_standing,
)
from app.domain.sub_numbers import is_sub, put_under
from app.services.agenda_keeping import (
    add_items,
    agenda_of,
    cancelled_meetings,
    change_habits,
    habits_of,
    mark_late,
    number_anew,
    plan_of,
    put_item,
)
from app.services.changes import Changes
from app.services.dossier import meeting_row
from app.services.shelf import put, value_of
from app.services.work import Desk
from app.translation import _


class Preparing:
    """What is done to an agenda beyond a single item; each is one command of the meeting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Standing items

    def standing(self, meeting: str) -> Template:
        """The committee's standing items that the agenda does not have, those first and those last."""
        with self._desk.reading() as view:
            habits = habits_of(view.records, _committee(view.records, meeting))
            return lacking(agenda_of(view.records, meeting), template_of(habits))

    def standing_template(self, meeting: str) -> Template:
        """All the committee's standing items, those first and those last."""
        with self._desk.reading() as view:
            return template_of(habits_of(view.records, _committee(view.records, meeting)))

    def add_standing(self, meeting: str) -> Changes:
        """Put the standing items first and last, where they are lacking."""
        first, last = self.standing(meeting)
        with self._desk.command(_("stående punkter"), meeting=meeting) as command:
            add_items(command.unit, meeting, self._named(command.unit.records, meeting, first), 0)
            length = len(agenda_of(command.unit.records, meeting))
            add_items(command.unit, meeting, self._named(command.unit.records, meeting, last), length)
        return command.changes

    def is_standing(self, meeting: str, item: AgendaItem) -> bool:
        """Whether the committee has an item of that title on every agenda."""
        first, last = self.standing_template(meeting)
        return item.title.casefold() in {i.title.casefold() for i in (*first, *last)}

    def keep_as_standing(self, meeting: str, items: Iterable[str] | None = None) -> Changes:
        """Let these items be the committee's standing ones; by default those that come again by their kind."""
        with self._desk.command(_("organets stående punkter"), meeting=meeting) as command:
            agenda = agenda_of(command.unit.records, meeting)
            chosen = set(items) if items is not None else {i.id for i in agenda if stands_on_every_agenda(i)}
            change_habits(command.unit, _committee(command.unit.records, meeting), lambda h: as_habit(agenda, chosen, h))
        return command.changes

    def mark_standing(self, meeting: str, item: str, *, standing: bool) -> Changes:
        """Let one item of the agenda be among the committee's standing ones, or not."""
        with self._desk.command(_("organets stående punkter"), meeting=meeting) as command:
            agenda = agenda_of(command.unit.records, meeting)
            found = next(i for i in agenda if i.id == item)
            change_habits(command.unit, _committee(command.unit.records, meeting),
                          lambda h: with_standing(h, agenda, found, standing=standing))
        return command.changes

    # Last year

    def last_year(self, meeting: str) -> LastYear | None:
        """The meeting of the year before that lies nearest to the same day; None where there was none."""
        with self._desk.reading() as view:
            records = view.records
            own = value_of(Meeting, meeting_row(records, meeting)).date
            found = corresponding(own, _real(records, _committee(records, meeting)))
            if found is None:
                return None
            day, id = found
            return last_year_of(day, agenda_of(records, id), agenda_of(records, meeting))

    def take(self, meeting: str, items: Iterable[AgendaItem], order: tuple[str, ...] = ()) -> Changes:
        """Put new items on the agenda: each after the item that is before it in `order` (titles), else where cases are put."""
        wanted = tuple(items)
        label = _("ärendet {title}").format(title=wanted[0].title) if len(wanted) == 1 else _("punkter från förra året")
        with self._desk.command(label, meeting=meeting) as command:
            for item in wanted:
                agenda = agenda_of(command.unit.records, meeting)
                place = place_like(agenda, order, item.title) if order else before_the_end(agenda)
                add_items(command.unit, meeting, (replace(item, id=new_item_id(agenda)),), place)
        return command.changes

    # Decisions to be reported

    def urgent(self, committee: str) -> tuple[UrgentDecision, ...]:
        """Every urgent decision that was noted, reported or not."""
        with self._desk.reading() as view:
            return habits_of(view.records, committee).urgent

    def note_urgent(self, committee: str, decision: UrgentDecision, meeting: str | None = None) -> Changes:
        """Note a decision that was taken for the committee, or change one; one without an id is new. [KL 6:39]"""
        new = decision if decision.id else replace(decision, id=self._desk.new_id())
        with self._desk.command(_("brådskande beslut"), meeting=meeting) as command:
            change_habits(command.unit, committee,
                          lambda h: replace(h, urgent=(*(d for d in h.urgent if d.id != new.id), new)))
        return command.changes

    def forget_urgent(self, committee: str, id: str, meeting: str | None = None) -> Changes:
        """Strike a decision that was noted by mistake."""
        with self._desk.command(_("struket brådskande beslut"), meeting=meeting) as command:
            change_habits(command.unit, committee, lambda h: replace(h, urgent=tuple(d for d in h.urgent if d.id != id)))
        return command.changes

    def urgent_waiting(self, meeting: str) -> tuple[UrgentDecision, ...]:
        """The urgent decisions taken until the meeting that are on no list that holds: this is where they belong. [KL 6:40]"""
        with self._desk.reading() as view:
            records, committee = view.records, _committee(view.records, meeting)
            until = value_of(Meeting, meeting_row(records, meeting)).date
            taken = [d for d in habits_of(records, committee).urgent if d.made_on <= until]
            since = min((d.made_on for d in taken), default=None)
            return unreported(taken, _reported(records, committee, meeting, since)) if since is not None else ()

    def report_urgent(self, meeting: str) -> Changes:
        """Put the decisions that wait on the list, under the item for delegation decisions."""
        waiting = self.urgent_waiting(meeting)
        with self._desk.command(_("brådskande beslut att anmäla"), meeting=meeting) as command:
            agenda = agenda_of(command.unit.records, meeting)
            known = reporting_item(agenda)
            new = AgendaItem(id=new_item_id(agenda), title=TITLE, kind="delegation", presenter="Sekreteraren", proposal=PROPOSAL)
            item = with_reported(known or new, waiting)
            if known is not None:
                put_item(command.unit, meeting, item)
            else:
                add_items(command.unit, meeting, (item,), before_the_end(agenda))
        return command.changes

    # Numbers and clocks

    def under(self, meeting: str, item: str) -> Changes | None:
        """Give an item a number under the one before it; None where none is before it."""
        with self._desk.reading() as view:
            changed = put_under(agenda_of(view.records, meeting), item)
        return self._numbered(meeting, changed) if changed is not None else None

    def out(self, meeting: str, item: str) -> Changes | None:
        """Give an item a number of its own again; None where it has one."""
        with self._desk.reading() as view:
            known = next((i for i in agenda_of(view.records, meeting) if i.id == item), None)
        return self._numbered(meeting, replace(known, number=None)) if known is not None and is_sub(known.number) else None

    def late(self, meeting: str) -> frozenset[str]:
        """The items put on the agenda after the notice was sent."""
        with self._desk.reading() as view:
            return frozenset(plan_of(view.records, meeting).late)

    def mark_late(self, meeting: str, item: str, *, late: bool) -> Changes:
        """Note that an item came after the notice, or that it did not."""
        with self._desk.command(_("tillkommet ärende") if late else _("ärende i kallelsen"), meeting=meeting) as command:
            mark_late(command.unit, meeting, item, late=late)
        return command.changes

    def shift(self, meeting: str, item: str, by: int) -> Changes:
        """Move the clocks of the items after this one by so many minutes."""
        with self._desk.reading() as view:
            moved = agenda_clocks.shifted(agenda_of(view.records, meeting), item, by)
        return self._clocked(meeting, moved)

    def let_last(self, meeting: str, item: str, minutes: int) -> Changes:
        """Let an item take so many minutes: the next begins when it ends, and those after it move along."""
        with self._desk.reading() as view:
            start = value_of(Meeting, meeting_row(view.records, meeting)).start
            moved = agenda_clocks.lasting(agenda_of(view.records, meeting), item, minutes, start)
        return self._clocked(meeting, moved)

    def _clocked(self, meeting: str, moved: Iterable[AgendaItem]) -> Changes:
        with self._desk.command(_("flyttade klockslag"), meeting=meeting) as command:
            for item in moved:
                put(command.unit.records, "agenda_items", item, meeting=meeting)
        return command.changes

    def _numbered(self, meeting: str, item: AgendaItem) -> Changes:
        with self._desk.command(_("ärendets nummer"), meeting=meeting) as command:
            put(command.unit.records, "agenda_items", item, meeting=meeting)
            number_anew(command.unit, meeting)
        return command.changes

    def _named(self, records: Records, meeting: str, items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
        """The items with free ids of the agenda."""
        agenda, named = agenda_of(records, meeting), list[AgendaItem]()
        for item in items:
            named.append(replace(item, id=new_item_id((*agenda, *named))))
        return tuple(named)


def _committee(records: Records, meeting: str) -> str:
    return str(meeting_row(records, meeting)["committee"])


def _reported(records: Records, committee: str, meeting: str, since: date) -> list[ListEntry]:
    """The entries of the agendas that count: the meeting's own, and those of real meetings from a day on, if not cancelled."""
    counting = {id for day, id in _real(records, committee) if day >= since} | {meeting}
    return [entry for id in sorted(counting) for item in agenda_of(records, id) for entry in item.entries]


def _real(records: Records, committee: str) -> list[tuple[date, str]]:
    """Day and id of the committee's meetings, rehearsals and cancelled ones left out."""
    cancelled = cancelled_meetings(records)
    rows = records.all("meetings", committee=committee, rehearsal=None)
    return [(value_of(Meeting, r).date, str(r["id"])) for r in rows if r["id"] not in cancelled]
