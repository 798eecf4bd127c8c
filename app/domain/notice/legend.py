"""The legend: what the codes in the agenda's table mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.committee import Committee
from app.domain.document import AgendaRow, Legend
from app.domain.naming import UPWARD, body_called
from app.domain.notice.agenda import MARKS

INFORMATION = "INFO"
LADDERS = (("RS", "RF"), ("KS", "KF"))
"""Who may decide in the end above a committee: in a region, and in a municipality."""


def legend_of(committee: Committee, agenda: Sequence[AgendaRow]) -> tuple[Legend, ...]:
    """Where levels are used, every level that the committee's items may have; both marks where papers are marked; Info where it
    is used. A code that nobody has explained is left out."""
    return (*_levels(committee, agenda), *_marks(agenda), *_information(agenda))


def _levels(committee: Committee, agenda: Sequence[AgendaRow]) -> Iterator[Legend]:
    used = {row.level.upper() for row in agenda if row.level}
    ladder = next((x for x in LADDERS if used.intersection(x)), LADDERS[-1])
    codes = tuple(dict.fromkeys((committee.code, *ladder)))
    if used.intersection(code.upper() for code in codes) and committee.kind != "council":
        for code in codes:
            yield Legend(code=code, meaning=f"Slutgiltigt beslut fattas av {_who(committee, code)}.")


def _marks(agenda: Sequence[AgendaRow]) -> Iterator[Legend]:
    if any(row.papers for row in agenda):
        yield from (Legend(code=mark, meaning=meaning) for mark, meaning in MARKS.items())


def _information(agenda: Sequence[AgendaRow]) -> Iterator[Legend]:
    code = next((row.level for row in agenda if row.level.upper() == INFORMATION), None)
    if code is not None:
        yield Legend(code=code, meaning="Information, inget beslut i sak.")


def _who(committee: Committee, code: str) -> str:
    """Who decides in the end. In a joint committee its own level is named by what it is; each of its members has the others."""
    if code == committee.code:
        return "den gemensamma nämnden" if committee.kind == "joint" else body_called(committee)
    bodies = len(committee.electing_bodies)
    if bodies < 2:
        return UPWARD[code]
    several = f"{UPWARD[code][:-1]}rna" if UPWARD[code].endswith("styrelsen") else UPWARD[code]
    return several if several != UPWARD[code] else f"{'båda' if bodies == 2 else 'samtliga'} {several}"
