"""What was signed off here, and how what is only told as adjusted read before somebody wrote in it."""

from __future__ import annotations

import json
from typing import Any

from app.database.records import Records, Row
from app.domain.signing_off import FrozenMinutes
from app.services.shelf import value_of

Frozen = tuple[FrozenMinutes, ...]


def sealed_in(records: Records, meeting: str) -> Frozen:
    """What was signed off, in turn."""
    return tuple(value_of(FrozenMinutes, row) for row, data in _rows(records, meeting) if data.get("sealed", True))


def adjusted_in(records: Records, meeting: str) -> Frozen:
    """How what is told as adjusted read, where it was written in since."""
    return tuple(value_of(FrozenMinutes, row) for row, data in _rows(records, meeting) if not data.get("sealed", True))


def kept_items(records: Records, meeting: str) -> frozenset[str]:
    """The items of both."""
    return frozenset(item for _row, data in _rows(records, meeting) for item in data["items"])


def _rows(records: Records, meeting: str) -> list[tuple[Row, dict[str, Any]]]:
    """The rows with what tells them apart; whole minutes are only read where they are wanted."""
    return [(row, json.loads(str(row["more"]))) for row in records.all("frozen_minutes", meeting=meeting)]
