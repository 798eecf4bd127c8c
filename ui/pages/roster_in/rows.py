"""How the rows of a proposal look in the list: new, changed, unchanged, ended or at fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.translation import _
from ui.shapes import Shape
from ui.theme.tokens import ColourName
from ui.widgets.rows import Cell, Column, Row, Words
from ui.words import counted

if TYPE_CHECKING:
    from app.services.rosters import Entry, Fault, Proposal

COLUMNS = (Column(136), Column(), Column())
SHAPES: dict[str, tuple[Shape, ColourName]] = {
    "new": ("disc", "accent"), "changed": ("half_disc", "accent"), "unchanged": ("ring", "ink3"), "ended": ("arrow_out", "ink2"),
    "fault": ("triangle", "warn"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A row of the list and all that there is to say of it."""

    row: Row
    whole: str
    wrong: bool = False


def told(proposal: Proposal) -> list[Told]:
    """Every row in the order of the file, what is wrong in its place; then those who end."""
    faults: dict[int, list[Fault]] = {}
    for fault in proposal.faults:
        faults.setdefault(fault.row or 0, []).append(fault)
    placed = [(number, _faulty(number, found)) for number, found in faults.items()]
    placed += [(e.row, _entry(e)) for e in proposal.entries if e.row is not None and e.row not in faults]
    ended = [_entry(e) for e in proposal.entries if e.row is None]
    return [made for _number, made in sorted(placed, key=lambda p: p[0])] + ended


def summary(proposal: Proposal) -> str:
    """`3 nya · 1 ändrad · 4 oförändrade · 2 fel`; what there is none of is left out."""
    new, changed, unchanged, ended = (proposal.count(k) for k in ("new", "changed", "unchanged", "ended"))
    parts = (
        (new, _("En ny"), _("{n} nya")), (changed, _("en ändrad"), _("{n} ändrade")),
        (unchanged, _("en oförändrad"), _("{n} oförändrade")), (ended, _("en avslutas"), _("{n} avslutas")),
        (len(proposal.faults), _("ett fel"), _("{n} fel")))
    return " · ".join(counted(number, one, many) for number, one, many in parts if number)


def _entry(entry: Entry) -> Told:
    from app.services.rosters import post_words

    words = {"new": _("ny"), "changed": _("ändrad"), "unchanged": _("oförändrad"), "ended": _("avslutas")}[entry.kind]
    who = entry.person.signature if entry.person else _("tom plats")
    post = post_words(entry.mandate) if entry.mandate else ""
    mandate = entry.mandate
    span = _("från {day}").format(day=mandate.since) if entry.kind == "new" and mandate and mandate.since else ""
    under = " · ".join(x for x in (post, mandate.electing_body if mandate else "", span) if x)
    return _row(f"{entry.row or 0} {who} {post}", entry.kind, words, (who, under), entry.changes, entry.row)


def _faulty(number: int, faults: list[Fault]) -> Told:
    columns = ", ".join(dict.fromkeys(f.column for f in faults if f.column))
    where = _("Rad {n}").format(n=number) if number else _("Filen")
    under = _("kolumnen {columns}").format(columns=columns) if columns else ""
    says = [f"{f.column}: {f.sentence}" if f.column and len(faults) > 1 else f.sentence for f in faults]
    return _row(f"fault {number}", "fault", counted(len(faults), _("fel"), _("{n} fel")), (where, under), says, number)


def _row(key: str, kind: str, words: str, who: tuple[str, str], says: Iterable[str], number: int | None) -> Told:
    shape, colour = SHAPES[kind]
    wrong, quiet = kind == "fault", kind == "unchanged"
    lines = list(says)
    where = _("rad {n}").format(n=number) if number and not wrong else ""
    shown = [Words(line, "body", "warn" if wrong else "ink2") for line in ([*lines[:1], " · ".join(lines[1:])] if lines else [])]
    under = [Words(who[1], "body", "ink2")] if who[1] else []
    cells = (
        Cell((Words(words, "body", colour, strong=wrong), *([Words(where, "caption", "ink3")] if where else [])), shape, colour),
        Cell((Words(who[0], "list", "ink2" if quiet else "ink", strong=not quiet), *under)),
        Cell(tuple(w for w in shown if w.text)),
    )
    whole = " · ".join(lines)
    return Told(Row(key=key, cells=cells, says=", ".join(x for x in (words, *who, whole) if x)), whole, wrong)
