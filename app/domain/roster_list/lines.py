"""One row of a roster list as it was meant: who, what, from when, how reached; a cell that makes no sense is a fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from app.domain.contacts import SendBy, mail_address_fault
from app.domain.roster_list.cells import (
    NOTHING,
    VACANT,
    Post,
    address_of,
    born_of,
    day_of,
    name_and_party,
    order_of,
    post_of,
    sent_by,
)
from app.domain.roster_list.columns import WORDS, Field, Mapping, Sheet, SheetRow, column_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in a sentence, and where: the number of the row and the heading of the column, where it is of one."""

    row: int | None
    column: str | None
    sentence: str

    def __str__(self) -> str:
        places = ([f"Rad {self.row}"] if self.row else []) + ([f"kolumnen {self.column}"] if self.column else [])
        return f"{', '.join(places)}: {self.sentence}" if places else self.sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row. None is not told, so what is known stays; an empty text is told to be nothing. `vacant` is a seat without a holder.

    `as_written` is the name as it stands in the cell, should somebody be called just that, and `own_party` what the column of
    parties says, whatever stands behind the name.
    """

    number: int
    name: str = ""
    as_written: str = ""
    vacant: bool = False
    party: str | None = None
    own_party: str | None = None
    post: Post | None = None
    seat_party: str | None = None
    body: str | None = None
    order: int | None = None
    since: date | None = None
    until: date | None = None
    personal_for: str | None = None
    born: date | None = None
    email: str | None = None
    phone: str | None = None
    address: tuple[str, ...] | None = None
    send_by: SendBy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The rows that could be read, what is wrong with the others, and whether some held a personal identity number.

    `headings` are what the columns that were read are called in the file.
    """

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]
    numbers: bool = False
    headings: dict[Field, str] = field(default_factory=dict)


def read(sheet: Sheet, mapping: Mapping, today: date) -> Read:
    """Every row of the table; `today` tells the century of a personal identity number without one."""
    if not sheet.rows:
        return Read(lines=(), faults=(Fault(None, None, "Filen har inga rader under rubrikerna."),))
    if column_of(mapping, "name", "given_name", "family_name") is None:
        return Read(lines=(), faults=(Fault(None, None, "Ingen kolumn säger namnet."),))
    readers = [_Reader(sheet, row, mapping, today) for row in sheet.rows]
    made = [r.line() for r in readers]
    return Read(lines=tuple(m for r, m in zip(readers, made, strict=True) if not r.faults),
                faults=tuple(f for r in readers for f in r.faults), numbers=any(r.number_seen for r in readers),
                headings={meant: sheet.headings[n] for n, meant in enumerate(mapping) if meant})


class _Reader:
    """One row under its headings."""

    def __init__(self, sheet: Sheet, row: SheetRow, mapping: Mapping, today: date) -> None:
        self._headings, self._row, self._mapping, self._today = sheet.headings, row, mapping, today
        self.faults: list[Fault] = []
        self.number_seen = False

    def line(self) -> Line:
        """The row as it was meant."""
        vacant, name, party = self._name()
        line = Line(number=self._row.number, vacant=vacant, name=name, as_written=" ".join(self._text("name").split()),
                    party=self._given("party") if self._text("party") else party, own_party=self._given("party"))
        line = replace(line, post=self._post(), order=self._order(), since=self._day("since"), until=self._day("until"),
                       born=self._born(), email=self._email(), send_by=self._send_by(), address=self._address())
        line = replace(line, seat_party=self._given("seat_party"), body=self._given("body"), phone=self._given("phone"),
                       personal_for=self._given("personal_for"))
        if line.since and line.until and line.until < line.since:
            self._fault("until", "Uppdraget slutar före sin första dag.")
        return line

    def _name(self) -> tuple[bool, str, str | None]:
        whole = self._text("name") or f"{self._text('given_name')} {self._text('family_name')}"
        whole = " ".join(whole.split())
        if whole.casefold() in VACANT:
            return True, "", None
        if not whole:
            self._fault("name" if "name" in self._mapping else "family_name", "Namnet saknas.")
        return False, *name_and_party(whole)

    def _post(self) -> Post | None:
        return self._made("role", post_of, "”{text}” är inget uppdrag. Det finns ordförande, vice ordförande, "
                                           "andre vice ordförande, ledamot och ersättare.")

    def _order(self) -> int | None:
        return self._made("order", order_of, "”{text}” är inget nummer.")

    def _day(self, field: Field) -> date | None:
        if self._text(field).casefold() == "tills vidare":
            return None
        return self._made(field, day_of, "”{text}” är ingen dag. Den skrivs som 2019-09-16.")

    def _born(self) -> date | None:
        day, number = born_of(self._text("born"), self._today)
        self.number_seen = number
        return self._made("born", lambda _text: day, "Födelsedagen kan inte läsas. Den skrivs som 1961-04-02." if number
                          else "”{text}” är ingen dag. Den skrivs som 1961-04-02.")

    def _email(self) -> str | None:
        return self._given("email") if self._text("email") in NOTHING else self._made(
            "email", lambda t: None if mail_address_fault(t) else t, "”{text}” är ingen e-postadress.")

    def _send_by(self) -> SendBy | None:
        return self._made("send_by", sent_by, "”{text}” är inget sätt att skicka. Det finns e-post och papper.")

    def _address(self) -> tuple[str, ...] | None:
        place = " ".join(f"{self._text('postal_code')} {self._text('town')}".split())
        if self._text("address") in NOTHING:
            return ()
        return (*address_of(self._text("address")), *([place] if place else [])) or None

    def _text(self, field: Field) -> str:
        column = column_of(self._mapping, field)
        return self._row.cell(column) if column is not None else ""

    def _given(self, field: Field) -> str | None:
        """None where the cell is empty, the empty text where it says that there is none."""
        text = " ".join(self._text(field).split())
        return "" if text in NOTHING else text or None

    def _made(self, field: Field, reader: Callable[[str], T | None], sentence: str) -> T | None:
        """What the cell says; None, and a fault, where it says nothing that can be; None where it is empty."""
        text = self._text(field)
        if not text or text in NOTHING:
            return None
        made = reader(text)
        if made is None:
            self._fault(field, sentence.format(text=text))
        return made

    def _fault(self, field: Field, sentence: str) -> None:
        column = column_of(self._mapping, field)
        self.faults.append(Fault(self._row.number, self._headings[column] if column is not None else WORDS[field][0], sentence))
