"""What was signed off here, and how what is only told as adjusted read before somebody wrote in it."""

from __future__ import annotations

from app.database.records import Records
from app.domain.signing_off import FrozenMinutes
from app.services.shelf import all_of

Frozen = tuple[FrozenMinutes, ...]


def sealed_in(records: Records, meeting: str) -> Frozen:
    """What was signed off, in turn."""
    return tuple(f for f in _rows(records, meeting) if f.sealed)


def adjusted_in(records: Records, meeting: str) -> Frozen:
    """How what is told as adjusted read, where it was written in since."""
    return tuple(f for f in _rows(records, meeting) if not f.sealed)


def _rows(records: Records, meeting: str) -> Frozen:
    return all_of(FrozenMinutes, records, "frozen_minutes", meeting=meeting)
