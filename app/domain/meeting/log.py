"""The log put in order: entries placed where they belong, those struck out left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.meeting.events import Entry, Event, Withdrawn


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry and its position in the order in which the log was noted, from 0."""

    position: int
    entry: Entry


def in_order(entries: Iterable[Entry]) -> tuple[Noted, ...]:
    """All entries in the order in which they happened: `after` puts an entry behind the one it names.

    Entries behind the same one keep the order in which they were noted.
    """
    noted = [Noted(n, e) for n, e in enumerate(entries)]
    if all(n.entry.after is None for n in noted):
        return tuple(noted)
    ids = {n.entry.id for n in noted if n.entry.id is not None}
    behind: dict[str, list[Noted]] = {}
    for n in noted:
        if n.entry.after in ids:
            behind.setdefault(str(n.entry.after), []).append(n)
    return tuple(_with_followers([n for n in noted if n.entry.after not in ids], behind))


def _with_followers(firsts: list[Noted], behind: dict[str, list[Noted]]) -> Iterable[Noted]:
    waiting = list(reversed(firsts))
    while waiting:
        noted = waiting.pop()
        yield noted
        if noted.entry.id is not None:
            waiting.extend(reversed(behind.pop(noted.entry.id, [])))


def struck_out(entries: Iterable[Entry]) -> frozenset[str]:
    """The ids of the entries that are withdrawn, and whose withdrawal has not itself been withdrawn."""
    struck: set[str] = set()
    for id, withdrawn in reversed([(e.id, e.event) for e in entries if isinstance(e.event, Withdrawn)]):
        if id not in struck:
            struck.add(withdrawn.entry)
    return frozenset(struck)


def effective(entries: Iterable[Entry]) -> tuple[Noted, ...]:
    """What holds, in the order in which it happened: no entry that is struck out, no `withdrawn`."""
    entries = tuple(entries)
    struck = struck_out(entries)
    return tuple(n for n in in_order(entries) if n.entry.id not in struck and not isinstance(n.entry.event, Withdrawn))


def standing_of(entries: Iterable[Entry], kind: type[Event]) -> tuple[Entry, ...]:
    """What holds of one kind, in the order in which it happened; most logs have one such entry, and need no putting in order."""
    entries = tuple(entries)
    alike = [e for e in entries if isinstance(e.event, kind)]
    if len(alike) > 1:
        return tuple(n.entry for n in effective(entries) if isinstance(n.entry.event, kind))
    struck = struck_out(entries) if alike else frozenset()
    return tuple(e for e in alike if e.id not in struck)
