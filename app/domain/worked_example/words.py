"""The words of the examples: persons, who served in which paragraphs, and what the rules object to."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting.questions import Handling
from app.domain.problems import Problem
from app.domain.swedish import listed, paragraphs
from app.domain.worked_example.scene import ROSTER

NOTHING_TO_OBJECT = "Inget att anmärka."


def full(person: str) -> str:
    """`Anna Ek (S)`."""
    return ROSTER.person(person).signature


def with_body(person: str) -> str:
    """`Anna Ek (S, Sjövik)`."""
    held = ROSTER.seat_of(person) or ROSTER.place_of(person)
    return f"{full(person).removesuffix(')')}, {held.electing_body})" if held else full(person)


def short(person: str) -> str:
    """`Anna Ek`."""
    return ROSTER.person(person).name


def on_the_seat(handlings: Iterable[Handling], seat: str) -> str:
    """Who served in the seat in which paragraphs: `Ulla Rask i § 1, Stina Dal i §§ 2–3`."""
    served: dict[str | None, list[int]] = {}
    for handling in handlings:
        number = handling.history.paragraphs[handling.item.id]
        served.setdefault(handling.reckoning.seats.get(seat), []).append(number)
    return listed(f"{short(p) if p else 'ingen'} i {paragraphs(numbers)}" for p, numbers in served.items())


def objected(problems: Iterable[Problem]) -> str:
    """What the rules object to, as a remark; that nothing is to be objected where they do not."""
    texts = [p.text for p in problems]
    return f"Anmärkning: {' '.join(texts)}" if texts else NOTHING_TO_OBJECT
