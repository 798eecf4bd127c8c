"""Urgent decisions to be reported: taken for the committee between its meetings, on the list of its next one. [KL 6:39–40]"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.agenda import AgendaItem, ListEntry
from app.domain.plans import UrgentDecision
from app.domain.swedish import the_day

TITLE = "Anmälan av delegationsbeslut"
PROPOSAL = "Redovisningen läggs till handlingarna."


def as_entry(decision: UrgentDecision) -> ListEntry:
    """The decision as it is reported: what, when and by whom."""
    by = f" av {decision.by}" if decision.by else ""
    return ListEntry(title=f"{decision.title}, beslut {the_day(decision.made_on)}{by}", dnr=decision.dnr, urgent=True)


def unreported(decisions: Iterable[UrgentDecision], entries: Iterable[ListEntry]) -> tuple[UrgentDecision, ...]:
    """Those that stand among none of the entries, in the order in which they were taken.

    An entry is a decision's where both have the same diary number, else where it has the decision's words.
    """
    known = [entry for entry in entries if entry.urgent]
    waiting = [d for d in decisions if not any(_is(d, e) for e in known)]
    return tuple(sorted(waiting, key=lambda d: d.made_on))


def with_reported(item: AgendaItem, decisions: Iterable[UrgentDecision]) -> AgendaItem:
    """The item with the decisions last in its series."""
    return replace(item, entries=item.entries + tuple(as_entry(d) for d in decisions))


def reporting_item(agenda: Iterable[AgendaItem]) -> AgendaItem | None:
    """Where delegation decisions are reported, if anywhere."""
    return next((item for item in agenda if item.kind == "delegation"), None)


def _is(decision: UrgentDecision, entry: ListEntry) -> bool:
    if decision.dnr and entry.dnr:
        return decision.dnr == entry.dnr and decision.title.casefold() in entry.title.casefold()
    return entry.title.casefold().startswith(decision.title.casefold())
