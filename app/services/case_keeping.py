"""A case kept inside a command, and with it the items of meetings that have not been called to order."""

from __future__ import annotations

from dataclasses import replace

from app.database.records import Records, RecordsInHand
from app.database.store import Unit, View
from app.domain.agenda import AgendaItem, EarlierHandling
from app.domain.cases import Case, as_item, follows
from app.domain.standing_items import before_the_end, new_item_id
from app.services.agenda_keeping import agenda_of, place_item, put_item
from app.services.case_book import Link, links_of
from app.services.dossier import committee_of, meeting_row
from app.services.errors import InTheWay, NotFound
from app.services.shelf import put, value_of
from app.services.work import Desk
from app.translation import _


def followers_of(desk: Desk, view: View, case: str) -> tuple[Link, ...]:
    """The items of a case at meetings that have not been called to order."""
    return tuple((m, i) for m, i in links_of(view.records, case) if not begun(desk, view, m))


def begun(desk: Desk, view: View, meeting: str) -> bool:
    """Whether a meeting has been called to order, or an item of it taken up."""
    return bool(view.log.length(meeting)) and desk.dossiers.get(view, meeting).history.begun


def keep_case(records: RecordsInHand, case: Case, followers: tuple[Link, ...]) -> None:
    """Write a case, new or changed; its followers say what it says now, save for what was changed on themselves."""
    row = records.one("cases", case.id)
    before = case if row is None else value_of(Case, row)
    put(records, "cases", case)
    for meeting, item in followers:
        put(records, "agenda_items", follows(item_of(records, meeting, item), before, case), meeting=meeting)


def item_of(records: Records, meeting: str, item: str) -> AgendaItem:
    """An item of a meeting's agenda; raises `NotFound`."""
    row = records.one("agenda_items", meeting, item)
    if row is None:
        raise NotFound(_("Det finns ingen punkt ”{name}” på föredragningslistan.").format(name=item))
    return value_of(AgendaItem, row)


def must_fit(records: Records, case: Case, meeting: str, *, closed: bool) -> None:
    """Raises `InTheWay` for another committee's meeting, a closed one, and one that has the case already."""
    row = meeting_row(records, meeting)
    if row["committee"] != case.committee:
        raise InTheWay(_("Ärendet hör till {code}.").format(code=committee_of(records, case.committee).code),
                       _("Välj ett sammanträde med samma organ."))
    if closed:
        raise InTheWay(_("Sammanträdet {day} är avslutat.").format(day=row["date"]), _("Välj ett sammanträde som ska hållas."))
    if records.all("item_cases", meeting=meeting, case=case.id):
        raise InTheWay(_("Ärendet ”{title}” står redan på föredragningslistan.").format(title=case.title))


def place_case(unit: Unit, meeting: str, case: Case, told: tuple[EarlierHandling, ...], position: int | None) -> None:
    """Put an item made of a case on an agenda, at a position or before what ends it; `told` is what was done before."""
    records = unit.records
    agenda = agenda_of(records, meeting)
    item = replace(as_item(case, new_item_id(agenda)), earlier=told)
    put_item(unit, meeting, item)
    records.put("item_cases", {"meeting": meeting, "item": item.id, "case": case.id})
    place_item(unit, meeting, item.id, before_the_end(agenda) if position is None else position)
