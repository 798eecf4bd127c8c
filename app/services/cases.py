"""Cases: entered, prepared, put on agendas, and brought back when their day has come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.database.records import Records
from app.database.store import View
from app.domain.case_history import Handled, comes_to, earlier
from app.domain.case_numbers import next_number
from app.domain.cases import Case, apart, of_item
from app.domain.proceedings import Meeting
from app.services.agenda_keeping import habits_of
from app.services.case_book import CaseBook, CaseLine, case_of, numbers_taken
from app.services.case_keeping import followers_of, item_of, keep_case, must_fit, place_case
from app.services.changes import Changes
from app.services.contacts import registered_as
from app.services.dossier import committee_of, meeting_row
from app.services.errors import InTheWay, NotFound
from app.services.shelf import put, value_of
from app.services.work import Desk
from app.translation import _

if TYPE_CHECKING:
    from app.exchange.word_report import WordReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """An item of a meeting not yet called to order that says otherwise than its case, in these fields of `AgendaItem`."""

    meeting: str
    date: date
    item: str
    fields: tuple[str, ...]


class Cases:
    """The cases of an archive."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._book = CaseBook(desk)

    # Looking

    def lines(self, committee: str | None = None) -> tuple[CaseLine, ...]:
        """Every case, of one committee or of all, in the order in which they were entered."""
        return self._book.lines(committee)

    def line(self, id: str) -> CaseLine:
        """One case's line; raises `NotFound`."""
        return self._book.line(id)

    def case(self, id: str) -> Case:
        """The case of that id; raises `NotFound`."""
        with self._desk.reading() as view:
            return case_of(view.records, id)

    def find(self, name: str) -> str:
        """The id of a case named by its id or its diary number; raises `NotFound` where there is none, or more than one."""
        lines, wanted = self.lines(), name.strip().casefold()
        found = [c.id for c in lines if c.id == name] or [c.id for c in lines if (c.dnr or "").casefold() == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFound(_("Det finns {n} ärenden ”{name}”.").format(n=len(found), name=name), _("Skriv ärendets id."))
        raise NotFound(_("Det finns inget ärende ”{name}”.").format(name=name), _("Skriv diarienumret, som ITVT 2019/12."))

    def history(self, case: str) -> tuple[Handled, ...]:
        """What the meetings did with a case, oldest first."""
        return self._book.line(case).history

    def waiting_for(self, meeting: str) -> tuple[CaseLine, ...]:
        """The cases that are to be taken up at a meeting and stand on no agenda: their day has come, or the next meeting was
        meant. None for a rehearsal, or once the meeting is closed."""
        with self._desk.reading() as view:
            row = meeting_row(view.records, meeting)
            day, committee = value_of(Meeting, row).date, str(row["committee"])
            if row["rehearsal"] is not None or _closed(self._desk, view, meeting):
                return ()
        lines = (c for c in self.lines(committee) if comes_to(c.standing, day))
        return tuple(c for c in lines if not any(h.meeting == meeting for h in c.history))

    def watch_list(self, today: date | None = None) -> tuple[CaseLine, ...]:
        """The cases to be watched: their day has passed and they stand on no agenda, or no day was set; the longest first."""
        watched = [c for c in self._book.lines(on=today) if c.standing.watch is not None]
        return tuple(sorted(watched, key=lambda c: (c.standing.due or date.max, c.dnr or "")))

    def apart(self, case: str) -> tuple[Apart, ...]:
        """Where items not yet called up say otherwise than the case: they were changed on the item itself."""
        with self._desk.reading() as view:
            value = case_of(view.records, case)
            found = [(meeting, item_of(view.records, meeting, item)) for meeting, item in followers_of(self._desk, view, case)]
            return tuple(Apart(meeting=m, date=value_of(Meeting, meeting_row(view.records, m)).date, item=i.id, fields=fields)
                         for m, i in found if (fields := apart(i, value)))

    def case_of(self, meeting: str, item: str) -> str | None:
        """The id of the case that an item handles; None for an item without one."""
        with self._desk.reading() as view:
            row = view.records.one("item_cases", meeting, item)
        return str(row["case"]) if row is not None else None

    def known_disqualified(self, meeting: str) -> dict[str, tuple[str, ...]]:
        """Who is known beforehand to be disqualified in each item, by the ids that the meeting knows them by. [KL 6:28]

        Items in which nobody is are left out. Nothing is noted by this: it is to be offered when the item is opened.
        """
        with self._desk.reading() as view:
            records = view.records
            known_as = {person: id for id, person in registered_as(records, meeting).items()}
            links = [(str(r["item"]), case_of(records, str(r["case"]))) for r in records.all("item_cases", meeting=meeting)]
        return {item: tuple(known_as.get(p, p) for p in case.disqualified) for item, case in links if case.disqualified}

    def next_number(self, committee: str, year: int | None = None) -> str | None:
        """The next free diary number by the committee's pattern, of this year unless another is said."""
        with self._desk.reading() as view:
            pattern = habits_of(view.records, committee).case_number
            code = committee_of(view.records, committee).code
            return next_number(pattern, code, year or self._desk.today.year, numbers_taken(view.records, committee))

    def new(self, committee: str) -> Case:
        """A case to be filled in, opened today under the next free number; it is kept when it is saved."""
        code = self._committee_code(committee)
        return Case(id=self._desk.new_id(), committee=committee, title="", dnr=self.next_number(committee), level=code,
                    opened=self._desk.today)

    def in_the_way_of(self, case: Case) -> str | None:
        """Why `save` would refuse it, in a sentence; None where it would not."""
        with self._desk.reading() as view:
            return _number_taken(view.records, case)

    # Acts

    def save(self, case: Case) -> Changes:
        """Keep a case, new or changed; the items of meetings not yet called to order follow in the same command.

        What was changed on an item itself stays: `apart` tells. Raises `InTheWay` where another case has the number.
        """
        with self._desk.reading() as view:
            followers = followers_of(self._desk, view, case.id)
        with self._desk.command(_("ärendet {title}").format(title=case.title).strip()) as command:
            records = command.unit.records
            taken = _number_taken(records, case)
            if taken is not None:
                raise InTheWay(taken, _("Välj nästa lediga nummer."))
            keep_case(records, case, followers)
        return command.changes

    def end(self, case: str, day: date | None = None) -> Changes:
        """Close a case: it waits for nothing more. `day` is today unless another is said."""
        with self._desk.command(_("avslutat ärende")) as command:
            case_of(command.unit.records, case)
            command.unit.records.put("cases", {"id": case, "ended": day or self._desk.today})
        return command.changes

    def reopen(self, case: str) -> Changes:
        """Let a closed case be open again."""
        with self._desk.command(_("återöppnat ärende")) as command:
            case_of(command.unit.records, case)
            command.unit.records.put("cases", {"id": case, "ended": None})
        return command.changes

    def remove(self, case: str) -> Changes:
        """Take away a case that was entered by mistake; raises `InTheWay` for one that is or has been on an agenda."""
        with self._desk.command(_("borttaget ärende")) as command:
            records = command.unit.records
            value = case_of(records, case)
            if records.all("item_cases", case=case):
                raise InTheWay(_("Ärendet ”{title}” står på en föredragningslista.").format(title=value.title),
                               _("Avsluta ärendet i stället."))
            records.remove("cases", case)
        return command.changes

    def put_on(self, case: str, meeting: str, position: int | None = None) -> Changes:
        """Put a case on a meeting's agenda, at a position counted from 0, or before what ends the agenda.

        The item has everything that the case has, and what meetings did with it before. Raises `InTheWay` where the meeting is
        another committee's, is closed, or has the case already.
        """
        return self._put_on((case,), meeting, position)

    def put_on_all(self, meeting: str) -> Changes | None:
        """Put everything on the agenda that waits for the meeting; None where nothing does."""
        waiting = tuple(c.id for c in self.waiting_for(meeting))
        return self._put_on(waiting, meeting, None) if waiting else None

    def from_item(self, meeting: str, item: str) -> Changes:
        """Make a case of an item that has none; one with the same diary number is taken instead of a new one.

        Its id is in the changes. Raises `InTheWay` for an item that has a case.
        """
        with self._desk.command(_("gjort till ärende"), meeting=meeting) as command:
            records = command.unit.records
            committee = str(meeting_row(records, meeting)["committee"])
            value = item_of(records, meeting, item)
            if records.one("item_cases", meeting, item) is not None:
                raise InTheWay(_("Punkten hör redan till ett ärende."))
            same = records.all("cases", committee=committee, dnr=value.dnr) if value.dnr else ()
            case = str(same[0]["id"]) if same else self._desk.new_id()
            if not same:
                put(records, "cases", replace(of_item(value, case, committee), opened=self._desk.today))
            records.put("item_cases", {"meeting": meeting, "item": item, "case": case})
        return command.changes

    # The report

    def read_word(self, file: Path) -> WordReport:
        """A report in a Word file, to be looked at before it is taken; raises `Unreadable`, `NotFound` or `NoRights`."""
        from app.services.case_papers import read_word

        return read_word(file)

    def report_pdf(self, case: str) -> bytes:
        """The staff report as PDF; raises `Unfinished` while a text in it is a placeholder or missing."""
        return self.report_pdf_of(self.case(case))

    def report_pdf_of(self, case: Case) -> bytes:
        """The same of a case as it is being written, kept or not."""
        from app.services.arms import arms_of
        from app.services.case_papers import report_pdf

        with self._desk.reading() as view:
            committee = committee_of(view.records, case.committee)
        return report_pdf(case, committee, self._desk.today, arms_of(self._desk, case.committee))

    # What the acts are made of

    def _committee_code(self, committee: str) -> str:
        with self._desk.reading() as view:
            return committee_of(view.records, committee).code

    def _put_on(self, cases: tuple[str, ...], meeting: str, position: int | None) -> Changes:
        told = {c: earlier(self.history(c)) for c in cases}
        with self._desk.reading() as view:
            closed = _closed(self._desk, view, meeting)
        with self._desk.command(_label(len(cases)), meeting=meeting) as command:
            for number, case in enumerate(cases):
                value = case_of(command.unit.records, case)
                must_fit(command.unit.records, value, meeting, closed=closed)
                place_case(command.unit, meeting, value, told[case], None if position is None else position + number)
        return command.changes


def _label(count: int) -> str:
    return _("ärende på föredragningslistan") if count == 1 else _("{n} ärenden på föredragningslistan").format(n=count)


def _closed(desk: Desk, view: View, meeting: str) -> bool:
    return bool(view.log.length(meeting)) and desk.dossiers.get(view, meeting).history.now.closed


def _number_taken(records: Records, case: Case) -> str | None:
    rows = records.all("cases", committee=case.committee, dnr=case.dnr) if case.dnr else ()
    other = next((r for r in rows if r["id"] != case.id), None)
    return None if other is None else _("Diarienumret {dnr} har ärendet ”{title}”.").format(dnr=case.dnr, title=other["title"])


__all__ = ["Apart", "CaseLine", "Cases"]
