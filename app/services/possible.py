"""What is possible of a log: an addition is refused where it cannot have happened, and what falls with an entry."""

from __future__ import annotations

from dataclasses import replace

from app.domain.meeting.admissible import Refusal, refusals
from app.domain.meeting.events import Entry, Withdrawn
from app.domain.meeting.replay import History
from app.domain.proceedings import Proceedings
from app.services.dossier import Dossier, assembled
from app.services.errors import Inadmissible
from app.services.kept_log import Kept
from app.services.labels import label_of
from app.services.work import fresh_ids


def must_be_possible(proceedings: Proceedings, known: int, before: History) -> None:
    """Raise `Inadmissible` where the log cannot have been; its first `known` entries stood before, and make up `before`."""
    found = refusals(proceedings, before)
    if found:
        raise Inadmissible([r for r in found if r.position >= known] or [_hanging(proceedings, r, before) for r in found])


def falling_with(dossier: Dossier, entry: str) -> frozenset[str]:
    """The entry and, again and again, what cannot stand without it."""
    known, falling = {k.entry.id for k in dossier.kept}, [entry]
    while more := _groundless_without(dossier, falling) & known - set(falling):
        falling += sorted(str(id) for id in more)
    return frozenset(falling)


def _groundless_without(dossier: Dossier, struck: list[str]) -> set[str | None]:
    """The entries that are refused where these are struck."""
    named = zip(struck, fresh_ids(dossier, len(struck)), strict=True)
    withdrawals = tuple(Kept(Entry(event=Withdrawn(entry=s), id=i)) for s, i in named)
    without = assembled(dossier.records, dossier.kept + withdrawals)
    return {without.log[r.position].id for r in refusals(without, dossier.history)}


def _hanging(proceedings: Proceedings, refusal: Refusal, before: History) -> Refusal:
    """A refusal of an earlier entry, told by what the entry says."""
    return replace(refusal, field=label_of(proceedings.log[refusal.position].event, proceedings, before))
