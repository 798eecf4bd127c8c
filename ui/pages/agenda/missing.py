"""What an agenda still lacks before the notice can go out, in the order of the list."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.agenda import AgendaItem, printed_numbers
from app.translation import _


@dataclass(frozen=True, slots=True)
class Missing:
    """An item, what it lacks, in words, and the field where the first of it is written."""

    item: str
    name: str
    what: tuple[str, ...]
    field: str

    @property
    def sentence(self) -> str:
        """`saknar förslag till beslut och föredragande.`"""
        *first, last = self.what
        both = f"{', '.join(first)} {_('och')} {last}" if first else last
        return _("saknar {what}.").format(what=both)


def missing_in(agenda: tuple[AgendaItem, ...]) -> tuple[Missing, ...]:
    """Each item that lacks something; formal rows lack nothing but a title."""
    numbers = printed_numbers(agenda)
    found = ((place, item, _lacking(item)) for place, item in enumerate(agenda, start=1))
    return tuple(Missing(item.id, _name(item, numbers[item.id], place), tuple(what.values()), next(iter(what)))
                 for place, item, what in found if what)


def _lacking(item: AgendaItem) -> dict[str, str]:
    """The word of each field that is empty and is not to be."""
    lacking = {} if item.title.strip() else {"title": _("rubrik")}
    if item.kind in {"decision", "election"} and not item.proposal:
        lacking["proposal"] = _("förslag till beslut")
    if item.kind in {"decision", "information"} and not item.presenter:
        lacking["presenter"] = _("föredragande")
    return lacking


def _name(item: AgendaItem, number: str, place: int) -> str:
    """By its printed number, else by its title, else by its row."""
    if number:
        return _("Ärende {number}").format(number=number)
    return f"”{item.title}”" if item.title else _("Rad {number}").format(number=place)
