"""Rows with one number, as where each party's list begins at 1: they stand in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.domain.committee import Mandate
from app.domain.roster_list.mandates import Matched

Numbered = tuple[Matched, Mandate]


def untied(rows: Sequence[Matched], known: Sequence[Mandate]) -> tuple[list[Matched], tuple[str, ...]]:
    """The rows, members by themselves and substitutes by themselves, each on a place of its own; and what there is to say.

    Those of one number follow one another as they do in the file, and those behind them are moved along. Where the register
    holds them so already, as in a list that was written from it, nothing is moved [KL 6:17].
    """
    placed, notes = dict[int, Matched](), list[str]()
    for role, word in (("member", "ledamöter"), ("substitute", "ersättare")):
        numbered = [(r, r.mandate) for r in rows if r.mandate and r.mandate.role == role and r.line.order is not None]
        numbered.sort(key=lambda each: (each[1].position, each[0].line.number))
        tied = _tied(numbered)
        if tied and not _stands_so(tied, known):
            placed |= {row.line.number: row for row in _one_by_one(numbered)}
            notes.append(f"Flera {word} har samma nummer: {', '.join(_numbers(tied))}. De står i filens ordning.")
    return [placed.get(row.line.number, row) for row in rows], tuple(notes)


def _tied(numbered: list[Numbered]) -> list[Numbered]:
    """Those with the number of another that is in force on some of the same days."""
    return [one for one in numbered if any(
        one is not other and one[1].position == other[1].position and one[1].overlaps(other[1]) for other in numbered)]


def _stands_so(tied: list[Numbered], known: Sequence[Mandate]) -> bool:
    """Whether the register has each of them on that number, one after another as in the file."""
    if any(row.before is None or (row.before.role, row.before.position) != (now.role, now.position) for row, now in tied):
        return False
    places = {m.id: place for place, m in enumerate(sorted(known, key=lambda m: (m.position, m.since or date.min)))}
    order = [places[now.id] for _row, now in tied]
    return order == sorted(order)


def _one_by_one(numbered: list[Numbered]) -> list[Matched]:
    made = list[Matched]()
    placed = list[Mandate]()
    for row, mandate in numbered:
        before = max((m.position for m in placed if m.overlaps(mandate)), default=-1)
        placed.append(replace(mandate, position=max(mandate.position, before + 1)))
        made.append(replace(row, mandate=placed[-1]))
    return made


def _numbers(tied: Iterable[Numbered]) -> list[str]:
    return list(dict.fromkeys(str(mandate.position + 1) for _row, mandate in tied))
