"""The cases as the archive has them: which item of which meeting handles which, what came of it, and where each stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.database.records import Records, Row, Value
from app.database.store import View
from app.domain.agenda import ItemKind
from app.domain.case_history import Handled, Standing, acting, handled, standing
from app.domain.cases import Case
from app.domain.committee import Committee
from app.services.agenda_keeping import cancelled_meetings
from app.services.errors import NotFound
from app.services.shelf import all_of, value_of
from app.services.work import Desk
from app.translation import _

Link = tuple[str, str]
"""A meeting and an item of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case in a list: where it stands today, what the meetings did with it, oldest first, and who is to act."""

    id: str
    committee_id: str
    code: str
    title: str
    dnr: str | None
    kind: ItemKind
    level: str | None
    standing: Standing
    history: tuple[Handled, ...]
    acting: str | None


def case_of(records: Records, id: str) -> Case:
    """The case of that id; raises `NotFound`."""
    row = records.one("cases", id)
    if row is None:
        raise NotFound(_("Det finns inget ärende ”{name}”.").format(name=id))
    return value_of(Case, row)


def links_of(records: Records, case: str) -> tuple[Link, ...]:
    """The items that handle a case, those of rehearsals left out."""
    real = {str(r["id"]) for r in records.all("meetings", rehearsal=None)}
    return tuple((str(r["meeting"]), str(r["item"])) for r in records.all("item_cases", case=case) if r["meeting"] in real)


class CaseBook:
    """Reads what the meetings did; what a log has told is remembered until the log or the meeting's day changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[Link, tuple[tuple[Value, ...], Handled]] = {}

    def lines(self, committee: str | None = None, on: date | None = None) -> tuple[CaseLine, ...]:
        """Every case, of one committee or of all, in the order in which they were entered, as they stand today or `on` a day."""
        with self._desk.reading() as view:
            codes = {str(r["id"]): value_of(Committee, r).code for r in view.records.all("committees")}
            having: dict[str, Value] = {} if committee is None else {"committee": committee}
            cases = all_of(Case, view.records, "cases", **having)
            histories = self._histories(view)
        today = on or self._desk.today
        return tuple(_line(c, codes[c.committee], histories.get(c.id, ()), today) for c in cases)

    def line(self, id: str) -> CaseLine:
        """One case's line; raises `NotFound`."""
        with self._desk.reading() as view:
            case = case_of(view.records, id)
            code = value_of(Committee, view.records.one("committees", case.committee) or {}).code
            told = self._histories(view, id).get(id, ())
        return _line(case, code, told, self._desk.today)

    def _histories(self, view: View, case: str | None = None) -> dict[str, tuple[Handled, ...]]:
        """What the meetings did with each case, oldest first."""
        meetings = {str(r["id"]): r for r in view.records.all("meetings", rehearsal=None)}
        cancelled = cancelled_meetings(view.records)
        links = view.records.all("item_cases", **({} if case is None else {"case": case}))
        lengths = {m: view.log.length(m) for m in {str(row["meeting"]) for row in links}}
        found: dict[str, list[Handled]] = {}
        for row in links:
            id = str(row["meeting"])
            if id in meetings:
                told = self._handled(view, meetings[id], str(row["item"]), lengths[id], cancelled=id in cancelled)
                found.setdefault(str(row["case"]), []).append(told)
        return {id: tuple(sorted(them, key=lambda h: h.date)) for id, them in found.items()}

    def _handled(self, view: View, meeting: Row, item: str, length: int, *, cancelled: bool) -> Handled:
        id, day = str(meeting["id"]), _day(meeting)
        if not length:
            return Handled(meeting=id, date=day, item=item, what="cancelled" if cancelled else "to_come")
        stamp = (length, day, meeting["last_paragraph"])
        known = self._known.get((id, item))
        if known is None or known[0] != stamp:
            known = self._known[id, item] = (stamp, handled(self._desk.dossiers.get(view, id).history, item, id))
        if cancelled and known[1].what == "to_come":
            return Handled(meeting=id, date=day, item=item, what="cancelled")
        return known[1]


def _line(case: Case, code: str, told: tuple[Handled, ...], today: date) -> CaseLine:
    return CaseLine(id=case.id, committee_id=case.committee, code=code, title=case.title, dnr=case.dnr, kind=case.kind,
                    level=case.level, standing=standing(case, told, today), history=told, acting=acting(case))


def _day(row: Row) -> date:
    day = row["date"]
    assert isinstance(day, date)
    return day


def numbers_taken(records: Records, committee: str) -> Iterable[str | None]:
    """The diary numbers that the committee's cases and the items of its meetings have."""
    yield from (None if r["dnr"] is None else str(r["dnr"]) for r in records.all("cases", committee=committee))
    for meeting in records.all("meetings", committee=committee):
        yield from (str(r["dnr"]) for r in records.all("agenda_items", meeting=meeting["id"]) if r["dnr"] is not None)
