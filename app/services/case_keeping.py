"""A case kept inside a command, and with it the items of meetings that have not been called to order."""

from __future__ import annotations

from app.database.records import Records, RecordsInHand
from app.database.store import View
from app.domain.agenda import AgendaItem
from app.domain.cases import Case, follows
from app.services.case_book import Link, links_of
from app.services.errors import NotFound
from app.services.shelf import put, value_of
from app.services.work import Desk
from app.translation import _


def followers_of(desk: Desk, view: View, case: str) -> tuple[Link, ...]:
    """The items of a case at meetings that have not been called to order."""
    return tuple((m, i) for m, i in links_of(view.records, case) if not begun(desk, view, m))


def begun(desk: Desk, view: View, meeting: str) -> bool:
    """Whether a meeting has been called to order, or an item of it taken up."""
    if not view.log.length(meeting):
        return False
    history = desk.dossiers.get(view, meeting).history
    return history.now.called or bool(history.by_item)


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
