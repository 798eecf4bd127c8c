"""An agenda kept in order inside a command: items placed, numbered anew under others, marked as late."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.database.records import Records
from app.database.store import Unit
from app.domain.agenda import AgendaItem
from app.domain.plans import Habits, Plan
from app.domain.sub_numbers import renumbered
from app.services.dossier import meeting_row
from app.services.errors import NotFound
from app.services.shelf import all_of, put, value_of
from app.translation import _


def agenda_of(records: Records, meeting: str) -> tuple[AgendaItem, ...]:
    """The items in order."""
    return all_of(AgendaItem, records, "agenda_items", meeting=meeting)


def put_item(unit: Unit, meeting: str, item: AgendaItem) -> None:
    """Write an item; a new one comes last, and is late where the notice is sent."""
    row = meeting_row(unit.records, meeting)
    new = unit.records.one("agenda_items", meeting, item.id) is None
    put(unit.records, "agenda_items", item, meeting=meeting)
    if new and row["notice_sent"] is not None:
        mark_late(unit, meeting, item.id, late=True)


def add_items(unit: Unit, meeting: str, items: Iterable[AgendaItem], position: int) -> None:
    """Write new items one after another from a position counted from 0."""
    for place, item in enumerate(items, position):
        put_item(unit, meeting, item)
        place_item(unit, meeting, item.id, place)


def place_item(unit: Unit, meeting: str, item: str, position: int) -> None:
    """Give an item another place, and those with sub-numbers the ones they have then; raises `NotFound`."""
    rows = list(unit.records.all("agenda_items", meeting=meeting))
    moved = next((r for r in rows if r["id"] == item), None)
    if moved is None:
        raise NotFound(_("Det finns inget ärende ”{name}”.").format(name=item))
    rows.remove(moved)
    rows.insert(max(0, position), moved)
    for n, row in enumerate(rows):
        unit.records.put("agenda_items", {"meeting": meeting, "id": row["id"], "position": n})
    number_anew(unit, meeting)


def number_anew(unit: Unit, meeting: str) -> None:
    """Let sub-numbers follow the items they stand under."""
    for item in renumbered(agenda_of(unit.records, meeting)):
        put(unit.records, "agenda_items", item, meeting=meeting)


def mark_late(unit: Unit, meeting: str, item: str, *, late: bool) -> None:
    """Note that an item was put on the agenda after the notice was sent, or that it was not."""
    plan = plan_of(unit.records, meeting)
    others = tuple(i for i in plan.late if i != item)
    put(unit.records, "plans", replace(plan, late=(*others, item) if late else others), meeting=meeting)


def plan_of(records: Records, meeting: str) -> Plan:
    """What has become of a meeting before it is held."""
    row = records.one("plans", meeting)
    return value_of(Plan, row) if row is not None else Plan()


def cancelled_meetings(records: Records) -> frozenset[str]:
    """The meetings that are not held."""
    return frozenset(str(r["meeting"]) for r in records.all("plans") if value_of(Plan, r).cancelled_on is not None)


def habits_of(records: Records, committee: str) -> Habits:
    """How the committee's secretary works."""
    row = records.one("habits", committee)
    return value_of(Habits, row) if row is not None else Habits()


def change_habits(unit: Unit, committee: str, change: Callable[[Habits], Habits]) -> None:
    """Put other habits in the place of those that were."""
    put(unit.records, "habits", change(habits_of(unit.records, committee)), committee=committee)
